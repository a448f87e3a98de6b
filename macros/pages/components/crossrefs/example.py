"""The example of the component “crossrefs”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.components.made_up import LINES
from macros.pages.parts.view import CrossRefs

EXAMPLE = Example(
    title="Cross-reference group",
    about="The records of one kind that point to the one shown, each with how it does so.",
    call="crossrefs(block, url)",
    use=("For what points to a record and stands in no other part of its page.",),
    avoid=(
        (
            "Not without the words for how: a bare list of links makes a person answerable for "
            "what they merely stood near."
        ),
    ),
    without="A heading and a list. Beside each other where there is room.",
    states=(State("Of one kind", drawn("crossrefs.html.jinja", "crossrefs", CrossRefs("Asks", LINES))),),
)
