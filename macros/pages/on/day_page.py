"""The page of one day: the answer first, then what changed on it, and how all else stood."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from macros.pages.addresses import ON, on_day, on_json
from macros.pages.on.changed import section
from macros.pages.on.period import Period
from macros.pages.parts.view import Line, Link, Section
from macros.records.when import When


@dataclass(frozen=True, slots=True)
class DayView:
    """The page of one day, with the days before and after it that have a page, if there are any."""

    title: str
    lead: tuple[Line, ...]
    knowledge: str
    changed: Section
    sections: tuple[Section, ...]
    data: Line
    before: Link | None
    after: Link | None
    any_day: Link


def view(period: Period, day: date) -> DayView:
    """The page of a day of the period."""
    before, after = period.neighbours(day)
    return DayView(
        title=title_of(day),
        lead=period.telling.lead(day),
        knowledge=period.knowledge,
        changed=section(period.edition, day, period.changed(day)),
        sections=period.telling.sections(day),
        data=("The same for programs: ", Link("this day as JSON", on_json(day)), "."),
        before=_link(before),
        after=_link(after),
        any_day=Link("Any other day", ON),
    )


def title_of(day: date) -> str:
    """What the page of a day is called."""
    return f"How things stood on {When.day(day).words}"


def _link(day: date | None) -> Link | None:
    return Link(When.day(day).words, on_day(day)) if day is not None else None
