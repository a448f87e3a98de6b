"""The page of the search: its form, and where to look without it. The script `search.js` does the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.addresses import A_TO_Z, SEARCH, SEARCH_ENTRIES, SEARCH_PROGRAM
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.found.entries import ORDER, kind_title
from macros.pages.names import gloss
from macros.pages.page import Crumb, Page
from macros.records.department import Department
from macros.records.words import StandingWord, words

TITLE = "Search"


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter: its name in the address, what it is called, and what can be chosen: words with texts."""

    name: str
    label: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """What the page shows."""

    choices: tuple[Choice, ...]
    program: str
    entries: str
    a_to_z: str


def search_pages() -> Iterator[Page]:
    """The page."""
    yield Page(
        address=SEARCH,
        title=TITLE,
        description="Search the record of UK atrocity prevention by name, earlier name, short name or word. "
        "Then narrow what is found by kind, body and year.",
        make=_make,
        crumbs=(Crumb("Home", ""),),
        noindex=True,
        scripts=("search",),
    )


def _make(edition: Edition, page: Page) -> Markup:
    return render("search.html.jinja", page.address, page=page, view=view(edition))


def view(edition: Edition) -> SearchView:
    """The page, with every filter that the record has a use for."""
    first, last = edition.about.period_from.first.year, edition.as_of.year
    bodies = sorted((edition.name(body), body.id) for body in edition.register.of(Department).values())
    return SearchView(
        choices=(
            Choice("kind", "Kind", tuple((kind, kind_title(kind)) for kind in ORDER)),
            Choice("body", "Department or body", tuple((id_, name) for name, id_ in bodies)),
            Choice("year", "Year", tuple((str(year), str(year)) for year in range(last, first - 1, -1))),
            Choice(
                "standing",
                "Standing of oversight that it bears on",
                tuple((word, f"{word}: {_first(gloss(StandingWord, word))}") for word in words(StandingWord)),
            ),
            Choice(
                "register",
                "Has gaps",
                (("government", "in what government has said"), ("record", "of this record")),
            ),
        ),
        program=SEARCH_PROGRAM,
        entries=SEARCH_ENTRIES,
        a_to_z=A_TO_Z,
    )


def _first(text: str) -> str:
    """The first clause of a gloss."""
    return text.partition(",")[0].partition(";")[0]
