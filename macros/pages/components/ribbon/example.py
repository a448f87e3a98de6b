"""The example of the component “ribbon”. Everything in it is made up."""

from __future__ import annotations

from datetime import date

from macros.pages.components.example import Example, State
from macros.pages.oversight.ribbon import Row, Stretch, draw, svg

_DRAWING = draw(
    "ribbon-made-up",
    "Oversight as stated for a minister who was made up, 2031 to 2036",
    (
        Row(
            "",
            (
                Stretch(1, date(2031, 1, 1), date(2032, 1, 1), "unresearched"),
                Stretch(2, date(2032, 1, 1), date(2033, 1, 1), "none"),
                Stretch(3, date(2033, 1, 1), date(2034, 1, 1), "stated"),
                Stretch(4, date(2034, 1, 1), date(2035, 1, 1), "carried"),
                Stretch(5, date(2035, 1, 1), date(2036, 1, 1), "unconfirmed"),
                Stretch(6, date(2036, 1, 1), date(2037, 1, 1), "lapsed"),
            ),
        ),
    ),
)


EXAMPLE = Example(
    title="Ribbon",
    about="The standing of a role over the years, as a band.",
    call="ribbon.html.jinja",
    use=("Above the stretches of a role, with a table that says the same.",),
    avoid=("Never alone, and never without its numbers and its legend.",),
    without=(
        "An image with a name and a description. Each standing has a pattern of its own, so "
        "that it can be told without colours and on paper."
    ),
    states=(State("All six standings", lambda _: svg(_DRAWING)),),
)
