"""Every address of the site that is promised for ever: pages, places on them, files for programs.

What only dresses a page (style sheets, scripts, pictures), and what only hosts read, is not promised.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from macros.pages.addresses import ASSETS
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.frame.former import former_places
from macros.pages.places import places
from macros.publish.files import published_files
from macros.publish.hosts import HOST_FILES

DOCS = Path(__file__).resolve().parents[2] / "docs"
"""The pages of prose of this project: the package is installed in place, by `make`."""


def prose_pages(docs: Path = DOCS) -> tuple[str, ...]:
    """The address of each page of prose below a folder: ``about/method.md`` is read at ``about/method/``."""
    return tuple(sorted(_address(file.relative_to(docs)) for file in docs.rglob("*.md")))


def _address(source: Path) -> str:
    page = source.parent if source.name in ("index.md", "README.md") else source.with_suffix("")
    return "" if page == Path() else f"{page.as_posix()}/"


def published_addresses(edition: Edition, prose: Iterable[str]) -> tuple[str, ...]:
    """Every promised address of an edition and of pages of prose, sorted, each once."""
    return tuple(sorted({*pages_and_files(edition, prose), *_places(edition)}))


def pages_and_files(edition: Edition, prose: Iterable[str]) -> Iterator[str]:
    """The addresses of pages and files, without places on them."""
    yield from prose
    yield from (page.address for page in pages(edition))
    yield from (file.address for file in published_files(edition) if is_promised(file.address))


def is_promised(file: str) -> bool:
    """Whether the address of a file is one to link to."""
    return not file.startswith(ASSETS) and file not in HOST_FILES


def _places(edition: Edition) -> Iterator[str]:
    for page, anchors in places(edition).items():
        yield from (f"{page}#{anchor}" for anchor in anchors)


def former_addresses(edition: Edition, published: Iterable[str]) -> tuple[str, ...]:
    """The places in the ledger at which only a note answers that says what stood there, sorted.

    ``published`` is what `published_addresses` gave: a place on a page that is gone has no note either.
    """
    here = frozenset(published)
    gone = (address for address in edition.history.ledger if address not in here)
    pages_of_them = dict.fromkeys(address.partition("#")[0] for address in gone if "#" in address)
    found = (
        address
        for page in pages_of_them
        if page in here
        for anchor, address in former_places(edition, page).items()
        if address == f"{page}#{anchor}"
    )
    return tuple(sorted(found))
