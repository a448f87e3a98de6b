"""What became of a record that is no longer kept under its id. The file stays: so its address answers."""

from __future__ import annotations

from typing import Literal

from macros.records.base import Model, Name, Prose, detail
from macros.records.references import RecordRef
from macros.records.when import When

Move = Literal["renamed_to", "merged_into", "split_into", "withdrawn"]
"""What can become of a record: the field that tells it."""

MOVES: tuple[Move, ...] = ("renamed_to", "merged_into", "split_into", "withdrawn")
"""A file that has one of these fields is no record any more."""


class Moved(Model):
    """A mark in the place of a record: what it was called, and where to go or why it is gone.

    The file holds one of the fields in `MOVES`. A withdrawn record leaves only what may still be published:
    a name that must not be shown any more is left out.
    """

    id: RecordRef = detail("The key of the record, `kind/id`: where the file stands, and never written in it")
    name: Name | None = detail("What it was called, where that may still be shown", default=None)
    renamed_to: RecordRef | None = detail("The same record under its new id, as `kind/id`", default=None)
    merged_into: RecordRef | None = detail("The record that holds it now, as `kind/id`", default=None)
    split_into: tuple[RecordRef, ...] = detail("The records that hold its parts", default=())
    withdrawn: Prose | None = detail("Why it was withdrawn", default=None)
    see: tuple[RecordRef, ...] = detail("What to see instead of a withdrawn record", default=())
    on: When = detail("The day on which this was done")

    @property
    def key(self) -> str:
        """``kind/id``, as the record had it."""
        return str(self.id)

    @property
    def kind(self) -> str:
        """The kind that the record was of."""
        return self.id.kind

    @property
    def how(self) -> Move:
        """What became of it. A rule sees to it that the file says one thing."""
        return next(field for field in MOVES if getattr(self, field))

    @property
    def goes_to(self) -> RecordRef | None:
        """The one record that holds it now; nothing where it was split or withdrawn."""
        return self.renamed_to or self.merged_into

    @property
    def leads_to(self) -> tuple[RecordRef, ...]:
        """Every record to look at instead."""
        return (self.goes_to,) if self.goes_to else self.split_into or self.see
