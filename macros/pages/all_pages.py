"""Every generated page of the site. What is hand-written stands in ``docs/``."""

from __future__ import annotations

from pathlib import Path

from macros.pages.across.across_pages import across_pages
from macros.pages.changes.changes_page import changes_pages
from macros.pages.components.guide import component_pages
from macros.pages.edition import Edition
from macros.pages.feeds_page import feeds_pages
from macros.pages.found.a_to_z import a_to_z_pages
from macros.pages.found.search_page import search_pages
from macros.pages.gaps.gap_pages import gap_pages
from macros.pages.indexes.index_page import index_pages
from macros.pages.lists.list_page import list_pages
from macros.pages.moved.moved_pages import moved_pages
from macros.pages.on.on_pages import on_pages
from macros.pages.page import Page
from macros.pages.records.record_page import record_pages
from macros.pages.reshuffles.reshuffle_pages import reshuffle_pages
from macros.pages.tables.browse import table_pages
from macros.pages.whole.whole_page import whole_pages


def pages(edition: Edition) -> tuple[Page, ...]:
    """Every generated page: indexes, lists, gaps, pages across kinds, and those of the records."""
    return (
        *index_pages(edition),
        *list_pages(edition),
        *gap_pages(),
        *across_pages(),
        *reshuffle_pages(edition),
        *changes_pages(),
        *feeds_pages(),
        *on_pages(edition),
        *record_pages(edition),
        *moved_pages(edition),
        *table_pages(edition),
        *search_pages(),
        *a_to_z_pages(edition),
        *whole_pages(),
        *component_pages(),
    )


def write_pages(edition: Edition, folder: Path) -> int:
    """Writes the content of every page below a folder, for another site generator. Returns their number.

    A page at ``departments/fco/`` is written to ``departments/fco/index.html``.
    """
    made = pages(edition)
    for page in made:
        file = folder / page.address / "index.html"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{page.make(edition, page)}\n", encoding="utf-8")
    return len(made)
