"""Rules of dates: nothing lies after the record's day, and nothing ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from macros.reading.tree import Path, in_words
from macros.records.about import About
from macros.records.base import Record
from macros.records.department import Department
from macros.records.person import Appointment
from macros.records.when import When
from macros.records.workstream import Workstream
from macros.register.references import aliases, parts
from macros.register.register import Register
from macros.rules.problem import Problem


def record_day_is_no_day(register: Register) -> Iterator[Problem]:
    """The record's own days, which everything is counted from, given as a month or year."""
    for alias, when in (("as_of", register.about.as_of), ("period_from", register.about.period_from)):
        if when.precision != "day":
            yield Problem(register.about, (alias,), f"`{alias}` is no day", "write a day, as in 2019-07-16")


def date_in_future(register: Register) -> Iterator[Problem]:
    """A date that is surely after the day the record tells of. Planned ends may lie ahead."""
    for record, path, when in _dates(register):
        if when.first > register.as_of and not _may_lie_ahead(record, path):
            yield Problem(
                record,
                path,
                f"`{in_words(path)}` is {when.words}, after the record's day ({register.about.as_of.words})",
                "correct the date; if the record now tells of a later day, move `as_of` in record.yml first",
            )


def end_before_start(register: Register) -> Iterator[Problem]:
    """A spell, body or workstream that surely ends before it begins."""
    for record, path, part in register.parts:
        if not isinstance(part, Appointment | Department | Workstream):
            continue
        if part.from_ is not None and part.to is not None and _ends_too_soon(part.from_, part.to):
            how = "before" if part.to.last < part.from_.first else "the day"
            yield Problem(
                record,
                (*path, "to"),
                f"it ends on {part.to}, {how} it begins ({part.from_})",
                "correct one of the two dates",
            )


def _ends_too_soon(start: When, end: When) -> bool:
    """Whether an end surely leaves no day: it is before the start, or both are the same day."""
    return end.last < start.first or (end == start and start.precision == "day")


def sighting_outside_spell(register: Register) -> Iterator[Problem]:
    """A sighting of somebody in a post that is surely outside the dates of the spell it stands in."""
    for person in register.people.values():
        for number, spell in enumerate(person.appointments):
            for position, sighting in enumerate(spell.seen):
                early = spell.from_ is not None and sighting.on.last < spell.from_.first
                late = spell.to is not None and sighting.on.first >= spell.to.last
                if early or late:
                    yield Problem(
                        person,
                        ("appointments", number, "seen", position, "on"),
                        f"{person.name} is seen in post on {sighting.on}, "
                        + (
                            f"before the spell begins ({spell.from_})"
                            if early
                            else f"not before it ends ({spell.to})"
                        ),
                        "correct the dates, or give the sighting a spell of its own",
                    )


def _dates(register: Register) -> Iterator[tuple[Record | About, Path, When]]:
    everything: Iterator[Record | About] = iter((register.about, *register))
    for record in everything:
        for path, part in parts(record):
            for name, alias in aliases(type(part)):
                value = getattr(part, name)
                if isinstance(value, When) and (*path, alias) != ("as_of",):
                    yield record, (*path, alias), value


def _may_lie_ahead(record: Record | About, path: Path) -> bool:
    if path != ("to",):
        return False
    planned = isinstance(record, Department) and record.ended is None
    return planned or isinstance(record, Workstream)
