"""How a JSON Schema is written from the models: as what they publish, and not as what they would accept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from macros.pages.field_names import FIELDS
from macros.publish.api.model import Json
from macros.records.base import Model, Record, file_order

DIALECT = "https://json-schema.org/draft/2020-12/schema"

NUMBER = {
    "type": "string",
    "pattern": r"^-?[0-9]+(\.[0-9]+)?$",
    "description": "A number as text, as it was written: so that 0.30 stays 0.30",
}


class _Written(GenerateJsonSchema):
    """What stands in a file: a field of a record that is not filled is left out, a number is text."""

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:  # noqa: ARG002
        """A number, as text."""
        return dict(NUMBER)

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """A field that may be left out. Where that says something, the schema says what."""
        inner = schema["schema"]
        if schema.get("default", ()) is None and inner["type"] == "nullable":
            return self.generate_inner(inner["schema"])
        if schema.get("default", ()) == ():
            return self.generate_inner(inner)
        return super().default_schema(schema)

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A model; a record or part of one has its fields in the order of its file, and not its ``id``."""
        written = _told(super().model_schema(schema))
        model: type[Any] = schema["cls"]
        return _as_filed(model, written) if issubclass(model, Model) else written


def _told(written: JsonSchemaValue) -> JsonSchemaValue:
    """A schema with its description in one line, in the marks of Markdown."""
    about = " ".join(written.get("description", "").replace("``", "`").split())
    return {**written, "description": about} if about else written


def _as_filed(model: type[Model], written: JsonSchemaValue) -> JsonSchemaValue:
    """What a file holds of a record or of a part of one."""
    names = {name: info.alias or name for name, info in model.model_fields.items()}
    fields: dict[str, Any] = {name: written["properties"][name] for name in file_order(model)}
    called = FIELDS.get(model.kind, {}) if issubclass(model, Record) else {}
    for name, field in fields.items():
        field["title"] = called.get(name, name.replace("_", " ").capitalize())
        for other in ("x-words-of", "x-code-of"):
            if other in field:  # names a field as the code has it
                field[other] = names[field[other]]
        if field.get("type") == "array":
            field.setdefault("minItems", 1)  # an empty list is left out
    required = [
        name for name in written.get("required", ()) if name in fields and fields[name].get("type") != "array"
    ]
    return {**written, "properties": fields, "required": required}


def definitions(*models: type[Json]) -> dict[str, Any]:
    """The schemas of models and of all their parts, by name, sorted."""
    _, found = models_json_schema([(model, "validation") for model in models], schema_generator=_Written)
    named = {_public(name): _renamed(one) for name, one in found["$defs"].items()}
    if len(named) != len(found["$defs"]):
        raise ValueError(f"two models have one name in the schema: {', '.join(found['$defs'])}")
    return dict(sorted(named.items()))


def name_in_schema(model: type[Any]) -> str:
    """The name of a model among the definitions of a schema."""
    return _public(model.__name__.partition("[")[0])


_OURS = re.compile(r"(Json)?(_[A-Za-z]+_)?$")
"""What the names of our models have that says nothing to others."""


def _public(name: str) -> str:
    return _OURS.sub("", name, count=1)


def _renamed(value: Any) -> Any:
    """A schema with the public names in its references."""
    if isinstance(value, Mapping):
        return {key: _reference(one) if key == "$ref" else _renamed(one) for key, one in value.items()}
    return [_renamed(one) for one in value] if isinstance(value, list) else value


def _reference(ref: str) -> str:
    start, _, name = ref.rpartition("/")
    return f"{start}/{_public(name)}"
