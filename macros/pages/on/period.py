"""The whole period as pages tell it: every line of every day, made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.day.day import Days, days_of
from macros.pages.edition import Edition
from macros.pages.on import gaps_told, holders_told, oversight_told, work_told
from macros.pages.on.told import Telling
from macros.pages.on.what_changed import Changed, all_changed, page_days

KNOWLEDGE = "As the record of {as_of} tells it: what was found later counts too."


@dataclass(frozen=True)
class Period:
    """What stood on each day of an edition's period, as data and in words."""

    edition: Edition

    @cached_property
    def days(self) -> Days:
        """As data."""
        return days_of(self.edition.register, self.edition.standings, self.edition.gaps)

    @cached_property
    def telling(self) -> Telling:
        """In words."""
        edition, days = self.edition, self.days
        return Telling(
            (
                oversight_told.part(),
                holders_told.part(edition, days.holders),
                work_told.workstreams_part(),
                work_told.asks_part(),
                *gaps_told.parts(),
            ),
            (
                *oversight_told.told(edition, days.standings),
                *holders_told.told(edition, days.holders, days.empty),
                *work_told.workstreams_told(edition, days.workstreams),
                *work_told.asks_told(edition, days.asks),
                *gaps_told.told(edition, days.gaps),
            ),
        )

    @property
    def knowledge(self) -> str:
        """Whose knowledge it is, which differs from what was known on that day."""
        return KNOWLEDGE.format(as_of=self.edition.as_of_words)

    @cached_property
    def _changed(self) -> Mapping[date, Changed]:
        return all_changed(self.edition)

    def changed(self, day: date) -> Changed:
        """What changed on exactly a day."""
        return self._changed.get(day, Changed())

    @cached_property
    def page_days(self) -> tuple[date, ...]:
        """The days that have a page of their own, in the order of time."""
        return page_days(self.edition, self._changed)

    def neighbours(self, day: date) -> tuple[date | None, date | None]:
        """The last day before a day and the first after it that have a page, as far as there are any."""
        before = max((one for one in self.page_days if one < day), default=None)
        return before, min((one for one in self.page_days if one > day), default=None)
