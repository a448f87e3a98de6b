"""The pages that go across the kinds, in one list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.across import conflict_prevention, early_warning, who_to_ask
from macros.pages.addresses import CONFLICT_PREVENTION, EARLY_WARNING, WHO_TO_ASK
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.page import Crumb, Page
from macros.pages.parts.view import IndexView


@dataclass(frozen=True, slots=True)
class Across:
    """What makes a page across the kinds, and its description for search results."""

    address: str
    title: str
    description: str
    view: Callable[[Edition], IndexView]


ACROSS: tuple[Across, ...] = (
    Across(
        EARLY_WARNING,
        "From warning to action",
        "What happens when warnings of atrocities come in? What was said of each step to action, by whom, "
        "and what was not found.",
        early_warning.view,
    ),
    Across(
        CONFLICT_PREVENTION,
        "Conflict prevention",
        "Is atrocity prevention the same as conflict prevention? What government said of it, by date, and "
        "what each workstream shows.",
        conflict_prevention.view,
    ),
    Across(
        WHO_TO_ASK,
        "Who to ask",
        "Whom could one ask? For each lever and workstream: the post said to hold it, or the one that last "
        "answered, with its day.",
        who_to_ask.view,
    ),
)


def across_pages() -> Iterator[Page]:
    """A page for each question that many records answer together."""
    for made in ACROSS:
        yield Page(
            address=made.address,
            title=made.title,
            description=made.description,
            make=_make,
            crumbs=(Crumb("Home", ""),),
            key=made.address,
        )


def _make(edition: Edition, page: Page) -> Markup:
    view = next(made.view for made in ACROSS if made.address == page.key)(edition)
    return render("index.html.jinja", page.address, page=page, view=view)
