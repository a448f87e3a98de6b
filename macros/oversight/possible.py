"""What the standing may have been on days inside a date that is known by its month or year only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from macros.oversight.acting import supposing, surely
from macros.oversight.line import line
from macros.oversight.named import Named
from macros.oversight.state import State, Stretch, between
from macros.records.when import When


@dataclass(frozen=True, slots=True)
class Possible:
    """A stretch that would hold if the date ``when`` had come on an earlier day of its span."""

    when: When
    stretch: Stretch

    @property
    def state(self) -> State:
        """What would hold."""
        return self.stretch.state

    def on(self, day: date) -> bool:
        """Whether it would hold on a day."""
        return self.stretch.since <= day < self.stretch.until


def possible(statements: Sequence[Named], until: date) -> Iterator[Possible]:
    """What would hold inside each imprecise date, in the order of these dates.

    One date is moved at a time, with all that are written like it: to its first day, and to each other day
    inside its span on which something changes.
    """
    dates = sorted({when for one in statements for when in one.dates})
    for when in dates:
        if when.precision == "day":
            continue
        changes = {surely(other) for other in dates}
        for day in sorted({when.first, *(day for day in changes if when.first < day < when.after)}):
            supposed = between(line(statements, supposing(when, day), until), day, min(when.after, until))
            yield from (Possible(when, stretch) for stretch in supposed)
