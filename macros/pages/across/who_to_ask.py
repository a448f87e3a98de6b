"""Whom one can ask about a lever or a workstream."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.parts.view import IndexView


def view(edition: Edition) -> IndexView:
    """The page."""
    return IndexView("Whom can one ask about a lever or a workstream?", ((edition.as_of_words,),), ())
