"""The example of the component “notice”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.parts.view import Notice

EXAMPLE = Example(
    title="Notice",
    about="What a reader must know before the rest.",
    call="notice(item, url)",
    use=(
        (
            "For what changes how the page must be read: a record that was merged, a sense in "
            "which somebody is named."
        ),
    ),
    avoid=("Not for what is merely useful, and never two where one will do.",),
    without=(
        "A line at its side sets it apart without colours. It is text like any other for those who hear it."
    ),
    states=(
        State(
            "A notice",
            drawn(
                "notice.html.jinja",
                "notice",
                Notice(("The Office for Samples was merged into the Department of Examples.",)),
            ),
        ),
        State(
            "A caution",
            drawn(
                "notice.html.jinja",
                "notice",
                Notice(
                    ("The minister answered for this work: not named as holding oversight.",), strong=True
                ),
            ),
        ),
    ),
)
