"""Gaps in what was answered: no public response found, and, apart from it, a response not read.

What became of an ask that was agreed to, or that had a date, is asked in `asked_and_done`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import ended, keys
from macros.records.ask import Answer, Ask
from macros.records.when import When
from macros.register.register import Register


def no_response_found(register: Register) -> Iterator[Spell]:
    """Asks for which a search found no public response. One with an answer not read is left out."""
    yield from (spell for ask, spell in _without_response(register) if ask.form != "evidence")


def in_evidence(register: Register) -> Iterator[Spell]:
    """What was proposed in evidence to a committee, which is not asked of government."""
    for ask, spell in _without_response(register):
        if ask.form == "evidence":
            reason = (
                "Not counted, as it was proposed in evidence to a committee, and not asked of government."
            )
            yield replace(spell, why=f"{spell.why} {reason}", closes_when="")


def _without_response(register: Register) -> Iterator[tuple[Ask, Spell]]:
    for ask in register.of(Ask).values():
        if not ask.answers or any(answer.stance != "no-public-response-found" for answer in ask.answers):
            continue
        since = ask.date.last + timedelta(days=1)
        if since > register.as_of:
            continue  # nobody can have answered yet
        searches = (
            str(ref) for answer in ask.answers for absence in answer.not_found for ref in absence.searches
        )
        yield (
            ask,
            Spell(
                subject=ask.key,
                why=f"{ask.body} asked this {ask.date.on_words}. {_said_of_answers(ask)}",
                closes_when="A public response to the ask, as in a Government response, a letter or a "
                "written answer, read and added to it with its words.",
                searches=tuple(dict.fromkeys(searches)),
                since=When.day(since),
                concerns=keys(ask.addressed_to.departments),
                fill=(("body", ask.body), ("date", ask.date.words)),
            ),
        )


def _said_of_answers(ask: Ask) -> str:
    """What the record says of the answers not found, each text once: what was found instead, as well."""
    said = (text for answer in ask.answers for text in (answer.summary, answer.note) if text)
    return " ".join(dict.fromkeys(ended(text) for text in said))


def response_not_read(register: Register) -> Iterator[Spell]:
    """Asks of which a response exists, or may exist, and was not read: our gap, and no verdict."""
    for ask in register.of(Ask).values():
        for answer in _unread(ask):
            cited = tuple(dict.fromkeys(f"sources/{entry.source}" for entry in answer.evidence))
            yield Spell(
                subject=ask.key,
                why="This record has not read the passage that answers it. Where to look: "
                f"{ended(answer.document)}",
                closes_when=f"Somebody reads the answer ({answer.document}) and adds its words to this ask.",
                evidence=cited or (ask.key,),
            )


def _unread(ask: Ask) -> tuple[Answer, ...]:
    """The first answer not read: one gap for an ask, however many answers to it were not read."""
    return tuple(answer for answer in ask.answers if answer.stance == "response-not-read")[:1]


ASK_WITHOUT_RESPONSE = GapRule(
    "ask-without-response",
    "government",
    "Which asks have no public response that was found?",
    "A response may have been given elsewhere, or in private. An ask counts from the day after it, or after "
    "the month or year that is known of it. Not among these is an ask that was answered with a no. What was "
    "proposed in evidence to a committee is not asked of government: it stands apart, uncounted.",
    no_response_found,
    ask="what response, if any, was given to this request of {date} ({body}), as a public record puts it: "
    "{name}",
    request="any response sent, or record that none was sent, to this request of {date} ({body}), as a "
    "public record puts it: {name}",
    apart=in_evidence,
)


RESPONSE_NOT_READ = GapRule(
    "response-not-read",
    "record",
    "Which answers exist, or may exist, and have not been read for this record?",
    "It says what we have read, and nothing of what government answered.",
    response_not_read,
    mend="Read the passage in the document named, from the heading or number of the ask onwards. Add the "
    "stance, the answer in our words and a short quotation to `answers` of the ask.",
)
