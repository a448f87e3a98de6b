"""What a day's page says, as lines that hold for some days each, and where each of them stands on it.

The page of a day, the command and the script of the date field all filter the same lines and lay them out by
`laid_out`, or as it does: macros/pages/assets/js/on.js is its twin.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from macros.oversight.sentence import THESE_DAYS
from macros.pages.parts.view import Block, Bullets, Fold, Line, Link, Paragraph, Section
from macros.records.when import When

Shown = Literal["open", "fold", "count"]
"""How a group shows: its lines openly, its lines in a fold with their number, or their number alone."""

LONG = 70
"""A name of more letters than this is cut: it stands in full where its link leads."""

LEAD = "lead"
"""The group of what answers first, above all parts."""


@dataclass(frozen=True, slots=True)
class Told:
    """A line that holds from the day ``since`` up to, but not including, the day ``until``.

    ``group`` is where it stands. An empty line is counted and not shown.
    """

    since: date
    until: date
    group: str
    line: Line

    def covers(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.since <= day < self.until

    def on(self, words: str) -> Line:
        """The line on the page of a day, given in words: what speaks of all its days names that one."""
        return tuple(part.replace(THESE_DAYS, words) if isinstance(part, str) else part for part in self.line)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that stand together. ``address`` leads to where they are told in full."""

    key: str
    title: str
    shown: Shown
    address: str = ""
    more: str = ""
    """The text of the link to ``address``, below the lines of a fold."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page; ``nothing`` is what it says on days on which none of its lines holds."""

    anchor: str
    title: str
    about: Line
    nothing: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """The parts of every day's page, and every line of them over the whole period."""

    parts: tuple[Part, ...]
    told: tuple[Told, ...]

    def lead(self, day: date) -> tuple[Line, ...]:
        """What answers first on a day."""
        words = When.day(day).words
        return tuple(one.on(words) for one in self.told if one.group == LEAD and one.covers(day))

    def sections(self, day: date) -> tuple[Section, ...]:
        """The parts of the page of a day."""
        words = When.day(day).words
        lines: dict[str, list[Line]] = {}
        for one in self.told:
            if one.covers(day):
                lines.setdefault(one.group, []).append(one.on(words))
        return tuple(Section(part.anchor, part.title, tuple(laid_out(part, lines))) for part in self.parts)


NOT_LISTED = "not known since when, and so not listed here"


def laid_out(part: Part, lines: Mapping[str, list[Line]]) -> Iterator[Block]:
    """A part with the lines of each of its groups; those of which a number is told stand last, in a list."""
    if part.about:
        yield Paragraph(part.about)
    if not any(lines.get(group.key) for group in part.groups):
        yield Paragraph((part.nothing,))
        return
    counts: list[Line] = []
    for group in part.groups:
        found = lines.get(group.key, [])
        if not found:
            continue
        if group.shown == "count":
            counts.append((Link(group.title, group.address), f": {len(found):,}"))
        elif group.shown == "fold":
            yield Fold(f"{group.title} ({len(found):,})", tuple(_folded(group, found)))
        else:
            yield Bullets(tuple(found))
    if counts:
        yield Bullets(tuple(counts))


def _folded(group: Group, found: Iterable[Line]) -> Iterator[Block]:
    all_lines = tuple(found)
    listed = tuple(line for line in all_lines if line)
    if listed:
        yield Bullets(listed)
    if len(listed) < len(all_lines):
        yield Paragraph((f"{len(all_lines) - len(listed):,}: {NOT_LISTED}.",))
    if group.address:
        yield Paragraph((Link(group.more, group.address),))
