"""The example of the component “search”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.addresses import A_TO_Z, COMPONENTS
from macros.pages.components.example import Example, State, drawn
from macros.pages.found.search_page import Choice, SearchView

_VIEW = SearchView(
    choices=(Choice("kind", "Kind", (("example", "Example"), ("sample", "Sample"))),),
    program=COMPONENTS,
    entries=COMPONENTS,
    a_to_z=A_TO_Z,
)


EXAMPLE = Example(
    title="Search",
    about="The field of the search, and what narrows it.",
    call="search_field(view, url)",
    use=("On the page of the search. The head of every page has a small one that leads there.",),
    avoid=("Not on a page of its own for each kind: what narrows it stands below the field.",),
    without="It shows only with a script. Without one the page leads to the list of all records from A to Z.",
    states=(
        State(
            "The field",
            drawn("search_field.html.jinja", "search_field", _VIEW, hidden=False),
            "Here it finds nothing: its script is not on this page.",
        ),
    ),
)
