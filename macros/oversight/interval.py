"""An interval of oversight: what is known of a role over a stretch of days, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from macros.oversight.age import age_in_words
from macros.oversight.leaving import Leaving
from macros.oversight.sentence import Why
from macros.records.references import DepartmentRef, PersonRef, PostRef, Ref, SourceRef
from macros.records.when import When
from macros.records.words import Role, StandingWord


@dataclass(frozen=True, slots=True)
class MayBe:
    """What the standing may have been as well: the date ``known_as`` is known by its month or year only."""

    standing: StandingWord
    known_as: When
    person: PersonRef | None
    post: PostRef | None
    department: DepartmentRef | None
    statement: str | None
    because: str


@dataclass(frozen=True, slots=True)
class Interval:
    """What is known of a role from the day ``since`` up to, but not including, the day ``until``.

    The last interval of a record ends on the day after `as_of`; that is where the record ends, not the
    standing. ``person`` is named by the statement, and is never a mere holder of a post: those are in
    ``holders``, and in ``leaving`` on days on which they may have left. ``person``, ``post`` and
    ``department`` are empty when the standing is lapsed, none or unresearched; ``last_named`` then still
    points to whom or what the last statement named. ``successors`` holds the bodies that replaced the one
    named. ``statement`` is the id of the last explicit statement, ``quote`` its words, ``source`` where they
    stand, ``also`` the ids of other explicit statements of the same date. ``searches`` holds the ids of the
    searches that an absence rests on (none, lapsed).
    """

    role: Role
    since: date
    until: date
    standing: StandingWord
    why: Why
    person: PersonRef | None = None
    post: PostRef | None = None
    department: DepartmentRef | None = None
    successors: tuple[DepartmentRef, ...] = ()
    holders: tuple[PersonRef, ...] = ()
    leaving: tuple[Leaving, ...] = ()
    last_named: Ref | None = None
    statement: str | None = None
    said_on: When | None = None
    quote: str | None = None
    source: SourceRef | None = None
    also: tuple[str, ...] = ()
    searches: tuple[str, ...] = ()
    may_be: tuple[MayBe, ...] = ()

    @property
    def because(self) -> str:
        """Why the standing is what it is, in one sentence: the headline and the reason."""
        return self.why.sentence

    def covers(self, day: date) -> bool:
        """Whether a day lies in the interval."""
        return self.since <= day < self.until

    def age(self, on: date) -> str | None:
        """The age of the statement on a day, in words; nothing where there is no statement."""
        return age_in_words(self.said_on, on) if self.said_on is not None else None
