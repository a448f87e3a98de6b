"""The example of the component “empty”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.components.made_up import SEARCH

EXAMPLE = Example(
    title="Empty state",
    about="That nothing was found: what was looked for, where, and on which day.",
    call="empty(text, url)",
    use=("Wherever a list could be taken for complete. It names the search.",),
    avoid=(
        "Never “none”: what was not found here may stand where nobody looked.",
        "Not where nobody has looked: then it is a gap of this record.",
    ),
    without="A sentence in a dashed box. The box stays without colours and on paper.",
    states=(
        State(
            "After a search",
            drawn(
                "empty.html.jinja",
                "empty",
                ("No public statement that names a minister was found: see ", SEARCH, "."),
            ),
        ),
    ),
)
