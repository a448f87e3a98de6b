"""What the script of tables reads beside a table: where each record stands that has no page of its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pydantic_core import to_json

from macros.pages.addresses import LIST_PLACES, ON_A_LIST, page_of
from macros.pages.edition import Edition
from macros.publish.file import PublishedFile


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The one file, without indents: a reader waits for it."""
    yield PublishedFile(LIST_PLACES, partial(_make, edition))


def _make(edition: Edition) -> bytes:
    records = (record for kind in ON_A_LIST for record in edition.register.kind(kind).values())
    return to_json({record.key: page_of(record) for record in records})
