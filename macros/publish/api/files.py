"""The files of the API, of each module beside this one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from macros.pages.edition import Edition
from macros.publish.api import gaps, index, lists, moved, openapi, oversight, records, schemas
from macros.publish.file import PublishedFile

MODULES: tuple[Callable[[Edition], Iterator[PublishedFile]], ...] = (
    index.files,
    records.files,
    moved.files,
    lists.files,
    oversight.files,
    gaps.files,
    schemas.files,
    openapi.files,
)


def files(edition: Edition) -> Iterator[PublishedFile]:
    """Every file of the API, except those of days and of what changed, which have rooms of their own."""
    for module in MODULES:
        yield from module(edition)
