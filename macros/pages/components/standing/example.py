"""The example of the component “standing”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.names import first_up
from macros.records.words import StandingWord, glosses

EXAMPLE = Example(
    title="Standing badge",
    about="The standing of oversight on a day, in one of six words.",
    call="badge(word)",
    use=("Beside a role or a stretch of days, wherever its standing is told.",),
    avoid=(
        "Never without the word.",
        "Never as praise or blame: it says what was stated, and nothing of the work.",
    ),
    without=(
        "A word, and before it the pattern that the ribbon has for it. The pattern is told by"
        " its form: it stays in forced colours and on paper, and those who hear the page hear"
        " the word alone."
    ),
    states=tuple(
        State(word, drawn("standing.html.jinja", "badge", word), f"{first_up(meaning)}.")
        for word, meaning in glosses(StandingWord).items()
    ),
)
