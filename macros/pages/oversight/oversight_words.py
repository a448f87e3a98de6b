"""The answer for a role on a day, in words that stay true: what was found, and up to when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from macros.oversight.interval import Interval
from macros.oversight.sentence import ROLE_NOUNS
from macros.pages.edition import Edition
from macros.records.statement import Statement
from macros.records.words import Role, StandingWord, glosses


@dataclass(frozen=True, slots=True)
class Answer:
    """A headline, why it stands so, and what else it may have been where a date is imprecise."""

    standing: StandingWord
    gloss: str
    headline: str
    why: str
    may_be: tuple[str, ...]
    age: str
    """How old the statement was on that day, or nothing."""


def role_named(text: str) -> Role | None:
    """The role with this name, or nothing."""
    known: Mapping[str, Role] = {role: role for role in ROLE_NOUNS}
    return known.get(text)


def interval_on(edition: Edition, role: Role, day: date) -> Interval:
    """The interval of a role that covers a day of the period. Raises `ValueError` for a day outside it."""
    for interval in edition.standings[role]:
        if interval.covers(day):
            return interval
    raise ValueError(f"{day} is outside the period of the record")


def answer(edition: Edition, role: Role, day: date) -> Answer:
    """The answer for a role on a day of the period. Raises `ValueError` for another day."""
    interval = interval_on(edition, role, day)
    headline, reason = interval.why.of_day(day)
    return Answer(
        standing=interval.standing,
        gloss=glosses(StandingWord)[interval.standing],
        headline=headline,
        why=reason,
        may_be=tuple(one.because for one in interval.may_be),
        age=(interval.age(day) or "") if interval.statement else "",
    )


def statement_of(edition: Edition, interval: Interval) -> Statement | None:
    """The statement that an interval rests on, or nothing."""
    found = edition.register.find(f"statements/{interval.statement}") if interval.statement else None
    return found if isinstance(found, Statement) else None
