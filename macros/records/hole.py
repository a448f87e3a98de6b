"""Holes: what this record has not read, looked up or replaced, and should. Our gaps, not government's."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from macros.records.base import Line, Record, detail
from macros.records.references import RecordRef
from macros.records.when import When
from macros.records.words import Glosses, HoleType

Priority = Annotated[
    Literal["1", "2"],
    Glosses("How much it matters.", {"1": "likeliest to change the answer on oversight", "2": "the rest"}),
]


class Hole(Record):
    """Something to read, look up, ask for, replace or search."""

    kind: ClassVar[str] = "holes"

    what: Line = detail("What to read or find out")
    why: Line = detail("What it would settle")
    type: HoleType = detail("What there is to do")
    priority: Priority = detail("How much it matters")
    where: tuple[Line, ...] = detail("Addresses or places to look", default=())
    concerns: tuple[RecordRef, ...] = detail("The records concerned", default=())
    noted_on: When = detail("The day on which it was noted")

    @property
    def label(self) -> str:
        """What to read or find out."""
        return self.what
