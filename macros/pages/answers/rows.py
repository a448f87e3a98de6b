"""The rows of an answer: a label of few words, and what a reader came for in a line or two."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.names import counted
from macros.pages.parts.view import Fact, Line, Link

FEW = 3
"""As many values as a row shows; the rest stand in the section that its last line leads to."""


def row(label: str, *values: Line) -> tuple[Fact, ...]:
    """A row, or nothing where it has no value."""
    filled = tuple(value for value in values if any(value))
    return (Fact(label, filled),) if filled else ()


def few(values: Iterable[Line], anchor: str) -> tuple[Line, ...]:
    """The first of many values, and a link to the section of the page that holds them all."""
    found = tuple(values)
    left = len(found) - FEW
    if left < 1:
        return found
    return (*found[:FEW], (Link(f"and {left} more", f"#{anchor}"),))


def number(many: int, one: str, anchor: str, several: str = "") -> Line:
    """How many of something there are, as a link to the section that lists them; nothing for none."""
    return (Link(counted(many, one, several), f"#{anchor}"),) if many else ()
