"""The example of the component “glosses”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.frame.glosses import Gloss

EXAMPLE = Example(
    title="Short names",
    about="What the short names on a page stand for; the first use of each leads there.",
    call="glosses(items, url)",
    use=("At the foot of every page that uses a short name which it does not spell out itself.",),
    avoid=("Not for terms of art: those have the glossary.", "Not in headings, quotes or links."),
    without=(
        "The first use is a link with a dotted line. It needs no script and no pointer; on paper the list "
        "stands at the end of the text."
    ),
    states=(
        State(
            "Two short names",
            drawn(
                "glosses.html.jinja",
                "glosses",
                (
                    Gloss("DfEx", "Department of Examples", "short-dfex"),
                    Gloss("OfS-x", "Office for Samples", "short-ofs-x"),
                ),
            ),
        ),
    ),
)
