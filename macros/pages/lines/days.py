"""The days of a spell in a post as they are drawn: which are sure, and which the dates leave open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations, pairwise

from macros.records.person import Appointment
from macros.records.when import When

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days from ``since`` up to, but not including, ``until``; ``sure`` if the dates leave none open."""

    since: date
    until: date
    sure: bool


@dataclass(frozen=True, slots=True)
class Days:
    """What the dates of a spell show. Nothing is shown after the last day that a source tells."""

    stretches: tuple[Stretch, ...]
    from_: When | None
    to: When | None

    @property
    def since(self) -> date:
        """The first day that it may be."""
        return self.stretches[0].since

    @property
    def until(self) -> date:
        """The first day after the last that it may be."""
        return self.stretches[-1].until


def days_of(spell: Appointment) -> Days | None:
    """The days of a spell; nothing where it was never taken up, or where no date shows any."""
    if spell.status != "held":
        return None
    seen = [sighting.on for sighting in spell.seen]
    start = spell.from_ or min(seen, default=None)
    end = spell.to or max((when for when in (*seen, spell.from_) if when is not None), default=None)
    if end is None:
        return None
    if start is None:
        # Who left on a day was in post on the day before it.
        day = Stretch(end.first - DAY, end.first, True)
        found = (day,) if end.precision == "day" else (Stretch(end.first, end.after, False),)
        return Days(found, None, spell.to)
    last = end.after if spell.to is not None else end.last + DAY
    return Days(tuple(_stretches(start, end, last)), spell.from_, spell.to)


def _stretches(start: When, end: When, last: date) -> Iterator[Stretch]:
    """Those in which the spell may have begun, that are sure, and in which it may have ended."""
    sure_from = start.after
    sure_to = last if end.precision == "day" else end.first
    if sure_from >= sure_to:
        # It is sure on no day: it may have begun and ended on any of them.
        yield Stretch(start.first, max(last, start.first + DAY), start.precision == end.precision == "day")
        return
    if start.first < sure_from:
        yield Stretch(start.first, sure_from, False)
    yield Stretch(sure_from, sure_to, True)
    if sure_to < last:
        yield Stretch(sure_to, last, False)


@dataclass(frozen=True, slots=True)
class Between:
    """The days between two spells on which nobody was found, with the dates that bound them."""

    since: When
    until: When

    @property
    def days(self) -> Stretch:
        """The days, as they are drawn."""
        return Stretch(self.since.after, self.until.first, True)


def between(found: list[Days]) -> Iterator[Between]:
    """The breaks between spells, where the end before and the start after are known."""
    ordered = sorted(found, key=lambda one: (one.since, one.until))
    for number, (_, after) in enumerate(pairwise(ordered), start=1):
        before = max(ordered[:number], key=lambda one: one.until)
        if before.to is not None and after.from_ is not None and before.to.after < after.from_.first:
            yield Between(before.to, after.from_)


def at_once(found: list[tuple[int, Days]]) -> Iterator[tuple[int, int, date, date]]:
    """The pairs of numbered spells that share a sure day: their numbers, that day, and the day after all."""
    for (one, first), (other, second) in combinations(found, 2):
        shared = [
            (max(a.since, b.since), min(a.until, b.until))
            for a in first.stretches
            for b in second.stretches
            if a.sure and b.sure and max(a.since, b.since) < min(a.until, b.until)
        ]
        if shared:
            yield one, other, min(since for since, _ in shared), max(until for _, until in shared)
