"""The files of the tables: each as CSV, and the description of them all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros.pages.addresses import DATAPACKAGE, table_file
from macros.pages.edition import Edition
from macros.pages.tables.tables import Tables, tables_of
from macros.publish.file import PublishedFile, json_bytes
from macros.publish.tables.package import package


def files(edition: Edition) -> Iterator[PublishedFile]:
    """A file for each table, and the data package."""
    tables = tables_of(edition)
    for table in tables.all:
        yield PublishedFile(table_file(table.name), partial(_csv, tables, table.name))
    yield PublishedFile(DATAPACKAGE, partial(_package, tables))


def _csv(tables: Tables, name: str) -> bytes:
    return tables.csv[name]


def _package(tables: Tables) -> bytes:
    return json_bytes(package(tables))
