"""Gaps in who was said to hold oversight: not stated, and only carried over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from macros.gaps.gap import GapRule, Spell
from macros.oversight.interval import Interval
from macros.oversight.searched import searches
from macros.oversight.standing import ROLES, intervals
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.when import When
from macros.records.words import Role, SourceType, StandingWord, glosses
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

ASKED = {
    "minister": "whether a minister holds oversight of atrocity prevention, and if so who",
    "department": "whether one department leads on atrocity prevention, and if so which",
    "senior-official": "whether a senior official has atrocity prevention among their duties, and if so in "
    "which post",
    "focal-point": "whether an official is the UK’s focal point for the Responsibility to Protect, and if so "
    "in which post",
    "unit": "whether a team of officials does the work on atrocity prevention, and if so which",
}
"""What a draft asks, for each role: it takes nothing for granted, not even that somebody has the part."""

RECORDED = {
    "minister": "which minister holds oversight of atrocity prevention",
    "department": "which department leads on atrocity prevention",
    "senior-official": "which senior post has atrocity prevention among its duties",
    "focal-point": "which post is the UK’s focal point for the Responsibility to Protect",
    "unit": "which team of officials does the work on atrocity prevention",
}
"""What a document asked for would record, for each role."""


def not_stated(register: Register) -> Iterator[Spell]:
    """Days on which nobody named is known to be in place: lapsed, unconfirmed or none."""
    for role, run, after in _runs(register, NOT_STATED):
        yield _spell(
            register,
            role,
            run,
            after,
            f"A public statement by government that names {NAMED[role]}{_as_before(register, run)}.",
        )


def only_carried(register: Register) -> Iterator[Spell]:
    """Days on which the one named had another post, or the body a successor, and nothing restated it."""
    for role, run, after in _runs(register, ("carried",)):
        yield _spell(
            register,
            role,
            run,
            after,
            f"A public statement by government, made after the change, that again names {NAMED[role]}"
            f"{_as_before(register, run)}.",
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


def _as_before(register: Register, run: tuple[Interval, ...]) -> str:
    """The last statement found, as an example of the document to look for; nothing where there is none."""
    statements = (register.of(Statement).get(one.statement) for one in reversed(run) if one.statement)
    said = next((one for one in statements if one is not None), None)
    source = register.of(Source).get(said.proof.source) if said and said.proof else None
    if said is None or source is None:
        return ", as in a written answer in Parliament or a policy paper"
    form = glosses(SourceType)[said.type or source.type]
    return f", as this one did {said.date.on_words} for its time: {source.name} ({form})"


def _bodies(register: Register, statements: Iterable[str]) -> tuple[str, ...]:
    """The departments that the statements name: the gap is shown on their pages too."""
    found = (register.of(Statement).get(id_) for id_ in statements)
    return tuple(
        dict.fromkeys(
            f"departments/{one.names.department}"
            for one in found
            if one and one.names and one.names.department
        )
    )


def _searches(register: Register, run: tuple[Interval, ...]) -> tuple[str, ...]:
    """The searches that the intervals rest on; else those that cover their days, for a later statement."""
    named = tuple(dict.fromkeys(id_ for interval in run for id_ in interval.searches))
    covering = searches(register, run[0].role, run[0].since, run[-1].until)
    return named or tuple(search.id for search in covering)


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
        searches=_searches(register, run),
        since=When.day(first.since) if begun else None,
        until=last.until if after else None,
        closed_by=_closed_by(last, after),
        recurs=True,
        concerns=_bodies(register, statements),
        fill=(("asked", ASKED[role]), ("recorded", RECORDED[role])),
    )


def _closed_by(last: Interval, after: Interval | None) -> str | None:
    if after is None or after.statement is None or after.statement == last.statement:
        return None
    return f"statements/{after.statement}"


OVERSIGHT_NOT_STATED = GapRule(
    "oversight-not-stated",
    "government",
    "For which roles of oversight is nobody who was named in public known to be in place?",
    "It rests on the statements found. Another one may exist that was not found or not read, and what "
    "was said inside government is not seen here. Where somebody or a body was named and the evidence read "
    "of them ends, the gap begins on the day after: our reading ends there, and nothing need have changed.",
    not_stated,
    ask="{asked}",
    request="the most recent document, if any, that records {recorded}",
)


OVERSIGHT_ONLY_CARRIED = GapRule(
    "oversight-only-carried",
    "government",
    "On which days did oversight rest on a statement made before a change of post or of body?",
    "A statement need not lose its force because a post changed its name: this says no more than that "
    "no statement was found that restates it.",
    only_carried,
    ask="{asked}",
    request="any document made after the change that records {recorded}",
)


OVERSIGHT_UNRESEARCHED = GapRule(
    "oversight-unresearched",
    "record",
    "For which days has nobody looked for a statement on oversight?",
    "It says nothing of what would be found.",
    unresearched,
    mend="Look first in written answers and in lists of ministers of those days. Add a statement that you "
    "find, or the search that you made, with the roles and the days that it covers.",
)
