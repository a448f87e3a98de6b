"""The pages of days on which ministers came and went, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from markupsafe import Markup

from macros.pages.addresses import RESHUFFLES, reshuffle
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.page import Crumb, Page
from macros.pages.reshuffles import day_page, index
from macros.pages.reshuffles.days import Reshuffles
from macros.records.when import When

TITLE = "Reshuffles"


def reshuffle_pages(edition: Edition) -> Iterator[Page]:
    """The list, and a page for each day. The days are worked out once for all of them."""
    found = Reshuffles(edition)
    yield Page(
        address=RESHUFFLES,
        title=TITLE,
        description="The days on which ministers in the record of UK atrocity prevention came and went, by "
        "year, and what each changed in oversight as stated.",
        make=partial(_index, found),
        crumbs=(Crumb("Home", ""),),
        key=RESHUFFLES,
    )
    for day in found.days:
        words = When.day(day).words
        yield Page(
            address=reshuffle(day),
            title=f"Ministers who came and went, {words}",
            description=f"Who took up and who left a ministerial post on {words}, and which statement, "
            "workstream and ask on UK atrocity prevention named them.",
            make=partial(_day, found, day),
            crumbs=(Crumb("Home", ""), Crumb(TITLE, RESHUFFLES)),
            noindex=not found.days[day].turns,
        )


def _index(found: Reshuffles, _edition: Edition, page: Page) -> Markup:
    view = index.view(found)
    return render("index.html.jinja", page.address, page=page, view=view)


def _day(found: Reshuffles, day: date, _edition: Edition, page: Page) -> Markup:
    view = day_page.view(found, found.days[day])
    return render("index.html.jinja", page.address, page=page, view=view)
