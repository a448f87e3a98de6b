"""Macros for the page about the data: what there is to download, where, and how to credit it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from macros.pages.addresses import index_of, schema_of, table_file, table_page, twin
from macros.pages.authors.text import Misused, OnPage, block, inline, link
from macros.pages.engine import render
from macros.pages.names import KINDS, first_up
from macros.pages.parts.credit import credit
from macros.pages.parts.view import Fold, Link, Row, Table
from macros.pages.tables.csv_form import FORMULAS
from macros.pages.tables.tables import tables_of
from macros.records.kinds import BY_FOLDER

_MARKED = re.compile("`([^`]*)`")
"""A name in a description, as Markdown marks it."""


def site_address(here: OnPage, path: str = "") -> str:
    """The whole address of a page or file of this site, as text for a block of code."""
    return here.edition.url(_path(path))


def as_of_day(here: OnPage) -> str:
    """The day the record tells of, as programs write it, for a block of code."""
    return here.edition.as_of.isoformat()


def file_link(here: OnPage, path: str, text: str) -> Markup:
    """A link to a file that is published beside the pages."""
    return link(here, _path(path), text)


def csv_rule(here: OnPage) -> Markup:  # noqa: ARG001 - it is called as every macro is
    """What is done to cells that a spreadsheet might run."""
    return inline(FORMULAS)


def credit_line(here: OnPage) -> Markup:
    """The credit line, to copy."""
    return block(render("data.html.jinja", here.origin, credit=credit(here.edition)))


def _path(path: str) -> str:
    if path.startswith("/") or ":" in path:
        mend = "write it below the site, as in `api/v1/index.json`"
        raise Misused(f"`{path}` is no address of this site", mend)
    return path


def data_kinds(here: OnPage) -> Markup:
    """The kinds of record, with the files of each."""
    caption = "The kinds of record, with the number of records and the files of each."
    rows = tuple(_kind_rows(here))
    table = Table(caption, ("Kind", "Records", "Name in addresses", "Files"), rows)
    return block(render("data.html.jinja", here.origin, parts=(table,)))


def _kind_rows(here: OnPage) -> Iterator[Row]:
    for kind in BY_FOLDER:
        words = KINDS[kind]
        files = (
            Link("JSON", twin(kind), f" of {words.many}"),
            ", ",
            Link("its schema", schema_of(kind), f", of {words.many}"),
            ", ",
            Link("CSV", table_file(kind), f" of {words.many}"),
            ", ",
            Link("table to filter", table_page(kind), f", of {words.many}"),
        )
        name = Link(first_up(words.many), index_of(kind))
        yield Row(((name,), (str(len(here.register.kind(kind))),), (kind,), files))


def data_tables(here: OnPage) -> Markup:
    """The tables that are not of one kind: what joins records, and what is worked out of them."""
    rows = tuple(_table_rows(here))
    caption = "Tables that join kinds of record, or hold what is worked out of them."
    table = Table(caption, ("Table", "Rows", "What a row is", "Files"), rows)
    fold = Fold(f"{len(rows)} tables", (table,))
    return block(render("data.html.jinja", here.origin, parts=(fold,)))


def _table_rows(here: OnPage) -> Iterator[Row]:
    for table in tables_of(here.edition).all:
        if table.name not in BY_FOLDER:
            files = (
                Link("CSV", table_file(table.name), f": {table.title}"),
                ", ",
                Link("table to filter", table_page(table.name), f": {table.title}"),
            )
            about = _MARKED.sub("“\\1”", table.description)
            yield Row(((table.title,), (str(len(table.rows)),), (about,), files))


def short_names(here: OnPage) -> Markup:
    """The short names that are explained in ``record.yml``; those of departments stand with them."""
    names = sorted(here.edition.about.short_names, key=lambda one: one.short.casefold())
    rows = tuple(Row(((one.stands_for,), (one.short,))) for one in names)
    table = Table("Short names, by their letters.", ("In full", "Short name"), rows)
    return block(render("data.html.jinja", here.origin, parts=(table,)))
