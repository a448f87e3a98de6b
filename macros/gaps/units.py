"""Gaps in what was said of units: not confirmed since a change of structure was reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import OFFICIAL, by_whom, ended, general_searches, keys
from macros.gaps.proof import searches_for
from macros.oversight.standing import intervals
from macros.records.department import Department, ReportedChange
from macros.records.references import DepartmentRef
from macros.records.search import Search
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.when import When
from macros.records.words import DepartmentType, Strength
from macros.register.register import Register

UNITS: tuple[DepartmentType, ...] = ("unit", "directorate")
"""The kinds of body that are part of a department, whose end is not a matter of public law."""

BY_GOVERNMENT: tuple[Strength, ...] = ("explicit", "implicit")
"""The strengths of statements in which government itself shows a unit at work."""


def unconfirmed(register: Register) -> Iterator[Spell]:
    """Units of which a change was reported or asked about, and that government has not confirmed since."""
    named = {one.last_named for one in intervals(register, "unit")}
    for body in register.of(Department).values():
        if not body.reported_changes or not (body.type in UNITS or DepartmentRef(body.id) in named):
            continue
        changes = sorted(body.reported_changes, key=lambda change: change.date)
        while changes:
            closed = next((one for one in _confirmed(register, body) if one[0] > changes[0].date), None)
            run = [one for one in changes if closed is None or one.date < closed[0]]
            yield _spell(register, body, run, closed)
            changes = changes[len(run) :]


def _confirmed(register: Register, body: Department) -> list[tuple[When, str]]:
    """The days on which government named a body, with the statement or document of its own that shows it."""
    statements = [
        (one.date, one.key)
        for one in register.of(Statement).values()
        if one.strength in BY_GOVERNMENT and one.names and one.names.department == body.id
    ]
    cited = (register.of(Source).get(entry.source) for entry in body.evidence)
    documents = [
        (source.date, source.key)
        for source in cited
        if source is not None and source.date is not None and source.type in OFFICIAL
    ]
    return sorted((*statements, *documents))


def _spell(
    register: Register, body: Department, run: Sequence[ReportedChange], closed: tuple[When, str] | None
) -> Spell:
    part_of = (body.part_of,) if body.part_of else ()
    last = run[-1].date
    said = " ".join(f"{change.date.words}: {ended(change.summary)}" for change in run)
    return Spell(
        subject=body.key,
        why=f"A change of structure was reported or asked about ({body.name}). {said} No public statement by "
        "government after that was found that confirms the unit or says what became of it."
        f"{_mentioned(body, run)}",
        closes_when="A statement in Parliament, a chart of posts or an annual report"
        f"{by_whom(register, body.key)}, of a later day than {last.words}. It names {body.name} as it then "
        "is, or says what took its place.",
        evidence=tuple(
            dict.fromkeys(f"sources/{entry.source}" for change in run for entry in change.evidence)
        ),
        searches=_searches(register, body),
        since=run[0].date,
        until=closed[0].after if closed else None,
        closed_by=closed[1] if closed else None,
        recurs=True,
        concerns=(*_role(register, body), *keys(part_of)),
        fill=(("day", run[0].date.words),),
    )


def _mentioned(body: Department, run: Sequence[ReportedChange]) -> str:
    """The newest mention read, where it is later than the first report: it may confirm nothing."""
    newest = body.evidence_to
    if newest is None or newest <= run[0].date:
        return ""
    if any(change.date == newest for change in run):
        return f" The newest mention of it that was read, of {newest.words}, is among these."
    return f" The newest mention of it that was read is of {newest.words}."


def _role(register: Register, body: Department) -> tuple[str, ...]:
    """The role of the unit, where this body was named for it: the gap then concerns oversight too."""
    named = any(body.id in (one.department, one.last_named) for one in intervals(register, "unit"))
    return ("role/unit",) if named else ()


def _searches(register: Register, body: Department) -> tuple[str, ...]:
    """The searches for the end of a body, and about it or a change of it; the general ones, where none is."""
    about = (
        search.id
        for search in register.of(Search).values()
        if any((ref.kind, ref.id) == ("departments", body.id) for ref in search.subjects)
    )
    changes = (id_ for change in body.reported_changes for id_ in searches_for(change, "summary"))
    found = tuple(dict.fromkeys((*searches_for(body, "to"), *changes, *about)))
    return found or general_searches(register)


UNIT_UNCONFIRMED = GapRule(
    "unit-unconfirmed",
    "government",
    "Which units has no statement found by government confirmed since a change of structure was reported?",
    "A report, or a question that takes one up, does not show that a change came. Only replies and documents "
    "that were read can confirm a unit, and some debates were read in part.",
    unconfirmed,
    ask="whether the team or body described as {name} is in place, and if so under what name, and whether "
    "its work has changed since {day}",
    request="the most recent organisation chart that shows the team or body described as {name}, or any "
    "that has its work",
)
