"""Asks: by who asked, in the order of time, each with the stance of its answer."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key, texts
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.links import link_to
from macros.pages.parts.stances import counted_stances, stances
from macros.pages.parts.view import Group, IndexView, Row, Table
from macros.records.ask import Ask
from macros.records.words import AskTopic, BodyType, DeliveryWord


def view(edition: Edition) -> IndexView:
    """The index of asks."""
    asks = tuple(sorted(edition.register.of(Ask).values(), key=lambda ask: (ask.date, ask.id)))
    answers = [answer for ask in asks for answer in ask.answers]
    bodies = by_key(asks, lambda ask: ask.body)
    size = f"{counted(len(asks), 'ask')} by {counted(len(bodies), 'body', 'bodies')} stand in this record."
    answer = texts(
        f"{size} An answer not read, or not found, says what we have read, not what government did. The "
        "answers, as far as they were read:"
    )
    groups = tuple(
        _group(edition, number, body, found) for number, (body, found) in enumerate(bodies.items(), start=1)
    )
    points = counted_stances(edition, answers)
    return IndexView("What was asked of government, and what was answered?", answer, groups, points)


def _group(edition: Edition, number: int, body: str, asks: tuple[Ask, ...]) -> Group:
    rows = tuple(
        Row(
            (
                (link_to(edition, ask),),
                (ask.date.words,),
                (first_up(gloss(AskTopic, ask.topic)),),
                (first_up(stances(edition, ask)),),
                (
                    "; ".join(first_up(gloss(DeliveryWord, item.word)) for item in ask.delivery)
                    or "Not known",
                ),
            )
        )
        for ask in asks
    )
    kinds = "; ".join(dict.fromkeys(gloss(BodyType, ask.body_type) for ask in asks))
    columns = ("Ask, in our words", "Asked", "About", "Answer", "What came of it, as far as read")
    table = Table(f"Asked by: {body}", columns, rows)
    return Group(f"body-{number}", f"{body} ({len(asks)})", (f"{first_up(kinds)}.",), (table,))
