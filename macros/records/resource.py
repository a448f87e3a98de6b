"""Resources: money and staff, found or not found. Figures have different bases and are never added up."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Coded, Line, Model, Name, Number, code_of, detail, fact, in_words
from macros.records.references import DepartmentRef, WorkstreamRef
from macros.records.words import FigureStatus, Scope, Unit


class Figure(Model):
    """A figure: one ``amount``, or a range from ``low`` to ``high``, in one ``unit``."""

    amount: Number | None = detail("The amount, in the unit", default=None)
    low: Number | None = detail("The lowest value of a range", default=None)
    high: Number | None = detail("The highest value of a range", default=None)
    unit: Unit | None = detail("The unit", default=None)
    qualifier: Line | None = detail("About, up to, over", default=None)
    as_written: Line | None = detail("The figure in words, where they say more", default=None)


class Resource(Coded):
    """Money or staff: a figure that was found, or that was looked for."""

    kind: ClassVar[str] = "resources"

    name: Name = detail("What is counted")
    scope: Scope = detail("How close it is to atrocity prevention")
    status: FigureStatus = code_of("figure", "Whether a figure was found")
    figure: Figure | None = fact("The figure", default=None)
    period: Line | None = detail("The period it is for", default=None)
    departments: tuple[DepartmentRef, ...] = detail("The bodies", default=())
    departments_as_written: Line | None = in_words(
        "departments", "The body as written down, where it says more"
    )
    workstreams: tuple[WorkstreamRef, ...] = detail("The workstreams it belongs to", default=())

    @property
    def label(self) -> str:
        """What is counted."""
        return self.name
