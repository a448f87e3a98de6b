"""The page at the address of a record that moved: what stood there, what became of it, and where to go.

It does not send its reader on by itself. A page that did so at once would drop the place that a link names,
and nobody would read that the record has another name now; one that did so after a while would take the page
away from slow readers (WCAG 2.2.1). A host that reads our rules sends them on, and keeps the place.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.pages.addresses import OWN_PAGE, index_of, place_of, record_at
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.moved.words import DONE, called, led
from macros.pages.names import KINDS, title_of
from macros.pages.page import Crumb, Page
from macros.pages.parts.view import IndexView, Line
from macros.pages.places import place_now
from macros.records.moved import Moved


def moved_pages(edition: Edition) -> Iterator[Page]:
    """A page for each mark whose record had a page of its own; the others are told on their lists."""
    for mark in edition.register.moved.values():
        if mark.kind in OWN_PAGE:
            yield _page(edition, mark)


def _page(edition: Edition, mark: Moved) -> Page:
    title = page_title(mark)
    return Page(
        address=place_of(mark.key),
        title=title,
        description=f"{title}: what became of it, and what to read instead.",
        make=_make,
        crumbs=(Crumb("Home", ""), Crumb(KINDS[mark.kind].index, index_of(mark.kind))),
        noindex=True,
        canonical=_canonical(edition, mark),
    )


def page_title(mark: Moved) -> str:
    """A title that says what was done, and that no other page has.

    The id of what was withdrawn is not told, for it may be a name.
    """
    told = mark.name or "A record"
    if mark.how != "withdrawn":
        told = f"{mark.name} ({mark.id.id})" if mark.name else mark.id.id
    return f"{title_of(mark.kind, told)}, {DONE[mark.how]} {mark.on.on_words}"


def _canonical(edition: Edition, mark: Moved) -> str:
    """The page of the one record that holds it now; its own, where there is none."""
    now = edition.register.now(mark.key)
    return place_now(edition, now).partition("#")[0] if mark.goes_to else ""


def _make(edition: Edition, page: Page) -> Markup:
    mark = edition.register.moved[record_at(page.address)]
    view = moved_view(edition, mark)
    return render("index.html.jinja", page.address, page=page, view=view)


def moved_view(edition: Edition, mark: Moved) -> IndexView:
    """What the page at the address of a mark says."""
    title = mark.name or f"This record was {DONE[mark.how]}"
    return IndexView(title, tuple(_answer(edition, mark)), (), tuple(_points(edition, mark)))


def _answer(edition: Edition, mark: Moved) -> Iterator[Line]:
    one, day = KINDS[mark.kind].one, mark.on.on_words
    if mark.withdrawn:
        yield (f"This record ({one}) stood here. The editors withdrew it {day}.",)
        yield (f"Why: {mark.withdrawn.rstrip('.')}.",)
        yield ("See instead:" if mark.see else "Nothing of it is shown any more.",)
    elif mark.renamed_to:
        yield (f"{called(mark)} stood at this address. It was renamed {day}.",)
        yield ("Go on to ", *led(edition, mark.renamed_to), ".")
    elif mark.merged_into:
        yield (f"{called(mark)} stood at this address. It was merged into another record {day}.",)
        yield ("Go on to ", *led(edition, mark.merged_into), ".")
    else:
        yield (f"{called(mark)} stood at this address. It was split {day}. Its parts:",)


def _points(edition: Edition, mark: Moved) -> Iterator[Line]:
    for ref in mark.split_into or mark.see:
        yield led(edition, ref)
