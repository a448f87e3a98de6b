"""The example of the component “cite”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.addresses import COMPONENTS
from macros.pages.components.example import Example, State, drawn
from macros.pages.frame.cite import CiteView
from macros.pages.parts.record_view import Quotable
from macros.pages.parts.view import Link

_VIEW = CiteView(
    text="A record that was made up. A page that was made up. As of 1 May 2031.",
    bibtex="@misc{made-up,\n  title = {A page that was made up}\n}",
    quoted_in="a record that was made up, 1 May 2031",
    files=(Link("BibTeX", COMPONENTS),),
)


EXAMPLE = Example(
    title="Cite box",
    about="A sentence that is safe to quote, and how to cite the page.",
    call="to_quote(item) and cite_page(item, url)",
    use=(
        (
            "The sentence on each record, with what must be said beside it. How to cite it at the"
            " foot of every page."
        ),
    ),
    avoid=("Not on pages that only tell what became of a record, nor on these.",),
    without="Text to select. A script adds a button that copies it. On paper the citation stands unfolded.",
    states=(
        State(
            "A sentence to quote",
            drawn(
                "cite.html.jinja",
                "to_quote",
                Quotable(
                    "The Minister for Examples was named on 11 February 2031.",
                    ("Nobody has restated it since.",),
                ),
            ),
        ),
        State("Cite this page", drawn("cite.html.jinja", "cite_page", _VIEW)),
    ),
)
