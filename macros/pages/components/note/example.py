"""The example of the component “note”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn, together
from macros.pages.components.made_up import NOTE, REF, SECOND, WITHOUT_WORDS

EXAMPLE = Example(
    title="Evidence note",
    about="A proof: the words, where they stand, what they are for, and how they were read.",
    call="notes(items, url)",
    use=("At the end of a record, numbered as the text refers to them.",),
    avoid=("Never without the source, and never with more than 25 words of a quote.",),
    without=(
        "A numbered list. The quote has an address of its own, which lasts; a script can add "
        "a button that copies it."
    ),
    states=(
        State(
            "With the words",
            together(
                drawn("text.html.jinja", "line", ("The post was named.", REF)),
                drawn("note.html.jinja", "notes", (NOTE,)),
            ),
        ),
        State(
            "Without words",
            together(
                drawn("text.html.jinja", "line", ("The post may have been meant.", SECOND)),
                drawn("note.html.jinja", "notes", (WITHOUT_WORDS,)),
            ),
            "What is our reading says so, and is never shown as a quote.",
        ),
    ),
)
