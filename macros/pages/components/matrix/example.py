"""The example of the component “matrix”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.addresses import COMPONENTS
from macros.pages.components.example import Example, State, drawn
from macros.pages.parts.view import Link, Row, Table

EXAMPLE = Example(
    title="Matrix",
    about="Numbers, each found by its row and its column.",
    call="matrix(block, url)",
    use=("Where rows and columns are both questions, and each cell leads to what stands in it.",),
    avoid=(
        "Never shade a cell by its number: it ranks nothing.",
        "Not without a sentence on what a 0 means.",
    ),
    without=(
        "On a phone the numbers of a row stand beside each other, each with its column before"
        " it. A 0 is a 0 without colours, too."
    ),
    states=(
        State(
            "Stages and settings",
            drawn(
                "matrix.html.jinja",
                "matrix",
                Table(
                    "Number of workstreams that were made up, by stage and setting.",
                    ("Stage", "In conflict", "In peacetime", "In both"),
                    (
                        Row(
                            (
                                ("Early warning",),
                                ("0",),
                                (Link("2", COMPONENTS, " in peacetime"),),
                                (Link("1", COMPONENTS, " in both"),),
                            )
                        ),
                        Row((("Response",), (Link("4", COMPONENTS, " in conflict"),), ("0",), ("0",))),
                    ),
                    matrix=True,
                ),
            ),
        ),
    ),
)
