"""The example of the component “text”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn, together
from macros.pages.components.made_up import DEPARTMENT, NOTE, POST, REF
from macros.pages.parts.view import Link, Mark

EXAMPLE = Example(
    title="Line of text",
    about="A run of text with links, labels and small numbers that lead to a proof.",
    call="line(parts, url)",
    use=("For every sentence that a view hands over: no other macro prints text with links.",),
    avoid=("Do not label what the words beside it say already.",),
    without=(
        "A label is a word in a box: it stays a word without colours and on paper. A link "
        "that leads away has an arrow, which those who hear the page are told in words."
    ),
    states=(
        State("Links and text", drawn("text.html.jinja", "line", (POST, ", in the ", DEPARTMENT))),
        State(
            "Labels",
            drawn(
                "text.html.jinja",
                "line",
                (
                    "A text ",
                    Mark("copy of an official text"),
                    " and a summary ",
                    Mark("in our own words", quiet=True),
                ),
            ),
            "A copy or an inferred link is marked; a neutral remark is quiet.",
        ),
        State(
            "With a proof, which stands below",
            together(
                drawn("text.html.jinja", "line", ("The post was named.", REF)),
                drawn("note.html.jinja", "notes", (NOTE,)),
            ),
        ),
        State(
            "A link that leads away",
            drawn("text.html.jinja", "line", (Link("A page elsewhere", "https://example.org/"),)),
        ),
    ),
)
