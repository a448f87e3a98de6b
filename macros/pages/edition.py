"""An edition: the record on one day, with all that is computed from it for its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.oversight.standing import Interval, all_intervals
from macros.reading.finding import Place
from macros.records.about import About
from macros.records.words import Role
from macros.register.register import Register


@dataclass(frozen=True)
class Edition:
    """What every page is made from. Two editions of the same data and day are equal to the last byte."""

    register: Register

    @property
    def about(self) -> About:
        """The record about the record: its name, wording and addresses."""
        return self.register.about

    @property
    def as_of(self) -> date:
        """The day the record tells of. Pages print it, and know no later day."""
        return self.register.as_of

    @cached_property
    def standings(self) -> Mapping[Role, tuple[Interval, ...]]:
        """The standing of each role over the whole period, in the order of time."""
        return all_intervals(self.register)

    def edit_url(self, place: Place) -> str:
        """The address at which the file of a place can be edited."""
        return f"{self.about.repository.rstrip('/')}/edit/main/{place.path}"
