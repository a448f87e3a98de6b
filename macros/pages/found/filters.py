"""By what the results of a search can be narrowed: bodies, years, standing, and whose the gaps are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.pages.edition import Edition
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.department import Department
from macros.records.event import Event
from macros.records.person import Appointment, Person
from macros.records.post import Post
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.when import When
from macros.records.workstream import Workstream
from macros.register.references import references


def bodies(edition: Edition, record: Record) -> tuple[str, ...]:
    """The ids of the departments and bodies that a record is about, or names in its own fields, sorted."""
    return tuple(sorted({body.id for body in _bodies(edition, record)}))


def _bodies(edition: Edition, record: Record) -> Iterator[Department]:
    if isinstance(record, Source):
        return  # a source is of its publisher
    if isinstance(record, Department):
        yield record
    for reference in references(record):
        if reference.mentioned:
            continue
        found = edition.register.resolve(reference.ref)
        if isinstance(found, Department):
            yield found
        elif isinstance(found, Post) and (body := edition.register.of(Department).get(found.department.id)):
            yield body


def years(edition: Edition, record: Record) -> tuple[int, ...]:
    """The years of the period that a record tells of, in order: of a spell, every year that it touches."""
    first, last = edition.about.period_from.first.year, edition.as_of.year
    found = {
        year
        for start, end in _spans(edition, record)
        for year in range(max(start.year, first), min(end.year, last) + 1)
    }
    return tuple(sorted(found))


def _spans(edition: Edition, record: Record) -> Iterator[tuple[date, date]]:
    match record:
        case Statement() | Event():
            yield _day(record.date)
        case Ask():
            yield _day(record.date)
            yield from (_day(answer.date) for answer in record.answers if answer.date)
        case Source():
            if record.date:
                yield _day(record.date)
        case Person():
            yield from (span for spell in record.appointments for span in _of_spell(spell))
        case Post():
            held = edition.register.holdings(record.id)
            yield from (span for holding in held for span in _of_spell(holding.appointment))
        case Workstream():
            start = record.from_ or record.first_stated
            end = record.to or record.status.on
            if start:
                yield start.first, (end or start).last
            if end:
                yield _day(end)
        case Department():
            if record.from_ or record.to:
                start_day = record.from_.first if record.from_ else date.min
                yield start_day, record.to.last if record.to else edition.as_of


def _of_spell(spell: Appointment) -> Iterator[tuple[date, date]]:
    """The days of a spell that the record knows: to its end, or to the last day on which it was seen."""
    known = [when for when in (spell.from_, spell.to, *(sighting.on for sighting in spell.seen)) if when]
    if known:
        yield min(known).first, max(known).last


def _day(when: When) -> tuple[date, date]:
    return when.first, when.last


def standings(edition: Edition, record: Record) -> tuple[str, ...]:
    """The standings of oversight that rest on a statement, or that name a person, post or body, in order."""
    found = {
        interval.standing: None
        for intervals in edition.standings.values()
        for interval in intervals
        if (isinstance(record, Statement) and record.id in (interval.statement, *interval.also))
        or any(
            ref is not None and record.key in {f"{kind}/{ref.id}" for kind in ref.kinds}
            for ref in (interval.person, interval.post, interval.department)
        )
    }
    return tuple(sorted(found))


def registers(edition: Edition, record: Record) -> tuple[str, ...]:
    """Whose the gaps are that concern a record on its day, in order."""
    return tuple(sorted({gap.register for gap in edition.gaps_about(record.key)}))
