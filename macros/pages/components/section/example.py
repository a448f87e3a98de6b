"""The example of the component “section”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, drawn
from macros.pages.components.made_up import FACTS, LINES, NOTE
from macros.pages.parts.view import Bullets, Entries, Entry, Fold, Paragraph

EXAMPLE = Example(
    title="Section",
    about="What the parts of a page are put together from: paragraphs, lists, entries and folds.",
    call="blocks(items, url)",
    use=("For everything below the answer. A fold says what is inside, and how much.",),
    avoid=("Do not fold what answers the question of the page, or what must be read with it.",),
    without="A fold opens without a script, and where a link leads into it. Links to a part stay in print.",
    states=(
        State(
            "A paragraph, a list and a fold",
            drawn(
                "section.html.jinja",
                "blocks",
                (
                    Paragraph(("Two asks that were made up:",)),
                    Bullets(LINES),
                    Fold("2 more", (Bullets(LINES),)),
                ),
            ),
        ),
        State(
            "A list of very short lines",
            drawn(
                "section.html.jinja",
                "blocks",
                (Bullets((("A: 3 lines",), ("B: 1 line",), ("C: 2 lines",)), in_row=True),),
            ),
            "They stand in a row that wraps: letters, or years.",
        ),
        State(
            "An entry of a list",
            drawn(
                "section.html.jinja",
                "blocks",
                (
                    Entries(
                        (Entry(("A desk that was made up",), "made-up-desk", facts=FACTS, notes=(NOTE,)),)
                    ),
                ),
                level=4,
            ),
            "With its own facts and its own evidence.",
        ),
    ),
)
