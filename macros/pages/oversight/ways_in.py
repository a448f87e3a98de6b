"""The ways in from the home page: by the question that a reader brings, or by what they know already."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.addresses import (
    CONFLICT_PREVENTION,
    EARLY_WARNING,
    GAPS,
    MATRIX,
    ON,
    WHO_TO_ASK,
    index_of,
)
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.names import first_up, in_words
from macros.pages.parts.view import Line, Link
from macros.records.ask import Ask
from macros.records.lever import Lever
from macros.records.workstream import Workstream


@dataclass(frozen=True, slots=True)
class Way:
    """A question that leads to the page which answers it, and what that page holds."""

    question: Link
    holds: str


def ways_in_html(edition: Edition, origin: str) -> Markup:
    """The questions, and then the indexes by what a reader knows already."""
    return render("ways_in.html.jinja", origin, ways=tuple(questions(edition)), by=BY)


def questions(edition: Edition) -> Iterator[Way]:
    """The questions that readers bring, each with what its page holds; the first are asked most."""
    register = edition.register
    asks = in_words(len(register.of(Ask)), "ask")
    levers = in_words(len(register.of(Lever)), "policy lever")
    streams = in_words(len(register.of(Workstream)), "workstream")
    first, last = edition.about.period_from.words, edition.as_of_words
    yield Way(Link("Who was said to hold oversight on a day?", ON), f"Any day from {first} to {last}.")
    yield Way(
        Link("What happens when warnings come in?", EARLY_WARNING),
        "What was found to stand between a warning and action.",
    )
    yield Way(
        Link("What did government answer?", index_of("asks")),
        f"{first_up(asks)}, what was answered, and what came of it, as far as it was found.",
    )
    yield Way(Link("What is missing?", GAPS), "In what government has said, and, kept apart, in this record.")
    yield Way(
        Link("Which work was named?", index_of("workstreams")),
        f"{first_up(streams)}: programmes, policies, units and positions.",
    )
    yield Way(
        Link("Which levers carry an atrocity-prevention test?", index_of("levers")),
        f"{first_up(levers)}, such as sanctions, trade and aid.",
    )
    yield Way(
        Link("Is it the same as conflict prevention?", CONFLICT_PREVENTION),
        "What texts say of the two, work by work.",
    )
    yield Way(
        Link("Where was work found, and where not?", MATRIX),
        "By stage of prevention, in conflict or in peacetime.",
    )
    yield Way(
        Link("Whom could one ask?", WHO_TO_ASK),
        "The post that each lever and workstream was last said to lie with.",
    )


BY: Line = (
    "Or go by ",
    Link("country", index_of("situations")),
    ", ",
    Link("department", index_of("departments")),
    ", ",
    Link("minister", index_of("ministers")),
    ", ",
    Link("year", index_of("events")),
    " or ",
    Link("source", index_of("sources")),
    ".",
)
"""The indexes, by what a reader may know already."""
