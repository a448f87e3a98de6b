"""The gaps on the home page: how many of each register, and the pages that answer across all records."""

from __future__ import annotations

from markupsafe import Markup

from macros.pages.addresses import (
    CHANGES,
    CONFLICT_PREVENTION,
    EARLY_WARNING,
    GAPS,
    MATRIX,
    WHO_TO_ASK,
    index_of,
)
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.gaps.registers import REGISTERS, count_line
from macros.pages.parts.view import Line, Link

PAGES: tuple[tuple[Link, str], ...] = (
    (Link("Matrix of work and levers", MATRIX), "which work was found at which stage, in conflict or not"),
    (Link("From warning to action", EARLY_WARNING), "what stands between a warning and action"),
    (Link("Conflict prevention", CONFLICT_PREVENTION), "whether it is the same work, or work of its own"),
    (Link("Who to ask", WHO_TO_ASK), "the post that each lever and workstream was last said to lie with"),
    (Link("Asks", index_of("asks")), "what was asked of government, and what was answered"),
    (Link("Gaps opened and closed", CHANGES), "year by year"),
)
"""The pages that answer a question across all records, each with that question in a few words."""


def gaps_in_numbers(edition: Edition) -> tuple[Line, ...]:
    """How many gaps of each register stand, government and record apart."""
    return tuple(count_line(edition, whose, GAPS) for whose, _, _ in REGISTERS)


def gaps_html(edition: Edition, origin: str) -> Markup:
    """The gaps in numbers, and the pages that answer across all records."""
    return render("home.html.jinja", origin, part="gaps", lines=gaps_in_numbers(edition), pages=PAGES)
