"""The pages of days: the date field, and each day that has a page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from markupsafe import Markup

from macros.pages.addresses import ON, day_at, on_day
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.on import day_page, index_page
from macros.pages.on.period import Period
from macros.pages.page import Crumb, Page
from macros.records.when import When

TITLE = "On any day"


def on_pages(edition: Edition) -> Iterator[Page]:
    """The page with the date field, and those of days, which share what was worked out of the edition."""
    period = Period(edition)

    def make_index(_: Edition, page: Page) -> Markup:
        return render("on_index.html.jinja", page.address, page=page, view=index_page.view(period))

    def make_day(_: Edition, page: Page) -> Markup:
        day = day_at(page.address)
        if day is None:
            raise ValueError(f"{page.address} is the page of no day")
        return render("on_day.html.jinja", page.address, page=page, view=day_page.view(period, day))

    since = edition.about.period_from.words
    yield Page(
        address=ON,
        title=TITLE,
        description=f"How UK atrocity prevention stood on any day since {since}: oversight, posts, "
        "workstreams, asks and gaps, as far as this record tells.",
        make=make_index,
        crumbs=(Crumb("Home", ""),),
        scripts=("on",),
    )
    for day in period.page_days:
        yield Page(
            address=on_day(day),
            title=day_page.title_of(day),
            description=f"On {When.day(day).words}: who was said to hold oversight of UK atrocity "
            "prevention, who held which post, workstreams, asks and gaps.",
            make=make_day,
            crumbs=(Crumb("Home", ""), Crumb(TITLE, ON)),
            noindex=not is_indexed(edition, day),
        )


def is_indexed(edition: Edition, day: date) -> bool:
    """Whether search engines are shown the page of a day: the first of each year, and the last day of all.

    Two days of one week say nearly the same. Each can be linked and cited, but a search need not find all.
    """
    return (day.month, day.day) == (1, 1) or day == edition.as_of
