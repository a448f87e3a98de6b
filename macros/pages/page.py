"""A page to be published: where it stands, what it is called, and which function makes its content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from markupsafe import Markup

from macros.pages.edition import Edition
from macros.pages.names import shorten

SEARCH_RESULT = 160
"""About as many characters of a description as search engines show."""


@dataclass(frozen=True)
class Crumb:
    """A step of the breadcrumb: the text and the address of a page above this one."""

    text: str
    address: str


@dataclass(frozen=True)
class Page:
    """A generated page. ``make`` is called when it is rendered, with the edition and the page itself.

    ``key`` is the record (``kind/id``) or the kind that it shows; ``canonical`` is the address of the page
    that stands for it, where that is another one; ``scripts`` are those that only this page needs.
    """

    address: str
    title: str
    description: str
    make: Callable[[Edition, Page], Markup] = field(repr=False)
    crumbs: tuple[Crumb, ...] = ()
    noindex: bool = False
    key: str | None = None
    canonical: str = ""
    scripts: tuple[str, ...] = ()


def described(answer: str, more: str = "") -> str:
    """A description for search results: the answer, and more where that fits."""
    both = f"{answer} {more}"
    return both if more and len(both) <= SEARCH_RESULT else shorten(answer, SEARCH_RESULT)
