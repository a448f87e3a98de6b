"""Searches: what was looked for, where, when, and with what result."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Line, Name, Prose, Record, detail
from macros.records.references import RecordRef
from macros.records.when import When


class Search(Record):
    """A search of the copies consulted. What it did not find may exist all the same."""

    kind: ClassVar[str] = "searches"

    sought: Line = detail("What was sought")
    topic: Name | None = detail("The topic", default=None)
    subjects: tuple[RecordRef, ...] = detail("The records it was about; none for a topic", default=())
    where: tuple[Line, ...] = detail("In what it was sought", min_length=1)
    date: When = detail("The day of the last search")
    result: Prose = detail("The result")

    @property
    def label(self) -> str:
        """What was sought."""
        return self.sought

    @property
    def is_general(self) -> bool:
        """Whether it is a general search: for every field of every record, with no subject of its own."""
        return not self.subjects and self.topic == "general search"
