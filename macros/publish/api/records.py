"""The JSON of each record: its fields as its file has them, and around them its addresses and dates."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros.pages.addresses import address, twin
from macros.pages.edition import Edition
from macros.publish.file import PublishedFile, json_bytes
from macros.records.base import Record
from macros.records.plain import Plain, plain


def files(edition: Edition) -> Iterator[PublishedFile]:
    """A file for each record."""
    for record in edition.register:
        yield PublishedFile(twin(record.key), partial(_make, edition, record))


def record_json(edition: Edition, record: Record) -> dict[str, Plain]:
    """A record with its ``id``, ``kind`` and ``key``, its whole addresses, and its fields as ``record``."""
    return {
        "key": record.key,
        "kind": record.kind,
        "id": record.id,
        "label": edition.name(record),
        "url": edition.url(address(record)),
        "json": edition.url(twin(record.key)),
        "record": plain(record),
    }


def _make(edition: Edition, record: Record) -> bytes:
    return json_bytes(record_json(edition, record))
