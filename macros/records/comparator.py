"""Comparators: mechanisms of other states and networks. A list of examples, not a ranking."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Country, Line, Model, Name, Record, detail, fact
from macros.records.words import ComparatorType, Mechanism, YesNo


class Published(Model):
    """Whether something is published, as far as the source says."""

    word: YesNo = detail("Whether it is published")
    note: Line | None = detail("A remark", default=None)


class Comparator(Record):
    """A mechanism of a state, region or network."""

    kind: ClassVar[str] = "comparators"

    name: Name = fact("The mechanism")
    place: Name = detail("The state, region or network")
    countries: tuple[Country, ...] = detail("ISO 3166 alpha-3", default=())
    type: ComparatorType = detail("What kind of mechanism")
    mechanism: tuple[Mechanism, ...] = detail(
        "The mechanisms for which it stands in the comparison, as far as its source goes", default=()
    )
    years: Line = detail("The year or years, as written down")
    lead_body: Line = fact("The lead body; `not read` where it lies outside the part read")
    named_lead: Line = fact("The person or post named in public")
    strategy: Published = fact("Whether a strategy is published")
    annual_report: Published = fact("Whether there is a yearly public report")
    summary: Line = fact("A remark on its status")

    @property
    def label(self) -> str:
        """The place and the mechanism."""
        return f"{self.place}: {self.name}"
