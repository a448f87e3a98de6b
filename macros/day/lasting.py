"""What holds over a stretch of days, of whatever kind it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from macros.oversight.acting import DAY
from macros.register.register import Register

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Lasting(Generic[T]):
    """Something that holds from the day ``since`` up to, but not including, the day ``until``.

    What began before the period keeps its first day. What has not ended by the day of the record ends on the
    day after it: that is where the record ends, and not the thing.
    """

    since: date
    until: date
    what: T

    def covers(self, day: date) -> bool:
        """Whether it holds on a day."""
        return self.since <= day < self.until


def within(register: Register, since: date, until: date | None, what: T) -> tuple[Lasting[T], ...]:
    """An item as far as it lies in the period of the record: one, or none.

    ``until`` is empty where no end is known.
    """
    end = register.as_of + DAY
    last = end if until is None else min(until, end)
    if since >= last or last <= register.about.period_from.first:
        return ()
    return (Lasting(since, last, what),)


def covering(items: Iterable[Lasting[T]], day: date) -> tuple[Lasting[T], ...]:
    """Those of some items that hold on a day, in their order."""
    return tuple(one for one in items if one.covers(day))
