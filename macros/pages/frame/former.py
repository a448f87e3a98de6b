"""What stood on a page before: its records that moved, and each place of the ledger that it no longer has.

Every place that a release has published keeps an element of its id, so that a link to it still leads to an
answer: what stood there, up to which release, and where to look now.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.pages.addresses import ON_A_LIST, index_of, is_quote, list_at, place_of, record_at
from macros.pages.edition import Edition
from macros.pages.frame.shown import Shown
from macros.pages.moved.elsewhere import elsewhere
from macros.pages.moved.former_rows import FormerPlaces, former_rows
from macros.pages.moved.words import became, called, came, marks_of
from macros.pages.names import first_up
from macros.pages.parts.view import Line, Link, Row, Section, Table
from macros.pages.places import places_on
from macros.records.moved import Moved


@dataclass(frozen=True, slots=True)
class FormerView:
    """What stood before: on the list of a kind, records that moved; what came to a record; places.

    ``elsewhere`` are entries that stand on another part of the list now.
    """

    moved: tuple[Section, ...] = ()
    came: tuple[Line, ...] = ()
    elsewhere: tuple[FormerPlaces, ...] = ()
    places: tuple[FormerPlaces, ...] = ()
    anchor: str = "stood-here-before"


def former(edition: Edition, shown: Shown) -> FormerView:
    """What is told after the content of a page, if anything stood on it before."""
    record = edition.register.find(shown.key)
    marks = marks_of(edition, record) if record is not None else ()
    gone, parted = elsewhere(edition, former_places(edition, shown.address).values())
    return FormerView(
        moved=tuple(_moved(edition, shown)),
        came=tuple(came(edition, mark, record) for mark in marks if record is not None),
        elsewhere=parted,
        places=former_rows(edition, gone),
    )


def _moved(edition: Edition, shown: Shown) -> Iterator[Section]:
    """On the list or index of a kind: its records that moved, each under its own anchor where it had one."""
    marks = [mark for mark in edition.register.moved.values() if mark.kind == shown.key]
    if marks and shown.address == index_of(shown.key):  # and not on each of its parts
        rows = tuple(_row(edition, mark) for mark in marks)
        table = Table("Records that stood here.", ("What stood here", "What became of it"), rows)
        yield Section("moved-or-withdrawn", "Moved or withdrawn", (table,))


def _row(edition: Edition, mark: Moved) -> Row:
    name, told = first_up(called(mark)), became(edition, mark)
    if mark.kind in ON_A_LIST:
        return Row(((name,), told), mark.id.id)
    return Row(((Link(name, place_of(mark.key)),), told))


def former_places(edition: Edition, page: str) -> dict[str, str]:
    """By anchor: the address in the ledger whose place this page keeps, as nothing of the record makes it.

    A host may send readers on from a page that moved; so its places are kept here too.
    """
    ledger = edition.history.ledger
    if not ledger.lines:
        return {}
    sent = [place_of(mark.key) for mark in edition.register.moved.values() if _leads_to(edition, mark, page)]
    pages = [one for one in (page, *sent) if ledger.anchors(one)]
    if not pages:
        return {}
    made = set(places_on(edition, page))
    found: dict[str, str] = {}
    for one in pages:
        for anchor in ledger.anchors(one):
            address = f"{one}#{anchor}"
            if anchor not in made and not _is_lost(edition, address):
                found.setdefault(anchor, address)
    return found


def _leads_to(edition: Edition, mark: Moved, page: str) -> bool:
    now = edition.register.now(mark.key)
    return mark.goes_to is not None and mark.kind not in ON_A_LIST and place_of(now) == page


def _is_lost(edition: Edition, address: str) -> bool:
    """Whether an address is that of a record on a list which is gone without a mark: a mark mends that."""
    key = record_at(address)
    if not key or not list_at(address) or is_quote(address):
        return False
    return edition.register.find(key) is None and key not in edition.register.moved
