"""A citation as an entry of BibTeX, in UTF-8, which LaTeX reads since 2018."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from macros.pages.frame.citation import Citation, one_line

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The months as every style of BibTeX knows them."""

ESCAPES: Mapping[str, str] = MappingProxyType(
    {
        # A brace with a backslash before it would still count where BibTeX pairs braces.
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        **{mark: f"\\{mark}" for mark in "&%$#_"},
    }
)
"""How LaTeX writes what it would take for a command."""


def bibtex(citation: Citation) -> str:
    """The entry. Braces within quotation marks keep a name or title as it stands."""
    day = citation.day.first
    fields = {
        "author": f'"{{{escaped(citation.record)}}}"',
        "title": f'"{{{escaped(citation.title)}}}"',
        "year": f"{{{day.year}}}",
        "month": _MONTHS[day.month - 1],
        "note": f"{{{escaped(f'A{citation.state[1:]}')}}}",
        "url": f"{{{citation.url}}}",
    }
    lines = [f"  {name} = {value}," for name, value in fields.items()]
    return "\n".join((f"@misc{{{citation.key},", *lines, "}"))


def escaped(text: str) -> str:
    """A text as LaTeX prints it unchanged; hyphens side by side stay hyphens."""
    marked = "".join(ESCAPES.get(mark, mark) for mark in one_line(text))
    return re.sub(r"-(?=-)", "-{}", marked)
