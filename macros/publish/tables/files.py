"""The files of the tables: each as CSV, and the description of them all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros.pages.addresses import DATAPACKAGE, table_file
from macros.pages.edition import Edition
from macros.pages.tables.tables import heads, tables_of
from macros.publish.file import PublishedFile, json_bytes
from macros.publish.tables.package import package


def files(edition: Edition) -> Iterator[PublishedFile]:
    """A file for each table, and the data package."""
    for table in heads(edition):
        yield PublishedFile(table_file(table.name), partial(_csv, edition, table.name))
    yield PublishedFile(DATAPACKAGE, partial(_package, edition))


def _csv(edition: Edition, name: str) -> bytes:
    return tables_of(edition).csv[name]


def _package(edition: Edition) -> bytes:
    return json_bytes(package(tables_of(edition)))
