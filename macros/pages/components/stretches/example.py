"""The example of the component “stretches”. Everything in it is made up."""

from __future__ import annotations

from datetime import date

from macros.pages.components.example import Example, State, rendered
from macros.pages.components.made_up import PERSON, POST, SAID
from macros.pages.oversight.oversight_page import Part, Stretch

_STATED = Stretch(
    number=1,
    anchor="minister-2031-02-11",
    since=date(2031, 2, 11),
    until=date(2031, 9, 1),
    days="11 February 2031 up to 1 September 2031",
    standing="stated",
    gloss="",
    named=(POST,),
    said=SAID,
    same_as="",
    age="6 months old at its end",
    also=(),
    lead="",
    parts=(Part("", ("The post was named, and its holder was still in it.",), (), (), ()),),
)
_LAPSED = Stretch(
    number=2,
    anchor="minister-2031-09-01",
    since=date(2031, 9, 1),
    until=date(2031, 12, 1),
    days="1 September 2031 to 30 November 2031",
    standing="lapsed",
    gloss="",
    named=(POST,),
    said=SAID,
    same_as="11 February 2031 up to 1 September 2031",
    age="",
    also=(),
    lead="",
    parts=(
        Part("", ("The person named had left the post.",), ((PERSON, ", from 1 September 2031"),), (), ()),
    ),
)


EXAMPLE = Example(
    title="Stretches of time",
    about="The days on which one standing held, why, and the statement that it rests on.",
    call="oversight.html.jinja, part “stretches”",
    use=("For a history that must be whole: one stretch ends where the next begins.",),
    avoid=("Not for single days: those are rows of the timeline.",),
    without=(
        "A numbered list; the numbers are those of the ribbon. Whoever held the post and was "
        "not named is set apart by a dotted line and by words."
    ),
    states=(
        State(
            "Stated, then lapsed",
            rendered("oversight.html.jinja", part="stretches", stretches=(_STATED, _LAPSED)),
            "A statement is quoted once; what rests on it further down refers to it.",
        ),
    ),
)
