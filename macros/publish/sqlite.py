"""The tables as a SQLite file, with keys, indexes, views for the usual questions, and a full-text search.

The same tables give the same bytes. What depends on the version of the SQLite library is left out of the
header; the layout of pages and of the search index may still differ between versions of that library.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from decimal import Decimal
from functools import partial
from pathlib import Path

from macros.pages.addresses import DATA, SQLITE
from macros.pages.edition import Edition
from macros.pages.tables.model import Cell, Column, Table
from macros.pages.tables.tables import tables_of
from macros.publish.file import PublishedFile
from macros.publish.sqlite_views import VIEWS
from macros.register.references import texts

APPLICATION_ID = 0x55_4B_41_50
"""`UKAP`: what tells the file from other SQLite files."""

SCHEMA_VERSION = 1
"""The first version of the tables and views. It counts up when one is taken away or changes its meaning."""

_VERSION_OF_LIBRARY = slice(96, 100)
"""Where the header names the library that wrote the file: for people who look for faults, and nobody else."""

_SETTINGS = f"""
PRAGMA page_size = 4096;
PRAGMA encoding = 'UTF-8';
PRAGMA auto_vacuum = NONE;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {SCHEMA_VERSION};
"""

_SEARCH = (
    """CREATE TABLE "search" (
  "key" TEXT NOT NULL PRIMARY KEY REFERENCES "records" ("key"),
  "kind" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "page" TEXT NOT NULL,
  "text" TEXT NOT NULL
)""",
    """CREATE VIRTUAL TABLE "search_fts" USING fts5(
  "label", "text", content="search", tokenize="porter unicode61"
)""",
)
"""Every text of each record, and an index of its words: Datasette finds the two, and offers a search."""

_INDEX_SEARCH = tuple(
    f"""INSERT INTO "search_fts" ("search_fts") VALUES ('{step}')"""  # noqa: S608 - words of ours
    for step in ("rebuild", "optimize")
)


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The one file."""
    yield PublishedFile(SQLITE, partial(sqlite_bytes, edition))


def sqlite_bytes(edition: Edition) -> bytes:
    """The whole file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "statement.sqlite"
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            _write(database, edition)
        made = bytearray(path.read_bytes())
    made[_VERSION_OF_LIBRARY] = bytes(4)
    return bytes(made)


def _write(database: sqlite3.Connection, edition: Edition) -> None:
    tables = tables_of(edition).all
    database.executescript(_SETTINGS)
    database.execute("BEGIN")
    for table in tables:
        database.execute(create(table))
        _insert(database, table.name, table.columns, table.rows)
    _write_metadata(database, edition)
    _run(database, _SEARCH)
    _insert_all(database, "search", 5, _searchable(edition))
    _run(database, _INDEX_SEARCH)
    _run(database, (statement for table in tables for statement in indexes(table)))
    _run(database, (view.sql for view in VIEWS))
    _run(database, ("COMMIT", "VACUUM"))


def _run(database: sqlite3.Connection, statements: Iterable[str]) -> None:
    for statement in statements:
        database.execute(statement)


def create(table: Table) -> str:
    """SQL that makes a table. `VACUUM` keeps the order of its rows, which is that of the CSV."""
    lines = [_definition(column) for column in table.columns]
    if table.key:
        lines.append(f"PRIMARY KEY ({', '.join(map(quoted, table.key))})")
    lines += [
        f'FOREIGN KEY ({quoted(column.name)}) REFERENCES {quoted(column.to)} ("key")'
        for column in table.columns
        if column.to
    ]
    inside = ",\n  ".join(lines)
    return f"CREATE TABLE {quoted(table.name)} (\n  {inside}\n)"


def indexes(table: Table) -> Iterator[str]:
    """SQL for an index on each column that leads to another table, and does not begin the key."""
    for column in table.columns:
        if column.to and (not table.key or table.key[0] != column.name):
            name = quoted(f"{table.name}_by_{column.name}")
            yield f"CREATE INDEX {name} ON {quoted(table.name)} ({quoted(column.name)})"


def quoted(name: str) -> str:
    """A name as SQL takes it: `from` and `to` are words of its own."""
    return '"' + name.replace('"', '""') + '"'


def _definition(column: Column) -> str:
    kind = {"number": "NUMERIC", "integer": "INTEGER"}.get(column.type, "TEXT")
    return f"{quoted(column.name)} {kind}{' NOT NULL' if column.required else ''}"


def _insert(
    database: sqlite3.Connection, name: str, columns: tuple[Column, ...], rows: Iterable[tuple[Cell, ...]]
) -> None:
    _insert_all(database, name, len(columns), (tuple(map(_value, row)) for row in rows))


def _insert_all(
    database: sqlite3.Connection, name: str, width: int, rows: Iterable[tuple[object, ...]]
) -> None:
    places = ", ".join("?" * width)
    database.executemany(f"INSERT INTO {quoted(name)} VALUES ({places})", rows)  # noqa: S608 - names of ours


def _value(cell: Cell) -> str | int | None:
    # A number goes in as it is written: its column makes it a number, without a float of ours in between.
    return str(cell) if isinstance(cell, Decimal) else cell


def _write_metadata(database: sqlite3.Connection, edition: Edition) -> None:
    about = edition.about
    facts = {
        "name": about.name,
        "subject": about.subject,
        "as_of": edition.as_of.isoformat(),
        "period_from": about.period_from.text,
        "version": edition.version,
        "licence": about.licences.data,
        "quotations": about.licences.quotations,
        "described_at": edition.url(DATA),
    }
    database.execute('CREATE TABLE "metadata" ("name" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL)')
    _insert_all(database, "metadata", 2, facts.items())


def _searchable(edition: Edition) -> Iterator[tuple[object, ...]]:
    pages = {str(row[0]): row[4] for row in tables_of(edition).by_name["records"].rows}
    for record in edition.register:
        said = "\n".join(dict.fromkeys(text for _, text in texts(record)))
        yield record.key, record.kind, edition.name(record), pages[record.key], said
