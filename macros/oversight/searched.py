"""What a search covers, for the days before any statement: `none` where one does, else `unresearched`.

A search covers the days up to the one on which it was made, from ``covers_from`` where it says so. It covers
a role if it is a general one, or if it names the role and is not about one person only: that a search for a
statement on somebody found nothing tells nothing about the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from macros.oversight.acting import DAY
from macros.oversight.state import State, Stretch
from macros.records.search import Search
from macros.records.words import Role
from macros.register.register import Register


def covers(search: Search, role: Role) -> bool:
    """Whether a search looked for statements on a role."""
    return search.is_general or (role in search.roles and not search.about_one_person)


def searches(register: Register, role: Role, since: date, until: date) -> tuple[Search, ...]:
    """The searches that cover a role on any day from ``since`` up to, but not including, ``until``; by id."""
    return tuple(
        search
        for search in register.of(Search).values()
        if covers(search, role) and _start(search) < until and since < _end(search)
    )


def before_any(register: Register, role: Role, since: date, until: date) -> Iterator[Stretch]:
    """What holds from ``since`` to ``until``, the day of the first statement."""
    found = searches(register, role, since, until)
    turns = {day for search in found for day in (_start(search), _end(search)) if since < day < until}
    days = [since, *sorted(turns), until]
    for start, end in pairwise(days):
        made = [search.date for search in found if _start(search) <= start and end <= _end(search)]
        if made:
            yield Stretch(start, end, State("none", "searched", day=max(made, key=lambda when: when.first)))
        elif start < end:
            yield Stretch(start, end, State("unresearched", "not-searched"))


def _start(search: Search) -> date:
    return search.covers_from.first if search.covers_from else date.min


def _end(search: Search) -> date:
    return search.date.first + DAY
