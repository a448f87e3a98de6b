"""Events, in the order of their dates."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Line, Name, Record, detail, fact
from macros.records.references import RecordRef
from macros.records.when import When
from macros.records.words import EventType


class Event(Record):
    """Something that happened on a day, in a month or in a year."""

    kind: ClassVar[str] = "events"

    name: Name = fact("The event")
    date: When = detail("When it happened")
    type: EventType = detail("What kind of event")
    summary: Line | None = fact("What changed", default=None)
    concerns: tuple[RecordRef, ...] = detail("The records it concerns", default=())

    @property
    def label(self) -> str:
        """The event."""
        return self.name
