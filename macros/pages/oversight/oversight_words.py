"""The answer for a role on a day, in words that stay true: what was found, and up to when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from macros.oversight.interval import Interval
from macros.oversight.sentence import ROLE_NOUNS, on
from macros.pages.edition import Edition
from macros.pages.names import joined
from macros.records.references import Ref
from macros.records.statement import Statement
from macros.records.when import When
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
    headline, why = _ANSWERS[interval.standing](_Case(edition, interval, day))
    return Answer(
        standing=interval.standing,
        gloss=glosses(StandingWord)[interval.standing],
        headline=headline,
        why=why,
        may_be=tuple(one.because for one in interval.may_be),
        age=(interval.age(day) or "") if interval.statement else "",
    )


def statement_of(edition: Edition, interval: Interval) -> Statement | None:
    """The statement that an interval rests on, or nothing."""
    found = edition.register.find(f"statements/{interval.statement}") if interval.statement else None
    return found if isinstance(found, Statement) else None


@dataclass(frozen=True, slots=True)
class _Case:
    edition: Edition
    interval: Interval
    day: date

    @property
    def noun(self) -> str:
        return ROLE_NOUNS[self.interval.role]

    @property
    def said_on(self) -> str:
        return on(self.interval.said_on) if self.interval.said_on else "on a day that was not found"

    @property
    def on_day(self) -> str:
        return f"on {When.day(self.day).words}"

    @property
    def rest(self) -> str:
        """The second half of the reason, as a sentence of its own."""
        rest = self.interval.because.partition("; ")[2]
        return rest[:1].upper() + rest[1:]

    @property
    def next_said(self) -> When | None:
        """The date of the next statement for the role, where the period of the record has one."""
        for later in self.edition.standings[self.interval.role]:
            if later.since >= self.interval.until and later.statement != self.interval.statement:
                return later.said_on
        return None

    def name(self, ref: Ref | None) -> str:
        record = self.edition.register.resolve(ref) if ref is not None else None
        return self.edition.name(record) if record is not None else str(ref)


_HeadlineAndWhy = tuple[str, str]


def _stated(case: _Case) -> _HeadlineAndWhy:
    one = case.interval
    if one.person is not None:
        same = f"and held the same post {case.on_day}"
        return (
            f"{case.name(one.person)} was named {case.said_on}, {same}.",
            f"The post: {case.name(one.post)}.",
        )
    if one.post is not None:
        post = f"A post was named {case.said_on}, without a person: {case.name(one.post)}."
        if one.holders:
            return post, f"It was seen held {case.on_day}."
        return post, " ".join(f"It was {leaving.of_post}." for leaving in one.leaving[:1])
    # What the evidence of a body shows differs; the reason says it without claiming more.
    return one.because, ""


def _carried(case: _Case) -> _HeadlineAndWhy:
    one = case.interval
    anew = f"no statement found has named {case.noun} anew"
    if one.person is not None:
        held = f"The post held {case.on_day}: {case.name(one.post)}." if one.post is not None else one.because
        return f"{case.name(one.person)} was named {case.said_on} and has changed posts since; {anew}.", held
    successors = joined(case.name(ref) for ref in one.successors)
    replaced = f"{case.name(one.last_named)} was named {case.said_on} and has been replaced since; {anew}."
    return replaced, f"It was replaced by: {successors}." if successors else ""


def _unconfirmed(case: _Case) -> _HeadlineAndWhy:
    return case.interval.because, ""


def _lapsed(case: _Case) -> _HeadlineAndWhy:
    said = case.interval.said_on.words if case.interval.said_on else "a day that was not found"
    found = f"No public statement naming {case.noun} has been found"
    if case.next_said is not None:
        return f"{found} between {said} and {case.next_said.words}.", case.rest
    return f"{found} since {said}.", case.rest


def _none(case: _Case) -> _HeadlineAndWhy:
    found = f"No public statement naming {case.noun} has been found"
    if case.next_said is not None:
        return f"{found} for {When.day(case.day).words} or before.", case.rest
    return f"{found}.", case.rest


def _unresearched(case: _Case) -> _HeadlineAndWhy:
    return f"Whether a public statement names {case.noun} has not been looked for yet.", ""


_ANSWERS: Mapping[StandingWord, Callable[[_Case], _HeadlineAndWhy]] = MappingProxyType(
    {
        "stated": _stated,
        "carried": _carried,
        "unconfirmed": _unconfirmed,
        "lapsed": _lapsed,
        "none": _none,
        "unresearched": _unresearched,
    }
)
"""The headline and what stands below it, for each standing; a test proves that none is missing."""
