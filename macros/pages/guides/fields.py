"""The field guide: every kind of record and every field, told by the models themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

from annotated_types import MaxLen
from markupsafe import Markup
from pydantic import AfterValidator, StringConstraints
from pydantic.fields import FieldInfo

from macros.pages.addresses import GLOSSARY
from macros.pages.engine import render
from macros.pages.guides.vocabulary import anchor_of, name_of
from macros.records.about import About
from macros.records.base import Evidenced, Model, Record, Url, file_order, needs_evidence
from macros.records.kinds import KINDS
from macros.records.references import RecordRef, Ref
from macros.records.when import When

Words = tuple[tuple[str, bool], ...]
"""A text in pieces; a piece is marked if it is code."""


@dataclass(frozen=True, slots=True)
class Form:
    """What may stand in a field, in words, with the vocabulary or group of fields it leads to, if any."""

    words: str
    vocabulary: str = ""
    group: str = ""
    group_anchor: str = ""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One line of the guide."""

    name: str
    form: Form
    required: bool
    needs_evidence: bool
    description: Words


@dataclass(frozen=True, slots=True)
class Group:
    """The fields of a kind, or of a group of fields inside one."""

    name: str
    anchor: str
    about: Words
    lines: tuple[FieldLine, ...]
    evidenced: bool = False
    """Whether it is a part of a record that carries ``evidence`` and ``not_found`` of its own."""


@dataclass(frozen=True, slots=True)
class KindGuide:
    """A kind: its folder or file, its own fields, and the groups of fields inside it."""

    path: str
    own: Group
    groups: tuple[Group, ...]


def kinds() -> tuple[KindGuide, ...]:
    """The guide of every kind, in the order of kinds, with ``record.yml`` at the end."""
    return (*(_kind(model) for model in KINDS), _kind(About))


def shared() -> tuple[Group, ...]:
    """What every record has: evidence, absences, replies and excuses."""
    tail = [name for name in file_order(Record) if name != "id"]
    lines = tuple(_line(Record, name) for name in tail)
    own = Group(
        "Every record", "every-record", _pieces("Fields that any record may have, at its end."), lines
    )
    return (own, *_groups(Record, "every-record"))


def guide(origin: str) -> Markup:
    """The whole guide."""
    return render("fields.html.jinja", origin, kinds=kinds(), shared=shared(), glossary=GLOSSARY)


def _kind(model: type[Model]) -> KindGuide:
    is_about = model is About
    kind = str(getattr(model, "kind", ""))
    name = "record.yml" if is_about else kind
    path = "data/record.yml" if is_about else f"data/{kind}/<id>.yml"
    anchor = kind
    common = set(file_order(Record)) if issubclass(model, Record) else set()
    lines = tuple(_line(model, field) for field in file_order(model) if field not in common)
    own = Group(name, anchor, _about(model), lines)
    return KindGuide(path, own, _groups(model, anchor, skip=common))


def _groups(model: type[Model], anchor: str, skip: set[str] | None = None) -> tuple[Group, ...]:
    """The groups of fields inside a model, outermost first, each once."""
    found: dict[type[Model], Group] = {}
    for field in file_order(model):
        if field in (skip or ()):
            continue
        for inner in _models(_info(model, field)[1].annotation):
            for part, group in _with_inside(inner, field, anchor):
                found.setdefault(part, group)
    return tuple(found.values())


def _with_inside(model: type[Model], field: str, anchor: str) -> Iterator[tuple[type[Model], Group]]:
    evidenced = issubclass(model, Evidenced)
    # Evidence has one description, which serves all records.
    own = [name for name in file_order(model) if not evidenced or name not in Evidenced.model_fields]
    lines = tuple(_line(model, name, anchor) for name in own)
    yield model, Group(field, f"{anchor}-{anchor_of(model.__name__)}", _about(model), lines, evidenced)
    for name in own:
        for inner in _models(_info(model, name)[1].annotation):
            yield from _with_inside(inner, name, anchor)


def _line(model: type[Model], field: str, anchor: str = "") -> FieldLine:
    name, info = _info(model, field)
    form = _form(model, name, info, anchor or str(getattr(model, "kind", "")))
    return FieldLine(
        field, form, info.is_required(), needs_evidence(model, name), _pieces(info.description or "")
    )


def _info(model: type[Model], field: str) -> tuple[str, FieldInfo]:
    return next((n, i) for n, i in model.model_fields.items() if (i.alias or n) == field)


def _form(model: type[Model], name: str, info: FieldInfo, anchor: str) -> Form:
    annotation = info.annotation
    listed = _is_list(annotation)
    inner = next(_models(annotation), None)
    before = "a list of " if listed else ""
    if inner is not None:
        target = "every-record" if issubclass(model, Record) and name in Record.model_fields else anchor
        words = "a list of groups of fields" if listed else "a group of fields"
        return Form(words, "", info.alias or name, f"{target}-{anchor_of(inner.__name__)}")
    vocabulary = name_of(model, name)
    if vocabulary:
        return Form("a list of words of" if listed else "one word of", anchor_of(vocabulary))
    for leaf in _leaves(annotation):
        words = _leaf(leaf, info, listed)
        if words:
            return Form(before + words)
    return Form(before + ("lines of text" if listed else "text"))


def _leaf(leaf: Any, info: FieldInfo, listed: bool) -> str:
    if not isinstance(leaf, type):
        return ""
    if issubclass(leaf, RecordRef):
        return "records, each written kind/id" if listed else "a record, written kind/id"
    if issubclass(leaf, Ref):
        return ("ids of records in " if listed else "the id of a record in ") + " or ".join(leaf.kinds)
    if issubclass(leaf, When):
        return "dates" if listed else "a day, month or year"
    if issubclass(leaf, Decimal):
        return "a number"
    if issubclass(leaf, str):
        limit = _limit(info)
        kind = "web address" if _is_address(info) else "text"
        kind = f"lines of {kind}" if listed and kind == "text" else kind + ("es" if listed else "")
        return f"{kind}, at most {limit} characters" if limit else kind
    return ""


def _is_address(info: FieldInfo) -> bool:
    return any(mark in get_args(Url) for mark in (*info.metadata, *_after(info.annotation)))


def _after(annotation: Any) -> Iterator[Any]:
    for argument in get_args(annotation):
        if isinstance(argument, AfterValidator):
            yield argument
        else:
            yield from _after(argument)


def _limit(info: FieldInfo) -> int | None:
    marks = [*info.metadata, *_marks(info.annotation)]
    for mark in marks:
        if isinstance(mark, StringConstraints) and mark.max_length:
            return mark.max_length
        if isinstance(mark, MaxLen):
            return mark.max_length
    return None


def _marks(annotation: Any) -> Iterator[Any]:
    for argument in get_args(annotation):
        if isinstance(argument, (StringConstraints, MaxLen)):
            yield argument
        else:
            yield from _marks(argument)


def _is_list(annotation: Any) -> bool:
    return get_origin(annotation) is tuple or any(_is_list(argument) for argument in get_args(annotation))


def _leaves(annotation: Any) -> Iterator[Any]:
    arguments = get_args(annotation)
    if not arguments or get_origin(annotation) is Literal:
        yield annotation
    for argument in arguments:
        yield from _leaves(argument)


def _models(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


def _about(model: type[Model]) -> Words:
    return _pieces(" ".join((model.__doc__ or "").split()))


def _pieces(text: str) -> Words:
    """The text with what stands between backticks marked as code."""
    parts = text.replace("``", "`").split("`")
    return tuple((part, bool(number % 2)) for number, part in enumerate(parts) if part)
