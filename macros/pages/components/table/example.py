"""The example of the component “table”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.components.made_up import DEPARTMENT, POST
from macros.pages.parts.view import Row, Table

EXAMPLE = Example(
    title="Table",
    about="Rows of the same kind, with a caption and named columns.",
    call="table(block, url)",
    use=("Where readers compare rows, or look one up by its first cell.",),
    avoid=("Not to place things beside each other: a list or facts do that.",),
    without=(
        "On a narrow screen each row is a block, and each cell says which column it is of. An"
        " empty cell is left out there."
    ),
    states=(
        State(
            "Of three columns",
            drawn(
                "data_table.html.jinja",
                "table",
                Table(
                    "Posts that were never held.",
                    ("Post", "Department", "Since"),
                    (
                        Row(((POST,), (DEPARTMENT,), ("2031",))),
                        Row((("Minister for Samples",), (DEPARTMENT,), ())),
                    ),
                ),
            ),
            "The last cell of the second row is empty: this record holds nothing there.",
        ),
    ),
)
