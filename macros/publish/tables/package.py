"""The data package: what each table and column is, so that programs can check and join them.

Data Package, version 2: https://datapackage.org/standard/data-package/
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from typing import Any

from macros.pages.addresses import DATA, DATAPACKAGE, table_file, table_page
from macros.pages.tables.csv_form import FORMULAS
from macros.pages.tables.model import BETWEEN, Column, Table
from macros.pages.tables.tables import Tables
from macros.records.when import PATTERN

_PROFILE = "https://datapackage.org/profiles/2.0/{}.json"

DIALECT = {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True}
"""How the files are written. There is no byte order mark."""


def package(tables: Tables) -> dict[str, Any]:
    """The description of all tables. It names no day of its own making: only that of the record."""
    edition, about = tables.edition, tables.edition.about
    return {
        "$schema": _PROFILE.format("datapackage"),
        "name": "statement",
        "id": edition.url(DATAPACKAGE),
        "title": about.name,
        "description": f"{about.subject}. As the record of {edition.as_of.isoformat()} tells it. {FORMULAS}",
        "homepage": edition.url(DATA),
        **({"version": edition.version} if edition.version else {}),
        "as_of": edition.as_of.isoformat(),
        "licenses": [{"name": _licence(about.licences.data), "title": about.licences.data}],
        "sources": [
            {
                "title": "Public documents, each named in the table `sources`",
                "path": edition.url(table_page("sources")),
            }
        ],
        "contributors": [{"title": about.name, "path": about.site_url, "roles": ["publisher"]}],
        "resources": [resource(table, tables.csv[table.name]) for table in tables.all],
    }


def resource(table: Table, data: bytes) -> dict[str, Any]:
    """One table: its file with length and hash, and its columns."""
    return {
        "$schema": _PROFILE.format("dataresource"),
        "name": table.name,
        "type": "table",
        "path": posixpath.relpath(table_file(table.name), DATA),
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"$schema": _PROFILE.format("tabledialect"), **DIALECT},
        "schema": schema(table),
    }


def schema(table: Table) -> dict[str, Any]:
    """The columns of a table, what tells its rows apart, and where its keys lead."""
    unique = table.key[0] if len(table.key) == 1 else ""
    told: dict[str, Any] = {
        "$schema": _PROFILE.format("tableschema"),
        "fields": [_field(column, unique=column.name == unique) for column in table.columns],
        "missingValues": [""],
    }
    if table.key:
        told["primaryKey"] = list(table.key)
    leads = [_foreign_key(table, column) for column in table.columns if column.to]
    return {**told, **({"foreignKeys": leads} if leads else {})}


def _field(column: Column, *, unique: bool) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if unique:
        constraints["unique"] = True
    if column.type == "date":
        constraints["pattern"] = PATTERN
    if column.words and not column.many:
        constraints["enum"] = list(column.words)
    return {
        "name": column.name,
        **_type(column),
        "description": _description(column),
        **({"constraints": constraints} if constraints else {}),
    }


def _type(column: Column) -> dict[str, str]:
    if column.type == "day":
        return {"type": "date", "format": "default"}
    if column.type == "url":
        return {"type": "string", "format": "uri"}
    if column.type in ("number", "integer"):
        return {"type": column.type}
    return {"type": "string"}


def _description(column: Column) -> str:
    """What a column is. The meanings of coded words stand in the table of words."""
    about = column.description.rstrip(".") + "."
    if column.type == "date":
        about += " A day, a month or a year, as precise as its source."
    if column.many:
        about += f" Several stand in one cell, with “{BETWEEN}” between them."
    return about


def _foreign_key(table: Table, column: Column) -> dict[str, Any]:
    # Within one table the standard names no resource (version 1: an empty name).
    resource = {} if column.to == table.name else {"resource": column.to}
    return {"fields": [column.name], "reference": {**resource, "fields": ["key"]}}


def _licence(text: str) -> str:
    """A licence as a name that the standard takes: `CC-BY-4.0`."""
    return re.sub(r"[^A-Za-z0-9._]+", "-", text).strip("-") or "see-title"
