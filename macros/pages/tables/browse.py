"""The page of each table: what it is and what its columns hold, and a look at it for readers with scripts.

The rows are not on the page: the script beside it reads the CSV, which is one address for people and for
programs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from macros.pages.addresses import (
    ARCHIVE,
    DATA,
    DATAPACKAGE,
    GLOSSARY,
    LIST_PLACES,
    table_file,
    table_page,
)
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.guides.vocabulary import vocabularies
from macros.pages.names import counted
from macros.pages.page import Crumb, Page, described
from macros.pages.parts.view import Line, Link
from macros.pages.tables.model import BETWEEN, Column, Table
from macros.pages.tables.tables import heads, tables_of

KEYS_OF_PAGES = frozenset({"gaps"})
"""Tables whose keys are those of no record, so that no page can be told from one."""


FEW = 12
"""More columns than this are a wall on a phone, and are folded."""

Words = tuple[tuple[str, bool], ...]
"""A text in pieces; a piece is marked if it is code."""


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column as the page tells it. The script reads from it how to sort, filter and link."""

    name: str
    type: str
    to: str
    many: bool
    holds: Line
    about: Words
    words: tuple[str, ...]
    meanings: tuple[tuple[str, str], ...]
    fold: str


@dataclass(frozen=True, slots=True)
class TableView:
    """What the page of a table shows. ``places`` says where records without a page of their own stand."""

    title: str
    about: Words
    files: Line
    csv: str
    bytes: int
    size: str
    rows: int
    columns: tuple[ColumnLine, ...]
    folds: str
    folded: bool
    others: tuple[Link, ...]
    site: str
    places: str


def table_pages(edition: Edition) -> Iterator[Page]:
    """A page for each table."""
    for table in heads(edition):  # the rows of all take a while, and are made with the first page
        yield Page(
            address=table_page(table.name),
            title=f"{table.title}: the table",
            description=described(f"A table to sort, filter and download. {plain(table.description)}"),
            make=_make,
            crumbs=(Crumb("Home", ""), Crumb("Data", DATA)),
            scripts=("table",),
        )


def _make(edition: Edition, page: Page) -> Markup:
    table = next(one for one in tables_of(edition).all if table_page(one.name) == page.address)
    shown = view(edition, table)
    return render("look.html.jinja", page.address, page=page, view=shown)


def view(edition: Edition, table: Table) -> TableView:
    """The page of a table."""
    tables = tables_of(edition)
    csv = table_file(table.name)
    length = len(tables.csv[table.name])
    files: Line = (
        Link("Download it as CSV", csv),
        f" ({size(length)}), or ",
        Link("all tables and other forms in one ZIP", ARCHIVE),
        ". For programs the same is described in ",
        Link("a data package", DATAPACKAGE),
        ".",
    )
    return TableView(
        title=table.title,
        about=pieces(table.description),
        files=files,
        csv=csv,
        bytes=length,
        size=size(length),
        rows=len(table.rows),
        columns=tuple(_line(tables.by_name[table.name], column) for column in table.columns),
        folds=counted(len(table.columns), "column"),
        folded=len(table.columns) > FEW,
        others=tuple(Link(one.title, table_page(one.name)) for one in tables.all if one.name != table.name),
        site=edition.about.site_url,
        places=LIST_PLACES,
    )


def pieces(text: str) -> Words:
    """The text with what stands between backticks marked as code."""
    return tuple((part, bool(place % 2)) for place, part in enumerate(text.split("`")) if part)


def plain(text: str) -> str:
    """The text without the marks of code."""
    return text.replace("`", "")


def size(length: int) -> str:
    """A number of bytes as people say it: ``29 kB``, ``1.2 MB``."""
    return f"{length / 1_000_000:.1f} MB" if length >= 1_000_000 else f"{max(1, round(length / 1000))} kB"


def _line(table: Table, column: Column) -> ColumnLine:
    told = () if _vocabulary(column) else column.words.items()
    meanings = tuple((word, meaning) for word, meaning in told if meaning)
    return ColumnLine(
        column.name,
        column.type,
        "" if column.to in KEYS_OF_PAGES else column.to,
        column.many,
        tuple(_holds(table, column)),
        pieces(f"{column.description.rstrip('.')}."),
        tuple(column.words),
        meanings,
        counted(len(meanings), "word and its meaning", "words and their meanings"),
    )


_HOLDS = {
    "text": "Text",
    "date": "A day, month or year",
    "day": "A day",
    "number": "A number",
    "integer": "A whole number",
    "url": "A web address",
}


def _vocabulary(column: Column) -> str:
    """The place of a column's words on the glossary; nothing for words that only the tables have."""
    return _anchors().get(tuple(column.words.items()), "")


@cache
def _anchors() -> Mapping[tuple[tuple[str, str], ...], str]:
    """The place of each vocabulary on the glossary, by its words with their meanings."""
    return {one.words: one.anchor for one in vocabularies()}


def _holds(table: Table, column: Column) -> Iterator[str | Link]:
    """What stands in a cell, in words."""
    if column.to:
        yield "A key of "
        yield (
            Link(f"the table {column.to}", table_page(column.to)) if column.to != table.name else "this table"
        )
    elif column.words:
        yield "Coded words" if column.many else "A coded word"
        if anchor := _vocabulary(column):
            yield ": "
            yield Link(
                "the glossary has the meanings", f"{GLOSSARY}#{anchor}", f" of the column {column.name}"
            )
    else:
        yield _HOLDS[column.type]
    if column.many:
        yield f"; several, with “{BETWEEN.strip()}” between them"
    yield ". Always filled." if column.required else "."
