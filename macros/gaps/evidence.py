"""Gaps in the evidence of this record: secondary evidence alone, and evidence or searches that grew old."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from macros.gaps.gap import GapRule, Spell
from macros.gaps.months import months_after
from macros.gaps.workstreams_course import OVER
from macros.records.base import Evidence, Record
from macros.records.department import Department
from macros.records.lever import Lever
from macros.records.search import Search
from macros.records.situation import Situation
from macros.records.source import Source
from macros.records.when import When
from macros.records.workstream import Workstream
from macros.register.evidence import all_evidence, newest_evidence
from macros.register.register import Register

MONTHS = 12
"""After how many months evidence, or a search, counts as old."""

TELLS_OF_THE_WORLD = (
    "workstreams",
    "levers",
    "situations",
    "statements",
    "events",
    "comparators",
    "resources",
    "departments",
)
"""The kinds whose records should rest on what government, Parliament or the body itself issued."""


def secondary_alone(register: Register) -> Iterator[Spell]:
    """Records of which each proof, in all their parts, is secondary in one sense or another."""
    for record in chain.from_iterable(register.kind(kind).values() for kind in TELLS_OF_THE_WORLD):
        proofs = tuple(all_evidence(record))
        told = sum(proof.confidence == "secondary" for proof in proofs)
        if proofs and all(_is_secondary(register, proof) for proof in proofs):
            yield Spell(
                subject=record.key,
                why=_how_secondary(told, len(proofs) - told),
                closes_when="A text is read that government, Parliament or the body concerned issued itself. "
                "Its own words are added here as a proof, with their place in it.",
                evidence=tuple(dict.fromkeys(f"sources/{proof.source}" for proof in proofs)),
            )


def _is_secondary(register: Register, proof: Evidence) -> bool:
    source = register.resolve(proof.source)
    outside = isinstance(source, Source) and source.closeness == "secondary"
    return outside or proof.confidence == "secondary"


def _how_secondary(told: int, read: int) -> str:
    by_others = "what somebody else says, or our inference"
    outside = "read in a secondary source, as of the press, an outside body or research"
    if not read:
        return f"Its one proof is {by_others}." if told == 1 else f"Each of its {told} proofs is {by_others}."
    if not told:
        return f"Its one proof was {outside}." if read == 1 else f"Each of its {read} proofs was {outside}."
    first = "1 is" if told == 1 else f"{told} are"
    second = "1 was" if read == 1 else f"{read} were"
    return f"Of its {told + read} proofs, {first} {by_others}; {second} {outside}."


def evidence_over_a_year_old(register: Register) -> Iterator[Spell]:
    """Records of what goes on, of which the newest evidence is older than twelve calendar months."""
    for record in _ongoing(register):
        newest = newest_evidence(register, record)
        since = months_after(newest.last, MONTHS) if newest else None
        if newest is None or since is None or since > register.as_of:
            continue
        why, closes_when = _told(newest, _newest_cited(register, record))
        yield Spell(
            subject=record.key,
            why=why,
            closes_when=closes_when,
            evidence=_of_the_day(register, record, newest),
            since=When.day(since),
        )


def _told(newest: When, cited: When | None) -> tuple[str, str]:
    """Why, and what would close it; both days, where the record cites what is newer than the day it gives."""
    if cited is None or cited <= newest:
        why = f"The newest evidence in this record is of {newest.words}."
        closes_when = (
            f"A source of a later day than {newest.words} that tells of it is read and added to its "
            "evidence, be it that nothing has changed."
        )
        return why, closes_when
    why = (
        f"The record gives {newest.words} as the day that its evidence reaches; the newest source that it "
        f"cites is of {cited.words}."
    )
    closes_when = (
        f"The source of {cited.words} is read for how this stands, and the day that the evidence reaches is "
        "moved on; or a newer source that tells of it is added."
    )
    return why, closes_when


def _newest_cited(register: Register, record: Record) -> When | None:
    """The newest day of the sources themselves, whatever day the record gives."""
    return newest_evidence(register, record.model_copy(update={"evidence_to": None}))


def _ongoing(register: Register) -> Iterator[Record]:
    """Workstreams and bodies that are not known to have ended, and all policy levers and situations."""
    for stream in register.of(Workstream).values():
        if stream.status.word not in OVER:
            yield stream
    yield from register.of(Lever).values()
    yield from register.of(Situation).values()
    for body in register.of(Department).values():
        if body.ended is None or body.ended.after > register.as_of:
            yield body


def _of_the_day(register: Register, record: Record, day: When) -> tuple[str, ...]:
    """The sources of a day that a record cites or consulted; the record itself, where it gives the day."""
    refs = (*(proof.source for proof in all_evidence(record)), *record.sources)
    found: Sequence[Record | None] = [register.resolve(ref) for ref in refs]
    keys = (one.key for one in found if isinstance(one, Source) and one.date == day)
    return tuple(dict.fromkeys(keys)) or (record.key,)


def search_over_a_year_old(register: Register) -> Iterator[Spell]:
    """Searches that were last made more than twelve calendar months ago."""
    for search in register.of(Search).values():
        since = months_after(search.date.last, MONTHS)
        if since <= register.as_of:
            yield Spell(
                subject=search.key,
                why=f"It was last made {search.date.on_words}; what was published since may be missed.",
                closes_when="The search is made again in the same places, its entry gets the new day and "
                "result, and what it finds is added to the records it is about.",
                evidence=(search.key,),
                since=When.day(since),
            )


SECONDARY_ALONE = GapRule(
    "secondary-alone",
    "record",
    "Which records rest on secondary evidence alone?",
    "Only records of the work itself are asked: workstreams, policy levers, situations, statements, events, "
    "other states and networks, money and staff, and bodies. What somebody else says may well be right. The "
    "text of an outside body counts as secondary even where it tells of that body itself.",
    secondary_alone,
    mend="Open the text that the secondary source cites, or look for the issuer's own page. Read the words, "
    "then add them under `evidence` with `confidence: read`, and keep the secondary source beside them.",
)

EVIDENCE_OVER_A_YEAR_OLD = GapRule(
    "evidence-over-a-year-old",
    "record",
    f"For what may still go on is the newest evidence in this record over {MONTHS} months old?",
    "Only what may go on is asked: policy levers, situations, bodies not known to have ended, and "
    "workstreams not known to have ended or merged. What happened or was said on a day is not asked. A newer "
    "text may exist that was not read. The day that a record says its evidence reaches counts before the "
    "dates of its sources; a month or a year counts from its last day. Evidence without a date shows nothing "
    "here.",
    evidence_over_a_year_old,
    mend="Look at the newest source named, and at the place where its issuer publishes what follows. Add "
    "what is newer under `evidence`, and change the fields that it changes.",
)

SEARCH_OVER_A_YEAR_OLD = GapRule(
    "search-over-a-year-old",
    "record",
    f"Which searches were last made more than {MONTHS} months ago?",
    "It counts none while each search was made, or made again, in the last 12 months. One made lately may "
    "still miss what stands elsewhere.",
    search_over_a_year_old,
    mend="Make the search again where it was made. Change `date` and `result`; where it finds something, add "
    "that to the record, and take the search out of its `not_found`.",
)
