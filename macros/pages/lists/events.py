"""The timeline: what happened, was said, asked and answered, and who and what changed, in one list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from macros.pages.addresses import index_of, part_page
from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key, texts
from macros.pages.lists.entries import entry, proof_of
from macros.pages.lists.timeline_changes import RULE, departments, posts
from macros.pages.lists.timeline_picture import Picture, draw
from macros.pages.lists.timeline_rows import KINDS, Kind, Part, TimelineRow, joined
from macros.pages.lists.timeline_said import answers, asks, statements, undated
from macros.pages.names import counted, first_down
from macros.pages.parts.concerns import concerned
from macros.pages.parts.facts import Facts
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import prose
from macros.pages.parts.proof import Proof
from macros.pages.parts.view import Entry, IndexView, Line, Link, Row, Table
from macros.records.event import Event

ONCE = "What an event of the same date is about stands once, with it, and counts under each of its kinds."


@dataclass(frozen=True, slots=True)
class Filter:
    """A kind that a reader may hide: what it is called, and how many rows are of it."""

    kind: Kind
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A row, with the entry of the event that it is, where it is one, and what that keeps folded."""

    row: TimelineRow
    entry: Entry | None
    fold: str


@dataclass(frozen=True, slots=True)
class Year:
    """The rows of a year, under its own heading."""

    anchor: str
    rows: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class TimelineView(IndexView):
    """The page: its rules, a picture with the table that says the same, what to show, and the years."""

    picture: Picture | None = None
    twin: Table | None = None
    filters: tuple[Filter, ...] = ()
    years: tuple[Year, ...] = ()


def rows(edition: Edition) -> tuple[TimelineRow, ...]:
    """Every row in the order of time; what an event tells of stands once."""
    events = (_event(event) for event in edition.register.of(Event).values())
    others = (
        *statements(edition),
        *posts(edition),
        *departments(edition),
        *asks(edition),
        *answers(edition),
    )
    return joined(events, others)


def view(edition: Edition) -> TimelineView:
    """The timeline."""
    found = rows(edition)
    span = f", from {found[0].when.words} to {found[-1].when.words}" if found else ""
    answer = texts(
        f"{counted(len(found), 'row')}{span}, in the order of time: events, statements on oversight, changes "
        "of ministers and of departments, asks and answers.",
        "A date is as precise as its source. What is known by its month or year alone stands at the "
        "beginning of it.",
    )
    return TimelineView(
        title="What happened, and when?",
        answer=answer,
        groups=(),
        points=_rules(edition),
        picture=draw(found) if found else None,
        twin=_twin(by_year(found)) if found else None,
    )


def by_year(found: Iterable[TimelineRow]) -> Mapping[str, tuple[TimelineRow, ...]]:
    """Rows by the year under which they stand."""
    return by_key(found, lambda row: str(row.when.first.year))


def _rules(edition: Edition) -> tuple[Line, ...]:
    start = edition.about.period_from.words
    left_out = f"Changes before {start}, where the period of this record begins, are left out."
    number = undated(edition)
    words = f"Answers without a known date, {number} in number, are not here, but with "
    without: tuple[Line, ...] = ((words, Link("the asks", index_of("asks")), "."),) if number else ()
    return (*texts(ONCE, RULE, left_out), *without)


def filters(found: Iterable[TimelineRow]) -> list[Filter]:
    """The kinds of row among some, each with its number."""
    number: Counter[Kind] = Counter(kind for row in found for kind in row.kinds)
    return [Filter(kind, words.many, number[kind]) for kind, words in KINDS.items() if number[kind]]


def _twin(years: Mapping[str, tuple[TimelineRow, ...]]) -> Table:
    """The numbers of the drawing; each links to the rows of its year."""
    kinds = [kind for kind in KINDS if any(kind in row.kinds for those in years.values() for row in those)]
    table = []
    for year, those in years.items():
        page = part_page("events", year)
        cells: list[Line] = [(Link(year, page, ": to its rows"),)]
        for kind in kinds:
            number = sum(1 for row in those if kind in row.kinds)
            words = f" in {year}: {first_down(KINDS[kind].many)}"
            cells.append((Link(str(number), page, words),) if number else ())
        table.append(Row((*cells, (str(len(those)),))))
    return Table(
        "Rows by year and kind. A row of two kinds counts under both, and once among all.",
        ("Year", *(KINDS[kind].many for kind in kinds), "All rows"),
        tuple(table),
    )


def _event(event: Event) -> TimelineRow:
    about = {str(ref) for ref in event.concerns}
    # An ask and what was answered to it have dates of their own: an event is about the one that it names.
    about |= {f"{ref.kind}/{ref.id}" for ref in event.concerns if ref.kind != "asks"}
    return TimelineRow(event.date, ("events",), event.id, frozenset(about), event=event)


def shown(edition: Edition, row: TimelineRow) -> Shown:
    """A row with the entry of its event."""
    if row.event is None:
        return Shown(row, None, "")
    event, proof = row.event, proof_of(edition, row.event)
    made = entry(edition, event, event.name, Facts(edition, event, proof, with_absences=False), proof)
    fold = f"Evidence ({len(made.notes)}); edit or report a mistake"
    return Shown(replace(row, parts=(*_told(edition, row, proof), *row.parts)), made, fold)


def _told(edition: Edition, row: TimelineRow, proof: Proof) -> Iterator[Part]:
    """What an event says of itself: what changed, and what it is about that its row does not show below."""
    event = row.event
    if event is not None and event.summary:
        yield Part((*prose(edition, event.summary), *proof.refs("summary")))
    concerns = event.concerns if event is not None else ()
    others = tuple(ref for ref in concerns if row.told.isdisjoint((str(ref), f"{ref.kind}/{ref.id}")))
    if others:
        yield Part(("Concerns: ", *joined_line(concerned(edition, others))))
