"""A mark in words: what it was called, what became of it, and where that leads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from macros.pages.addresses import place_of
from macros.pages.edition import Edition
from macros.pages.parts.links import record_line
from macros.pages.parts.view import Line, Link
from macros.records.base import Record
from macros.records.moved import Move, Moved
from macros.records.references import RecordRef

DONE: Mapping[Move, str] = MappingProxyType(
    {
        "renamed_to": "renamed",
        "merged_into": "merged into another record",
        "split_into": "split",
        "withdrawn": "withdrawn",
    }
)
"""What was done to a record, in words."""


def called(mark: Moved) -> str:
    """What stood there: its name in quotation marks, where that may still be shown.

    The id of what was withdrawn without a name is not told, for it may be a name.
    """
    if mark.name:
        return f"“{mark.name}”"
    return "a withdrawn record" if mark.how == "withdrawn" else f"“{mark.id.id}”"


def led(edition: Edition, ref: RecordRef) -> Line:
    """A link to the record that a mark leads to, through all later renamings and mergings.

    Where that was split or withdrawn in its turn, the link leads to what is told of it.
    """
    key = edition.register.now(f"{ref.kind}/{ref.id}")
    record = edition.register.find(key)
    if record is not None:
        return record_line(edition, record)
    mark = edition.register.moved.get(key)
    if mark is None:
        return (str(ref),)
    return (Link(called(mark), place_of(key)), f", {DONE[mark.how]} {mark.on.on_words}")


def became(edition: Edition, mark: Moved) -> Line:
    """What became of a record, in a line."""
    day = mark.on.on_words
    if mark.withdrawn:
        reason = f"Withdrawn {day}. Why: {mark.withdrawn.rstrip('.')}."
        return (reason, *((" See instead: ", *_listed(edition, mark.see), ".") if mark.see else ()))
    if mark.renamed_to:
        return (
            f"Renamed {day}; it stood here as {mark.id.id}. It is now ",
            *led(edition, mark.renamed_to),
            ".",
        )
    if mark.merged_into:
        return (f"Merged {day} into ", *led(edition, mark.merged_into), ".")
    return (f"Split {day} into ", *_listed(edition, mark.split_into), ".")


def came(edition: Edition, mark: Moved, record: Record) -> Line:
    """What came to a record from a mark, in a line for the record's own page."""
    day, page = mark.on.on_words, place_of(mark.key)
    if mark.renamed_to:
        before = f", called {called(mark)}" if mark.name and mark.name != edition.name(record) else ""
        return (f"Renamed {day}. Before, it stood at ", Link(f"/{page}", page), f"{before}.")
    if mark.merged_into:
        return (Link(called(mark), page), f" was merged into this record {day}.")
    return ("It holds a part of ", Link(called(mark), page), f", which was split {day}.")


def _listed(edition: Edition, refs: Iterable[RecordRef]) -> Line:
    line: Line = ()
    for ref in refs:
        line += (*((", ",) if line else ()), *led(edition, ref))
    return line


def heirs(edition: Edition, key: str) -> tuple[Record, ...]:
    """The records that hold now what the record with a key held: itself, or what it led to, or its parts."""
    return tuple(dict.fromkeys(_heirs(edition, key, frozenset())))


def _heirs(edition: Edition, key: str, seen: frozenset[str]) -> Iterator[Record]:
    record = edition.register.find(key)
    if record is not None:
        yield record
    mark = edition.register.moved.get(key)
    if mark is None or key in seen or mark.how == "withdrawn":
        return
    for ref in mark.leads_to:
        yield from _heirs(edition, f"{ref.kind}/{ref.id}", seen | {key})


def marks_of(edition: Edition, record: Record) -> Iterator[Moved]:
    """The marks whose records are held now by a record, whole or in part, in the order of time."""
    found = (mark for mark in edition.register.moved.values() if record in heirs(edition, mark.key))
    return iter(sorted(found, key=lambda mark: (mark.on, mark.key)))
