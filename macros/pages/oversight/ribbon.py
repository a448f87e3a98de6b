"""The ribbon of oversight: a band of time for each role, drawn as SVG by our own code.

Standings are told apart by their pattern, and stretches by a number that a table beside the drawing repeats;
never by colour alone. For the scale see `macros.pages.lines.axis`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from macros.pages.engine import render
from macros.pages.lines.axis import AXIS, LABEL, Scale, Year, lanes, percent, years_on
from macros.records.when import When
from macros.records.words import StandingWord, glosses

BAND = 26
"""The height of a band, in pixels."""

LANE = 15
"""The height of a line of numbers above a band, in pixels."""

GAP = 14
"""The space between one band and the next label, in pixels."""

NUMBER_WIDTH = 6.4
"""The share of the width that a number needs on the narrowest screen, in per cent: 17 of 270 pixels."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the band: the days from ``since`` up to, but not including, ``until``, and its number."""

    number: int
    since: date
    until: date
    standing: StandingWord


@dataclass(frozen=True, slots=True)
class Row:
    """The band of one role; no label where the drawing has a single band."""

    label: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A drawn stretch, with places along the band in per cent; a ``leader`` joins a raised number to it."""

    number: int
    standing: StandingWord
    x: str
    width: str
    y: int
    middle: str
    number_y: int
    leader: int
    cut: bool
    """Whether a line sets it apart from the stretch before it, which may have the same pattern."""


@dataclass(frozen=True, slots=True)
class Band:
    """A drawn band."""

    label: str
    label_y: int
    y: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that the template lays out. ``name`` begins the ids, which must be unique on a page."""

    name: str
    title: str
    description: str
    height: int
    axis_y: int
    band_height: int
    bands: tuple[Band, ...]
    years: tuple[Year, ...]
    legend: tuple[tuple[StandingWord, str], ...]


def draw(name: str, title: str, rows: Sequence[Row]) -> Drawing:
    """Lays out the bands of some roles over their common period. Raises `ValueError` if there are none."""
    found = [stretch for row in rows for stretch in row.stretches]
    if not found:
        raise ValueError("a ribbon needs a stretch of time")
    first, last = min(one.since for one in found), max(one.until for one in found)
    scale = Scale(first, last)
    bands, y = [], 0
    for row in rows:
        band, y = _band(row, scale, y)
        bands.append(band)
    used = {stretch.standing for stretch in found}
    legend = tuple((word, gloss) for word, gloss in _standings() if word in used)
    return Drawing(
        name=name,
        title=title,
        description=_description(rows, first, last),
        height=y + AXIS,
        axis_y=y,
        band_height=BAND,
        bands=tuple(bands),
        years=tuple(years_on(scale)),
        legend=legend,
    )


def svg(drawing: Drawing) -> Markup:
    """The drawing with its legend, as HTML."""
    return render("ribbon.html.jinja", "", ribbon=drawing)


def _band(row: Row, scale: Scale, y: int) -> tuple[Band, int]:
    middles = [(scale.at(one.since) + scale.at(one.until)) / 2 for one in row.stretches]
    places = [min(max(middle, NUMBER_WIDTH / 2), 100 - NUMBER_WIDTH / 2) for middle in middles]
    lines = lanes(places, NUMBER_WIDTH)
    depth = max(lines, default=0) + 1
    label_height = LABEL if row.label else 0
    top = y + label_height + depth * LANE + 4
    blocks = []
    for number, (one, place, lane) in enumerate(zip(row.stretches, places, lines, strict=True)):
        x, end = scale.at(one.since), scale.at(one.until)
        number_y = top - 6 - lane * LANE
        # A leader that would cross another number says less than none.
        free = all(
            abs(place - p) > NUMBER_WIDTH / 2 for p, at in zip(places, lines, strict=True) if at < lane
        )
        blocks.append(
            Block(
                number=one.number,
                standing=one.standing,
                x=percent(x),
                width=percent(end - x),
                y=top,
                middle=percent(place),
                number_y=number_y,
                leader=top if lane and free else 0,
                cut=number > 0,
            )
        )
    return Band(row.label, y + LABEL - 5, top, tuple(blocks)), top + BAND + GAP


def _description(rows: Sequence[Row], first: date, last: date) -> str:
    count = sum(len(row.stretches) for row in rows)
    bands = "A band of time" if len(rows) == 1 else f"{len(rows)} bands of time, one for each role,"
    days = f"from {When.day(first).words} up to {When.day(last).words}"
    return f"{bands} {days}, in {count} numbered stretches. The table that follows says the same in words."


def _standings() -> Iterable[tuple[StandingWord, str]]:
    # The vocabulary's own order, which runs from the firmest standing to none.
    known: dict[str, StandingWord] = {
        "stated": "stated",
        "carried": "carried",
        "unconfirmed": "unconfirmed",
        "lapsed": "lapsed",
        "none": "none",
        "unresearched": "unresearched",
    }
    for word, gloss in glosses(StandingWord).items():
        yield known[word], gloss
