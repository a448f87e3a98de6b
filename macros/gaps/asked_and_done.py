"""Gaps in what came of an ask: agreed to without evidence that it was done, or asked for by a day now past.

An ask of which a response was not read is counted in neither: that is a gap of this record. Nor is one that
was turned down: a no is an answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import by_whom, general_searches, keys
from macros.gaps.proof import sources_for
from macros.records.ask import Answer, Ask, Delivery
from macros.records.base import Evidenced
from macros.records.event import Event
from macros.records.source import Source
from macros.records.when import When
from macros.records.words import Stance
from macros.register.register import Register

AGREED: tuple[Stance, ...] = ("accepted", "partially-accepted")


def not_evidenced(register: Register) -> Iterator[Spell]:
    """Asks that were agreed to, in whole or in part, without evidence found that they were done."""
    for ask in _all_read(register):
        answer = _newest(ask)
        if (
            answer is None
            or answer.stance not in AGREED
            or (_done(ask) and not _done_after(ask, answer.date))
        ):
            continue
        part = " in part" if answer.stance == "partially-accepted" else ""
        day = f" {answer.date.on_words}" if answer.date else ""
        yield _spell(
            register,
            ask,
            f"An answer{day} agreed{part} to this ask: {answer.summary} {_read_of(register, ask)}",
            f"A public account{by_whom(register, ask.key)} of what was done after that answer, as in a "
            "further response, an annual report or a statement to Parliament, cited with its words.",
            evidence=sources_for(answer, "summary"),
            since=answer.date,
            done=_done_after(ask, answer.date),
            concerns=keys(answer.departments),
            fill=(("day", answer.date.words if answer.date else answer.document),),
        )


def date_passed(register: Register) -> Iterator[Spell]:
    """Asks that were to be done by a day that has passed, without evidence found that they were."""
    yield from (spell for ask, spell in _passed(register) if not _why_not_counted(ask))


def date_passed_uncounted(register: Register) -> Iterator[Spell]:
    """Asks whose day has passed and that do not count: the answer was not read, or it was a no."""
    for ask, spell in _passed(register):
        if reason := _why_not_counted(ask):
            yield replace(spell, why=f"{spell.why} Not counted, as {reason}.", closes_when="")


def _passed(register: Register) -> Iterator[tuple[Ask, Spell]]:
    for ask in register.of(Ask).values():
        if ask.due is None or ask.due.last >= register.as_of:
            continue
        after = When.day(ask.due.last + timedelta(days=1))
        if _done(ask) and not _done_after(ask, after):
            continue
        milestones = _milestones(register, ask)
        spell = _spell(
            register,
            ask,
            f"This was to be done by {ask.due.words}, as {ask.body} asked. {_read_of(register, ask)}",
            f"A public text{by_whom(register, ask.key)} that shows what was asked for by {ask.due.words} as "
            "done, sets another date for it, or gives a reason for not doing it.",
            evidence=(*milestones, *sources_for(ask, "due")),
            since=after,
            done=_done_after(ask, after),
            concerns=milestones,
            fill=(("day", ask.due.words), ("body", ask.body)),
        )
        yield ask, spell


def _why_not_counted(ask: Ask) -> str:
    """Why a day that passed does not count: a response that may be a no, or one that is; else nothing."""
    if not _is_read(ask):
        return "a response to it was not read for this record: it may be a no"
    answer = _newest(ask)
    return "it was turned down: a no is an answer" if answer and answer.stance == "rejected" else ""


def _all_read(register: Register) -> Iterator[Ask]:
    """Asks of which no response is known that was not read."""
    yield from (ask for ask in register.of(Ask).values() if _is_read(ask))


def _is_read(ask: Ask) -> bool:
    return all(answer.stance != "response-not-read" for answer in ask.answers)


def _newest(ask: Ask) -> Answer | None:
    """The newest answer to an ask; one without a date counts as older, and the last in the file as newest."""
    order = [(answer.date.first if answer.date else date.min, n) for n, answer in enumerate(ask.answers)]
    return ask.answers[max(order)[1]] if order else None


def _done(ask: Ask) -> tuple[Delivery, ...]:
    """What came of an ask, as far as there is evidence that something was done."""
    return tuple(one for one in ask.delivery if one.word == "partly" and one.evidence)


def _done_after(ask: Ask, since: When | None) -> Delivery | None:
    """The oldest evidence that something was done, if it is surely of a later day, and so closes the gap."""
    done = _done(ask)
    days = [one.date.first for one in done if one.date]
    if since is None or len(days) < len(done) or any(day <= since.last for day in days):
        return None
    return min(done, key=lambda one: str(one.date), default=None)


def _read_of(register: Register, ask: Ask) -> str:
    """What was read on whether an ask was done; what a source says of that, as what it says."""
    said = [_said(register, one) for one in ask.delivery if one.summary and one.word != "no-evidence-found"]
    if _done(ask):
        return " ".join(("The oldest evidence found of something done is of a later day.", *said))
    return " ".join(("No evidence was found that it was done.", *said))


def _said(register: Register, delivery: Delivery) -> str:
    sources = (register.of(Source).get(entry.source) for entry in delivery.evidence)
    cited = "; ".join(dict.fromkeys(source.name for source in sources if source is not None))
    if delivery.word == "not-done" and cited:
        return f"A source says that it is not done ({cited}): {delivery.summary}"
    return f"What was read: {delivery.summary}"


def _milestones(register: Register, ask: Ask) -> tuple[str, ...]:
    """The events that mark the day by which an ask was to be done."""
    return tuple(
        event.key
        for event in register.of(Event).values()
        if event.type == "milestone" and any((ref.kind, ref.id) == ("asks", ask.id) for ref in event.concerns)
    )


def _spell(
    register: Register,
    ask: Ask,
    why: str,
    closes_when: str,
    *,
    evidence: Sequence[str],
    since: When | None,
    done: Delivery | None,
    fill: tuple[tuple[str, str], ...],
    concerns: Sequence[str] = (),
) -> Spell:
    """A spell about an ask. Without a search for what came of it, or a source on that, nobody has looked."""
    read = tuple(f"sources/{entry.source}" for one in ask.delivery for entry in one.evidence)
    searches = _searches(ask.delivery) or (general_searches(register) if read else ())
    return Spell(
        subject=ask.key,
        why=why,
        closes_when=closes_when,
        evidence=tuple(dict.fromkeys((*evidence, *read))) if searches or read else (),
        searches=searches,
        since=since,
        until=done.date.after if done and done.date else None,
        closed_by=f"sources/{done.evidence[0].source}" if done else None,
        concerns=tuple(dict.fromkeys((*keys(ask.addressed_to.departments), *concerns))),
        fill=fill,
    )


def _searches(parts: Sequence[Evidenced]) -> tuple[str, ...]:
    found = (str(ref) for part in parts for absence in part.not_found for ref in absence.searches)
    return tuple(dict.fromkeys(found))


DELIVERY_NOT_EVIDENCED = GapRule(
    "delivery-not-evidenced",
    "government",
    "For which asks that were agreed to was no evidence found that they were done?",
    "Something may have been done that was not found, or not in public. Where a source says that it is not "
    "done, that is what the source says. Not among these are asks that were turned down or left open, and "
    "those whose response was not read.",
    not_evidenced,
    ask="what steps, if any, have followed the answer of {day} on this, as a public record puts it: {name}",
    request="any document that records what steps followed the answer of {day} on this, as a public record "
    "puts it: {name}",
)

DATE_PASSED = GapRule(
    "date-passed",
    "government",
    "Which dates that were set for an ask have passed without what they were for being found?",
    "A date that a committee or another body sets binds nobody. Dates that government set itself are not "
    "coded in this record, so that none is found here. An ask that was turned down, or whose response was "
    "not read and may be a no, is not counted, though its date has passed: it stands apart. Where all are of "
    "that kind, the count is 0.",
    date_passed,
    ask="whether the following, asked for by {day} ({body}), was done or will be done, and if so when, as a "
    "public record puts it: {name}",
    request="any document that records whether, and when, the following was done, as a public record puts "
    "it: {name}",
    apart=date_passed_uncounted,
)
