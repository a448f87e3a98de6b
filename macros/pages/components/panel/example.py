"""The example of the component “panel”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.components.made_up import FACTS
from macros.pages.parts.view import Fact

EXAMPLE = Example(
    title="Answer panel of a record",
    about="What most come for, in a few rows at the top of the page of a record.",
    call="panel(items, url)",
    use=("For at most five short answers, each to a question that readers bring.",),
    avoid=("Not for everything that is known: that is what the fact list is for.",),
    without="A part of the page with the name “In short”. The line at its side stays without colours.",
    states=(
        State(
            "In short",
            drawn(
                "panel.html.jinja",
                "panel",
                (*FACTS[1:2], Fact("Standing", (("stated on 11 February 2031",),))),
            ),
        ),
    ),
)
