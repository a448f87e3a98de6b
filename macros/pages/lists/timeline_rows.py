"""The rows of the timeline, each of one or several kinds; what an event is about stands once, with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal

from macros.pages.names import gloss
from macros.pages.parts.view import Line
from macros.records.event import Event
from macros.records.when import When
from macros.records.words import EventType

Kind = Literal["events", "statements", "posts", "departments", "asks", "answers"]


@dataclass(frozen=True, slots=True)
class KindWords:
    """A kind of row: as a row is marked, and as several are counted."""

    one: str
    many: str


KINDS: Mapping[Kind, KindWords] = MappingProxyType(
    {
        "events": KindWords("Event", "Events"),
        "statements": KindWords("Statement on oversight", "Statements on oversight"),
        "posts": KindWords("Change of holders of posts", "Ministers and other post-holders"),
        "departments": KindWords("Change of bodies", "Departments and other bodies"),
        "asks": KindWords("Asks", "Asks"),
        "answers": KindWords("Answers to asks", "Answers to asks"),
    }
)
"""The kinds of row in the order in which a page names them."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a row tells: a line, and what belongs below it; ``fold`` sums up a long list, which then opens."""

    head: Line
    lines: tuple[Line, ...] = ()
    fold: str = ""


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A row. ``about`` holds the records that it tells of, as ``kind/id`` or ``kind/id#part``.

    ``event`` is an event; other rows link to the records that hold their evidence. ``told`` is what other
    rows told that now stands with an event.
    """

    when: When
    kinds: tuple[Kind, ...]
    key: str
    about: frozenset[str]
    parts: tuple[Part, ...] = ()
    event: Event | None = None
    told: frozenset[str] = frozenset()

    @property
    def order(self) -> tuple[When, bool, str]:
        """Rows stand by date; of one date, events come first."""
        return (self.when, self.event is None, self.key)

    @property
    def marks(self) -> tuple[str, ...]:
        """What kinds of row it is, in words; an event says what kind of event."""
        words = {kind: KINDS[kind].one for kind in KINDS if kind in self.kinds}
        if self.event is not None:
            words["events"] = f"{words['events']}: {gloss(EventType, self.event.type)}"
        return tuple(words.values())

    @property
    def classes(self) -> str:
        """What the style sheet knows its kinds by."""
        return " ".join(f"st-kind-{kind}" for kind in KINDS if kind in self.kinds)


def joined(events: Iterable[TimelineRow], others: Iterable[TimelineRow]) -> tuple[TimelineRow, ...]:
    """All rows in the order of time.

    What an event of the same date concerns stands with that event, which then is of that kind as well.
    """
    found = sorted(events, key=lambda row: row.order)
    alone: list[TimelineRow] = []
    for other in sorted(others, key=lambda row: row.order):
        at = _told_by(found, other)
        if at is None:
            alone.append(other)
        else:
            event = found[at]
            kinds = tuple(dict.fromkeys((*event.kinds, *other.kinds)))
            parts, told = (*event.parts, *other.parts), event.told | other.about
            found[at] = replace(event, kinds=kinds, parts=parts, told=told)
    return tuple(sorted((*found, *alone), key=lambda row: row.order))


def _told_by(events: Sequence[TimelineRow], other: TimelineRow) -> int | None:
    same = (
        number
        for number, event in enumerate(events)
        if event.when == other.when and event.about & other.about
    )
    return next(same, None)
