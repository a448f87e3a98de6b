"""Workstreams: programmes, policies, units and positions that bear on atrocity prevention."""

from __future__ import annotations

from typing import ClassVar, Literal

from macros.records.base import Coded, Country, Evidenced, Line, Model, Name, Prose, detail, fact, in_words
from macros.records.references import DepartmentRef, LeverRef, PersonRef, PostRef, WorkstreamRef
from macros.records.when import When
from macros.records.words import (
    Basis,
    ChainStep,
    Link,
    Mechanism,
    NamedBasis,
    Relation,
    Setting,
    Stage,
    StatusWord,
)


class Status(Model):
    """The status as somebody last stated it. It is dated, and no claim about any later day."""

    word: StatusWord = detail("The status in one word")
    on: When | None = detail("The day of the newest evidence for it", default=None)
    as_written: Line | None = detail("The status in words, where they say more", default=None)


class Named(Model):
    """One person or post that is named in connection with something."""

    person: PersonRef | None = detail("The person", default=None)
    post: PostRef | None = detail("The post", default=None)


class NamedFor(Model):
    """Who is named in connection with a workstream, and in what sense."""

    basis: NamedBasis = detail("In what sense they are named")
    who: tuple[Named, ...] = detail("The people and posts, where the source makes them certain", default=())
    as_written: Prose | None = detail("Who is named, as it was written down", default=None)


class LeverUse(Evidenced):
    """A workstream's use of a policy lever."""

    lever: LeverRef = detail("The lever")
    note: Line = fact("In what way it is used")


class Workstream(Coded):
    """A programme, policy, unit or position that bears on atrocity prevention."""

    kind: ClassVar[str] = "workstreams"

    name: Name = detail("The name")
    summary: Prose = fact("What it is, in our own words")
    link: Link = detail("How the link to atrocity prevention is known")
    mechanism: tuple[Mechanism, ...] = detail(
        "The mechanisms that other states have as well and that it bears on, for the comparison", default=()
    )
    lead: tuple[DepartmentRef, ...] = fact("The bodies said to lead", default=())
    lead_as_written: Line | None = in_words(
        "lead", "The lead as written down, where it says more than the ids"
    )
    others: tuple[DepartmentRef, ...] = fact("Other bodies said to take part", default=())
    others_as_written: Line | None = in_words(
        "others", "Others as written down, where it says more than the ids"
    )
    from_: When | None = fact("The start", alias="from", default=None)
    from_note: Line | None = in_words("from_", "What the start refers to")
    first_stated: When | None = fact(
        "The earliest public statement found, not necessarily the first", default=None
    )
    first_stated_note: Line | None = in_words("first_stated", "A remark on it")
    to: When | None = fact("The end, or the planned end", default=None)
    to_note: Line | None = in_words("to", "A remark on the end")
    followed_by: tuple[WorkstreamRef, ...] = fact("What followed it, where a source says so", default=())
    status: Status = fact("The status as last stated")
    stages: tuple[Stage, ...] = fact("The stages of prevention it serves")
    stages_basis: Basis = detail("Whether a source says so")
    stages_note: Line | None = detail("The stages with their qualifications", default=None)
    chain: tuple[ChainStep, ...] = detail(
        "The steps from warning to action that it serves, as the editors read it", default=()
    )
    setting: Setting = fact("The setting: conflict, peacetime or both")
    setting_as_written: Line | None = in_words("setting", "The setting in words, where they say more")
    relation: Relation = fact("The relation to conflict prevention")
    relation_basis: Basis | None = detail("Whether a source says so", default=None)
    relation_note: Line | None = detail("A remark on the relation", default=None)
    general: Literal["yes"] | None = detail(
        "`yes` for a text or position on atrocity prevention as a whole, and not on one programme",
        default=None,
    )
    countries: tuple[Country, ...] = fact("The countries named, as ISO 3166 alpha-3", default=())
    countries_as_written: Prose | None = in_words("countries", "Countries and regions as written down")
    money: Prose | None = fact("Money or staff found", default=None)
    named: NamedFor = fact("Who is named in connection with it")
    reporting: Prose | None = fact("Reports and scrutiny found", default=None)
    regular_report: Prose | None = fact("A report on it that is published regularly", default=None)
    leads_to: Prose | None = fact("The action that a source says follows from its warnings", default=None)
    missing: Prose | None = detail("What is missing or unclear, in our own words", default=None)
    levers: tuple[LeverUse, ...] = detail("The policy levers it uses", default=())

    @property
    def label(self) -> str:
        """The name."""
        return self.name
