"""Notes: gaps that an editor noted, before the rules that compute gaps."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Coded, Prose, code_of, detail, fact
from macros.records.references import LeverRef, WorkstreamRef
from macros.records.words import GapName, NoteType


class Note(Coded):
    """A gap that an editor noted: what was looked for and is missing, stale, unclear or contradictory."""

    kind: ClassVar[str] = "notes"

    type: NoteType = code_of("summary", "What kind of gap")
    summary: Prose = fact("The gap, in our own words")
    workstreams: tuple[WorkstreamRef, ...] = detail("The workstreams concerned", default=())
    levers: tuple[LeverRef, ...] = detail("The levers concerned", default=())

    found_by: GapName | None = detail(
        "The rule of gaps that finds the same of one of these records", default=None
    )
    closes_when: Prose | None = detail("What would close it, where no rule finds it", default=None)

    @property
    def label(self) -> str:
        """The gap in our own words."""
        return self.summary
