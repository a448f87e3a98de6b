"""The holders of a post, and the posts of a person, as a line in time above the table that says the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from macros.pages.edition import Edition
from macros.pages.lines.days import DAY, at_once, between, days_of
from macros.pages.lines.lifeline import Spell, lifeline
from macros.pages.names import joined
from macros.pages.parts.view import Block, Bullets, Line
from macros.records.person import Appointment, Person
from macros.records.post import Post
from macros.records.when import When

ON_SOME = "On some days more than one holder was found, by number: "
BREAKS = "No holder was found "


def of_post(edition: Edition, post: Post) -> tuple[Block, ...]:
    """The holders of a post in time, with its breaks and overlaps in words; nothing where it had only one."""
    holdings = edition.register.holdings(post.id)
    spells = [_spell(holding.person.name, holding.appointment) for holding in holdings]
    known = [one.days for one in spells if one.days is not None]
    breaks = tuple(between(known))
    title = f"Who held the post {edition.name(post)}, in time"
    drawn = lifeline("holders-line", title, spells, _period(edition), [one.days for one in breaks])
    if drawn is None:
        return ()
    lines: list[Line] = []
    if breaks:
        days = joined(f"from {one.since.words} to {one.until.words}" for one in breaks)
        lines.append((f"{BREAKS}{days}.",))
    if post.holders == "one" and (shared := "; ".join(_shared(spells))):
        lines.append((f"{ON_SOME}{shared}.",))
    return (drawn, *((Bullets(tuple(lines)),) if lines else ()))


def of_person(edition: Edition, person: Person) -> tuple[Block, ...]:
    """The posts of a person in time; nothing where only one is known with its days."""
    spells = [_spell(_title(edition, one), one) for one in person.appointments]
    drawn = lifeline("posts-line", f"Posts held by {person.name}, in time", spells, _period(edition))
    return (drawn,) if drawn is not None else ()


def numbered(drawn: Sequence[Block], number: int) -> Line:
    """The number by which a row of the table is found in the drawing above it, if there is one."""
    return (f"{number}. ",) if drawn else ()


def _title(edition: Edition, spell: Appointment) -> str:
    post = edition.register.resolve(spell.post)
    return edition.name(post) if post is not None else str(spell.post)


def _spell(name: str, appointment: Appointment) -> Spell:
    """A spell under a label that says in words what its bar leaves open."""
    return Spell(", ".join((name, *_open_ends(appointment))), days_of(appointment), appointment.confirmed)


def _open_ends(spell: Appointment) -> Iterator[str]:
    if spell.status == "never-taken-up":
        yield "announced, never taken up"
        return
    start, end = spell.from_, spell.to
    vague = [when for when in (start, end) if when is not None and when.precision != "day"]
    if len(vague) == 2:
        yield f"{vague[0].words} to {vague[1].words}, days not found"
    elif vague:
        yield f"{'from' if vague[0] is start else 'until'} {vague[0].words}, day not found"
    for when, missing in ((start, "start not found"), (end, "end not found")):
        if when is None:
            yield missing
    if not spell.confirmed:
        yield "not confirmed"


def _shared(spells: Iterable[Spell]) -> Iterator[str]:
    known = [(number, one.days) for number, one in enumerate(spells, start=1) if one.days is not None]
    for one, other, since, until in at_once(known):
        last = until - DAY
        days = When.day(since).words if since == last else _from_to(since, last)
        yield f"{one} and {other}, {days}"


def _from_to(since: date, last: date) -> str:
    return f"{When.day(since).words} to {When.day(last).words}"


def _period(edition: Edition) -> tuple[date, date]:
    """The period of the record: its first day, and the day after the last."""
    return edition.about.period_from.first, edition.as_of + DAY
