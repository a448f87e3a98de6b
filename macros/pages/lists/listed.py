"""Several lines as one."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.parts.view import Line


def listed(lines: Iterable[Line]) -> Line:
    """Lines one after the other, with semicolons between them."""
    whole: Line = ()
    for line in lines:
        whole += ("; ", *line) if whole else line
    return whole
