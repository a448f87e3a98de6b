"""What words about a difference are made of: chapters of topics, each a list of lines that name records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from macros.records.when import When
from macros.releases.model import Labelled

Said = tuple[str | Labelled, ...]
"""A line: text, and the records and gaps that it names, so that a page can link them."""

GAP = "gap:"
"""Stands before the id of a gap in the key of what a line names."""

STANDING = "standing:"
"""Stands before a coded word of oversight there."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What belongs together; ``about`` says what all lines have in common. ``of`` counts more than lines."""

    title: str
    about: str
    lines: tuple[Said, ...]
    of: int = 0

    @property
    def number(self) -> int:
        """How much it tells of."""
        return self.of or len(self.lines)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of a difference under its title."""

    title: str
    topics: tuple[Topic, ...]


def chapter(title: str, *topics: Topic) -> Chapter:
    """A chapter of those topics that have anything to tell."""
    return Chapter(title, tuple(one for one in topics if one.lines))


def joined_said(found: Iterable[Labelled]) -> Said:
    """Records in a line, with commas between them."""
    line: Said = ()
    for number, one in enumerate(found):
        within = Labelled(key=one.key, label=one.label.rstrip("."))
        line += (", ", within) if number else (within,)
    return line


def text_of(line: Said) -> str:
    """A line as plain text."""
    return "".join(part.label if isinstance(part, Labelled) else part for part in line)


def day_words(day: str) -> str:
    """A day as a person writes it; a plain word where a state knows none."""
    return When(day).words if day else "the first release"


def up_to(since: str, until: str) -> str:
    """The days from ``since`` up to, but not including, ``until``."""
    last = date.fromisoformat(until) - timedelta(days=1)
    first = When(since).words
    return first if last.isoformat() == since else f"{first} to {When.day(last).words}"
