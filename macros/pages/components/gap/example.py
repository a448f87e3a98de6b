"""The example of the component “gap”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn

EXAMPLE = Example(
    title="Gap notice",
    about="Whose gap it is: one in what government has said, or one of this record.",
    call="register(whose)",
    use=("Above every list of gaps. The two never stand in one list, one count or one look.",),
    avoid=("Never say of a gap of this record that government left something out.",),
    without=(
        "The first words say whose it is. The line at its side is full for government and "
        "dotted for this record, in forced colours and on paper, too."
    ),
    states=(
        State("In what government has said", drawn("gap.html.jinja", "register", "government")),
        State("In this record", drawn("gap.html.jinja", "register", "record")),
    ),
)
