"""Statements on oversight, by anyone: the core of the record."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Evidence, Line, Model, Name, Prose, Record, detail, fact
from macros.records.references import DepartmentRef, PersonRef, PostRef
from macros.records.when import When
from macros.records.words import Role, SourceType, Strength


class Speaker(Model):
    """Who made a statement."""

    name: Name = detail("The speaker or author, as written down")
    person: PersonRef | None = detail("The person, where the record has them", default=None)
    capacity: Line = detail("In what capacity")


class Names(Model):
    """Whom or what a statement points to."""

    person: PersonRef | None = detail("The person", default=None)
    post: PostRef | None = detail("The post: that of the person on the day, or the post itself", default=None)
    department: DepartmentRef | None = detail("The department or unit", default=None)


class Statement(Record):
    """A public statement on who holds oversight of atrocity prevention, or a near miss of one."""

    kind: ClassVar[str] = "statements"

    date: When = detail("The day of the statement")
    speaker: Speaker = detail("Who made it")
    type: SourceType | None = detail(
        "The form of the statement, where it is not that of its source", default=None
    )
    strength: Strength = detail("How far it assigns responsibility, and who made it")
    roles: tuple[Role, ...] = detail("The roles it speaks of", default=())
    names: Names | None = fact("Whom or what it points to", default=None)
    summary: Prose = fact("What it says, in our own words")

    @property
    def label(self) -> str:
        """The speaker and the day."""
        return f"{self.speaker.name}, {self.date.words}"

    @property
    def explicit(self) -> bool:
        """Whether it is an explicit statement by government, the only kind that moves the standing."""
        return self.strength == "explicit"

    @property
    def proof(self) -> Evidence | None:
        """The evidence whose words stand for the statement: a quote of what it says, else any quote."""
        quoted = [one for one in self.evidence if one.quote]
        return next((one for one in quoted if "summary" in one.supports), next(iter(quoted), None))
