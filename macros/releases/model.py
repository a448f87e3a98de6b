"""The parts of a difference between two states, as programs get them: JSON and its schema come from these."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from macros.gaps.gap import Whose
from macros.records.base import detail

GapWord = Literal[
    "opened", "found", "closed", "found-closed", "closed-before", "open-again", "redated", "no-longer-found"
]
"""What became of a gap between two states; `macros.pages.changes.words` tells each in words."""


class Part(BaseModel):
    """A part of a difference: unchangeable, and without a field that its schema does not name."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, serialize_by_alias=True
    )


class Labelled(Part):
    """A record, by what it was called in the newer of the states that hold it."""

    model_config = ConfigDict(title="A record or a subject, with its label")

    key: str = detail("`kind/id`, or `role/…` or `cell/…`; a part of a record stands after `#`")
    label: str = detail("What it is called")


class MovedRecord(Part):
    """A record that is no longer kept under its key."""

    record: Labelled = detail("The record as it was")
    how: str = detail("`renamed_to`, `merged_into`, `split_into` or `withdrawn`")
    to: tuple[Labelled, ...] = detail("Where it is kept, or what to see instead")


class RecordChanges(Part):
    """What became of records as a whole."""

    added: tuple[Labelled, ...] = detail("Records that the older state did not hold")
    changed: tuple[Labelled, ...] = detail("Records in which a field differs")
    moved: tuple[MovedRecord, ...] = detail("Records whose place a mark has taken")
    removed: tuple[Labelled, ...] = detail("Records that went without a mark")


class Spell(Part):
    """A spell in a post, with its dates as written; empty where the record does not know them."""

    person: Labelled = detail("The person")
    post: Labelled = detail("The post")
    from_: str = detail("The first day, month or year", alias="from")
    to: str = detail("The first day after it")


class Redated(Part):
    """A spell whose dates differ."""

    old: Spell = detail("As the older state had it")
    new: Spell = detail("As the newer state has it")


class HolderChanges(Part):
    """What the record says of who held which post."""

    added: tuple[Spell, ...] = detail("Spells that the older state did not hold")
    ended: tuple[Redated, ...] = detail("Spells whose end the older state did not know")
    corrected: tuple[Redated, ...] = detail("Spells whose dates were changed")
    removed: tuple[Spell, ...] = detail("Spells that the newer state does not hold")


class Stand(Part):
    """Where a role stood: the coded word, and whom or what a statement had named."""

    standing: str = detail("The coded word")
    named: Labelled | None = detail("The person, post or body named; null where none stands")


class Days(Part):
    """Days of the period of both states on which they differ."""

    since: str = detail("The first day")
    until: str = detail("The first day after them")
    old: Stand = detail("As the older state told it")
    new: Stand = detail("As the newer state tells it")


class StandingChange(Part):
    """A role whose standing is told otherwise."""

    role: str = detail("The role of oversight")
    old: Stand | None = detail("On the day of the older state")
    new: Stand | None = detail("On the day of the newer state")
    days: tuple[Days, ...] = detail("On which days of both periods the two differ")


class GapDates(Part):
    """When a gap opened and closed; empty where that is not known, or not so."""

    since: str = detail("Since when it stood")
    until: str = detail("The first day on which it did not stand any more")
    closed_by: Labelled | None = detail("The record that closed it")


class GapChange(Part):
    """What became of a gap."""

    change: GapWord = detail("What became of it")
    id: str = detail("The rule and the anchor of the gap")
    rule: str = detail("The rule that finds it")
    register_: Whose = detail("Whose gap it is", alias="register")
    subject: Labelled = detail("What it is a gap of")
    old: GapDates | None = detail("Its dates in the older state; null where that did not tell it")
    new: GapDates | None = detail("Its dates in the newer state; null where that does not tell it")


class AskChange(Part):
    """An ask of which the answers, or what came of it, are told otherwise; all in coded words."""

    ask: Labelled = detail("The ask")
    old_answers: tuple[str, ...] = detail("The stances of its answers in the older state")
    new_answers: tuple[str, ...] = detail("The stances of its answers in the newer state")
    old_delivery: tuple[str, ...] = detail("What came of it, in the older state")
    new_delivery: tuple[str, ...] = detail("What came of it, in the newer state")


class AddressChanges(Part):
    """What became of addresses, below the root of the site."""

    added: tuple[str, ...] = detail("Addresses that the older state did not answer at")
    moved: tuple[str, ...] = detail("Addresses of records that moved: they lead on")
    lost: tuple[str, ...] = detail("Addresses that nothing answers at any more")


class Difference(Part):
    """All that is otherwise between two states."""

    old_as_of: str = detail("The day that the older state tells of")
    new_as_of: str = detail("The day that the newer state tells of")
    records: RecordChanges = detail("Records")
    holders: HolderChanges = detail("Who held which post")
    standing: tuple[StandingChange, ...] = detail("Where oversight stood")
    gaps: tuple[GapChange, ...] = detail("Gaps, of government and of this record")
    asks: tuple[AskChange, ...] = detail("Asks that both states hold")
    addresses: AddressChanges | None = detail("Addresses; null where one of the states does not hold them")

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs but, perhaps, the day."""
        parts = (self.records, self.holders, *((self.addresses,) if self.addresses else ()))
        lists = [value for part in parts for _, value in part]
        return not any((*lists, self.standing, self.gaps, self.asks))
