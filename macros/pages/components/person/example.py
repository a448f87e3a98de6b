"""The example of the component “person”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.components.made_up import SAID

EXAMPLE = Example(
    title="Person line",
    about="Who said something: the name as it was written, the office they spoke in, and the day.",
    call="person(one, url)",
    use=("Wherever words of a person are shown.",),
    avoid=(
        "Never a name without its office on that day.",
        "Never in the present: a post is held on a date, and the date is told.",
    ),
    without="One line of text, the same everywhere.",
    states=(State("A minister", drawn("person.html.jinja", "person", SAID)),),
)
