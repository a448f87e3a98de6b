"""The example of the component “quote”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.components.made_up import SAID, TOLD_BY_ANOTHER

EXAMPLE = Example(
    title="Quote",
    about="A statement's words, with who said them, in which office, when, and where they were read.",
    call="words(one, url)",
    use=("Wherever a statement is shown away from its own page.",),
    avoid=("Not for our own words: those are text, and marked where they are a summary.",),
    without="A figure with a caption. Quotation marks stay without colours and on paper.",
    states=(
        State("In its own words", drawn("said.html.jinja", "words", SAID)),
        State(
            "Told by somebody else",
            drawn("said.html.jinja", "words", TOLD_BY_ANOTHER),
            "Without a quote, and with what it is that was read.",
        ),
    ),
)
