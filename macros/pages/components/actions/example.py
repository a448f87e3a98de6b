"""The example of the component “actions”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.addresses import COMPONENTS
from macros.pages.components.example import Example, State, drawn
from macros.pages.parts.view import Link

EXAMPLE = Example(
    title="Actions",
    about="What a reader can do with a record: see its file, correct it, follow it.",
    call="actions(items, url)",
    use=("Once, at the end of a record or of an entry.",),
    avoid=("Not for ways to other pages about the subject: those belong to its text.",),
    without=(
        "A list of links, each of which says what it does. On paper they are left out where "
        "they need a screen."
    ),
    states=(
        State(
            "Of a record",
            drawn(
                "actions.html.jinja",
                "actions",
                ((Link("Suggest a correction", COMPONENTS),), (Link("The same as JSON", COMPONENTS),)),
            ),
        ),
    ),
)
