"""The years of the timeline, a page for each: its rows, and what to show of them."""

from __future__ import annotations

from markupsafe import Markup

from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.indexes.parts import texts
from macros.pages.lists.events import TimelineView, Year, by_year, filters, rows, shown
from macros.pages.names import counted
from macros.pages.page import Page
from macros.pages.paging.parts import Part, Parts, Split, part_view
from macros.pages.parts.view import Group


def _years(edition: Edition) -> tuple[Part, ...]:
    return tuple(Part(year, year, those) for year, those in by_year(rows(edition)).items())


def _no_groups(_edition: Edition, _part: Part) -> tuple[Group, ...]:
    return ()


PARTS = Parts(_years, _no_groups, "by year")
"""The rows of a year stand in the way of the timeline, above what all parts of a list have."""


def make_year(edition: Edition, page: Page, split: Split) -> Markup:
    """The page of a year."""
    part = split.part
    view = TimelineView(
        title=f"What happened in {part.title}?",
        answer=texts(f"{counted(len(part.items), 'row')}, in the order of time."),
        groups=part_view(edition, split).groups,
        filters=tuple(filters(part.items)),
        years=(Year(part.slug, tuple(shown(edition, row) for row in part.items)),) if part.items else (),
    )
    return render("timeline.html.jinja", page.address, page=page, view=view)
