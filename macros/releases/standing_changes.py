"""On which days two states tell the standing of a role otherwise, and how it stood on the day of each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from macros.releases.follow import Follow
from macros.releases.model import Days, Stand, StandingChange
from macros.releases.state import State, Stood

Told = tuple[str, str]
"""The coded word, and the key of whom or what was named."""


def standing_changes(old: State, new: State, follow: Follow) -> Iterator[StandingChange]:
    """Each role of either state that is told otherwise, in the order in which the newer one has them."""
    for role in dict.fromkeys((*new.standing, *old.standing)):
        before, after = old.standing.get(role, ()), new.standing.get(role, ())
        then, now = _on(before, old.as_of, follow), _on(after, new.as_of, follow)
        days = tuple(_days(before, after, follow))
        if days or then != now:
            yield StandingChange(role=role, old=_stand(then, follow), new=_stand(now, follow), days=days)


def _days(old: tuple[Stood, ...], new: tuple[Stood, ...], follow: Follow) -> Iterator[Days]:
    """The spans of the period of both that differ; neighbours that differ in the same way are one."""
    last: tuple[str, str, Told, Told] | None = None
    turns = sorted({day for one in (*old, *new) for day in (one.since, one.until)})
    for since, until in pairwise(turns):
        before, after = _on(old, since, follow), _on(new, since, follow)
        if before is None or after is None or before == after:
            continue
        if last is not None and last[1:] == (since, before, after):
            last = (last[0], until, before, after)
            continue
        if last is not None:
            yield _told(last, follow)
        last = (since, until, before, after)
    if last is not None:
        yield _told(last, follow)


def _told(span: tuple[str, str, Told, Told], follow: Follow) -> Days:
    since, until, before, after = span
    old, new = _stand(before, follow), _stand(after, follow)
    if old is None or new is None:
        raise ValueError("days that both states tell of have a standing in both")
    return Days(since=since, until=until, old=old, new=new)


def _on(found: tuple[Stood, ...], day: str, follow: Follow) -> Told | None:
    """What a state tells of a day; nothing outside its period."""
    return next(
        (
            (one.standing, follow.now(one.named) if one.named else "")
            for one in found
            if one.since <= day < one.until
        ),
        None,
    )


def _stand(told: Told | None, follow: Follow) -> Stand | None:
    if told is None:
        return None
    standing, named = told
    return Stand(standing=standing, named=follow.labelled(named) if named else None)
