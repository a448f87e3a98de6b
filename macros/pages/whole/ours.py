"""What the editors wrote, in the document: the head of a chapter says so once, and not each of its texts."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from macros.pages.parts.facts import OURS, WRITTEN
from macros.pages.parts.view import OUR_WORDS
from macros.pages.whole.walk import changed

V = TypeVar("V")

IN_OUR_WORDS = (
    "What is told here of each is in our own words. The words of others stand in quotation marks or under "
    "their names."
)
"""Stands at the head of a chapter of records."""

_WITHIN = re.compile(rf" {re.escape(WRITTEN)}(.)")


def unmarked(view: V) -> V:
    """A view without the marks for our own words, which the head of its chapter bears for all."""
    return changed(view, _unmarked)


def _unmarked(part: Any) -> Any:
    if part in (OUR_WORDS, OURS):
        return ""
    if isinstance(part, str):
        told = _WITHIN.sub(lambda found: f" {found[1].upper()}", part)
        return told.removeprefix(WRITTEN).replace(", in our own words:", ":")
    return part
