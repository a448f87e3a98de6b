"""Posts of relevance of which no holder is told on a day: a gap of what was read, and not of the post."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from macros.day.holders import Holder
from macros.day.lasting import Lasting, within
from macros.oversight.acting import DAY
from macros.oversight.state import spans
from macros.records.department import Department
from macros.records.post import Post
from macros.register.register import Register


@dataclass(frozen=True, slots=True)
class Empty:
    """A post of which no holder was found. It may have been held, vacant, or called otherwise."""

    post: Post


def without_holder(register: Register, held: Iterable[Lasting[Holder]]) -> tuple[Lasting[Empty], ...]:
    """For each post with a relevance the days of its body on which nobody is told in it, in any certainty."""
    found: dict[str, list[Lasting[Holder]]] = {}
    for one in held:
        found.setdefault(one.what.post.id, []).append(one)
    return tuple(
        one
        for post in register.of(Post).values()
        if post.relevance
        for since, until in _days(register, post, found.get(post.id, []))
        for one in within(register, since, until, Empty(post))
    )


def _days(register: Register, post: Post, held: list[Lasting[Holder]]) -> Iterable[tuple[date, date]]:
    first, end = register.about.period_from.first, register.as_of + DAY
    body = register.resolve(post.department)
    if isinstance(body, Department):
        first = max(first, body.from_.after) if body.from_ is not None else first
        end = min(end, body.ended.after) if body.ended is not None else end
    if first >= end:
        return
    since: date | None = None
    cuts = [day for one in held for day in (one.since, one.until)]
    for start, stop in spans(cuts, first, end):
        empty = not any(one.covers(start) for one in held)
        if empty and since is None:
            since = start
        if not empty and since is not None:
            yield since, start
            since = None
        if empty and stop == end and since is not None:
            yield since, stop
