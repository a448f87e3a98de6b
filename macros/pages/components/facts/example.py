"""The example of the component “facts”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn, together
from macros.pages.components.made_up import FACTS, NOTE

EXAMPLE = Example(
    title="Fact list",
    about="Facts: what each is called, what the record says, and the proof of it.",
    call="facts(items, url)",
    use=(
        "For the fields of a record.",
        "With a gloss where a value is a coded word.",
    ),
    avoid=("Not for sentences, and not for one value with several facts in it.",),
    without="A list of terms and values for those who hear it. Below 40 rem the name stands above its value.",
    states=(
        State(
            "One value, several, and one with a gloss",
            together(drawn("facts.html.jinja", "facts", FACTS), drawn("note.html.jinja", "notes", (NOTE,))),
            "The number leads to the proof below.",
        ),
    ),
)
