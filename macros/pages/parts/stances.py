"""The stance of an answer in words: what was read of it, and never an answer where none was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from macros.pages.edition import Edition
from macros.pages.names import gloss, joined
from macros.pages.parts.view import Line
from macros.records.ask import Answer, Ask
from macros.records.source import Source
from macros.records.words import Stance, glosses

UNANSWERED: Mapping[Stance, str] = MappingProxyType(
    {
        "no-public-response-found": "no answer found",
        "response-not-read": "an answer exists or may exist; not read",
    }
)
"""The stances that tell of our reading and not of an answer, in a few words."""

THROUGH = ", according to somebody else; the Government's own words were not read"
"""Stands after the stance of several answers that are known only through others."""


def stance_words(edition: Edition, answer: Answer) -> str:
    """The stance of an answer; one known only through somebody else says through whom."""
    words = gloss(Stance, answer.stance)
    if not _is_through(edition, answer):
        return words
    through = joined(_known_through(edition, answer))
    return f"{words}, according to {through}; the Government's own words were not read"


def stances(edition: Edition, ask: Ask) -> str:
    """The stance of each answer to an ask, in words."""
    return "; ".join(stance_words(edition, answer) for answer in ask.answers)


def answered_words(edition: Edition, answer: Answer) -> str:
    """What an answer is to a department or person that its entry names."""
    return UNANSWERED.get(answer.stance) or f"answered: {stance_words(edition, answer)}"


def counted_stances(edition: Edition, answers: Iterable[Answer]) -> tuple[Line, ...]:
    """How many answers have each stance, those known only through somebody else apart: ``3: turned down``."""
    number: Counter[tuple[str, bool]] = Counter(
        (answer.stance, _is_through(edition, answer)) for answer in answers
    )
    return tuple(
        (f"{number[word, through]}: {text}{THROUGH if through else ''}",)
        for word, text in glosses(Stance).items()
        for through in (False, True)
        if number[word, through]
    )


def _is_through(edition: Edition, answer: Answer) -> bool:
    return answer.stance not in UNANSWERED and bool(_known_through(edition, answer))


def _known_through(edition: Edition, answer: Answer) -> tuple[str, ...]:
    """The publishers of the evidence, if none of it is words of the answer that we read."""
    if not answer.evidence or any(entry.confidence != "secondary" for entry in answer.evidence):
        return ()
    found = (edition.register.resolve(entry.source) for entry in answer.evidence)
    return tuple(dict.fromkeys(source.publisher for source in found if isinstance(source, Source)))
