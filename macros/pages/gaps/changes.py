"""Gaps that opened and closed, by the day."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.parts.view import IndexView


def view(edition: Edition) -> IndexView:
    """The page."""
    return IndexView("Which gaps opened and closed, and when?", ((edition.as_of_words,),), ())
