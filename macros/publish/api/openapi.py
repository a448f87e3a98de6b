"""The description of the API, as OpenAPI 3.1: made from the same list of files and models as the files."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from posixpath import relpath
from typing import Any

from macros.pages.addresses import API, CORRECTIONS, DATA, LICENCES, OPENAPI, schema_of, twin
from macros.pages.edition import Edition
from macros.pages.names import KINDS
from macros.publish.api import documents
from macros.publish.api.documents import Document
from macros.publish.api.index import PROMISE
from macros.publish.api.schema import DIALECT
from macros.publish.api.schemas import LIST, MOVED, OF_DOCUMENTS
from macros.publish.file import PublishedFile, json_bytes
from macros.records.kinds import BY_FOLDER
from macros.records.references import ID_PATTERN

VERSION = "1"
"""The version of the API: it stands in every address, and is apart from the version of the record."""

JSON = "application/json"


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The one file."""
    yield PublishedFile(OPENAPI, partial(_make, edition))


def _make(edition: Edition) -> bytes:
    return json_bytes(openapi(edition))


def openapi(edition: Edition) -> dict[str, Any]:
    """The description."""
    about = edition.about
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": DIALECT,
        "info": {
            "title": about.name,
            "summary": f"{about.subject}, as data.",
            "description": _described(edition),
            "version": VERSION,
            "license": {"name": about.licences.data, "url": edition.url(LICENCES)},
            "contact": {"name": "Corrections", "url": edition.url(CORRECTIONS)},
        },
        "externalDocs": {"description": "How to use the data, with examples", "url": edition.url(DATA)},
        "servers": [{"url": about.site_url.rstrip("/"), "description": "Files, as they were published"}],
        "tags": [{"name": "whole", "description": "Files about the whole record"}, *_tags()],
        "paths": {f"/{path}": {"get": operation} for path, operation in _paths(edition)},
    }


def _described(edition: Edition) -> str:
    return (
        f"Static files, without a key and without a limit of ours. They tell of {edition.as_of_words} and "
        "know no later day; they change only when the record is published anew. "
        f"`v{VERSION}` stands in every address. Within it no address, key or coded word is dropped, and none "
        "changes its meaning; fields, words and files may be added, and the schemas then name them. "
        f"How an end would be announced stands at {edition.url(DATA)}#{PROMISE}. "
        "Dates are text and as precise as their source: a day, a month or a year. Numbers in records are "
        "text, as they were written. A field that is not filled is left out, and nothing follows from that; "
        "what was looked for and not found is named in `not_found`, with the search."
    )


def _tags() -> Iterator[dict[str, str]]:
    for kind in BY_FOLDER:
        yield {"name": kind, "description": KINDS[kind].index}


def _paths(edition: Edition) -> Iterator[tuple[str, dict[str, Any]]]:
    for one in documents.DOCUMENTS:
        yield one.path, _operation("whole", one.name, one.title, _ref(one.name))
    yield documents.ON.path, _on(edition, documents.ON)
    for kind in BY_FOLDER:
        words = KINDS[kind]
        listed = _ref(kind, LIST)
        yield (
            twin(kind),
            _operation(kind, f"list-{kind}", f"All records of the kind {kind}: {words.many}", listed),
        )
        one_of = {"oneOf": [_ref(kind), _ref(MOVED)]}
        found = _operation(
            kind, f"one-of-{kind}", f"A record of the kind {kind}, or what became of it", one_of
        )
        example = next(iter(edition.register.kind(kind)), None)
        yield twin(f"{kind}/{{id}}"), _with(found, "id", "The id, as in the list", ID_PATTERN, example)
    schemas = _operation(
        "whole", "schema", "The JSON Schema of a kind or of another file", {"type": "object"}
    )
    names = [*BY_FOLDER, *OF_DOCUMENTS]
    parameter = {"in": "path", "required": True, "schema": {"type": "string", "enum": names}}
    yield schema_of("{name}"), {**schemas, "parameters": [{"name": "name", **parameter}]}
    yield OPENAPI, _operation("whole", "openapi", "This description", {"type": "object"})


def _on(edition: Edition, one: Document) -> dict[str, Any]:
    found = _operation("whole", one.name, one.title, _ref(one.name))
    about = "A day that has a file: `index.json` lists them"
    return _with(found, "day", about, r"^\d{4}-\d{2}-\d{2}$", edition.as_of.isoformat())


def _operation(tag: str, id_: str, summary: str, schema: dict[str, Any]) -> dict[str, Any]:
    found = {"description": summary, "content": {JSON: {"schema": schema}}}
    return {"operationId": id_, "tags": [tag], "summary": summary, "responses": {"200": found}}


def _with(
    operation: dict[str, Any], name: str, about: str, pattern: str, example: str | None
) -> dict[str, Any]:
    """An operation with the part of its address that varies, and what answers where there is no file."""
    parameter = {
        "name": name,
        "in": "path",
        "required": True,
        "description": about,
        "schema": {"type": "string", "pattern": pattern},
        **({"example": example} if example else {}),
    }
    responses = {**operation["responses"], "404": {"description": "No file stands at this address"}}
    return {**operation, "parameters": [parameter], "responses": responses}


def _ref(name: str, definition: str = "") -> dict[str, str]:
    place = relpath(schema_of(name), API)
    return {"$ref": f"{place}#/$defs/{definition}" if definition else place}
