"""On which days a spell in a post was surely held, and on which it may have been, where dates are partial."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from macros.records.person import Appointment
from macros.records.when import When

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Days:
    """The days from ``start`` up to, but not including, ``end``."""

    start: date
    end: date

    def meet(self, other: Days) -> bool:
        """Whether a day is in both."""
        return max(self.start, other.start) < min(self.end, other.end)


def surely_held(appointment: Appointment) -> Days | None:
    """The days on which the post was held whatever the days left open by the dates turn out to be.

    A sighting counts as a day on which it was held; the days between two certain ones are certain.
    """
    begun = [when.last for when in _known(appointment)]
    if not begun:
        return None
    if appointment.to is not None:
        end = appointment.to.first
    else:
        end = max(when.first for when in _known(appointment)) + DAY
    return Days(min(begun), end) if min(begun) < end else None


def maybe_held(appointment: Appointment) -> Days:
    """The days on which the post may have been held; without a start or end, any day before or after."""
    start = appointment.from_.first if appointment.from_ else date.min
    end = appointment.to.last if appointment.to else date.max
    return Days(start, end)


def days_of(when: When) -> Days:
    """The days that a date may be."""
    return Days(when.first, when.last + DAY)


def _known(appointment: Appointment) -> list[When]:
    known = [sighting.on for sighting in appointment.seen]
    return [appointment.from_, *known] if appointment.from_ else known
