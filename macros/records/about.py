"""The one record about the record: its date, period, subject, wording, addresses and licences."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Line, Model, Name, Prose, Url, detail
from macros.records.references import SourceRef, WorkstreamRef
from macros.records.when import When


class Licences(Model):
    """The licences of the data and of the code."""

    data: Line = detail("The licence of our own words and of the data's structure")
    code: Line = detail("The licence of the code")
    quotations: Prose = detail("What holds for quotations")


class EvidenceStop(Model):
    """Where one strand of the evidence ends."""

    what: Line = detail("The strand")
    on: When = detail("Its newest day")
    note: Line | None = detail("How far it was read", default=None)


class ShortName(Model):
    """A short name that pages use, and what it stands for. Those of departments stand with them."""

    short: Line = detail("The short name, as pages write it")
    stands_for: Line = detail("What it stands for, in words that fit into a sentence")


class Wording(Model):
    """The editors' standing sentences, kept in one place so that pages never say it otherwise."""

    independence: Prose = detail("Whose site this is, and whose it is not")
    whose: Line = detail("The same in a few words, for the head of every page")
    copies: Prose = detail("What everything rests on")
    not_found: Prose = detail("What `not found` means")
    general_search: Line = detail("How a field looked for in the general search alone is described")
    copy_: Line = detail("How a third party's copy is marked", alias="copy")
    inferred: Line = detail("How a link put in by the editors is marked")


class About(Model):
    """What ``data/record.yml`` holds."""

    kind: ClassVar[str] = "record"

    name: Name = detail("The name of the site")
    subject: Line = detail("What the record is about")
    as_of: When = detail("The day the record tells of: no page knows a later one")
    period_from: When = detail("The first day of the period; it ends with as_of")
    site_url: Url = detail("The address at which the site is published, with a slash at the end")
    repository: Url = detail("The address of the repository")
    contact: Line = detail("Where a correction can be asked for without an account on a code host")
    licences: Licences = detail("The licences")
    evidence_stops: tuple[EvidenceStop, ...] = detail("Where the strands of the evidence end")
    letter: SourceRef | None = detail("The open letter that the record begins from", default=None)
    policy_note: SourceRef | None = detail(
        "The policy note whose list of levers is compared with a later one", default=None
    )
    levers_answer: SourceRef | None = detail(
        "The later answer that lists levers, and is compared with the note", default=None
    )
    determination_policy: WorkstreamRef | None = detail(
        "The workstream that holds the stated policy on who determines genocide; pages on situations cite it",
        default=None,
    )
    short_names: tuple[ShortName, ...] = detail(
        "Short names, each explained at the foot of every page that uses it", default=()
    )
    wording: Wording = detail("The editors' standing sentences")
