"""The example of the component “answer”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.components.made_up import SAID
from macros.pages.oversight.oversight_page import NowRow

STATED = NowRow(
    role="Minister",
    anchor="how-it-looks",
    standing="stated",
    headline="Alex Sample, as Minister for Examples, was named on 11 February 2031.",
    why="The minister still holds that post.",
    may_be=(),
    last=SAID,
    age="2 months",
)
NONE = NowRow(
    role="Minister",
    anchor="how-it-looks",
    standing="none",
    headline="No public statement that names a minister was found.",
    why="Searched on 3 May 2031.",
    may_be=("If the statement that was made up was made before that day, it would be stated.",),
    last=None,
    age="",
)


EXAMPLE = Example(
    title="Answer panel",
    about="The answer first: in one sentence, with its standing and the words that it rests on.",
    call="answer(one, url)",
    use=("First on the page that answers a question. It fits the first screen of the smallest phone.",),
    avoid=("Not with more than one answer, and not with what the answer does not rest on.",),
    without=(
        "The word of the standing stands beside it. The line at its side differs by standing "
        "in form as well as in colour."
    ),
    states=(
        State("Stated", drawn("answer.html.jinja", "answer", STATED)),
        State(
            "Nothing found, and what it may be besides",
            drawn("answer.html.jinja", "answer", NONE),
            "Where a date is imprecise, the other answer is told in the same panel.",
        ),
    ),
)
