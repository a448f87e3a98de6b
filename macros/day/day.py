"""How things stood on a day of the period, as far as the record of its own day tells.

What was found later counts too: the record of one day is one knowledge, and this asks it about another day.
A date that is known by its month or year only acts from the first day after it, as everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from macros.day.asks import Asked, asks
from macros.day.gaps import standing_gaps
from macros.day.holders import Holder, holders
from macros.day.lasting import Lasting, covering
from macros.day.without_holder import Empty, without_holder
from macros.day.workstreams import Then, workstreams
from macros.gaps.found import gaps
from macros.gaps.gap import Gap
from macros.oversight.interval import Interval
from macros.oversight.standing import ROLES, OutsidePeriod, all_intervals, standing
from macros.records.words import Role
from macros.register.register import Register

__all__ = ["Day", "Days", "OutsidePeriod", "days_of", "of_register"]


@dataclass(frozen=True, slots=True)
class Day:
    """What stood on the day ``on``, each with the days on which it holds."""

    on: date
    standings: tuple[Lasting[Interval], ...]
    holders: tuple[Lasting[Holder], ...]
    empty: tuple[Lasting[Empty], ...]
    workstreams: tuple[Lasting[Then], ...]
    asks: tuple[Lasting[Asked], ...]
    gaps: tuple[Lasting[Gap], ...]


@dataclass(frozen=True, slots=True)
class Days:
    """Everything that stood on some day of the period of a register, in the same order as in a `Day`."""

    register: Register
    standings: tuple[Lasting[Interval], ...]
    holders: tuple[Lasting[Holder], ...]
    empty: tuple[Lasting[Empty], ...]
    workstreams: tuple[Lasting[Then], ...]
    asks: tuple[Lasting[Asked], ...]
    gaps: tuple[Lasting[Gap], ...]

    def knows(self, day: date) -> bool:
        """Whether a day lies in the period of the record."""
        return self.register.about.period_from.first <= day <= self.register.as_of

    def on(self, day: date) -> Day:
        """How things stood on a day. Raises `OutsidePeriod`."""
        if not self.knows(day):
            standing(self.register, ROLES[0], day)  # says which days the record tells of
        return Day(
            day,
            covering(self.standings, day),
            covering(self.holders, day),
            covering(self.empty, day),
            covering(self.workstreams, day),
            covering(self.asks, day),
            covering(self.gaps, day),
        )


def days_of(register: Register, standings: Mapping[Role, tuple[Interval, ...]], found: Iterable[Gap]) -> Days:
    """Every day of a register, from the standings and gaps that were worked out of it."""
    held = holders(register)
    return Days(
        register,
        tuple(Lasting(one.since, one.until, one) for intervals in standings.values() for one in intervals),
        held,
        without_holder(register, held),
        workstreams(register),
        asks(register),
        standing_gaps(register, found),
    )


def of_register(register: Register) -> Days:
    """As `days_of`, for whoever has not worked out standings and gaps already."""
    return days_of(register, all_intervals(register), gaps(register))
