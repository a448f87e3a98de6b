"""A group of fields as columns: the models say what they are called, what they mean and what they take.

A field of a group inside a group is called by both names: ``status`` with ``word`` in it is ``status_word``.
Lists of groups are tables of their own, and are left out here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import MappingProxyType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from macros.pages.tables.model import Cell, Cells, Column, ColumnType, date_cells, date_columns, several
from macros.records.base import TAIL, Model, Url, file_order
from macros.records.references import RecordRef, Ref
from macros.records.when import When
from macros.records.words import Glosses
from macros.register.register import Register


@dataclass(frozen=True, slots=True)
class Shape:
    """What a field takes: a ``leaf`` (a type, or a model), one or ``many`` of them."""

    leaf: Any
    many: bool
    words: MappingProxyType[str, str]
    is_url: bool

    @property
    def group(self) -> type[Model] | None:
        """The model, where the field holds a group of fields or several."""
        return self.leaf if isinstance(self.leaf, type) and issubclass(self.leaf, Model) else None

    @property
    def to(self) -> str:
        """The table that a reference leads to: that of its kind, or of all records where it has several."""
        if not (isinstance(self.leaf, type) and issubclass(self.leaf, Ref)) or self.many:
            return ""
        if issubclass(self.leaf, RecordRef):
            return ""  # it may name a part of a record; `relations` has the record
        return self.leaf.kinds[0] if len(self.leaf.kinds) == 1 else "records"


def shape_of(info: FieldInfo) -> Shape:
    """What a field takes, read from its type."""
    leaf, many, marks = info.annotation, False, list(info.metadata)
    while True:
        origin, arguments = get_origin(leaf), get_args(leaf)
        if origin is Annotated:
            leaf, marks = arguments[0], [*marks, *arguments[1:]]
        elif origin in (Union, UnionType):
            leaf = next(one for one in arguments if one is not type(None))
        elif origin is tuple:
            leaf, many = arguments[0], True
        else:
            break
    glossed = next((mark.words for mark in marks if isinstance(mark, Glosses)), None)
    plain_words = get_args(leaf) if get_origin(leaf) is Literal else ()
    words = dict(glossed) if glossed is not None else dict.fromkeys(plain_words, "")
    return Shape(leaf, many, MappingProxyType(words), any(mark in get_args(Url)[1:] for mark in marks))


Read = Callable[[Register, Any], Cells]


@dataclass(frozen=True, slots=True)
class Part:
    """One field as columns, and how their cells are read from the group."""

    columns: tuple[Column, ...]
    read: Read


def columns_of(model: type[Model], *, skip: frozenset[str] = frozenset()) -> tuple[Column, ...]:
    """The columns of a model. ``skip`` holds fields of its own that are left out, by their names in files."""
    return tuple(column for part in _parts(model, "", True, skip) for column in part.columns)


def cells_of(register: Register, group: Model, *, skip: frozenset[str] = frozenset()) -> Cells:
    """The cells of a group of fields, in the order of `columns_of`."""
    return tuple(cell for part in _parts(type(group), "", True, skip) for cell in part.read(register, group))


def key_of(register: Register, ref: Ref) -> str:
    """The key of the record that a reference points to, with the part if it names one."""
    record = register.resolve(ref)
    return f"{record.key}#{ref.part}" if record and ref.part else record.key if record else str(ref)


@cache
def _parts(model: type[Model], before: str, needed: bool, skip: frozenset[str]) -> tuple[Part, ...]:
    return tuple(_of_model(model, before, needed, skip))


def _of_model(model: type[Model], before: str, needed: bool, skip: frozenset[str]) -> Iterator[Part]:
    names = {info.alias or name: name for name, info in model.model_fields.items()}
    for alias in file_order(model):
        if alias in skip:
            continue
        name, info = names[alias], model.model_fields[names[alias]]
        shape = shape_of(info)
        required = needed and info.is_required()
        if shape.group is None:
            yield _field(name, f"{before}{alias}", info, shape, required)
        elif not shape.many:
            for part in _parts(shape.group, f"{before}{alias}_", required, frozenset()):
                yield Part(part.columns, _inside(name, part))


def _inside(name: str, part: Part) -> Read:
    nothing = (None,) * len(part.columns)

    def read(register: Register, group: Any) -> Cells:
        inner = getattr(group, name)
        return nothing if inner is None else part.read(register, inner)

    return read


def _field(name: str, column: str, info: FieldInfo, shape: Shape, required: bool) -> Part:
    about = info.description or ""
    # What the tail of a file says of the editors' own work is told as it is written: nobody reckons with it.
    if shape.leaf is When and not shape.many and name not in TAIL:
        return Part(
            date_columns(column, about, required=required), lambda _, group: date_cells(getattr(group, name))
        )
    made = Column(
        column, about, _type(shape), required and not shape.many, shape.words, shape.to, many=shape.many
    )

    def read(register: Register, group: Any) -> Cells:
        value = getattr(group, name)
        if shape.many:
            return (several(tuple(str(_cell(register, one)) for one in value)),)
        return (_cell(register, value),)

    return Part((made,), read)


def _type(shape: Shape) -> ColumnType:
    if shape.leaf is Decimal:
        return "number"
    if shape.leaf is When:
        return "date"
    return "url" if shape.is_url and not shape.many else "text"


def _cell(register: Register, value: object) -> Cell:
    if value is None or isinstance(value, Decimal):
        return value
    return key_of(register, value) if isinstance(value, Ref) else str(value)
