"""Every place at which a file names a record: in references and texts of records, marks and `record.yml`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.reading.finding import Place
from macros.reading.tree import Path
from macros.records.about import About
from macros.records.base import Model
from macros.records.moved import Moved
from macros.records.references import RecordRef, Ref
from macros.register.load import ABOUT
from macros.register.references import MENTION, NOT_OURS, aliases, parts, references, texts
from macros.register.register import Register


@dataclass(frozen=True, slots=True)
class Named:
    """A place that names a record: the file by the key of its own record, and the path in it.

    ``whose`` is the key of the record that is meant, be it there or not; ``mentioned`` says that a text
    names it, which may name others besides.
    """

    file: str
    path: Path
    ref: Ref
    whose: str
    mentioned: bool


def named(register: Register) -> Iterator[Named]:
    """Every place that names a record, file by file."""
    yield from _in(register, ABOUT, register.about)
    for record in register:
        yield from (
            Named(record.key, one.path, one.ref, meant(register, one.ref), one.mentioned)
            for one in references(record)
        )
    for mark in register.moved.values():
        yield from _in(register, mark.key, mark)


def _in(register: Register, file: str, model: About | Moved) -> Iterator[Named]:
    for path, part in parts(model):
        for path_, ref in _refs(part, path):
            yield Named(file, path_, ref, meant(register, ref), mentioned=False)
    for path, text in texts(model):
        if path[-1] not in NOT_OURS:
            for mention in MENTION.finditer(text):
                ref = RecordRef(mention.group())
                yield Named(file, path, ref, meant(register, ref), mentioned=True)


def _refs(part: Model, path: Path) -> Iterator[tuple[Path, Ref]]:
    """The references of a group of fields itself. The `id` of a mark stands in no file."""
    for name, alias in aliases(type(part)):
        value = getattr(part, name)
        if isinstance(value, Ref) and name != "id":
            yield (*path, alias), value
        elif isinstance(value, tuple):
            yield from (
                ((*path, alias, number), item) for number, item in enumerate(value) if isinstance(item, Ref)
            )


def meant(register: Register, ref: Ref) -> str:
    """The key of the record that a reference means."""
    found = register.resolve(ref)
    if found is not None:
        return found.key
    return f"{ref.kind}/{ref.id}" if isinstance(ref, RecordRef) else f"{ref.kinds[0]}/{ref.id}"


def place_of(register: Register, one: Named) -> Place:
    """Where a place stands: file, line and column."""
    if one.file == ABOUT:
        return register.place_about(one.path)
    return register.place(register.find(one.file) or register.moved[one.file], one.path)
