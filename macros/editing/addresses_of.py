"""The addresses of a record that were ever published, by the ledger."""

from __future__ import annotations

from collections.abc import Mapping

from macros.pages.addresses import address, gap_address, place_of, record_at
from macros.records.base import Record
from macros.releases.history import History


def published(history: History, record: Record) -> Mapping[str, tuple[str, ...]]:
    """The published addresses of a record, by what they are.

    They are where it is shown, places on its page, files, and gaps. What is not there is left out, so the
    mapping is empty where the record was never published.
    """
    own = tuple(one for one in history.ledger if record_at(one) == record.key)
    found = {
        "where it is shown": tuple(one for one in own if one in _shown_at(record)),
        "places on its page": tuple(one for one in own if _is_place(record, one)),
        "files": tuple(one for one in own if _is_file(one)),
        "gaps": tuple(one for one in _gaps(history, record.key) if one in history.ledger),
    }
    return {what: addresses for what, addresses in found.items() if addresses}


def _shown_at(record: Record) -> tuple[str, ...]:
    """Where it is shown, and the place on the whole list that leads there, which older releases published."""
    return (address(record), place_of(record.key))


def _is_place(record: Record, published: str) -> bool:
    return "#" in published and published not in _shown_at(record)


def _is_file(published: str) -> bool:
    return "#" not in published and not published.endswith("/")


def _gaps(history: History, key: str) -> tuple[str, ...]:
    """The addresses of the gaps of a record, or of a part of it, in any release."""
    found: dict[str, None] = {}
    for release in history.releases:
        for id_, gap in release.state.gaps.items():
            if gap.subject.partition("#")[0] == key:
                rule, _, anchor = id_.partition("/")
                found[gap_address(rule, anchor)] = None
    return tuple(found)
