"""The lists of the kinds whose records stand together on one page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from markupsafe import Markup

from macros.pages.addresses import index_of
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.indexes.index_page import Index
from macros.pages.lists import (
    comparators,
    conflicts,
    events,
    holes,
    notes,
    resources,
    searches,
    timeline_years,
)
from macros.pages.names import KINDS
from macros.pages.page import Crumb, Page
from macros.pages.paging.parts import Make, part_pages

LISTS: Mapping[str, Index] = MappingProxyType(
    {
        "resources": Index(
            resources.view,
            "Money and staff of UK atrocity prevention: figures found, with basis and period, and figures "
            "not found.",
            resources.PARTS,
        ),
        "comparators": Index(
            comparators.view,
            "What other states and networks have for atrocity prevention, by mechanism, beside the UK: "
            "examples with dates and sources.",
            comparators.PARTS,
        ),
        "events": Index(
            events.view,
            "Events, statements, changes of ministers and departments, asks and answers of UK atrocity "
            "prevention, in one list by date.",
            timeline_years.PARTS,
        ),
        "searches": Index(
            searches.view,
            "Every search behind a “not found” in the record of UK atrocity prevention: what, where, when, "
            "result.",
            searches.PARTS,
        ),
        "notes": Index(
            notes.view,
            "Gaps that the editors of the record noted: what was looked for and is missing, stale or "
            "unclear.",
            notes.PARTS,
        ),
        "conflicts": Index(
            conflicts.view,
            "Where the sources on UK atrocity prevention contradict each other, with both sides and a "
            "caution.",
            conflicts.PARTS,
        ),
        "holes": Index(
            holes.view,
            "What the record of UK atrocity prevention has not read yet and should, with where to look.",
            holes.PARTS,
        ),
    }
)

TEMPLATES: Mapping[str, str] = MappingProxyType({"events": "timeline.html.jinja"})
"""The templates of the lists that are laid out in a way of their own."""

MADE_BY: Mapping[str, Make] = MappingProxyType({"events": timeline_years.make_year})
"""What makes the parts of the lists that are laid out in a way of their own."""


def list_pages(edition: Edition) -> Iterator[Page]:
    """The list of each kind, and each of its parts."""
    for kind, made in LISTS.items():
        yield Page(
            address=index_of(kind),
            title=KINDS[kind].index,
            description=made.description,
            make=_make,
            crumbs=(Crumb("Home", ""),),
            key=kind,
        )
        if made.parts:
            yield from part_pages(edition, kind, made.parts, MADE_BY.get(kind))


def _make(edition: Edition, page: Page) -> Markup:
    kind = page.key or ""
    view = LISTS[kind].first(edition, kind)
    template = TEMPLATES.get(kind, "index.html.jinja")
    return render(template, page.address, page=page, view=view)
