"""The page of a record as data: what its kind knows of it, and what stands around that on every page."""

from __future__ import annotations

from dataclasses import dataclass, field

from macros.pages.parts.view import EvidenceNote, Fact, Fold, Line, Notice, Section


@dataclass(frozen=True, slots=True)
class Quotable:
    """One sentence that is safe to quote, with what must be said beside it."""

    sentence: str
    caveats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Anatomy:
    """What the module of a kind knows of one of its records; the rest of a page is the same for all kinds.

    ``lead`` and ``answers`` stand on top: what a reader came for, in a sentence and then in a few rows;
    ``more`` follows them. ``words`` are what was said, where the record is of words. ``caveats`` must stand
    beside ``quotable``.
    ``shown`` holds the fields of other records, as ``kind.field.part``, whose references its sections show.
    """

    lead: tuple[Line, ...]
    facts: tuple[Fact, ...]
    quotable: str
    answers: tuple[Fact, ...]
    more: tuple[Line, ...] = ()
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
    title: str
    notices: tuple[Notice, ...]
    lead: tuple[Line, ...]
    answers: tuple[Fact, ...]
    more: tuple[Line, ...]
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
