"""Notes: gaps that an editor noted, before the rules that compute gaps."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Prose, Record, code_of, detail, fact
from macros.records.references import LeverRef, WorkstreamRef
from macros.records.words import NoteType, RecordConfidence


class Note(Record):
    """A gap that an editor noted: what was looked for and is missing, stale, unclear or contradictory."""

    kind: ClassVar[str] = "notes"

    type: NoteType = code_of("summary", "What kind of gap")
    summary: Prose = fact("The gap, in our own words")
    workstreams: tuple[WorkstreamRef, ...] = detail("The workstreams concerned", default=())
    levers: tuple[LeverRef, ...] = detail("The levers concerned", default=())
    confidence: RecordConfidence | None = detail(
        "How the record as a whole was read, where it is not what its evidence adds up to", default=None
    )

    @property
    def label(self) -> str:
        """The gap in our own words."""
        return self.summary
