"""The last look at the pages as they were written: none may hold what its policy stops."""

from __future__ import annotations

from pathlib import Path

from mkdocs.exceptions import PluginError

from macros.pages.frame.unallowed import unallowed
from macros.pages.names import counted

TOLD = 20
"""Faults that are told at most: where the frame has one, every page has it."""


def refuse_unallowed(site: Path, top: str) -> None:
    """Raises `PluginError` that names each fault once, with the pages that have it."""
    files = {
        file.relative_to(site).as_posix().removesuffix("index.html"): file for file in site.rglob("*.html")
    }
    pages = unallowed(((address, file.read_text("utf-8")) for address, file in sorted(files.items())), top)
    if pages:
        lines = [f"{_where(found)}: {fault}" for fault, found in pages.items()]
        more = [f"and {len(lines) - TOLD} more"] if len(lines) > TOLD else []
        raise PluginError("\n".join(("Pages hold what their policy does not allow:", *lines[:TOLD], *more)))


def _where(pages: list[str]) -> str:
    first = pages[0] or "home"
    return first if len(pages) == 1 else f"{first} and {counted(len(pages) - 1, 'more page')}"
