"""What the frame knows of a page, and what it adds to it."""

from __future__ import annotations

from dataclasses import dataclass

from macros.pages.page import Crumb, Page


@dataclass(frozen=True, slots=True)
class Shown:
    """A page of any origin. ``key`` is the record (``kind/id``) or the kind that it shows, empty for others.

    ``canonical`` is the address of the page that stands for it: its own, unless it only leads to another.
    ``crumbs`` are the steps of its breadcrumb, without itself; ``scripts`` are those that only it needs.
    """

    address: str
    title: str
    description: str
    key: str
    canonical: str
    noindex: bool = False
    crumbs: tuple[Crumb, ...] = ()
    scripts: tuple[str, ...] = ()

    @classmethod
    def of(cls, page: Page) -> Shown:
        """What the frame knows of a generated page."""
        return cls(
            page.address,
            page.title,
            page.description,
            page.key or "",
            page.canonical or page.address,
            noindex=page.noindex,
            crumbs=page.crumbs,
            scripts=page.scripts,
        )


@dataclass(frozen=True, slots=True)
class Meta:
    """A ``meta`` element; ``attribute`` is ``name`` or ``property``."""

    attribute: str
    name: str
    content: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A ``link`` element to another form of the page, at an address of this site."""

    rel: str
    type: str
    address: str
    title: str
