"""What a page shows, as data: templates lay these out and decide nothing.

A `Line` is text with links and marks in it. All text here is plain and is escaped by the template.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from markupsafe import Markup


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
        return self.address.startswith(("http://", "https://", "mailto:"))


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
    """A table; ``caption`` says what it shows."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of lines."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    line: Line


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
    folds: tuple[Fold, ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """Several entries, one below the other."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks that stay folded until a reader opens them; ``summary`` says what is inside, and how much."""

    summary: str
    inside: tuple[Block, ...]


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


Block = Table | Bullets | Paragraph | Entries | Fold | Draft | Picture | Tree


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a heading and a stable anchor."""

    anchor: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Quotable:
    """One sentence that is safe to quote, with what must be said beside it."""

    sentence: str
    caveats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Anatomy:
    """What the module of a kind knows of one of its records; the rest of a page is the same for all kinds.

    ``words`` are what was said, where the record is of words. ``caveats`` must stand beside ``quotable``.
    ``shown`` holds the fields of other records, as ``kind.field.part``, whose references its sections show.
    """

    lead: tuple[Line, ...]
    facts: tuple[Fact, ...]
    quotable: str
    caveats: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    sections: tuple[Section, ...] = ()
    facts_first: bool = True
    words: Line = ()
    shown: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class RecordView:
    """A whole record page. ``gaps`` are those in what was said, ``own_gaps`` those of this record."""

    kind: str
    kind_name: str
    title: str
    notices: tuple[Notice, ...]
    lead: tuple[Line, ...]
    words: Line
    cautions: tuple[Notice, ...]
    facts: tuple[Fact, ...]
    facts_first: bool
    gaps: tuple[Section, ...]
    own_gaps: tuple[Fold, ...]
    sections: tuple[Section, ...]
    notes: tuple[EvidenceNote, ...]
    no_evidence: str
    after: tuple[Section, ...]
    dates: tuple[Fact, ...]
    quotable: Quotable
    actions: tuple[Line, ...]


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
    """An index or list: a question answered first, in points where need be, then the records in groups."""

    title: str
    answer: tuple[Line, ...]
    groups: tuple[Group, ...]
    points: tuple[Line, ...] = ()

    @property
    def jump(self) -> tuple[Group, ...]:
        """The groups to list at the top: those to which what stands there does not lead already."""
        lines = (*self.answer, *self.points)
        linked = {part.address for line in lines for part in line if isinstance(part, Link)}
        return tuple(group for group in self.groups if f"#{group.anchor}" not in linked)

    @property
    def short_jump(self) -> bool:
        """Whether the groups have titles so short that they stand in one line: years."""
        return all(len(group.title) <= SHORT for group in self.jump)
