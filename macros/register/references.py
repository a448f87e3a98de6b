"""Every reference that stands in a record, found by its type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from macros.reading.tree import Path
from macros.records.base import Model, Record
from macros.records.kinds import BY_FOLDER
from macros.records.references import RecordRef, Ref

MENTION = re.compile(
    r"(?<![\w/.-])(?:"
    + "|".join(BY_FOLDER)
    + r")/[a-z0-9]+(?:-[a-z0-9]+)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?(?![\w/-])"
)
"""A record named in running text, as ``kind/id`` or ``kind/id#part``; pages turn it into a link."""


NOT_OURS = ("quote", "at", "name", "text", "by")
"""Fields in which `ministers/officials` is a source's words or a title, and names no record of ours."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference: ``record`` points to ``ref`` from the field at ``path`` (names as in the file)."""

    record: Record
    path: Path
    ref: Ref
    mentioned: bool = False
    """Whether a text mentions it, where no field of its own points to it."""

    @property
    def field(self) -> str:
        """The outermost field it stands in."""
        return str(self.path[0])


@cache
def aliases(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model: the name in the code and the name in the file."""
    return tuple((name, info.alias or name) for name, info in model.model_fields.items())


def references(record: Record) -> Iterator[Reference]:
    """The references of a record, in the order of its fields, then those that its texts mention."""
    for path, ref in _walk(record, ()):
        yield Reference(record, path, ref)
    for path, text in texts(record):
        if path[-1] in NOT_OURS:
            continue
        for mention in MENTION.finditer(text):
            yield Reference(record, path, RecordRef(mention.group()), mentioned=True)


def _walk(value: object, path: Path) -> Iterator[tuple[Path, Ref]]:
    if isinstance(value, Ref):
        yield path, value
    elif isinstance(value, Model):
        for name, alias in aliases(type(value)):
            yield from _walk(getattr(value, name), (*path, alias))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _walk(item, (*path, number))


def texts(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every piece of free text in a record or a part of one, with its path. References are not text."""
    if isinstance(value, Model):
        for name, alias in aliases(type(value)):
            if name != "id":
                yield from texts(getattr(value, name), (*path, alias))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from texts(item, (*path, number))
    elif isinstance(value, str) and not isinstance(value, Ref):
        yield path, value


def parts(value: object, path: Path = ()) -> Iterator[tuple[Path, Model]]:
    """A record and every group of fields in it, outermost first, each with its path."""
    if isinstance(value, Model):
        yield path, value
        for name, alias in aliases(type(value)):
            yield from parts(getattr(value, name), (*path, alias))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from parts(item, (*path, number))
