"""Workstreams by stage and setting, departments by lever, and levers by who named them."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.parts.view import IndexView


def view(edition: Edition) -> IndexView:
    """The page."""
    return IndexView(
        "Where is work, and where is none, by stage, setting and lever?", ((edition.as_of_words,),), ()
    )
