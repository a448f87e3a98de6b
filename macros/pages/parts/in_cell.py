"""Several lines in one cell of a table, where a list of their own would be too much."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.parts.view import Line


def joined_line(lines: Iterable[Line]) -> Line:
    """Lines one after the other, with a semicolon between them."""
    line: Line = ()
    for one in lines:
        line += ("; " if line else "", *one)
    return line
