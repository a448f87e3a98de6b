"""An edition: the record on one day, with all that is computed from it for its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.gaps.found import gaps
from macros.gaps.gap import Gap
from macros.oversight.standing import Interval, all_intervals
from macros.pages.names import unique_names
from macros.reading.finding import Place
from macros.records.about import About
from macros.records.base import Record
from macros.records.when import When
from macros.records.words import Role
from macros.register.register import Register
from macros.releases.history import NO_HISTORY, History
from macros.releases.state import State, state_of


@dataclass(frozen=True)
class Edition:
    """What every page is made from. Pages of the same data, day and ``paper`` are equal to the last byte.

    ``paper`` says whether the whole statement is laid out for paper, too.
    """

    register: Register
    history: History = NO_HISTORY
    paper: bool = True

    @property
    def about(self) -> About:
        """The record about the record: its name, wording and addresses."""
        return self.register.about

    @property
    def as_of(self) -> date:
        """The day the record tells of. Pages print it, and know no later day."""
        return self.register.as_of

    @property
    def as_of_words(self) -> str:
        """That day as a person writes it: ``16 July 2019``."""
        return When.day(self.as_of).words

    @property
    def epoch(self) -> str:
        """Midnight of its day as SOURCE_DATE_EPOCH has it, so that no clock decides what a program writes."""
        return str((self.as_of - date(1970, 1, 1)).days * 86_400)

    @cached_property
    def standings(self) -> Mapping[Role, tuple[Interval, ...]]:
        """The standing of each role over the whole period, in the order of time."""
        return all_intervals(self.register)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Every gap, standing or closed, in the order of rules and then of time."""
        return gaps(self.register)

    @cached_property
    def _gaps_about(self) -> Mapping[str, tuple[Gap, ...]]:
        found: dict[str, list[Gap]] = {}
        for gap in self.gaps:
            if gap.spell.stands(self.as_of, self.as_of):
                for key in dict.fromkeys(subject.partition("#")[0] for subject in gap.subjects):
                    found.setdefault(key, []).append(gap)
        return {key: tuple(about) for key, about in found.items()}

    def gaps_about(self, key: str) -> tuple[Gap, ...]:
        """The standing gaps that concern a record (``kind/id``), a role or a cell, in the order of rules.

        One that concerns a part of a record concerns the record.
        """
        return self._gaps_about.get(key, ())

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return unique_names(self.register)

    def name(self, record: Record) -> str:
        """What a record is called in links and titles: unique within its kind."""
        return self._names[record.key]

    @cached_property
    def state(self) -> State:
        """The key facts, to be compared with those of a release."""
        return state_of(self.register, self.standings, self.gaps, name=self.name)

    @cached_property
    def version(self) -> str:
        """The release that this is, or the one that it comes after; nothing before the first."""
        last = self.history.last
        if last is None:
            return ""
        same = (last.state.records, last.state.moved) == (self.state.records, self.state.moved)
        return last.name if same and last.state.as_of == self.state.as_of else f"after {last.name}"

    def url(self, address: str) -> str:
        """The whole address of a page or file, with the host."""
        return f"{self.about.site_url}{address}"

    def edit_url(self, place: Place) -> str:
        """The address at which the file of a place can be edited."""
        return f"{self.about.repository.rstrip('/')}/edit/main/{place.path}"
