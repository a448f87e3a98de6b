"""Gaps in what was answered: no public response found, and, apart from it, a response not read.

What became of an ask that was agreed to, or that had a date, is asked in `asked_and_done`.
"""

from __future__ import annotations

from collections.abc import Iterator

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import keys
from macros.records.ask import Answer, Ask
from macros.register.register import Register


def no_response_found(register: Register) -> Iterator[Spell]:
    """Asks for which a search found no public response. One with an answer not read is left out."""
    for ask in register.of(Ask).values():
        if not ask.answers or any(answer.stance != "no-public-response-found" for answer in ask.answers):
            continue
        searches = (
            str(ref) for answer in ask.answers for absence in answer.not_found for ref in absence.searches
        )
        yield Spell(
            subject=ask.key,
            why=f"No public response was found to what {ask.body} asked {ask.date.on_words}.",
            closes_when="A public response to the ask, as in a Government response, a letter or a written "
            "answer, read and added to it with its words.",
            searches=tuple(dict.fromkeys(searches)),
            since=ask.date,
            concerns=keys(ask.addressed_to.departments),
            fill=(("body", ask.body), ("date", ask.date.words)),
        )


def response_not_read(register: Register) -> Iterator[Spell]:
    """Asks of which a response exists, or may exist, and was not read: our gap, and no verdict."""
    for ask in register.of(Ask).values():
        for answer in _unread(ask):
            cited = tuple(dict.fromkeys(f"sources/{entry.source}" for entry in answer.evidence))
            yield Spell(
                subject=ask.key,
                why="This record has not read the passage that answers it. Where to look: "
                f"{_ended(answer.document)}",
                closes_when=f"Somebody reads the answer ({answer.document}) and adds its words to this ask.",
                evidence=cited or (ask.key,),
            )


def _ended(text: str) -> str:
    return text if text.endswith(".") else f"{text}."


def _unread(ask: Ask) -> tuple[Answer, ...]:
    """The first answer not read: one gap for an ask, however many answers to it were not read."""
    return tuple(answer for answer in ask.answers if answer.stance == "response-not-read")[:1]


ASK_WITHOUT_RESPONSE = GapRule(
    "ask-without-response",
    "government",
    "Which asks have no public response that was found?",
    "A response may have been given elsewhere, or in private. An ask that was answered with a no is not "
    "among these.",
    no_response_found,
    ask="what response was given to this request of {date} by {body}: {name}",
    request="the response sent to {body}, or a record that none was sent, on this request of {date}: {name}",
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
