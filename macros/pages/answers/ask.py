"""Of an ask: whom it went to, what was answered, what came of it, and who said so."""

from __future__ import annotations

from macros.pages.answers.rows import few, row
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.pages.parts.concerns import searches_made
from macros.pages.parts.links import linked
from macros.pages.parts.proof import Proof, source_line
from macros.pages.parts.stances import stance_words
from macros.pages.parts.view import Fact, Line, Link
from macros.reading.tree import Path
from macros.records.ask import Answer, Ask, Delivery
from macros.records.words import DeliveryWord

NO_ANSWER = "No answer stands in this record; one may exist."
NO_DELIVERY = "What came of it is not known from what was read."


def answers(edition: Edition, ask: Ask, proof: Proof) -> tuple[Fact, ...]:
    """The rows of the answer."""
    said = tuple(
        line
        for number, item in enumerate(ask.delivery)
        if item.word == "not-done"
        for line in _who(edition, proof, ("delivery", number))
    )
    return (
        *row("Asked to be done by", (ask.due.words,) if ask.due else ()),
        *row(
            "What was answered",
            *(
                few((_answer(edition, proof, *one) for one in enumerate(ask.answers)), "answers")
                or ((NO_ANSWER,),)
            ),
        ),
        *row(
            "What came of it", *(few((_came(one) for one in ask.delivery), "delivery") or ((NO_DELIVERY,),))
        ),
        *row("Who said so", *few(said, "delivery")),
    )


def _answer(edition: Edition, proof: Proof, number: int, answer: Answer) -> Line:
    """The stance, as a link to the answer, its day, and who gave it; of none found, where it was sought."""
    by = tuple(part for ref in (*answer.people, *answer.departments) for part in (", ", linked(edition, ref)))
    words = Link(first_up(stance_words(edition, answer)), "#answers")
    if answer.stance in ("no-public-response-found", "response-not-read"):
        # Its day and people are not those of an answer.
        sought = searches_made(edition, proof.searches("summary", ("answers", number)))
        return (words, ". ", *sought) if sought else (words,)
    return (words, f", {answer.date.words}" if answer.date else "", *by)


def _came(item: Delivery) -> Line:
    day = f", as of {item.date.words}" if item.date else ""
    return (Link(first_up(gloss(DeliveryWord, item.word)), "#delivery"), day)


def _who(edition: Edition, proof: Proof, path: Path) -> tuple[Line, ...]:
    return tuple(source_line(edition, source) for source in proof.sources("summary", path=path))
