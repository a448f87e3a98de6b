"""How government said that atrocity prevention stands to conflict prevention."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.parts.view import IndexView


def view(edition: Edition) -> IndexView:
    """The page."""
    return IndexView(
        "How does atrocity prevention stand to conflict prevention?", ((edition.as_of_words,),), ()
    )
