"""Macros for pages of prose that count records and list them in tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import get_args

from markupsafe import Markup

from macros.pages.authors.text import Misused, OnPage, a_kind, block
from macros.pages.engine import render
from macros.pages.field_names import field_name
from macros.pages.guides.vocabulary import field_glosses
from macros.pages.names import KINDS, counted, first_up
from macros.pages.parts.links import linked_line, record_line
from macros.pages.parts.view import Line, Link, Row, Table
from macros.records.base import Model, Record
from macros.records.kinds import BY_FOLDER
from macros.records.references import Ref
from macros.records.when import When
from macros.register.register import Register

ANY = "*"
"""As the value of a filter: the field is filled, with whatever."""


def count(here: OnPage, kind: str, **where: str) -> Markup:
    """How many records of a kind there are, or how many have these words in these fields."""
    return Markup(f"{len(_select(here.register, kind, where)):,}")  # noqa: S704  # a number


def records(here: OnPage, kind: str, *columns: str, **where: str) -> Markup:
    """A table of the records of a kind that have these words in these fields, with the columns named."""
    chosen = columns or ("label",)
    allowed = columns_of(a_kind(kind))
    for column in chosen:
        if column not in allowed:
            raise Misused(f"{kind} has no column `{column}`", f"use one of: {', '.join(allowed)}")
    found = _select(here.register, kind, where)
    name = KINDS[kind]
    caption = first_up(counted(len(found), name.one, name.many)) if found else f"None of the {name.many} here"
    rows = tuple(Row(tuple(_cell(here, one, column) for column in chosen)) for one in found)
    table = Table(caption, tuple(_head(kind, column) for column in chosen), rows)
    return block(render("author.html.jinja", here.origin, block=table))


def columns_of(kind: str) -> tuple[str, ...]:
    """The columns that a table of a kind can have: ``label``, ``id`` and every field that is no group."""
    model = BY_FOLDER[kind]
    fields = [
        i.alias or n for n, i in model.model_fields.items() if n != "id" and not _has_group(i.annotation)
    ]
    return ("label", "id", *sorted(fields))


def _has_group(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return True
    return any(_has_group(argument) for argument in get_args(annotation))


def _head(kind: str, column: str) -> str:
    return {"label": first_up(KINDS[kind].one), "id": "Id"}.get(column) or field_name(kind, column)


def _cell(here: OnPage, one: Record, column: str) -> Line:
    if column == "label":
        return record_line(here.edition, one)
    name, value = _value(one, column)
    line: list[Line] = []
    for number, item in enumerate(_items(value)):
        line.append((*(("; ",) if number else ()), *_piece(here, type(one), name, item)))
    return tuple(part for piece in line for part in piece)


def _items(value: object) -> Iterable[object]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _piece(here: OnPage, model: type[Model], name: str, value: object) -> Line:
    if isinstance(value, Ref):
        return linked_line(here.edition, value)
    if isinstance(value, When):
        return (value.words,)
    text = str(value)
    if name in ("url", "other_urls"):
        return (Link(text, text),)
    return (field_glosses(model, name).get(text, text),)


def _select(register: Register, kind: str, where: Mapping[str, str]) -> list[Record]:
    found = list(register.kind(a_kind(kind)).values())
    for column, wanted in where.items():
        allowed = columns_of(kind)
        if column not in allowed or column == "label":
            raise Misused(f"{kind} cannot be chosen by `{column}`", f"use one of: {', '.join(allowed[1:])}")
        found = [one for one in found if _matches(_value(one, column)[1], wanted)]
        if not found and wanted != ANY:
            _check_word(kind, column, wanted)
    return found


def _matches(value: object, wanted: str) -> bool:
    items = [str(item) for item in _items(value)]
    return bool(items) if wanted == ANY else wanted in items


def _check_word(kind: str, column: str, wanted: str) -> None:
    """A coded word that does not exist would always count nothing: it is a slip, not a fact."""
    model = BY_FOLDER[kind]
    name = next(n for n, i in model.model_fields.items() if (i.alias or n) == column)
    known = field_glosses(model, name)
    if known and wanted not in known:
        raise Misused(f"`{column}` of {kind} is never `{wanted}`", f"use one of: {', '.join(known)}")


def _value(one: Record, column: str) -> tuple[str, object]:
    name = next(n for n, i in type(one).model_fields.items() if (i.alias or n) == column)
    return name, getattr(one, name)
