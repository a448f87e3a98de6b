"""Rules of asks: an answer comes after its question."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.ask import Ask
from macros.records.when import When
from macros.register.register import Register
from macros.rules.problem import Problem


def answer_before_ask(register: Register) -> Iterator[Problem]:
    """An answer, or what came of an ask, that is surely older than the ask."""
    for ask in register.of(Ask).values():
        for number, answer in enumerate(ask.answers):
            if answer.date is not None and answer.date.last < ask.date.first:
                yield _problem(ask, ("answers", number, "date"), "this answer", answer.date)
        for number, delivery in enumerate(ask.delivery):
            if delivery.date is not None and delivery.date.last < ask.date.first:
                yield _problem(ask, ("delivery", number, "date"), "this delivery", delivery.date)


def _problem(ask: Ask, path: tuple[str | int, ...], what: str, when: When) -> Problem:
    return Problem(
        ask,
        path,
        f"{what} is of {when.words}, before the ask ({ask.date.words})",
        "correct one of the two dates, or take out what answered something else",
    )
