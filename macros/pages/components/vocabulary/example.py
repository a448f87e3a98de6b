"""The example of the component “vocabulary”. Everything in it is made up."""

from __future__ import annotations

from macros.pages.components.example import Example, State, rendered
from macros.pages.guides.vocabulary import vocabulary

_WORDS = vocabulary("StandingWord")


EXAMPLE = Example(
    title="Vocabulary",
    about="Coded words, each with its meaning.",
    call="vocabulary.html.jinja",
    use=("In the glossary, and where a page uses the words of one vocabulary.",),
    avoid=("Not a second time on a page: link to the glossary.",),
    without="A list of terms. Below 40 rem the word stands above its meaning.",
    states=(
        State(
            "One vocabulary",
            rendered("vocabulary.html.jinja", vocabularies=(_WORDS,), headings=False),
            "These words are real: they come from the one list in the code.",
        ),
    ),
)
