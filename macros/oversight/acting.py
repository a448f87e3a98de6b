"""On which day a date acts, where it may be known by its month or year only.

A boundary of month or year precision acts from the first day after its span. `supposing` moves one such date
to an earlier day of its span, to find out what the standing may have been inside it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeAlias

from macros.records.when import When

Acts: TypeAlias = Callable[[When], date]
"""Gives the first day on which a date is taken to have come."""

DAY = timedelta(days=1)


def surely(when: When) -> date:
    """The first day on which a date has surely come."""
    return when.after


def supposing(when: When, day: date) -> Acts:
    """As `surely`, but every date written like ``when`` is taken to have come on ``day``.

    Dates that are written alike move together: somebody who left one post and took another in March 2031 most
    likely did both on one day.
    """
    return lambda other: day if other == when else surely(other)


def seen_until(when: When, acts: Acts) -> date:
    """The first day after a sighting, for which it proves nothing any more. The day itself still counts."""
    return min(acts(when), when.last) + DAY


def shown_until(when: When) -> date:
    """The first day for which a statement made on that date is itself no evidence any more.

    What a statement of 2031 names may be taken to have been there on any day of 2031 on which it may have
    been made.
    """
    return when.last + DAY
