"""From warning to action, step by step."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.parts.view import IndexView


def view(edition: Edition) -> IndexView:
    """The page."""
    return IndexView("What stands between a warning and action?", ((edition.as_of_words,),), ())
