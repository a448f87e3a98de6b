"""The timeline drawn: a lane for each kind of row, with a dot for each row in the quarter of its date.

Dots of one quarter stand one on the other, so none hides another; kinds are told apart by their lanes, which
are named, and a table beside the drawing repeats the numbers. For the scale see `macros.pages.lines.axis`:
here all quarters are equally wide, so that columns of dots are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from macros.pages.lines.axis import LABEL, named_years, percent
from macros.pages.lists.timeline_rows import KINDS, Kind, TimelineRow

STEP = 6
"""The height of a dot with the space above it, in pixels: a column is as wide on the narrowest screen."""

RADIUS = "2.4"
"""What of its height a dot fills, from its middle, in pixels."""

GAP = 8
AXIS = 22
"""The height of the line of years, in pixels."""

YEAR_WIDTH = 13.0
"""The share of the width that a year needs on the narrowest screen, in per cent: 36 of 280 pixels."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A row of the list; a ``hollow`` one is known by its year alone, and stands at the year's beginning."""

    x: str
    y: int
    hollow: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane with its name, and the line that its dots stand on."""

    label: str
    label_y: int
    floor: int
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """The beginning of a year; ``text`` is empty where there is no room for it."""

    x: str
    middle: str
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """All that the template lays out."""

    title: str
    description: str
    height: int
    axis_y: int
    radius: str
    lanes: tuple[Lane, ...]
    years: tuple[Year, ...]
    hollow: bool
    """Whether any dot is hollow, so that the legend must say what that means."""


def draw(rows: Sequence[TimelineRow]) -> Picture:
    """Lays out the lanes of the kinds that have rows. Raises `ValueError` if there are none."""
    if not rows:
        raise ValueError("a picture of the timeline needs a row")
    years = range(min(_year(row) for row in rows), max(_year(row) for row in rows) + 1)
    lanes, y = [], 0
    for kind in KINDS:
        found = [row for row in rows if kind in row.kinds]
        if found:
            lane, y = _lane(kind, found, years, y)
            lanes.append(lane)
    return Picture(
        title=f"Rows of the timeline by kind, {years[0]} to {years[-1]}",
        description=(
            f"{len(lanes)} lanes, one for each kind of row, over {len(years)} years. Each dot is a row of "
            "the list, in the quarter of its date. The table that follows gives the numbers."
        ),
        height=y + AXIS,
        axis_y=y,
        radius=RADIUS,
        lanes=tuple(lanes),
        years=tuple(_years(years)),
        hollow=any(dot.hollow for lane in lanes for dot in lane.dots),
    )


def _year(row: TimelineRow) -> int:
    return row.when.first.year


def _lane(kind: Kind, rows: Sequence[TimelineRow], years: range, y: int) -> tuple[Lane, int]:
    columns = [(_year(row) - years[0]) * 4 + (row.when.first.month - 1) // 3 for row in rows]
    floor = y + LABEL + max(Counter(columns).values()) * STEP + 2
    height: Counter[int] = Counter()
    dots = []
    for row, column in zip(rows, columns, strict=True):
        height[column] += 1
        dots.append(
            Dot(
                x=percent(100 * (column + 0.5) / (4 * len(years))),
                y=floor - height[column] * STEP + STEP // 2 - 1,
                hollow=row.when.precision == "year",
            )
        )
    label = f"{KINDS[kind].many}: {len(rows)}"
    return Lane(label, y + LABEL - 6, floor, tuple(dots)), floor + GAP


def _years(years: range) -> list[Year]:
    named = named_years(years, YEAR_WIDTH)
    width = 100 / len(years)
    return [
        Year(
            percent(number * width),
            percent((number + 0.5) * width),
            str(year) if year in named else "",
        )
        for number, year in enumerate(years)
    ]
