"""Joins a record with another: whatever names the one names the other then, and a mark stays."""

from __future__ import annotations

from collections.abc import Iterator

from macros.editing.given import Given, left_behind
from macros.editing.mark import mark, name_in_mark
from macros.editing.named import named, place_of
from macros.editing.plan import NotDone, Plan, Said
from macros.editing.repoint import repointed
from macros.editing.told import count, of_references, of_the_rest
from macros.reading.tree import in_words
from macros.records.base import Record
from macros.records.plain import Plain, plain
from macros.records.references import PersonRef
from macros.register.register import Register


def merge(given: Given, record: Record, into: Record) -> Plan:
    """The plan to let ``into`` stand for a record as well. Raises `NotDone` where that cannot be."""
    old, new, register = record.key, into.key, given.register
    if old == new:
        raise NotDone(f"`{old}` cannot be merged into itself")
    if record.kind != into.kind and not {record.kind, into.kind} <= set(PersonRef.kinds):
        raise NotDone(f"a record of {record.kind} cannot be merged into one of {into.kind}")
    if itself := [one for one in named(register) if one.file == new and one.whose == old]:
        told = (Said(f"`{one.ref}` in `{in_words(one.path)}`", (place_of(register, one),)) for one in itself)
        raise NotDone(f"`{new}` would refer to itself; take out first what it says of `{old}`", *told)
    done = repointed(register, given.folder, old, new, leave_out=old)
    stays, told_of_address = left_behind(
        given, record, mark("merged_into", new, given.on, name_in_mark(record))
    )
    files: dict[str, str | None] = {old: stays, **done.files}
    said = (
        *of_references(given, old, done),
        told_of_address,
        *_lost(register, record, into),
        *of_the_rest(given, old, files),
    )
    return Plan(f"merge `{old}` into `{new}`", files, said, done.expected)


def _lost(register: Register, record: Record, into: Record) -> Iterator[Said]:
    """What a record says that the other doesn't: a person carries over what should not be lost."""
    there = plain(into)
    for field, value in plain(record).items():
        place = (register.place(record, (field,)),)
        if field not in there:
            yield Said(f"`{field}` stands only in `{record.key}`, and goes with it", place)
        elif isinstance(value, list) and (only := [one for one in value if not _holds(there[field], one)]):
            words = f"{len(only)} of {count(len(value), 'entry', 'entries')} of `{field}`"
            stand = "stands there only, and goes" if len(only) == 1 else "stand there only, and go"
            yield Said(f"{words} in `{record.key}` {stand} with it", place)
        elif value != there[field]:
            yield Said(f"`{field}` says other things in the two; that of `{into.key}` stays", place)


def _holds(values: Plain, one: Plain) -> bool:
    return isinstance(values, list) and one in values
