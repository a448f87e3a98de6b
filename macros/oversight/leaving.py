"""A holder whose last days in a post are known by their month or year only."""

from __future__ import annotations

from dataclasses import dataclass

from macros.records.references import PersonRef
from macros.records.when import When


@dataclass(frozen=True, slots=True, order=True)
class Leaving:
    """On the days inside ``last`` they may have left already, so they are not shown as holders.

    ``left`` tells whether ``last`` is the end of their spell; else it is the newest date that shows them.
    """

    person: PersonRef
    last: When
    left: bool

    @property
    def of_person(self) -> str:
        """How long they held it, as far as is known: ``until 2021, day not found``."""
        return f"{'until' if self.left else 'seen in post in'} {self.last.words}, day not found"

    @property
    def of_post(self) -> str:
        """The same of the post: ``held until 2021, day not found``."""
        return f"{'held until' if self.left else 'seen held in'} {self.last.words}, day not found"
