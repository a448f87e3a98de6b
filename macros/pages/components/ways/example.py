"""The example of the component “ways”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.addresses import COMPONENTS
from macros.pages.components.example import Example, State, rendered
from macros.pages.oversight.ways_in import Way
from macros.pages.parts.view import Link

EXAMPLE = Example(
    title="Ways in",
    about="Questions that readers bring, each with what its page holds.",
    call="ways_in.html.jinja",
    use=("On home, and where a reader may have come to the wrong page.",),
    avoid=("Not for kinds of record: readers come with questions.",),
    without="A list of links, each with a line of text below it.",
    states=(
        State(
            "Two questions",
            rendered(
                "ways_in.html.jinja",
                ways=(
                    Way(Link("Which minister?", COMPONENTS), "who was said to hold oversight"),
                    Way(Link("What is missing?", COMPONENTS), "gaps, by whose they are"),
                ),
                by=("Or by ", Link("department", COMPONENTS), "."),
            ),
        ),
    ),
)
