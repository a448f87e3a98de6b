"""Takes a record out: withdrawn for a reason, or split into others. Only a person knows what to name then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from macros.editing.given import Given, left_behind
from macros.editing.mark import mark, name_in_mark
from macros.editing.named import Named, named, place_of
from macros.editing.plan import NotDone, Plan, Said
from macros.editing.told import of_the_name, of_the_rest
from macros.reading.tree import in_words
from macros.records.base import Record
from macros.records.references import RecordRef
from macros.rules.references import parts_of


def withdraw(given: Given, record: Record, why: str, see: tuple[Record, ...], keep_name: bool) -> Plan:
    """The plan to withdraw a record. Raises `NotDone` while others refer to it, with each place."""
    if not why.strip():
        raise NotDone("say with --why why it is withdrawn; its readers are told so")
    _others(record, see, "--see")
    name = name_in_mark(record) if keep_name else ""
    text = mark("withdrawn", why, given.on, name, [one.key for one in see])
    plan = _taken_out(given, record, text, f"withdraw `{record.key}`", lambda one: _instead(one, see))
    return plan if keep_name else replace(plan, said=(*plan.said, *of_the_name(given, record)))


def split(given: Given, record: Record, parts: tuple[Record, ...]) -> Plan:
    """The plan to let other records stand for the parts of one. Raises `NotDone` while others refer to it."""
    if len(parts) < 2:
        raise NotDone("a record is split into two or more; `statement rename` gives it another id")
    _others(record, parts, "a part")
    text = mark("split_into", [one.key for one in parts], given.on, name_in_mark(record))
    title = f"split `{record.key}` into {' and '.join(f'`{one.key}`' for one in parts)}"
    return _taken_out(given, record, text, title, lambda one: _instead(one, parts))


def _others(record: Record, named: tuple[Record, ...], what: str) -> None:
    keys = [one.key for one in named]
    if record.key in keys:
        raise NotDone(f"`{record.key}` cannot be named as {what} of itself")
    if twice := [key for key in keys if keys.count(key) > 1]:
        raise NotDone(f"`{twice[0]}` is named twice")


def _taken_out(
    given: Given, record: Record, mark_text: str, title: str, instead: Callable[[Named], str]
) -> Plan:
    register, key = given.register, record.key
    every = tuple(one for one in named(register) if one.file != key)
    at_it = [one for one in every if one.whose == key]
    if refer := [one for one in at_it if one.file not in register.moved]:
        told = (
            Said(f"`{one.ref}` in `{in_words(one.path)}`: {instead(one)}", (place_of(register, one),))
            for one in refer
        )
        raise NotDone(f"others refer to `{key}`; change that first, for nobody but you knows how", *told)
    stays, told_of_address = left_behind(given, record, mark_text, needed=bool(at_it))
    files: dict[str, str | None] = {key: stays}
    goes = Said("nothing refers to it; all that it says goes from the record", (register.place(record),))
    said = (goes, told_of_address, *of_the_rest(given, key, files))
    return Plan(title, files, said, every)


def _instead(one: Named, others: tuple[Record, ...]) -> str:
    """What to write instead of a reference."""
    found = [f"`{text}`" for other in others for text in _as(one, other)]
    return f"write {' or '.join(found)}, or take it out" if found else "write another record, or take it out"


def _as(one: Named, other: Record) -> Iterator[str]:
    """How a record is written where another stands, if it can stand there."""
    if isinstance(one.ref, RecordRef):
        part = one.ref.part if one.ref.part in parts_of(other) else ""
        yield other.key + (f"#{part}" if part else "")
    elif other.kind in one.ref.kinds:
        yield other.id
