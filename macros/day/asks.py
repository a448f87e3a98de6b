"""Asks on a day: whether an answer of that day or before was found, was not read, or was not found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from macros.day.lasting import Lasting, within
from macros.oversight.acting import DAY
from macros.oversight.state import spans
from macros.records.ask import Answer, Ask
from macros.register.register import Register

AskState = Literal["open", "not-read", "answered", "answered-undated", "in-evidence"]
"""How an ask stood on a day.

``open``: no answer of that day or before was found. ``not-read``: one exists or may exist that was not read.
``answered``: one was found. ``answered-undated``: one was found, and its day was not. ``in-evidence``: it was
proposed in evidence to a committee, and not asked of government, and no answer was found.
"""

NO_ANSWER = "no-public-response-found"
NOT_READ = "response-not-read"


@dataclass(frozen=True, slots=True)
class Asked:
    """An ask, how it stood, and the answers found that were dated that day or before."""

    ask: Ask
    state: AskState
    answers: tuple[Answer, ...]


def asks(register: Register) -> tuple[Lasting[Asked], ...]:
    """Every ask from its day on, cut where an answer came."""
    return tuple(one for ask in register.of(Ask).values() for one in _of(register, ask))


def _of(register: Register, ask: Ask) -> Iterator[Lasting[Asked]]:
    made = ask.date.after
    cuts = [answer.date.after for answer in ask.answers if answer.date is not None]
    for since, until in spans(cuts, made, max(made, register.as_of) + DAY):
        yield from within(register, since, until, _on(ask, since))


def _on(ask: Ask, day: date) -> Asked:
    found = tuple(one for one in ask.answers if one.stance not in (NO_ANSWER, NOT_READ))
    dated = tuple(one for one in found if one.date is not None and one.date.after <= day)
    return Asked(ask, _state(ask, day, found, dated), dated)


def _state(ask: Ask, day: date, found: tuple[Answer, ...], dated: tuple[Answer, ...]) -> AskState:
    if dated:
        return "answered"
    if any(one.date is None for one in found):
        return "answered-undated"
    if any(_not_read_by(one, day) for one in ask.answers):
        return "not-read"
    return "in-evidence" if ask.form == "evidence" else "open"


def _not_read_by(answer: Answer, day: date) -> bool:
    """Whether an answer not read may be of that day or before: also where its day was not found."""
    return answer.stance == NOT_READ and (answer.date is None or answer.date.after <= day)
