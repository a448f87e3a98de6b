"""A record as plain values, by the names and in the order of its file; what is not filled is left out."""

from __future__ import annotations

from decimal import Decimal

from macros.records.base import Model, file_order
from macros.records.when import When

Plain = str | list["Plain"] | dict[str, "Plain"]
"""Text, lists and groups of fields, as JSON and YAML know them. Numbers and dates are text, as written."""


def plain(model: Model) -> dict[str, Plain]:
    """The filled fields of a record, or of a part of one. ``id`` is the file's name, and is left out."""
    names = {info.alias or name: name for name, info in type(model).model_fields.items()}
    values = ((alias, getattr(model, names[alias])) for alias in file_order(type(model)))
    defaults = {alias: type(model).model_fields[name].default for alias, name in names.items()}
    return {
        alias: _plain(value)
        for alias, value in values
        if value not in (None, ()) and value != defaults[alias]
    }


def _plain(value: object) -> Plain:
    if isinstance(value, Model):
        return plain(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, str | When | Decimal):
        return str(value)
    raise TypeError(f"a record holds no {type(value).__name__}")
