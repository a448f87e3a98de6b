"""Where what was said of one workstream was said of atrocity prevention as a whole: what was said later."""

from __future__ import annotations

from collections.abc import Sequence

from macros.oversight.line import explicit
from macros.records.statement import Statement
from macros.records.when import When
from macros.records.words import Role
from macros.register.register import Register


def as_a_whole(register: Register, role: Role, cited: Sequence[str], whom: Sequence[str]) -> list[Statement]:
    """The newest explicit statement for a role that stands behind what was said, and all later ones.

    It stands behind it where it rests on a source that is ``cited`` (keys) and names one of ``whom`` (ids):
    a document may give other work to others. Nothing where no statement does.
    """
    said = [one.statement for one in explicit(register, role)]
    behind = [
        number for number, one in enumerate(said) if _rests_on(one, cited) and set(named_by(one)) & set(whom)
    ]
    return said[behind[-1] :] if behind else []


def named_by(statement: Statement) -> tuple[str, ...]:
    """The ids of the person and of the body that a statement names."""
    names = statement.names
    return tuple(ref.id for ref in (names.person, names.department) if ref) if names else ()


def _rests_on(statement: Statement, cited: Sequence[str]) -> bool:
    return any(f"sources/{entry.source}" in cited for entry in statement.evidence)


def passed_on(said: Sequence[Statement], whom: Sequence[str], end: When) -> bool:
    """Whether the last of these statements before an end names others, who then had it already."""
    before = [one for one in said if one.date.last < end.first]
    return bool(before) and not set(named_by(before[-1])) & set(whom)


def next_said(said: Sequence[Statement], end: When) -> Statement | None:
    """The first of these statements that is surely not older than an end."""
    return next((one for one in said if one.date.first >= end.after), None)


def was_on_the_whole(said: Sequence[Statement]) -> str:
    """That what was said of this work was not said of this work alone, as a sentence before another one."""
    day = said[0].date.on_words if said else ""
    return f" What was said {day} was said of atrocity prevention as a whole." if said else ""


def until_said(name: str, later: Statement | None) -> str:
    """Up to when nothing was found: what stands after words for what was not found."""
    if later is None:
        return f": {name}."
    return f" ({name}), until one {later.date.on_words} on atrocity prevention as a whole."
