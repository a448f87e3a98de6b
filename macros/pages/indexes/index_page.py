"""The indexes of the kinds whose records have pages of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from macros.pages.addresses import index_of
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.indexes import (
    asks,
    departments,
    levers,
    people,
    posts,
    situations,
    sources,
    statements,
    workstreams,
)
from macros.pages.names import KINDS
from macros.pages.page import Crumb, Page
from macros.pages.paging.parts import Parts, part_pages, with_parts
from macros.pages.parts.view import IndexView


@dataclass(frozen=True, slots=True)
class Index:
    """What makes an index, and its description for search results; ``{since}`` is the record's first year.

    A long one stands in ``parts``: then ``view`` is what its first page says of all.
    """

    view: Callable[[Edition], IndexView]
    description: str
    parts: Parts | None = None

    def first(self, edition: Edition, kind: str) -> IndexView:
        """The first page."""
        view = self.view(edition)
        return with_parts(edition, kind, self.parts, view) if self.parts else view


INDEXES: Mapping[str, Index] = MappingProxyType(
    {
        "departments": Index(
            departments.view,
            "Departments, units, funds and missions with a part in UK atrocity prevention, with their "
            "succession.",
        ),
        "posts": Index(
            posts.view,
            "Posts in UK atrocity prevention by department, each with the last holder found and the day "
            "they were seen.",
            posts.PARTS,
        ),
        "ministers": Index(
            people.ministers,
            "Ministers in the record of UK atrocity prevention: who was named responsible, when, and who "
            "only held a post.",
            people.MINISTERS,
        ),
        "people": Index(
            people.others,
            "Who else is named: officials, envoys, diplomats and members of Parliament in the record of UK "
            "atrocity prevention.",
        ),
        "workstreams": Index(
            workstreams.view,
            "What work was named: programmes, policies, units and posts that bear on UK atrocity prevention, "
            "by how the link is known.",
        ),
        "levers": Index(
            levers.view,
            "Which policy levers, from sanctions to asylum, carry a test that is to prevent atrocities, and "
            "who is named for them.",
        ),
        "situations": Index(
            situations.view,
            "Country by country: what was found of UK assessments of the risk of atrocities, of "
            "determinations, and of action.",
        ),
        "asks": Index(
            asks.view,
            "What was asked of government on preventing mass atrocities, what it answered, and what came "
            "of it, as far as we found.",
            asks.PARTS,
        ),
        "statements": Index(
            statements.view,
            "Every statement found on who holds oversight of UK atrocity prevention, by anyone, "
            "since {since}.",
            statements.PARTS,
        ),
        "sources": Index(
            sources.view,
            "Every source of the record, by how close it is to the original, with publisher and date.",
            sources.PARTS,
        ),
    }
)


def index_pages(edition: Edition) -> Iterator[Page]:
    """The index of each kind."""
    since = edition.about.period_from.first.year
    for kind, index in INDEXES.items():
        yield Page(
            address=index_of(kind),
            title=KINDS[kind].index,
            description=index.description.format(since=since),
            make=_make,
            crumbs=(Crumb("Home", ""),),
            key=kind,
        )
        if index.parts:
            yield from part_pages(edition, kind, index.parts)


def _make(edition: Edition, page: Page) -> Markup:
    kind = page.key or ""
    view = INDEXES[kind].first(edition, kind)
    return render("index.html.jinja", page.address, page=page, view=view)
