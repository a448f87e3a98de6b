"""The part of the page on coding that the records make: every statement with the reason for its coding."""

from __future__ import annotations

from collections import Counter

from markupsafe import Markup

from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.parts.said import Said, in_order, said
from macros.records.words import Strength, glosses


def coding_html(edition: Edition, origin: str) -> Markup:
    """Every statement in the order of time: its words, how it is coded, and why."""
    found = tuple(said(edition, one) for one in in_order(edition))
    return render("coding.html.jinja", origin, statements=found, counts=counts(found))


def counts(found: tuple[Said, ...]) -> tuple[tuple[str, str, int], ...]:
    """Each word that occurs, with its gloss and how many statements it codes, in the vocabulary's order."""
    number = Counter(one.strength for one in found)
    return tuple((word, gloss, number[word]) for word, gloss in glosses(Strength).items() if number[word])
