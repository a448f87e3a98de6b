"""The page with the date field, and below it every day that has a page of its own, by years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from macros.pages.addresses import ON_INTERVALS, on_day
from macros.pages.edition import Edition
from macros.pages.names import counted
from macros.pages.on.changed import phrase
from macros.pages.on.period import Period
from macros.pages.parts.view import Bullets, Fold, Line, Link, Paragraph, Section
from macros.records.when import When

ANSWER = (
    "Who was said to hold oversight, who held which post, which workstreams, asks and gaps stood: for any "
    "day from {first} to {last}."
)

WHICH = (
    "Each day on which a standing of oversight changed, or on which somebody is known to have begun in a "
    "post or left one. The first of each year and the day of the record are here too."
)

UNREAD = "The file with the days could not be read. The days listed below have pages of their own."
"""What the script says where its file is not to be had."""


@dataclass(frozen=True, slots=True)
class OnView:
    """The page: the field with the first and last day that it takes, and the days by years."""

    title: str
    answer: tuple[Line, ...]
    label: str
    first: str
    last: str
    intervals: str
    unread: str
    days: Section


def view(period: Period) -> OnView:
    """The page over all days of the period."""
    edition = period.edition
    first, last = edition.about.period_from, When.day(edition.as_of)
    return OnView(
        title="How did things stand on a day?",
        answer=(
            (ANSWER.format(first=first.words, last=last.words),),
            (period.knowledge,),
        ),
        label=f"A day from {first.words} to {last.words}",
        first=first.first.isoformat(),
        last=last.text,
        intervals=ON_INTERVALS,
        unread=UNREAD,
        days=Section(
            "days", "Days with a page of their own", (Paragraph((WHICH,)), *_years(edition, period))
        ),
    )


def _years(edition: Edition, period: Period) -> Iterator[Fold]:
    """The days of each year in a fold, the newest year first."""
    by_year = [(year, tuple(days)) for year, days in groupby(period.page_days, key=lambda day: day.year)]
    for year, days in reversed(by_year):
        lines = tuple(_line(edition, period, day) for day in days)
        yield Fold(f"{year} ({counted(len(days), 'day')})", (Bullets(lines),))


def _line(edition: Edition, period: Period, day: date) -> Line:
    return (Link(When.day(day).words, on_day(day)), f": {phrase(edition, day, period.changed(day))}")
