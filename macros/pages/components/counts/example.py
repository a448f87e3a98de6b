"""The example of the component “counts”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.addresses import COMPONENTS
from macros.pages.components.example import Example, State, drawn
from macros.pages.parts.view import Link, Row, Table

EXAMPLE = Example(
    title="Table of counts",
    about="Questions, each with a number at its end.",
    call="counts(block, url)",
    use=("Where each row ends in one short number, and the numbers are told in words above.",),
    avoid=("Not for numbers that could be added up where their sum would mean nothing.",),
    without="It stays a table on a phone. Its columns are named for those who hear it.",
    states=(
        State(
            "Two rows",
            drawn(
                "counts.html.jinja",
                "counts",
                Table(
                    "Questions, and how often each was found unanswered.",
                    ("Question", "Gaps"),
                    (
                        Row(((Link("Which minister?", COMPONENTS),), ("3",))),
                        Row(((Link("Which money?", COMPONENTS),), ("12",))),
                    ),
                    counts=True,
                ),
            ),
        ),
    ),
)
