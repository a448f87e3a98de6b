"""Rows of the timeline for changes of ministers and other holders of posts, and of departments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from macros.pages.edition import Edition
from macros.pages.lines.succession import FOLLOWED
from macros.pages.lists.timeline_rows import Part, TimelineRow
from macros.pages.names import first_down, gloss
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import link_to, linked
from macros.pages.parts.spells import confirmation
from macros.pages.parts.turns import did
from macros.pages.parts.view import Line
from macros.records.department import Department
from macros.records.event import Event
from macros.records.lever import Lever
from macros.records.person import Appointment, Person
from macros.records.post import Post
from macros.records.statement import Statement
from macros.records.when import When
from macros.records.words import EndBasis, Link, NamedBasis
from macros.records.workstream import Workstream
from macros.register.references import Reference
from macros.register.register import Holding

RULE = (
    "Not all posts are here. A post is if a statement on oversight points to it, if a policy lever names it, "
    "or if a workstream does whose link to atrocity prevention government itself made. So is one that "
    "somebody began to hold in an event here, or that this record keeps for a reason of its own. That a post "
    "is here says nothing of who held oversight of atrocity prevention."
)
"""Which posts are shown; see `shown_posts`."""

BY_GOVERNMENT: tuple[Link, ...] = ("explicit", "context")
NOT_NAMED: tuple[NamedBasis, ...] = ("in-office", "not-found")


def shown_posts(edition: Edition) -> tuple[Post, ...]:
    """The posts whose changes of holders are shown, by `RULE`."""
    register = edition.register
    named = {ref.ref.id for ref in register.references if "posts" in ref.ref.kinds and _names(ref)}
    named |= {spell.post.id for spell in _begun_in_events(edition)}
    return tuple(post for post in register.of(Post).values() if post.relevance or post.id in named)


def posts(edition: Edition) -> Iterator[TimelineRow]:
    """A row for each date on which somebody began or left one of the posts."""
    found: dict[When, dict[str, tuple[list[Line], list[Line]]]] = {}
    people: dict[When, set[str]] = {}
    names = {post.id: post for post in shown_posts(edition)}
    for post in names.values():
        for holding in edition.register.holdings(post.id):
            for when, began in _turns(edition, holding):
                left, came = found.setdefault(when, {}).setdefault(post.id, ([], []))
                (came if began else left).append(_turn(edition, holding, when, began=began))
                people.setdefault(when, set()).add(holding.person.key)
    for when, by_post in found.items():
        ordered = sorted(by_post.items(), key=lambda one: edition.name(names[one[0]]))
        lines = tuple(
            (link_to(edition, names[id_]), ": ", *joined_line((*left, *came)))
            for id_, (left, came) in ordered
        )
        yield TimelineRow(
            when, ("posts",), f"posts {when}", frozenset(people[when]), (_part("Posts:", lines),)
        )


def departments(edition: Edition) -> Iterator[TimelineRow]:
    """A row for each date on which a department or another body began or ended."""
    found: dict[When, list[tuple[str, Line]]] = {}
    for item in edition.register.of(Department).values():
        if item.from_ is not None and _in_period(edition, item.from_):
            found.setdefault(item.from_, []).append((item.key, (link_to(edition, item), " began")))
        if item.to is not None and _in_period(edition, item.to):
            found.setdefault(item.to, []).append((item.key, _end(edition, item)))
    for when, changes in found.items():
        about = frozenset(key for key, _ in changes)
        part = _part("Bodies:", tuple(line for _, line in changes))
        yield TimelineRow(when, ("departments",), f"departments {when}", about, (part,))


def _part(head: str, lines: tuple[Line, ...]) -> Part:
    return Part(lines[0]) if len(lines) == 1 else Part((head,), lines)


def _begun_in_events(edition: Edition) -> Iterator[Appointment]:
    """The spells that begin on the date of an event about their holder."""
    for event in edition.register.of(Event).values():
        for person in map(edition.register.resolve, event.concerns):
            if event.type == "ministers" and isinstance(person, Person):
                yield from (one for one in person.appointments if event.date == one.from_)


def _names(reference: Reference) -> bool:
    record = reference.record
    if isinstance(record, Workstream):
        return record.link in BY_GOVERNMENT and record.named.basis not in NOT_NAMED
    return isinstance(record, Statement | Lever)


def _turns(edition: Edition, holding: Holding) -> Iterator[tuple[When, bool]]:
    """The known dates of a spell, each with whether it is the start."""
    spell = holding.appointment
    if spell.status != "held":
        return
    if spell.from_ is not None and _in_period(edition, spell.from_):
        yield spell.from_, True
    if spell.to is not None and _in_period(edition, spell.to):
        yield spell.to, False


def _in_period(edition: Edition, when: When) -> bool:
    return edition.about.period_from.first <= when.first <= edition.as_of


def _turn(edition: Edition, holding: Holding, when: When, *, began: bool) -> Line:
    link = link_to(edition, holding.person, holding.appointment.anchor)
    return (link, f" {did(holding, when, began=began)}", *confirmation(holding.appointment))


HOW_ENDED: Mapping[EndBasis | None, str] = {
    None: " ended",
    "stated": " ended",
    "inferred": f" ended ({gloss(EndBasis, 'inferred')})",
    "planned-not-confirmed": f", end: {gloss(EndBasis, 'planned-not-confirmed')}",
}


def _end(edition: Edition, item: Department) -> Line:
    line: Line = (link_to(edition, item), HOW_ENDED[item.to_basis])
    followed = f"; {first_down(FOLLOWED)}: " if item.to_basis == "inferred" else "; replaced by "
    for number, successor in enumerate(item.successors):
        line += (", " if number else followed, linked(edition, successor))
    return line
