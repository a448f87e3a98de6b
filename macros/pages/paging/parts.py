"""An index in parts: its first page counts and links them, and each part is a page that links the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Protocol

from markupsafe import Markup

from macros.pages.addresses import index_of, part_page
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.names import KINDS, counted
from macros.pages.page import Crumb, Page, described
from macros.pages.parts.view import Bullets, Group, IndexView, Line, Link, Paragraph

ALL = "all-parts"
"""The anchor of the list of parts, on the index and on each part."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part: the last step of its address, what it is called, and the records (or rows) that stand in it."""

    slug: str
    title: str
    items: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """How an index is split: into which parts, in their order, and what the page of each shows."""

    of: Callable[[Edition], tuple[Part, ...]]
    groups: Callable[[Edition, Part], tuple[Group, ...]]
    about: str
    """What the parts are, after the title of the index: ``by year``."""


@dataclass(frozen=True, slots=True)
class Split:
    """An index that was split: how, into which parts, and which of them a page shows."""

    kind: str
    parts: Parts
    found: tuple[Part, ...]
    part: Part


class Make(Protocol):
    """What makes the page of a part."""

    def __call__(self, edition: Edition, page: Page, split: Split) -> Markup:
        """The content of the page."""


def all_parts(edition: Edition, kind: str, parts: Parts) -> tuple[Part, ...]:
    """The parts of an index, and those that a release published and nothing stands in any more."""
    found = parts.of(edition)
    known = {part.slug for part in found}
    top = part_page(kind, "")
    pages = dict.fromkeys(one.partition("#")[0] for one in edition.history.ledger if one.startswith(top))
    slugs = (page.removeprefix(top).rstrip("/") for page in pages if page.endswith("/") and page != top)
    return (*found, *(Part(slug, slug, ()) for slug in slugs if slug not in known and "/" not in slug))


def part_pages(edition: Edition, kind: str, parts: Parts, make: Make | None = None) -> Iterator[Page]:
    """The page of each part."""
    index = KINDS[kind].index
    found = all_parts(edition, kind, parts)
    for part in found:
        yield Page(
            address=part_page(kind, part.slug),
            title=f"{index}: {part.title}",
            description=described(
                f"{index}: {part.title} ({_counted(kind, part)}).", "In the record of UK atrocity prevention."
            ),
            make=partial(make or _make, split=Split(kind, parts, found, part)),
            crumbs=(Crumb("Home", ""), Crumb(index, index_of(kind))),
            key=kind,
        )


def with_parts(edition: Edition, kind: str, parts: Parts, view: IndexView) -> IndexView:
    """The first page of an index: what it says of all, then each part with its number."""
    found = all_parts(edition, kind, parts)
    listed = Bullets(tuple(_line(kind, part) for part in found))
    title = f"{KINDS[kind].index} {parts.about}"
    return replace(view, groups=(*view.groups, Group(ALL, title, (), (listed,))))


def part_view(edition: Edition, split: Split) -> IndexView:
    """The page of a part: what stands in it, then the way to the one before, the one after, and all."""
    name = KINDS[split.kind].index
    groups = split.parts.groups(edition, split.part)
    answer: Line = (
        f"{_counted(split.kind, split.part)}. All of them: ",
        Link(name, index_of(split.kind)),
        ".",
    )
    around = Group(ALL, f"{name} {split.parts.about}", (), _around(split))
    title = f"{name}: {split.part.title}"
    return IndexView(title, (answer,), (*groups, around), jumps=len(groups) > 1)


def _around(split: Split) -> tuple[Paragraph | Bullets, ...]:
    kind, found = split.kind, split.found
    at = found.index(split.part)
    steps: Line = ()
    if at:
        steps += ("Before: ", _link(kind, found[at - 1]), ". ")
    if at + 1 < len(found):
        steps += ("Next: ", _link(kind, found[at + 1]), ".")
    others = tuple(_line(kind, one) for one in found if one.slug != split.part.slug)
    return (*((Paragraph(steps),) if steps else ()), *((Bullets(others),) if others else ()))


def _line(kind: str, part: Part) -> Line:
    return (_link(kind, part), f" ({len(part.items):,})")


def _link(kind: str, part: Part) -> Link:
    return Link(part.title, part_page(kind, part.slug))


def _counted(kind: str, part: Part) -> str:
    return counted(len(part.items), KINDS[kind].one, KINDS[kind].many)


def _make(edition: Edition, page: Page, split: Split) -> Markup:
    return render("index.html.jinja", page.address, page=page, view=part_view(edition, split))
