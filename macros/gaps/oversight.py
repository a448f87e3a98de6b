"""Gaps in who was said to hold oversight: not stated, and only carried over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from macros.gaps.gap import Spell
from macros.oversight.interval import Interval
from macros.oversight.standing import ROLES, intervals
from macros.records.when import When
from macros.records.words import Role, StandingWord
from macros.register.register import Register

NOT_STATED: tuple[StandingWord, ...] = ("lapsed", "unconfirmed", "none")

NAMED = {
    "minister": "the minister who holds oversight, by name or by post",
    "department": "the department that leads",
    "senior-official": "the senior official responsible, by post",
    "focal-point": "the focal point for the Responsibility to Protect",
    "unit": "the team of officials that does the work",
}
"""What an explicit statement would name, for each role."""


def not_stated(register: Register) -> Iterator[Spell]:
    """Days on which nobody named is known to be in place: lapsed, unconfirmed or none."""
    for role, run, after in _runs(register, NOT_STATED):
        yield _spell(
            register,
            role,
            run,
            after,
            "A public statement by government, as in a written answer or a published list of "
            f"responsibilities, that names {NAMED[role]}.",
        )


def only_carried(register: Register) -> Iterator[Spell]:
    """Days on which the one named had another post, or the body a successor, and nothing restated it."""
    for role, run, after in _runs(register, ("carried",)):
        yield _spell(
            register,
            role,
            run,
            after,
            f"A public statement by government, made after the change, that again names {NAMED[role]}.",
        )


def unresearched(register: Register) -> Iterator[Spell]:
    """Days that no search covers: nobody has looked."""
    for role, run, after in _runs(register, ("unresearched",)):
        yield _spell(
            register,
            role,
            run,
            after,
            f"A search of these days for a statement that names {NAMED[role]}, added to the record.",
        )


def _runs(
    register: Register, standings: Sequence[StandingWord]
) -> Iterator[tuple[Role, tuple[Interval, ...], Interval | None]]:
    """Neighbouring intervals of a role that share a kind of standing, and the interval after them."""
    for role in ROLES:
        found = intervals(register, role)
        runs = [
            (missing, tuple(run))
            for missing, run in groupby(found, key=lambda interval: interval.standing in standings)
        ]
        for number, (missing, run) in enumerate(runs):
            if missing:
                yield role, run, runs[number + 1][1][0] if number + 1 < len(runs) else None


def _spell(
    register: Register, role: Role, run: tuple[Interval, ...], after: Interval | None, closes_when: str
) -> Spell:
    first, last = run[0], run[-1]
    statements = dict.fromkeys(interval.statement for interval in run if interval.statement)
    # What stood on the first day of the period may have stood before it: since when is not known.
    begun = first.since > register.about.period_from.first
    return Spell(
        subject=f"role/{role}",
        why=last.because,
        closes_when=closes_when,
        evidence=tuple(f"statements/{id_}" for id_ in statements),
        searches=tuple(dict.fromkeys(id_ for interval in run for id_ in interval.searches)),
        since=When.day(first.since) if begun else None,
        until=last.until if after else None,
        closed_by=_closed_by(last, after),
        recurs=True,
    )


def _closed_by(last: Interval, after: Interval | None) -> str | None:
    if after is None or after.statement is None or after.statement == last.statement:
        return None
    return f"statements/{after.statement}"
