"""What a search covers, for the days before any statement: `none` where one does, else `unresearched`.

The record's searches have a topic, subjects and the day on which they were made, but no field for the days
they look back on. So a search is taken to cover every day up to the one on which it was made, and a role if

- it is the general search, which looked for a source for every field of every record, or
- its topic is ministerial oversight, the role is `minister`, and it is not about one person only: that a
  search for a statement on somebody found nothing tells nothing about the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.oversight.acting import DAY
from macros.oversight.state import State, Stretch
from macros.records.search import Search
from macros.records.words import Role
from macros.register.register import Register

TOPIC = "ministerial oversight"
_PEOPLE = ("ministers", "people")


def covers(search: Search, role: Role) -> bool:
    """Whether a search looked for statements on a role."""
    if search.is_general:
        return True
    about_somebody = any(subject.kind in _PEOPLE for subject in search.subjects)
    return role == "minister" and search.topic == TOPIC and not about_somebody


def searches(register: Register, role: Role) -> tuple[Search, ...]:
    """The searches that cover a role, by id."""
    return tuple(search for search in register.of(Search).values() if covers(search, role))


def before_any(register: Register, role: Role, since: date, until: date) -> Iterator[Stretch]:
    """What holds from ``since`` to ``until``, the day of the first statement."""
    found = searches(register, role)
    newest = max((search.date for search in found), key=lambda when: when.first, default=None)
    if newest is not None:
        yield Stretch(since, min(until, newest.first + DAY), State("none", "searched", day=newest))
        since = max(since, newest.first + DAY)
    if since < until:
        yield Stretch(since, until, State("unresearched", "not-searched"))
