"""What the whole statement shows, as data."""

from __future__ import annotations

from dataclasses import dataclass

from macros.pages.parts.record_view import RecordView
from macros.pages.parts.view import Block, Fact, Group, Line, Link


@dataclass(frozen=True, slots=True)
class Piece:
    """A record in the document: what its page shows, less what is of use only there; ``more`` leads there."""

    anchor: str
    title: str
    marks: Line
    view: RecordView
    reach: tuple[Fact, ...]
    more: Line


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: what it is about, then groups of blocks, then records."""

    anchor: str
    title: str
    about: tuple[Line, ...] = ()
    blocks: tuple[Block, ...] = ()
    groups: tuple[Group, ...] = ()
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """A source in the notes, with its address written out."""

    number: int
    anchor: str
    line: Line
    url: Link | None


@dataclass(frozen=True, slots=True)
class WholeView:
    """The whole document."""

    title: str
    subject: str
    standing: tuple[Line, ...]
    facts: tuple[Fact, ...]
    chapters: tuple[Chapter, ...]
    notes_about: Line
    notes: tuple[NumberedSource, ...]
