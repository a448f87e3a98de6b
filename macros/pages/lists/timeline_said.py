"""Rows of the timeline for what was said: statements on oversight, asks and the answers to them."""

from __future__ import annotations

from collections.abc import Iterator

from macros.pages.addresses import address
from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key
from macros.pages.lists.timeline_rows import Part, TimelineRow
from macros.pages.names import counted, ended, first_up, gloss
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import link_to, prose
from macros.pages.parts.said import in_order
from macros.pages.parts.stances import UNANSWERED, stance_words
from macros.pages.parts.view import Line, Link
from macros.records.ask import Answer, Ask
from macros.records.when import When
from macros.records.words import Stance, Strength

MANY = 4
"""More asks than this, made in one document, are a list that opens."""

NONE_FOUND: Stance = "no-public-response-found"
"""The stance that tells of a search and not of an answer: it is no row."""


def statements(edition: Edition) -> Iterator[TimelineRow]:
    """A row for each statement on oversight, by anyone."""
    for item in in_order(edition):
        name = item.speaker.name
        link = Link(f"Statement by {name}", address(item), edition.name(item).removeprefix(name))
        said: Line = (link, ": ", *prose(edition, ended(item.summary)))
        far = f" How far it goes: {gloss(Strength, item.strength)}."
        yield TimelineRow(item.date, ("statements",), item.key, frozenset({item.key}), (Part((*said, far)),))


def asks(edition: Edition) -> Iterator[TimelineRow]:
    """A row for each document that asked something on a day, with all its asks."""
    found = edition.register.of(Ask).values()
    for items in by_key(found, lambda ask: f"{ask.date} {ask.body} {ask.document}").values():
        first = items[0]
        lines: tuple[Line, ...] = tuple((link_to(edition, item),) for item in items)
        about = frozenset(item.key for item in items)
        if len(items) == 1:
            part = Part((f"{first.body} asked: ", *lines[0]))
        else:
            number = counted(len(items), "ask")
            fold = number if len(items) > MANY else ""
            part = Part((f"{first.body}, {number} in: {first.document}",), lines, fold)
        yield TimelineRow(first.date, ("asks",), first.key, about, (part,))


def answers(edition: Edition) -> Iterator[TimelineRow]:
    """A row for each document that answered asks on a day, or that exists and was not read on them."""
    found = [(when, ask, answer) for when, ask, answer in _answers(edition) if when is not None]
    for items in by_key(found, lambda one: f"{one[0]} {one[2].document}").values():
        when, first, answer = items[0]
        about = {key for _, ask, _ in items for key in (ask.key, f"{ask.key}#answers")}
        read = any(one.stance not in UNANSWERED for _, _, one in items)
        head = f"Answer: {answer.document}" if read else answer.document
        stances = by_key(items, lambda one: stance_words(edition, one[2]))
        lines = tuple(
            _stance(edition, words, tuple(ask for _, ask, _ in those)) for words, those in stances.items()
        )
        yield TimelineRow(when, ("answers",), first.key, frozenset(about), (Part((head,), lines),))


def undated(edition: Edition) -> int:
    """How many answers carry no date, so that the list cannot hold them."""
    return sum(1 for when, _, _ in _answers(edition) if when is None)


def _answers(edition: Edition) -> Iterator[tuple[When | None, Ask, Answer]]:
    for ask in edition.register.of(Ask).values():
        for answer in ask.answers:
            if answer.stance != NONE_FOUND:
                yield answer.date, ask, answer


def _stance(edition: Edition, words: str, found: tuple[Ask, ...]) -> Line:
    return (f"{first_up(words)}: ", *joined_line((link_to(edition, ask, "answers"),) for ask in found))
