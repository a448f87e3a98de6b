"""Searches: what was looked for, where, when, and with what result."""

from __future__ import annotations

from typing import ClassVar, Literal

from macros.records.base import Line, Name, Prose, Record, detail
from macros.records.references import PersonRef, RecordRef
from macros.records.when import When
from macros.records.words import Role


class Search(Record):
    """A search of the copies consulted. What it did not find may exist all the same."""

    kind: ClassVar[str] = "searches"

    sought: Line = detail("What was sought")
    topic: Name | None = detail("The topic", default=None)
    subjects: tuple[RecordRef, ...] = detail("The records it was about; none for a topic", default=())
    roles: tuple[Role, ...] = detail("The roles of oversight for which a statement was sought", default=())
    general: Literal["yes"] | None = detail(
        "`yes` for a search that was made for every field of every record", default=None
    )
    covers_from: When | None = detail("The first day it is about, where it says so", default=None)
    where: tuple[Line, ...] = detail("In what it was sought", min_length=1)
    date: When = detail("The day of the last search")
    result: Prose = detail("The result")

    @property
    def label(self) -> str:
        """What was sought."""
        return self.sought

    @property
    def is_general(self) -> bool:
        """Whether it was made for every field of every record."""
        return self.general is not None

    @property
    def about_one_person(self) -> bool:
        """Whether it sought something on a person: what it did not find tells nothing about others."""
        return any(subject.kind in PersonRef.kinds for subject in self.subjects)
