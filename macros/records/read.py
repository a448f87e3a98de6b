"""From the tree of a file to a typed record; what does not fit its model becomes findings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Generic, Literal, TypeVar, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from macros.reading.finding import Finding, Place
from macros.reading.tree import Document, Path, Tree, in_words
from macros.records.about import About
from macros.records.base import Model, Record, file_order
from macros.records.moved import MOVES, Moved
from macros.records.references import ID_PATTERN

R = TypeVar("R", bound=Model)

SHAPE_RULES: dict[str, str] = {
    "missing-field": "a record without it cannot be shown",
    "unknown-field": "a misspelt field would be lost without a word",
    "unknown-word": "a coded word has one meaning, given in the glossary",
    "wrong-shape": "a list, a mapping or text stands where another is needed",
    "empty-field": "an empty field says neither that something is known nor that it was looked for",
    "text-too-long": "a name or text far longer than its kind ever needs is a slip of the hand or an attack",
    "bad-form": "an id, reference, country or number has a fixed form",
    "not-a-number": "a figure is a number; words go beside it",
    "date-impossible": "a date that cannot be is a slip",
    "quote-too-long": "a quote is proof, not a copy",
    "source-address": "a source is reached by http or https, or has no address",
}
"""What the models themselves enforce, with the reason. Each is a rule like those in `macros.rules`."""


@dataclass(frozen=True, slots=True)
class Read(Generic[R]):
    """A record, or what keeps the file from being one."""

    record: R | None
    findings: tuple[Finding, ...]


def read_record(document: Document, model: type[Record], id_: str) -> Read[Record]:
    """Converts the tree of one file. ``id_`` is the stem of the file."""
    if not isinstance(document.tree, Mapping):
        return Read(None, (_no_mapping(document),))
    if "id" in document.tree:
        place = document.place(("id",))
        finding = Finding(
            place, "unknown-field", "a record has no field `id`", "delete it: the file's name is the id"
        )
        return Read(None, (finding,))
    return _validate(document, model, {"id": id_, **document.tree})


def is_moved(document: Document) -> bool:
    """Whether a file stands only for what became of a record."""
    return isinstance(document.tree, Mapping) and any(field in document.tree for field in MOVES)


def read_moved(document: Document, key: str) -> Read[Moved]:
    """Converts the tree of a file in the place of a record. ``key`` is ``kind/id``, where it stands."""
    if not isinstance(document.tree, Mapping):
        return Read(None, (_no_mapping(document),))
    return _validate(document, Moved, {**document.tree, "id": key})


def read_about(document: Document) -> Read[About]:
    """Converts ``data/record.yml``."""
    if not isinstance(document.tree, Mapping):
        return Read(None, (_no_mapping(document),))
    return _validate(document, About, document.tree)


def _no_mapping(document: Document) -> Finding:
    return Finding(
        document.place(),
        "wrong-shape",
        "a record is a group of fields, each with a name and a colon",
        "write `name: …`",
    )


def _validate(document: Document, model: type[R], tree: Mapping[str, Tree]) -> Read[R]:
    try:
        return Read(model.model_validate(tree), ())
    except ValidationError as error:
        findings = (_finding(document, model, detail) for detail in error.errors(include_url=False))
        return Read(None, tuple(sorted(findings)))


def _finding(document: Document, model: type[Model], error: ErrorDetails) -> Finding:
    path = tuple(error["loc"])
    field = in_words(path)
    rule, message, fix = _describe(error, field, _model_at(model, path[:-1]))
    return Finding(_place(document, path, rule), rule, message, fix)


def _place(document: Document, path: Path, rule: str) -> Place:
    if rule == "missing-field":
        return document.place(path[:-1])
    return document.place(path)


def _model_at(model: type[Model], path: Path) -> type[Model] | None:
    """The model of the group of fields at a path."""
    current: type[Model] | None = model
    for step in path:
        if isinstance(step, int):
            continue
        if current is None:
            return None
        by_alias = {info.alias or name: info.annotation for name, info in current.model_fields.items()}
        current = next(_models(by_alias.get(step)), None)
    return current


def _needed(model: type[Model] | None, field: str) -> bool:
    """Whether a group of fields cannot do without a field."""
    infos = model.model_fields.items() if model else ()
    return any(info.is_required() for name, info in infos if (info.alias or name) == field)


def _vocabulary(model: type[Model] | None, field: str) -> str:
    """The words that a field takes, as the end of a sentence; nothing where it takes others."""
    infos = model.model_fields.items() if model else ()
    found = next((info for name, info in infos if (info.alias or name) == field), None)
    words = get_args(found.annotation) if found and get_origin(found.annotation) is Literal else ()
    return f" with one of: {', '.join(words)}" if words else ""


def _models(annotation: object) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _models(argument)


def _nearest(word: str, among: tuple[str, ...]) -> str:
    close = get_close_matches(word, among, n=1, cutoff=0.6)
    return f"write `{close[0]}`, or " if close else ""


def _describe(error: ErrorDetails, field: str, model: type[Model] | None) -> tuple[str, str, str]:
    kind, given, context = error["type"], error["input"], error.get("ctx", {})
    last = str(error["loc"][-1]) if error["loc"] else ""
    names = file_order(model) if model else ()
    if given == "" and kind not in ("missing", "extra_forbidden"):
        fill = f"fill it{_vocabulary(model, last)}"
        fix = fill if _needed(model, last) else f"delete the field, or {fill}"
        return "empty-field", f"`{field}` is empty", fix
    match kind:
        case "missing":
            return "missing-field", f"`{field}` is missing", f"add `{last}:`{_vocabulary(model, last)}"
        case "extra_forbidden":
            fix = f"{_nearest(last, names)}use one of: {', '.join(names)}" if names else "delete it"
            return "unknown-field", f"`{field}` is no field here", fix
        case "literal_error":
            allowed = tuple(
                part.strip(" '") for part in context["expected"].replace(" or ", ", ").split(", ")
            )
            fix = f"{_nearest(_short(given), allowed)}use one of: {', '.join(allowed)}"
            return "unknown-word", f"`{field}` cannot be {_shown(given)}", fix
        case "string_too_long":
            limit = context["max_length"]
            return "text-too-long", f"`{field}` has more than {limit} characters", f"shorten it to {limit}"
        case "string_pattern_mismatch":
            return "bad-form", f"`{field}` cannot be {_shown(given)}", _form(context["pattern"], given)
        case "too_short" if context["actual_length"] == 0:
            return "empty-field", f"`{field}` has nothing in it", "delete the field, or fill it"
        case "too_short":
            least = context["min_length"]
            return "wrong-shape", f"`{field}` has fewer than {least} entries", "add what is missing"
        case "string_type":
            return (
                "wrong-shape",
                f"`{field}` should be text",
                "write it after the colon, or after `>-` on lines of its own",
            )
        case "tuple_type":
            return (
                "wrong-shape",
                f"`{field}` should be a list",
                "write each entry on a line that begins with `- `",
            )
        case "model_type" | "model_attributes_type" | "dict_type":
            return (
                "wrong-shape",
                f"`{field}` should be a group of fields",
                "write its fields on lines of their own, indented",
            )
    if "fix" in context:
        return kind, f"in `{field}`, {error['msg']}", str(context["fix"])
    return "wrong-shape", f"`{field}`: {error['msg']}", "look at another record of this kind"


def _shown(value: object) -> str:
    return f"`{_short(value)}`" if isinstance(value, str) else "a list or a group of fields"


def _short(value: object) -> str:
    text = value if isinstance(value, str) else ""
    return text if len(text) <= 60 else text[:57] + "..."


def _form(pattern: str, given: object) -> str:
    bare = given.rpartition("/")[2].removesuffix(".yml") if isinstance(given, str) else ""
    if pattern == ID_PATTERN and bare != given and re.fullmatch(ID_PATTERN, bare):
        return f"write `{bare}`: the id alone"
    if "#" in pattern:
        return "write `kind/id`, as in `workstreams/early-signals-desk`"
    if "A-Z" in pattern:
        return "write the three capital letters of ISO 3166, as in `SDN`"
    return "write an id: lower-case words with hyphens, as in `lord-example`"
