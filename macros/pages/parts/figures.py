"""Figures in words. They are printed as they were found, and never added up."""

from __future__ import annotations

from decimal import Decimal

from macros.pages.names import gloss
from macros.records.resource import Figure, Resource
from macros.records.words import Unit

_SIGNS = {"GBP": "£", "GBP-per-year": "£", "USD": "$"}
_BEFORE = ("about", "almost", "at least", "more than", "over", "up to")
"""Qualifiers that read on before a number; any other stands after it."""
_AFTER = {"GBP-per-year": " a year", "percent": "%", "percent-of-gni": "% of gross national income"}


def figure_words(resource: Resource) -> str:
    """A figure in words: ``about £5,200,000 a year``, ``4 officials``; nothing where none was found."""
    figure = resource.figure
    if figure is None:
        return ""
    number = _amounts(figure)
    written = figure.as_written
    if not written:
        return number
    if not number or number in written:
        return written
    return number if written in number else f"{written} ({number})"


def _amounts(figure: Figure) -> str:
    if figure.amount is not None:
        number = _number(figure.amount, figure.unit)
    elif figure.low is not None and figure.high is not None:
        number = f"{_number(figure.low, figure.unit)} to {_number(figure.high, figure.unit)}"
    elif figure.low is not None:
        number = f"from {_number(figure.low, figure.unit)}"
    elif figure.high is not None:
        number = f"up to {_number(figure.high, figure.unit)}"
    else:
        return ""
    unit = figure.unit or ""
    after = _AFTER.get(unit, "" if unit in _SIGNS or not unit else f" {gloss(Unit, unit)}")
    words = f"{number}{after}"
    if not figure.qualifier:
        return words
    if figure.qualifier in _BEFORE:
        return f"{figure.qualifier} {words}"
    return f"{words}, {figure.qualifier}" if figure.as_written else f"{words} ({figure.qualifier})"


def _number(value: Decimal, unit: str | None) -> str:
    return f"{_SIGNS.get(unit or '', '')}{value:,f}"
