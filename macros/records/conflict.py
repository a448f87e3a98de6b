"""Conflicts: where sources contradict each other, both sides."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Model, Name, Prose, Record, detail
from macros.records.references import RecordRef, SourceRef
from macros.records.words import ConflictTopic


class Side(Model):
    """What one side says, with its sources and their dates in its words."""

    summary: Prose = detail("What this side says")
    sources: tuple[SourceRef, ...] = detail(
        "Its sources; none where the record has no row for them", default=()
    )


class Conflict(Record):
    """A contradiction between sources. Do not smooth it over."""

    kind: ClassVar[str] = "conflicts"

    name: Name = detail("What it is about, in a line")
    topic: ConflictTopic = detail("The topic")
    sides: tuple[Side, ...] = detail("What each side says", min_length=2)
    concerns: tuple[RecordRef, ...] = detail("The records on whose pages it belongs", default=())

    @property
    def label(self) -> str:
        """What it is about."""
        return self.name
