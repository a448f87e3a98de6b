"""Departments, units, funds, missions and committees, with their succession."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Evidenced, Line, Name, Prose, Record, detail, fact
from macros.records.references import DepartmentRef
from macros.records.when import When
from macros.records.words import DepartmentType, EndBasis


class ReportedChange(Evidenced):
    """A change of structure that somebody reported or asked about: no claim that it came."""

    date: When = detail("The day of the report")
    summary: Line = fact("What was reported or asked, and by whom")


class Department(Record):
    """A department, unit, fund, mission or committee."""

    kind: ClassVar[str] = "departments"

    name: Name = detail("The name in full")
    abbreviation: Name | None = detail("The usual abbreviation", default=None)
    type: DepartmentType = detail("What kind of body it is")
    summary: Prose | None = detail(
        "Its part in atrocity prevention: the editors' description, unless evidence beside it proves it",
        default=None,
    )
    from_: When | None = fact("The first day, where a source gives it", alias="from", default=None)
    to: When | None = fact("The first day on which it was no more", default=None)
    to_basis: EndBasis | None = detail("How the end is known", default=None)
    successors: tuple[DepartmentRef, ...] = detail("The bodies that replaced it", default=())
    part_of: DepartmentRef | None = detail("The body it belongs to, as last known", default=None)
    reported_changes: tuple[ReportedChange, ...] = detail(
        "Changes of structure that were reported, and not confirmed", default=()
    )

    @property
    def ended(self) -> When | None:
        """The first day on which it was no more; nothing where its end is only known to have been planned."""
        return None if self.to_basis == "planned-not-confirmed" else self.to

    @property
    def label(self) -> str:
        """The name, which no abbreviation replaces in a link."""
        return self.name

    @property
    def short(self) -> Line:
        """The abbreviation where there is one, else the name."""
        return self.abbreviation or self.name
