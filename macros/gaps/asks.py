"""Gaps in what was answered: no public response found, and, apart from it, a response not read."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gaps.gap import Spell
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
        )


def response_not_read(register: Register) -> Iterator[Spell]:
    """Asks of which a response exists, or may exist, and was not read: our gap, and no verdict."""
    for ask in register.of(Ask).values():
        for answer in _unread(ask):
            cited = tuple(dict.fromkeys(f"sources/{entry.source}" for entry in answer.evidence))
            yield Spell(
                subject=ask.key,
                why=f"This record has not read the passage that answers it. Where to look: {answer.document}",
                closes_when=f"Somebody reads the answer ({answer.document}) and adds its words to this ask.",
                evidence=cited or (ask.key,),
            )


def _unread(ask: Ask) -> tuple[Answer, ...]:
    """The first answer not read: one gap for an ask, however many answers to it were not read."""
    return tuple(answer for answer in ask.answers if answer.stance == "response-not-read")[:1]
