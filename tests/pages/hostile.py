"""Records whose texts are an attack: every text of a record replaced, its words, ids and addresses kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from macros.records.base import Model, Record
from macros.records.references import Ref
from macros.register.register import Register

ADDRESSES = frozenset({"url", "other_urls", "site_url", "repository"})
"""Fields whose form the models check: no hostile text can stand in them."""


def with_texts(register: Register, change: Callable[[str], str]) -> Register:
    """The register with every text changed, in the record about the record too."""
    about = _changed(register.about, change)
    return Register(about, tuple(_changed(record, change) for record in register), {})


def texts(record: Record) -> Iterator[str]:
    """Every text of a record that `with_texts` would change."""
    found: list[str] = []

    def note(text: str) -> str:
        found.append(text)
        return text

    _changed(record, note)
    yield from found


def _changed(model: Any, change: Callable[[str], str]) -> Any:
    new: dict[str, object] = {}
    for name, info in type(model).model_fields.items():
        value = getattr(model, name)
        if name == "id" or name in ADDRESSES:
            continue
        new[name] = _value(value, change, text=_holds_text(info.annotation))
    return model.model_copy(update=new)


def _value(value: object, change: Callable[[str], str], *, text: bool) -> object:
    if isinstance(value, Model):
        return _changed(value, change)
    if isinstance(value, tuple):
        return tuple(_value(item, change, text=text) for item in value)
    if text and isinstance(value, str) and not isinstance(value, Ref):
        return change(value)
    return value


def _holds_text(annotation: Any) -> bool:
    """Whether a field holds free text, and neither a coded word nor a reference."""
    if annotation is str:
        return True
    if get_origin(annotation) is Literal or (
        isinstance(annotation, type) and issubclass(annotation, BaseModel)
    ):
        return False
    return any(_holds_text(argument) for argument in get_args(annotation))
