"""What the script of the date field reads: every line of every day, and how the page of a day is laid out.

A day is a number, counted from the first of the period. A line is a list of texts and of numbers; a number
names a link or mark in ``pieces``, where each stands once. What holds where is not decided here: these are
the lines of `Telling`, and macros/pages/assets/js/on.js lays them out as `told.laid_out` does.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from macros.oversight.sentence import THESE_DAYS
from macros.pages.addresses import ON, on_day, on_json, relative
from macros.pages.on.day_page import title_of
from macros.pages.on.period import Period
from macros.pages.on.told import LEAD, NOT_LISTED, Group, Part, Told
from macros.pages.parts.view import Inline, Line, Link, Mark, NoteRef
from macros.records.foreign_dates import MONTHS
from macros.records.when import When

DAY = "{day}"
"""Where a sentence of the script holds the day in words, and an address the day as the record writes it."""


class _Pieces:
    """The links and marks of all lines, each once, in the order in which they first come."""

    def __init__(self) -> None:
        self.all: dict[Link | Mark, int] = {}

    def line(self, line: Line) -> list[str | int]:
        return [part if isinstance(part, str) else self._number(part) for part in line]

    def _number(self, part: Inline) -> int:
        if isinstance(part, str | NoteRef):
            raise TypeError("a line of a day holds texts, links and marks alone")
        return self.all.setdefault(part, len(self.all))

    def written(self) -> list[list[str]]:
        """A link: its text, its address, and what is only heard. A mark: its style, nothing, and its text."""
        return [
            [one.text, relative(one.address, ON), *([one.more] if one.more else [])]
            if isinstance(one, Link)
            else ["quiet" if one.quiet else "long" if one.long else "", "", one.text]
            for one in self.all
        ]


def intervals(period: Period) -> dict[str, Any]:
    """All that the script needs, so that it says nothing of its own."""
    edition, telling = period.edition, period.telling
    pieces = _Pieces()
    first, last = edition.about.period_from.first, edition.as_of
    by_group: dict[str, list[Told]] = {}
    for one in telling.told:
        by_group.setdefault(one.group, []).append(one)

    def lines(key: str) -> list[list[Any]]:
        return [
            [
                max(0, (one.since - first).days),
                (one.until - first).days,
                *([pieces.line(one.line)] if one.line else []),
            ]
            for one in by_group.get(key, [])
        ]

    def group(one: Group) -> dict[str, Any]:
        where = {"address": relative(one.address, ON)} if one.address else {}
        more = {"more": one.more} if one.more else {}
        return {"title": one.title, "shown": one.shown, **where, **more, "lines": lines(one.key)}

    def part(one: Part) -> dict[str, Any]:
        return {
            "title": one.title,
            "about": pieces.line(one.about),
            "nothing": one.nothing,
            "groups": [group(each) for each in one.groups if each.key in by_group],
        }

    lead, parts = lines(LEAD), [part(one) for one in telling.parts]
    return {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "months": MONTHS,
        "words": _words(first, last),
        "pages": [(day - first).days for day in period.page_days],
        "page": relative(on_day(last), ON).replace(last.isoformat(), DAY),
        "page_json": relative(on_json(last), ON).replace(last.isoformat(), DAY),
        "pieces": pieces.written(),
        "lead": lead,
        "parts": parts,
    }


def _words(first: date, last: date) -> dict[str, str]:
    """The sentences of the script."""
    period = f"{When.day(first).words} to {When.day(last).words}"
    example = When.day(last).text
    return {
        "these_days": THESE_DAYS,
        "day": DAY,
        "title": title_of(last).replace(When.day(last).words, DAY),
        "shown": f"{title_of(last).replace(When.day(last).words, DAY)} is shown below.",
        "outside": f"{DAY} is outside the period of the record, {period}.",
        "no_day": f"That is no day. Write one in full, as in {example}, from {period}.",
        "page": "This day has a page of its own, with what changed on it: ",
        "before": "The last day before it that has a page of its own, with what changed on it: ",
        "json": "the same as JSON",
        "not_listed": NOT_LISTED,
    }
