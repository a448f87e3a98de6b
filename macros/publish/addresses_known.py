"""What the script of the page for missing addresses reads: all addresses with titles."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pydantic_core import to_json

from macros.pages.addresses import KNOWN
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.found.known import known
from macros.publish.file import PublishedFile


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The one file."""
    yield PublishedFile(KNOWN, partial(_make, edition))


def _make(edition: Edition) -> bytes:
    return to_json(known(pages(edition)))
