"""The addresses that the page for a missing address knows, so that it can offer the nearest one."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.page import Page


def known(made: Iterable[Page]) -> tuple[tuple[str, str], ...]:
    """The address and title of every generated page that stands for itself, sorted."""
    return tuple(sorted((page.address, page.title) for page in made if not page.canonical))
