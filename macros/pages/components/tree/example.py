"""The example of the component “tree”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.components.made_up import DEPARTMENT
from macros.pages.parts.view import Branch

EXAMPLE = Example(
    title="Tree",
    about="Bodies, and what came of them.",
    call="tree(branches, url)",
    use=("Where one body was followed by another, or was part of it.",),
    avoid=("Not for lists without a line of descent.",),
    without="Lists in lists. The lines between them are an ornament: the order is in the list.",
    states=(
        State(
            "One body and two that followed",
            drawn(
                "tree.html.jinja",
                "tree",
                (
                    Branch(
                        ("Office for Samples, until 2031",),
                        (Branch((DEPARTMENT, ", from 2031")), Branch(("Bureau of Placeholders, from 2031",))),
                    ),
                ),
            ),
        ),
    ),
)
