"""The example of the component “draft”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.parts.view import Draft

EXAMPLE = Example(
    title="Draft box",
    about="A text to copy, and to change before it is sent.",
    call="draft(block, url)",
    use=("For a draft question that follows from a gap in what government has said.",),
    avoid=("Not for a gap of this record: that says what to read first.",),
    without="A quotation with what it is above it. It can be selected whole, without a script.",
    states=(
        State(
            "A question",
            drawn(
                "draft.html.jinja",
                "draft",
                Draft(
                    ("A draft question for the Minister for Examples, to change as needed:",),
                    "To ask which minister oversees examples, and since when.",
                ),
            ),
        ),
    ),
)
