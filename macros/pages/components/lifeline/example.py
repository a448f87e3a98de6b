"""The example of the component “lifeline”. Everything in it is made up."""

from __future__ import annotations

from datetime import date

from markupsafe import Markup

from macros.pages.components.example import Example, State
from macros.pages.lines.days import Days, Stretch
from macros.pages.lines.lifeline import Spell, lifeline
from macros.records.when import When

_FIRST = Stretch(date(2031, 2, 1), date(2033, 5, 1), sure=True)
_SECOND = Stretch(date(2033, 5, 1), date(2035, 1, 1), sure=True)


def _drawn(_origin: str) -> Markup:
    spells = (
        Spell("1. Alex Sample", Days((_FIRST,), None, When.day(date(2033, 4, 30)))),
        Spell("2. Robin Placeholder", Days((_SECOND,), When.day(date(2033, 5, 1)), None), confirmed=False),
    )
    picture = lifeline(
        "holders", "Who held a post that was made up", spells, (_FIRST.since, date(2036, 1, 1))
    )
    return picture.drawn if picture else Markup()


EXAMPLE = Example(
    title="Line in time",
    about="Spells of a post or a person, each a bar over the period of the record.",
    call="lifeline.html.jinja",
    use=("Where two spells or more are known, with a table below that says the same.",),
    avoid=("Not for one spell: its two dates say as much.",),
    without=(
        "An image with a name and a description. What is not confirmed has a pattern, and an "
        "end that was not found a question mark."
    ),
    states=(
        State("Two holders", _drawn, "The start of the first and the end of the second were not found."),
    ),
)
