"""The JSON Schema of each kind and of each other file of the API: ``/api/v1/schema/``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial
from types import MappingProxyType
from typing import Any

from macros.pages.addresses import schema_of
from macros.pages.edition import Edition
from macros.pages.names import KINDS, first_up
from macros.publish.api import documents
from macros.publish.api.changes import ChangesJson
from macros.publish.api.gaps import GapsJson
from macros.publish.api.index import IndexJson
from macros.publish.api.lists import ListJson
from macros.publish.api.model import Json
from macros.publish.api.moved import MovedJson
from macros.publish.api.on import DayJson
from macros.publish.api.oversight import OversightJson
from macros.publish.api.records import RecordJson
from macros.publish.api.schema import DIALECT, definitions, name_in_schema
from macros.publish.file import PublishedFile, json_bytes
from macros.records.kinds import BY_FOLDER

MOVED = "moved"
"""The schema of what stands at the address of a record that moved, of any kind."""

OF_DOCUMENTS: Mapping[str, type[Json]] = MappingProxyType(
    {
        documents.INDEX.name: IndexJson,
        documents.OVERSIGHT.name: OversightJson,
        documents.GAPS.name: GapsJson,
        documents.CHANGES.name: ChangesJson,
        documents.ON.name: DayJson,
        MOVED: MovedJson,
    }
)
"""The model of each file that is not of one kind, by the name of its schema."""

LIST = name_in_schema(ListJson)
"""In the schema of a kind: the definition of the list of all its records."""


def files(edition: Edition) -> Iterator[PublishedFile]:
    """A file for each kind, and for each other file of the API."""
    for name in (*BY_FOLDER, *OF_DOCUMENTS):
        yield PublishedFile(schema_of(name), partial(_make, edition, name))


def _make(edition: Edition, name: str) -> bytes:
    return json_bytes(schema(edition, name))


def schema(edition: Edition, name: str) -> dict[str, Any]:
    """The schema of a kind, or of another file of the API."""
    head = {"$schema": DIALECT, "$id": edition.url(schema_of(name))}
    return {**head, **(_of_kind(name) if name in BY_FOLDER else _of_document(name))}


@cache
def _of_kind(kind: str) -> Mapping[str, Any]:
    model = BY_FOLDER[kind]
    defs = definitions(RecordJson[model], ListJson[model])  # type: ignore[valid-type]  # one schema for each
    for name in ("Record", "Listed", LIST):
        fields = defs[name]["properties"]
        fields["kind"] = {**fields["kind"], "const": kind}
        if "key" in fields:
            fields["key"] = {
                **fields["key"],
                "pattern": fields["key"]["pattern"].replace("[a-z]+/", f"{kind}/", 1),
            }
    fields_of = f"#/$defs/{name_in_schema(model)}"
    return {
        "title": f"{first_up(KINDS[kind].one)}: its file in the API",
        "description": f"The fields of the record itself: {fields_of}. The list of all: #/$defs/{LIST}.",
        "$ref": f"#/$defs/{name_in_schema(RecordJson)}",
        "$defs": defs,
    }


@cache
def _of_document(name: str) -> Mapping[str, Any]:
    model = OF_DOCUMENTS[name]
    defs = definitions(model)
    return {"$ref": f"#/$defs/{name_in_schema(model)}", "$defs": defs}
