"""What a page shows, as data: templates lay these out and decide nothing.

A `Line` is text with links and marks in it. All text here is plain and is escaped by the template.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from macros.pages.addresses import is_of_another_site


@dataclass(frozen=True, slots=True)
class Link:
    """A link whose text says where it goes. ``address`` is one of the site's, or begins with https:// or http://.

    ``more`` ends the text for those who hear it, where links to different places look the same.
    """

    text: str
    address: str
    more: str = ""

    @property
    def leaves(self) -> bool:
        """Whether it leads away from this site."""
        return is_of_another_site(self.address)


LONG_MARK = 32
"""More letters than this do not fit beside anything on a phone."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A short label that sets something apart: ``copy of an official text``. A ``quiet`` one is neutral."""

    text: str
    quiet: bool = False

    @property
    def long(self) -> bool:
        """Whether it would fill a line of a phone, and so runs on like text."""
        return len(self.text) > LONG_MARK


OUR_WORDS = Mark("in our own words", quiet=True)
"""Stands after a summary that the editors wrote."""


@dataclass(frozen=True, slots=True)
class NoteRef:
    """A small numbered link to a note of evidence; ``label`` is what it is called for those who hear it."""

    number: int
    anchor: str
    label: str


Inline = str | Link | Mark | NoteRef
Line = tuple[Inline, ...]
"""A run of text, links and marks."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a list of facts. Several ``values`` stand as a list; ``gloss`` explains a coded word."""

    label: str
    values: tuple[Line, ...]
    gloss: str = ""
    notes: tuple[NoteRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """What a reader must know before the rest: stands above the facts."""

    text: Line
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, with an anchor where something links to it. The first cell names the row."""

    cells: tuple[Line, ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``caption`` says what it shows.

    One of ``counts`` has a short number at the end of each row, and so stays a table on a phone; in a
    ``matrix`` each cell is a number that is found by its row and column.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    counts: bool = False
    matrix: bool = False


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of lines, one below the other; or, where each is a few letters long, ``in_row``."""

    lines: tuple[Line, ...]
    in_row: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Empty:
    """That nothing was found: what, where we looked, and on which day."""

    nothing: Line


@dataclass(frozen=True, slots=True)
class CrossRefs:
    """The records of one kind that point to the one shown, each with how it does so."""

    kind: str
    pointing: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What a note of evidence is for, and how far it carries that."""

    how: str
    fields: str


@dataclass(frozen=True, slots=True)
class EvidenceNote:
    """One proof: the words, where they stand, what they are for and how they were read.

    ``quote_anchor`` is the place of the words, which lasts; the note's own ``anchor`` is a number.
    """

    number: int
    anchor: str
    quote: str
    source: Line
    place: str
    claims: tuple[Claim, ...]
    confidence: str
    away: Link | None = None
    from_copy: bool = False
    quote_anchor: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A smaller record, or a part of one, on a page: with its own heading, facts and evidence."""

    title: Line
    anchor: str = ""
    paragraphs: tuple[Line, ...] = ()
    facts: tuple[Fact, ...] = ()
    notes: tuple[EvidenceNote, ...] = ()
    actions: tuple[Line, ...] = ()
    folds: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """Several entries, one below the other."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks that stay folded until a reader opens them; ``summary`` says what is inside, and how much.

    ``more`` ends the summary for those who hear it, where others on the page look the same.
    """

    summary: str
    inside: tuple[Block, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text to copy as it stands; ``label`` says what it is and whom it is for."""

    label: Line
    to_copy: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing that a template of its own has laid out. It holds no links; words beside it say the same."""

    drawn: Markup


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch of a tree: a line, and the branches that go out from it."""

    line: Line
    branches: tuple[Branch, ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    """A tree, laid out as a list in lists."""

    trunk: tuple[Branch, ...]


Block = Table | Bullets | Paragraph | CrossRefs | Empty | Entries | Fold | Draft | Picture | Tree


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a heading and a stable anchor."""

    anchor: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A group of an index or list."""

    anchor: str
    title: str
    about: Line
    blocks: tuple[Block, ...]


SHORT = 9
"""As many letters as a year with a count has."""


@dataclass(frozen=True, slots=True)
class IndexView:
    """An index or list: a question answered first, in points where need be, then the records in groups.

    ``folds`` stand below the answer, for whoever wants to know how it was come by. Where ``jumps`` is off the
    groups are not listed at the top. ``whose`` says whose gaps it lists, if any.
    """

    title: str
    answer: tuple[Line, ...]
    groups: tuple[Group, ...]
    points: tuple[Line, ...] = ()
    folds: tuple[Fold, ...] = ()
    jumps: bool = True
    whose: Literal["", "government", "record"] = ""

    @property
    def jump(self) -> tuple[Group, ...]:
        """The groups to list at the top: those to which what stands there does not lead already."""
        if not self.jumps:
            return ()
        lines = (*self.answer, *self.points)
        linked = {part.address for line in lines for part in line if isinstance(part, Link)}
        return tuple(group for group in self.groups if f"#{group.anchor}" not in linked)

    @property
    def short_jump(self) -> bool:
        """Whether the groups have titles so short that they stand in one line: years."""
        return all(len(group.title) <= SHORT for group in self.jump)
