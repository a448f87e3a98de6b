"""Who was said to hold oversight: for each role, closed-open intervals over the whole period of the record.

They rest on explicit statements by government alone, for the roles that each lists, and cover every day from
the first of the period to `as_of`. Statements made before the period count for its start. What a word means
is in `macros.records.words.StandingWord`; how a case is decided, in the module of the case.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from macros.oversight.acting import DAY, surely
from macros.oversight.age import age_in_words
from macros.oversight.interval import Interval, MayBe
from macros.oversight.line import also, explicit, line
from macros.oversight.named import Named
from macros.oversight.possible import Possible, possible
from macros.oversight.searched import before_any, searches
from macros.oversight.sentence import Why, supposed, why
from macros.oversight.state import State, Stretch, between, spans
from macros.records.statement import Statement
from macros.records.when import When
from macros.records.words import Role, words
from macros.register.register import Register

__all__ = [
    "ROLES",
    "Interval",
    "MayBe",
    "OutsidePeriod",
    "age_in_words",
    "all_intervals",
    "intervals",
    "standing",
]

ROLES: tuple[Role, ...] = tuple(words(Role))  # type: ignore[arg-type]  # the words of a vocabulary are its type


class OutsidePeriod(ValueError):
    """A day of which the record does not tell; the message names the days of which it does."""


def all_intervals(register: Register) -> Mapping[Role, tuple[Interval, ...]]:
    """The intervals of every role, in the order of the vocabulary."""
    return MappingProxyType({role: intervals(register, role) for role in ROLES})


def standing(register: Register, role: Role, on: date) -> Interval:
    """The interval that covers a day. Raises `OutsidePeriod`."""
    for interval in intervals(register, role):
        if interval.covers(on):
            return interval
    first, last = register.about.period_from.words, When.day(register.as_of).words
    raise OutsidePeriod(f"{When.day(on).words} is outside the period of the record, {first} to {last}")


def intervals(register: Register, role: Role) -> tuple[Interval, ...]:
    """The intervals of a role, in the order of time: no hole, no overlap, and neighbours differ."""
    start, end = register.about.period_from.first, register.as_of + DAY
    statements = explicit(register, role)
    first = surely(statements[0].statement.date) if statements else end
    known = (*before_any(register, role, start, first), *line(statements, surely, end))
    stretches = tuple(between(known, start, end))
    may_be = tuple(possible(statements, end))
    asked = _Asked(register, role, statements, end)
    return tuple(_joined(asked.interval(stretch, may_be) for stretch in _cut(stretches, may_be)))


def _cut(stretches: Sequence[Stretch], may_be: Sequence[Possible]) -> Iterator[Stretch]:
    """The stretches, cut wherever something that may have been begins or ends."""
    days = [day for one in may_be for day in (one.stretch.since, one.stretch.until)]
    for stretch in stretches:
        for since, until in spans(days, stretch.since, stretch.until):
            yield Stretch(since, until, stretch.state)


def _joined(found: Iterable[Interval]) -> Iterator[Interval]:
    last: Interval | None = None
    for one in found:
        if last is not None and replace(last, until=one.until) == replace(one, since=last.since):
            last = replace(last, until=one.until)
            continue
        if last is not None:
            yield last
        last = one
    if last is not None:
        yield last


class _Asked:
    """One role of one register, with what its intervals have in common."""

    def __init__(self, register: Register, role: Role, statements: Sequence[Named], end: date) -> None:
        self.register = register
        self.role: Role = role
        self.statements = statements
        self.end = end

    def interval(self, stretch: Stretch, may_be: Iterable[Possible]) -> Interval:
        """The interval of a stretch, with its words."""
        state, statement = stretch.state, stretch.state.statement
        proof = statement.proof if statement else None
        absent = state.standing in ("none", "lapsed")
        return Interval(
            role=self.role,
            since=stretch.since,
            until=stretch.until,
            standing=state.standing,
            why=self._why(state),
            person=state.person,
            post=state.post,
            department=state.department,
            successors=state.bodies,
            holders=state.holders,
            leaving=state.leaving,
            last_named=state.last_named,
            statement=statement.id if statement else None,
            said_on=statement.date if statement else None,
            quote=proof.quote if proof else None,
            source=proof.source if proof else None,
            also=also(self.statements, statement) if statement else (),
            searches=self._searches(stretch) if absent else (),
            may_be=tuple(self._possibilities(stretch, may_be)),
        )

    def _searches(self, stretch: Stretch) -> tuple[str, ...]:
        found = searches(self.register, self.role, stretch.since, stretch.until)
        return tuple(search.id for search in found)

    def _possibilities(self, stretch: Stretch, may_be: Iterable[Possible]) -> Iterator[MayBe]:
        shown = [stretch.state.shown]
        for one in may_be:
            if one.on(stretch.since) and one.state.shown not in shown:
                shown.append(one.state.shown)
                yield self._possibility(one.when, one.state)

    def _possibility(self, when: When, state: State) -> MayBe:
        return MayBe(
            standing=state.standing,
            known_as=when,
            person=state.person,
            post=state.post,
            department=state.department,
            statement=state.statement.id if state.statement else None,
            because=supposed(when, self._why(state).sentence),
        )

    def _why(self, state: State) -> Why:
        return why(self.register, self.role, state, self._following(state.statement))

    def _following(self, statement: Statement | None) -> When | None:
        """The date of the next statement that acts by the end of the record; of the first, before any."""
        later = (
            one.statement.date
            for one in self.statements
            if statement is None or surely(one.statement.date) > surely(statement.date)
        )
        return next((when for when in later if surely(when) < self.end), None)
