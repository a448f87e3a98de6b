"""The example of the component “document”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, rendered
from macros.pages.components.made_up import LINES, SOURCE
from macros.pages.parts.view import Bullets, Fact
from macros.pages.whole.view import Chapter, NumberedSource, WholeView

_VIEW = WholeView(
    title="A statement that was never made",
    subject="A document of one chapter.",
    standing=((("Made up for this guide."),),),
    facts=(Fact("As of", (("1 May 2031",),)),),
    chapters=(Chapter("made-up-asks", "Asks that were made up", (), (Bullets(LINES),)),),
    notes_about=("What the numbers in the text refer to.",),
    notes=(NumberedSource(1, "source-1", (SOURCE,), None),),
)


EXAMPLE = Example(
    title="Document",
    about="The whole statement: a title, contents, chapters and sources.",
    call="document.html.jinja",
    use=("Once, for the page and the paper that hold everything.",),
    avoid=("Not for a part of the record: each part has its own page.",),
    without="The same text makes the page and the PDF, where contents have page numbers.",
    states=(State("One chapter", rendered("document.html.jinja", view=_VIEW)),),
)
