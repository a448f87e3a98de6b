"""The example of the component “filter”. Everything in it is made up."""

from __future__ import annotations

from dataclasses import dataclass

from macros.pages.components.example import Example, State, drawn


@dataclass(frozen=True, slots=True)
class _Choice:
    kind: str
    label: str
    number: int


_CHOICES = (_Choice("statements", "Statements on oversight", 3), _Choice("posts", "Holders of posts", 5))


EXAMPLE = Example(
    title="Filter",
    about="What to show of a long list: a box for each kind of row.",
    call="choices(filters)",
    use=("Where rows of several kinds stand in one list.",),
    avoid=("Not for fewer than two kinds, and not where a page for each would be shorter.",),
    without=(
        "It needs no script: the style sheet hides what is not ticked. A browser that cannot "
        "do so shows every row, and no boxes. Print shows every row."
    ),
    states=(State("Two kinds, both shown", drawn("filter.html.jinja", "choices", _CHOICES)),),
)
