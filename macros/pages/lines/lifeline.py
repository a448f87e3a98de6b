"""A line in time: a bar for each spell in a post, one below the other, drawn as SVG by our own code.

What is sure, what the dates leave open and what is not confirmed are told apart by their pattern and by
words, never by colour alone. A table beside the drawing says the same, by the same numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from textwrap import wrap

from macros.pages.engine import render
from macros.pages.lines.axis import AXIS, Scale, Year, percent, years_on
from macros.pages.lines.days import DAY, Days, Stretch
from macros.pages.names import counted
from macros.pages.parts.spells import WHY_NOT
from macros.pages.parts.view import Picture
from macros.records.when import When
from macros.records.words import StandingWord

LETTERS = 40
"""As many letters of a label as fit beside each other on the narrowest screen."""

LINE = 16
"""The height of a line of a label, in pixels."""

BAR = 12
"""The height of a bar, in pixels."""

SPACE = 10
"""The space between a bar and the label of the next, in pixels."""

NONE_FOUND = "No holder found"

PATTERNS: dict[str, StandingWord] = {
    "sure": "stated",
    "open": "unconfirmed",
    "other": "carried",
    "none": "lapsed",
}
"""Which pattern of `patterns.html.jinja` tells what; these are drawn as standings are, and are none."""


@dataclass(frozen=True, slots=True)
class Spell:
    """A spell to be drawn: what its label says, its days if any is known, and whether it is confirmed."""

    label: str
    days: Days | None
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a bar; ``before`` and ``after`` tell that its start or end was not found."""

    x: str
    width: str
    end: str
    pattern: StandingWord
    before: bool
    after: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """A drawn bar with the lines of its label, each with its place."""

    label: tuple[tuple[int, str], ...]
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
    bar_height: int
    bars: tuple[Bar, ...]
    years: tuple[Year, ...]
    begins: str
    """Where the period of the record begins, if bars reach before it."""

    legend: tuple[tuple[StandingWord | str, str], ...]


def lifeline(
    name: str,
    title: str,
    spells: Sequence[Spell],
    period: tuple[date, date],
    breaks: Sequence[Stretch] = (),
) -> Picture | None:
    """The drawing of spells over the period of a record, which ends before the second of its days.

    Nothing where fewer than two have a bar: a drawing of one says no more than its two dates.
    """
    if sum(one.days is not None for one in spells) < 2:
        return None
    drawing = draw(name, title, spells, period, breaks)
    return Picture(render("lifeline.html.jinja", "", line=drawing))


def draw(
    name: str, title: str, spells: Sequence[Spell], period: tuple[date, date], breaks: Sequence[Stretch]
) -> Drawing:
    """Lays out the bars; that of ``breaks``, on which nobody was found, is the last."""
    known = [one.days for one in spells if one.days is not None]
    first = min(period[0], *(days.since for days in known))
    scale = Scale(first, max(period[1], *(days.until for days in known)))
    bars, y = [], 0
    for number, spell in enumerate(spells, start=1):
        bar, y = _bar(f"{number}. {spell.label}", tuple(_blocks(spell, scale)), y)
        bars.append(bar)
    if breaks:
        blocks = tuple(_block(scale, one, "none", before=False, after=False) for one in breaks)
        bar, y = _bar(NONE_FOUND, blocks, y)
        bars.append(bar)
    days = f"{When.day(scale.first).words} to {When.day(scale.last - DAY).words}"
    return Drawing(
        name=name,
        title=title,
        description=(
            f"{counted(len(spells), 'spell')} in post, one below the other, along the days from {days}. The "
            "table that follows says the same in words, by the same numbers."
        ),
        height=y + AXIS,
        axis_y=y,
        bar_height=BAR,
        bars=tuple(bars),
        years=tuple(years_on(scale)),
        begins=percent(scale.at(period[0])) if first < period[0] else "",
        legend=tuple(_legend(bars, period, before=first < period[0])),
    )


def _bar(label: str, blocks: tuple[Block, ...], y: int) -> tuple[Bar, int]:
    """A bar under its label, and where the next begins."""
    lines = wrap(label, LETTERS) or [label]
    placed = tuple((y + LINE * number - 3, text) for number, text in enumerate(lines, start=1))
    top = y + LINE * len(lines) + 2
    return Bar(placed, top, blocks), top + BAR + SPACE


def _blocks(spell: Spell, scale: Scale) -> Iterator[Block]:
    if spell.days is None:
        return
    last = len(spell.days.stretches) - 1
    for number, one in enumerate(spell.days.stretches):
        look = "open" if not one.sure else "sure" if spell.confirmed else "other"
        before = number == 0 and spell.days.from_ is None
        yield _block(scale, one, look, before=before, after=number == last and spell.days.to is None)


def _block(scale: Scale, days: Stretch, look: str, *, before: bool, after: bool) -> Block:
    x, end = scale.at(days.since), scale.at(days.until)
    return Block(percent(x), percent(end - x), percent(end), PATTERNS[look], before, after)


def _legend(
    bars: Iterable[Bar], period: tuple[date, date], *, before: bool
) -> Iterator[tuple[StandingWord | str, str]]:
    blocks = [block for bar in bars for block in bar.blocks]
    used = {block.pattern for block in blocks}
    for look, words in (
        ("sure", "in post, as far as the dates tell"),
        ("other", f"not confirmed: {WHY_NOT}"),
        ("open", "may have been in post: only the month or year of the start, end or sighting is known"),
        ("none", "no holder found"),
    ):
        if PATTERNS[look] in used:
            yield PATTERNS[look], words
    if any(block.before or block.after for block in blocks):
        yield "?", "start or end not found: the bar reaches as far as a source shows them in post"
    begins = When.day(period[0]).words
    if before:
        yield "|", f"here the period of this record begins, {begins}"
    else:
        yield "↔", f"the period of this record, {begins} to {When.day(period[1] - DAY).words}"
