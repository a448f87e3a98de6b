"""What all drawings to a scale of time share: the scale, its years, and how a place along it is written.

Places along a scale are shares of its width in per cent, and everything else is in pixels. So a drawing takes
any width while its text stays one size: it is read at 320 pixels as on a wide screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

AXIS = 24
"""The height of the line of years, in pixels."""

LABEL = 20
"""The height of the label of a band or lane, in pixels."""

YEAR_WIDTH = 15.0
"""The share of the width that a year needs on the narrowest screen, in per cent: 40 of 270 pixels."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from ``first`` up to ``last``, along the width of a drawing."""

    first: date
    last: date

    def at(self, day: date) -> float:
        """Where a day begins, in per cent of the width."""
        return 100 * (day - self.first).days / max(1, (self.last - self.first).days)


@dataclass(frozen=True, slots=True)
class Year:
    """The beginning of a year on the scale; ``text`` is empty where there is no room for it."""

    x: str
    text: str
    anchor: str


def percent(share: float) -> str:
    """A place or width along the scale, as SVG takes it."""
    return f"{share:.3f}%"


def named_years(years: Sequence[int], width: float) -> frozenset[int]:
    """The years to be named, so that none touches another; each needs ``width``, in per cent."""
    step = 1
    while width * len(years) / step > 100 and step < len(years):
        step += 1
    return frozenset(years[::step])


def years_on(scale: Scale) -> Iterator[Year]:
    """The beginning of each year; that of the first is the left edge, unnamed where that is too close."""
    years = range(scale.first.year, scale.last.year + 1)
    named = sorted(named_years(years, YEAR_WIDTH))
    places = {year: max(0.0, scale.at(date(year, 1, 1))) for year in years}
    if len(named) > 1 and places[named[1]] < YEAR_WIDTH:
        named = named[1:]
    for year, x in places.items():
        fits = year in named and x <= 100 - YEAR_WIDTH / 2
        yield Year(percent(x), str(year) if fits else "", "start" if x < YEAR_WIDTH / 2 else "middle")


def lanes(places: Iterable[float], width: float) -> list[int]:
    """For each mark of a width the lowest line on which it touches no other; both in per cent."""
    found: list[tuple[float, int]] = []
    for place in places:
        taken = {lane for other, lane in found if abs(other - place) < width}
        found.append((place, next(lane for lane in range(len(found) + 1) if lane not in taken)))
    return [lane for _, lane in found]
