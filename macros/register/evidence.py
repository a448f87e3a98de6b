"""What the evidence of a record adds up to: all its entries, and the newest day that they reach."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.records.base import Evidence, Evidenced, Record
from macros.records.department import ReportedChange
from macros.records.person import Appointment, Person
from macros.records.post import Post
from macros.records.source import Source
from macros.records.when import When
from macros.register.references import parts
from macros.register.register import Register


def all_evidence(record: Record) -> Iterator[Evidence]:
    """Every entry of evidence in a record and its parts."""
    for _, part in parts(record):
        if isinstance(part, Evidenced):
            yield from part.evidence


def _of_its_own(record: Record) -> Iterator[Evidence]:
    """The entries that tell of the record itself: a report that it may change or end is no sign of it."""
    for _, part in parts(record):
        if isinstance(part, Evidenced) and not isinstance(part, ReportedChange):
            yield from part.evidence


def newest_evidence(register: Register, record: Record) -> When | None:
    """The newest day that the evidence of a record reaches.

    It is what the record itself writes; else, for people and posts, the newest day of their spells; else the
    newest date of its sources. A data set that lists everybody is no evidence of a person on its own date.
    """
    if record.evidence_to is not None:
        return record.evidence_to
    if isinstance(record, Person) and record.appointments:
        return newest_of(record.appointments)
    if isinstance(record, Post):
        held = (holding.appointment for holding in register.holdings(record.id))
        return newest_of(spell for spell in held if spell.status == "held")
    dates: list[When] = []
    for ref in [entry.source for entry in _of_its_own(record)] + list(record.sources):
        source = register.resolve(ref)
        if isinstance(source, Source) and source.date is not None:
            dates.append(source.date)
    return max(dates, default=None)


def newest_of(spells: Iterable[Appointment]) -> When | None:
    """The newest day that evidence of any spell reaches: its start, where nothing later is known."""
    days = (_day(spell) for spell in spells)
    return max((day for day in days if day is not None), default=None)


def _day(spell: Appointment) -> When | None:
    known = [spell.to, spell.evidence_to, *(sighting.on for sighting in spell.seen)]
    return max((when for when in known if when is not None), default=spell.from_)
