"""Rules of marks in the place of a record: each says one thing, and leads to what is there."""

from __future__ import annotations

from collections.abc import Iterator

from macros.reading.tree import Path
from macros.records.moved import MOVES, Moved
from macros.records.references import PersonRef, RecordRef
from macros.register.register import Register
from macros.rules.problem import Nearest, Problem

ONE = "keep one of: " + ", ".join(MOVES)


def moved_in_two_ways(register: Register) -> Iterator[Problem]:
    """A mark that says two things of what became of a record, or of what to see that it leads to already."""
    for mark in register.moved.values():
        said = [field for field in MOVES if getattr(mark, field)]
        if len(said) > 1:
            yield Problem(mark, (said[1],), f"it says both `{said[0]}` and `{said[1]}`", ONE)
        elif mark.see and said != ["withdrawn"]:
            yield Problem(mark, ("see",), f"`see` is for what was withdrawn; this was {said[0]}", "delete it")
        if len(set(mark.split_into)) == 1:
            fix = "name the other parts, or write `renamed_to`"
            yield Problem(mark, ("split_into",), "a record is split into two or more", fix)


def moved_to_another_kind(register: Register) -> Iterator[Problem]:
    """A mark that leads on to a record of another kind, whose fields and addresses are others.

    People and ministers are both persons: one can be merged into the other.
    """
    for mark in register.moved.values():
        if mark.goes_to is None or mark.goes_to.kind == mark.kind:
            continue
        if mark.merged_into and {mark.kind, mark.goes_to.kind} <= set(PersonRef.kinds):
            continue
        message = f"it was of {mark.kind}, and cannot be kept in {mark.goes_to.kind}"
        fix = "write `withdrawn` with the reason, and that record under `see`"
        yield Problem(mark, (mark.how,), message, fix)


def moved_to_nothing(register: Register) -> Iterator[Problem]:
    """A mark that leads to no record: to none at all, or round in a circle."""
    nearest = Nearest()
    for mark in register.moved.values():
        for path, ref in _targets(mark):
            key = f"{ref.kind}/{ref.id}"
            if ref.part:
                yield Problem(mark, path, f"`{ref}` is a part of a record", f"write `{key}`")
            if register.may_hold(ref.kind, ref.id) or (
                key in register.moved and not _circle(register, mark, key)
            ):
                continue
            if key in register.moved:
                message, fix = f"`{key}` leads back to this mark", "name the record that holds it now"
            else:
                hint = nearest.hint(key, tuple(record.key for record in register), "keys")
                message, fix = f"there is no record `{key}`", f"{hint}add the record"
            yield Problem(mark, path, message, fix)


def _circle(register: Register, mark: Moved, key: str) -> bool:
    """Whether following renamings and mergings ends at the mark itself, or never ends."""
    if register.now(key) == mark.key:
        return True
    last = register.moved.get(register.now(key))
    return last is not None and last.goes_to is not None


def _targets(mark: Moved) -> Iterator[tuple[Path, RecordRef]]:
    if mark.goes_to is not None:
        yield (mark.how,), mark.goes_to
    for field in ("split_into", "see"):
        for number, ref in enumerate(getattr(mark, field)):
            yield (field, number), ref
