"""Reads the files of the API with `jsonschema`: each must fit the schema that the OpenAPI document names for
its address. The document itself must be one, says `openapi-spec-validator`.

Takes the folder of a site, of which ``api/v1`` is read; prints how many files fit each operation. Further
folders hold files that are to be read in place of its own: then there is a line for each of them.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped,unused-ignore]
from jsonschema.exceptions import SchemaError  # type: ignore[import-untyped,unused-ignore]
from openapi_spec_validator import OpenAPIV31SpecValidator  # type: ignore[import-not-found,unused-ignore]
from referencing import Registry, Resource  # type: ignore[import-not-found,unused-ignore]

API = "api/v1"
FITS = "every file fits"


class Refused(Exception):
    """The document, a schema or a file is not what it should be."""


class Api:
    """The document and the schemas of one site, each made ready once."""

    def __init__(self, site: Path) -> None:
        folder = site / API
        document = json.loads((folder / "openapi.json").read_text("utf-8"))
        base = (folder / "openapi.json").as_uri()
        if wrong := next(OpenAPIV31SpecValidator(document, base_uri=base).iter_errors(), None):
            raise Refused(f"openapi.json: {wrong.message} at {list(wrong.absolute_path)}")
        registry: Registry[Any] = Registry()
        for file in sorted(folder.glob("schema/*.json")):
            schema = json.loads(file.read_text("utf-8"))
            try:
                Draft202012Validator.check_schema(schema)
            except SchemaError as error:
                raise Refused(f"{file.name}: {error.message} at {error.json_path}") from None
            # Under the address at which it was published and under that of its file: nothing is fetched.
            resource = Resource.from_contents(schema)
            registry = registry.with_resources([(file.as_uri(), resource), (schema["$id"], resource)])
        self.paths = [
            (_pattern(path), item["get"]["operationId"], _validator(item["get"], base, registry))
            for path, item in document["paths"].items()
        ]

    def read(self, site: Path) -> Iterator[str]:
        """The operation of every file. Raises `Refused`."""
        for file in sorted((site / API).rglob("*.json")):
            address = f"/{file.relative_to(site).as_posix()}"
            fitting = [(name, one) for pattern, name, one in self.paths if pattern.fullmatch(address)]
            if len(fitting) != 1:
                raise Refused(f"{address}: {len(fitting) or 'no'} path of openapi.json names it")
            name, validator = fitting[0]
            value = json.loads(file.read_text("utf-8"))
            if not validator.is_valid(value):
                wrong = _deepest(next(validator.iter_errors(value)))
                raise Refused(f"{address}: {wrong.message[:300]} at {wrong.json_path}")
            yield name


def _pattern(path: str) -> re.Pattern[str]:
    parts = re.split(r"({\w+})", path)
    return re.compile("".join("[^/]+" if part.startswith("{") else re.escape(part) for part in parts))


def _validator(operation: dict[str, Any], base: str, registry: Registry[Any]) -> Draft202012Validator:
    schema = operation["responses"]["200"]["content"]["application/json"]["schema"]
    whole = {"$schema": Draft202012Validator.META_SCHEMA["$schema"], "$id": base, **schema}
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(whole, registry=registry, format_checker=checker)


def _deepest(error: Any) -> Any:
    """The error inside a choice of schemas that comes nearest to a reason."""
    while error.context:
        error = max(error.context, key=lambda one: (len(one.absolute_path), one.message))
    return error


def main(site: Path, *others: Path) -> tuple[int, str]:
    """Reads a site, or other folders in its place."""
    try:
        api = Api(site)
        if not others:
            return 0, json.dumps(Counter(api.read(site)))
    except Refused as refused:
        return 1, str(refused)
    lines = []
    for other in others:
        try:
            for _ in api.read(other):
                pass
            lines.append(FITS)
        except Refused as refused:
            lines.append(str(refused).replace("\n", " "))
    return (0 if set(lines) == {FITS} else 1), "\n".join(lines)


if __name__ == "__main__":
    code, told = main(*map(Path, sys.argv[1:]))
    sys.stdout.write(f"{told}\n")
    sys.exit(code)
