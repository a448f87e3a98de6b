"""Gaps in the course of a workstream: its lead dissolved, its status old, its end without a successor."""

from __future__ import annotations

from macros.gaps.gap import GapRule, Spell
from macros.gaps.months import months_after
from macros.gaps.parts import by_whom, called, described, keys, newest
from macros.gaps.proof import searches_for, sources_for
from macros.gaps.workstreams import counted_and_apart, has_ended, looked_for, standing_leads
from macros.gaps.workstreams_whole import (
    as_a_whole,
    next_said,
    passed_on,
    until_said,
    was_on_the_whole,
)
from macros.oversight.succession import with_successors
from macros.records.department import Department
from macros.records.references import DepartmentRef
from macros.records.source import Source
from macros.records.when import When
from macros.records.words import EndBasis, StatusWord, glosses
from macros.records.workstream import Workstream
from macros.register.register import Register

MONTHS = 24
"""After how many months a status counts as not restated."""

OVER: tuple[StatusWord, ...] = ("ended", "merged")
"""The words for a workstream that is over; one that the press reports as merged is not known to be."""


def _lead_dissolved(register: Register, stream: Workstream) -> Spell | None:
    bodies = register.of(Department)
    leads = [bodies[ref] for ref in dict.fromkeys(stream.lead) if ref in bodies]
    if not leads or not all(has_ended(register, body) for body in leads):
        return None
    line = (bodies[ref] for ref in with_successors(register, stream.lead) if ref in bodies)
    after = [body for body in line if not has_ended(register, body)]
    followed = "; ".join(body.name for body in after)
    last = max((body for body in leads if body.ended), key=lambda body: (str(body.ended), body.id))
    whom = [ref.id for ref in stream.lead]
    said = as_a_whole(register, "department", sources_for(stream, "lead"), whom)
    if last.ended and passed_on(said, whom, last.ended):
        return None
    later = next_said(said, last.ended) if last.ended else None
    gone = "; ".join(_end(body) for body in leads)
    by = f" by what replaced it ({followed})" if followed else " by government"
    return Spell(
        subject=stream.key,
        why=f"Each body that was said to lead this work has come to its end: {gone}.{was_on_the_whole(said)} "
        f"No later text was found that names a lead{until_said(stream.name, later)}",
        closes_when=f"A public text{by}, of a later day than {last.ended.words if last.ended else 'that end'}"
        f", that says which body leads this work{_as_before(register, stream)}.",
        evidence=tuple(
            dict.fromkeys(
                (*sources_for(stream, "lead"), *(key for body in leads for key in sources_for(body, "to")))
            )
        ),
        searches=looked_for(register, stream, "lead"),
        since=last.ended,
        until=later.date.after if later else None,
        closed_by=later.key if later else None,
        concerns=keys((*stream.lead, *(DepartmentRef(body.id) for body in after))),
        fill=(("body", last.name), ("day", last.ended.words if last.ended else "")),
    )


def _end(body: Department) -> str:
    basis = f" ({glosses(EndBasis)[body.to_basis]})" if body.to_basis not in (None, "stated") else ""
    return f"{body.name}, {body.ended.on_words if body.ended else 'day not found'}{basis}"


def _as_before(register: Register, stream: Workstream) -> str:
    found = (register.find(key) for key in sources_for(stream, "lead"))
    said = newest(source for source in found if isinstance(source, Source))
    return f", as this one did of the body before: {described(said)}" if said else ""


def _not_restated(register: Register, stream: Workstream) -> Spell | None:
    on, noted = stream.status.on, stream.status.as_written
    if on is None or stream.status.word in OVER:
        return None
    since = months_after(on.last, MONTHS)
    if since > register.as_of:
        return None
    remark = f" This record notes of its status: {called(noted)}." if noted else ""
    return Spell(
        subject=stream.key,
        why=f"The newest evidence found is of {on.words}, on whether this work still stands or goes on: "
        f"{stream.name}.{remark}",
        closes_when=f"A published text or answer{by_whom(register, stream.key)}, of a later day than "
        f"{on.words}, that says whether this work still stands or goes on, has changed or is over.",
        evidence=sources_for(stream, "status"),
        searches=looked_for(register, stream, "status"),
        since=When.day(since),
        concerns=standing_leads(register, stream),
    )


def _without_successor(register: Register, stream: Workstream) -> Spell | None:
    word, to = stream.status.word, stream.to
    passed = to is not None and to.after <= register.as_of and word != "merged-reported"
    if stream.followed_by or not (word in OVER or passed):
        return None
    searches = searches_for(stream, "followed_by")
    end = (
        f"Its end was given as {to.words}"
        if to is not None
        else f"Its status was last stated as: {glosses(StatusWord)[word]}"
    )
    return Spell(
        subject=stream.key,
        why=f"{end}. No workstream of which a source says that it followed was found: {stream.name}.",
        closes_when=f"A public text{by_whom(register, stream.key)}, as a closing report, an evaluation or a "
        "written answer, that says what took the place of this work, or that nothing was to follow it.",
        evidence=(*sources_for(stream, "status"),) if searches else (),
        searches=searches,
        since=to,
    )


lead_dissolved, lead_dissolved_elsewhere = counted_and_apart(_lead_dissolved)
not_restated, not_restated_elsewhere = counted_and_apart(_not_restated)
without_successor, without_successor_elsewhere = counted_and_apart(_without_successor)


WORKSTREAM_LEAD_DISSOLVED = GapRule(
    "workstream-lead-dissolved",
    "government",
    "For which workstreams has every body that was said to lead been dissolved, with no later lead found?",
    "A successor may have taken the work over as a matter of course. One that a text names as lead closes "
    "the gap. Where the lead was stated in a statement on atrocity prevention as a whole, a later one of "
    "that kind closes it too. An end that was only planned opens none.",
    lead_dissolved,
    ask="whether a body has led on {name} since its former lead, {body}, came to its end ({day}), and if so "
    "which",
    request="any document that records which body took over {name} from its former lead, {body}",
    apart=lead_dissolved_elsewhere,
)

STATUS_NOT_RESTATED = GapRule(
    "status-not-restated",
    "government",
    f"For which workstreams is the newest evidence found of their status over {MONTHS} months old?",
    "A newer text may exist that was not read, and what goes on need not be announced again: an Act stays "
    "in force without it. Where only a month or a year is known, it counts from its last day. Work "
    "is left out where no date of the evidence was found.",
    not_restated,
    ask="whether {name} still stands or goes on, and if so in what form",
    request="the most recent document that records whether {name} goes on",
    apart=not_restated_elsewhere,
)

ENDED_WITHOUT_SUCCESSOR = GapRule(
    "ended-without-successor",
    "government",
    "Which workstreams have ended, with nothing found that a source says followed them?",
    "Work may end because it is done. What follows it may have another name, or be no workstream of this "
    "record: a body abroad, or part of wider work.",
    without_successor,
    ask="what, if anything, followed {name}",
    request="any evaluation or closing report of {name}",
    apart=without_successor_elsewhere,
)
