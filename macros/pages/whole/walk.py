"""Changes what lies deep inside a view: each link, note, anchor or text, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from macros.pages.parts.view import NoteRef

V = TypeVar("V")


def changed(value: V, change: Callable[[Any], Any]) -> V:
    """A view, or a part of one, with ``change`` applied to each of its parts, the innermost first.

    Notes that have become the same, one directly after the other, are told once.
    """
    return _changed(value, change)  # type: ignore[no-any-return]  # the shape stays, whatever it is


def _changed(value: Any, change: Callable[[Any], Any]) -> Any:
    if type(value) is tuple:
        return _once(tuple(_changed(part, change) for part in value))
    if is_dataclass(value) and not isinstance(value, type):
        inside = {one.name: getattr(value, one.name) for one in fields(value)}
        new = {name: _changed(part, change) for name, part in inside.items()}
        same = all(new[name] is inside[name] for name in new)
        return change(value if same else replace(value, **new))
    return change(value) if isinstance(value, str) else value


def _once(parts: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(
        part
        for number, part in enumerate(parts)
        if not (number and isinstance(part, NoteRef) and part == parts[number - 1])
    )
