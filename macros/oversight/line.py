"""The statements of a role joined: a later explicit one replaces an earlier one from its day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from macros.oversight.acting import Acts, surely
from macros.oversight.named import Named, named
from macros.oversight.state import Stretch
from macros.records.statement import Statement
from macros.records.words import Role
from macros.register.register import Register


def explicit(register: Register, role: Role) -> tuple[Named, ...]:
    """What the explicit statements by government name for a role, in the order of time. No other counts."""
    found = (one for one in register.of(Statement).values() if one.explicit and role in one.roles)
    return in_order([named(register, role, one) for one in found], surely)


def in_order(statements: Sequence[Named], acts: Acts) -> tuple[Named, ...]:
    """Statements in the order in which they act.

    A statement of a month or year counts as made at the end of it: it replaces one of a day within. Of
    several on one date the one that names most closely acts (a person before a post, a post before a body),
    then the one whose id comes first; it stands last here, and `also` tells of the others.
    """
    by_id = sorted(statements, key=lambda one: one.statement.id, reverse=True)
    return tuple(
        sorted(by_id, key=lambda one: (acts(one.statement.date), one.statement.date.last, one.closeness))
    )


def line(statements: Sequence[Named], acts: Acts, until: date) -> Iterator[Stretch]:
    """What holds from the first statement to ``until``."""
    ordered = in_order(statements, acts)
    for this, following in zip_longest(ordered, ordered[1:]):
        end = until if following is None else min(until, acts(following.statement.date))
        yield from this.stretches(acts, end)


def also(statements: Sequence[Named], statement: Statement) -> tuple[str, ...]:
    """The ids of the other explicit statements of one date for the role."""
    alike = (one.statement.id for one in statements if one.statement.date == statement.date)
    return tuple(sorted(id_ for id_ in alike if id_ != statement.id))
