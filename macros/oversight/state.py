"""What holds for a role over a stretch of days, before it is put into words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from macros.oversight.leaving import Leaving
from macros.records.references import DepartmentRef, PersonRef, PostRef, Ref
from macros.records.statement import Statement
from macros.records.when import When
from macros.records.words import StandingWord

Reason = Literal[
    "in-post",  # the person named holds the post named
    "in-other-post",  # another ministerial post of the department or its successor
    "between-posts",  # between two of these, for a week at most
    "person-last-seen",
    "left-office",  # holds no other ministerial post from that day
    "left-department",  # is still a minister, elsewhere
    "left-post",  # the post named was no minister's
    "post-held",  # the post named is seen held
    "post-held-until",  # the last days of its holders are known by their month or year only
    "post-named-only",  # no holder was found that day: the statement alone shows that the post existed
    "post-last-held",  # the end of its last holder's spell is known, and no later holder
    "post-last-seen",
    "body-seen",  # evidence that names it reaches beyond that day
    "body-before-end",  # it is known to have ended later
    "body-named-only",  # the statement itself is the newest evidence that names it
    "body-replaced",
    "body-last-seen",
    "successor-last-seen",
    "body-ended",  # no successor is named
    "nothing-named",  # the statement names nobody and nothing that the record could follow
    "searched",
    "not-searched",
]
"""Why a standing is what it is; `macros.oversight.sentence` has the sentence for each."""


@dataclass(frozen=True, slots=True)
class State:
    """A standing with all that it rests on. ``day`` is the date that the reason speaks of, if any.

    ``inferred`` tells that this date stands in no source and was inferred from other facts.
    """

    standing: StandingWord
    reason: Reason
    statement: Statement | None = None
    last_named: Ref | None = None
    person: PersonRef | None = None
    post: PostRef | None = None
    department: DepartmentRef | None = None
    bodies: tuple[DepartmentRef, ...] = ()
    holders: tuple[PersonRef, ...] = ()
    leaving: tuple[Leaving, ...] = ()
    day: When | None = None
    inferred: bool = False

    @property
    def shown(self) -> tuple[object, ...]:
        """What makes two states different answers, whatever their reasons."""
        statement = self.statement.id if self.statement else None
        return (self.standing, statement, self.person, self.post, self.department, self.bodies)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A state from the day ``since`` up to, but not including, the day ``until``."""

    since: date
    until: date
    state: State


def between(stretches: Iterable[Stretch], since: date, until: date) -> Iterator[Stretch]:
    """The stretches as far as they lie between two days, neighbours with one state joined."""
    last: Stretch | None = None
    for stretch in stretches:
        cut = replace(stretch, since=max(stretch.since, since), until=min(stretch.until, until))
        if cut.since >= cut.until:
            continue
        if last is not None and last.state == cut.state and last.until == cut.since:
            last = replace(last, until=cut.until)
            continue
        if last is not None:
            yield last
        last = cut
    if last is not None:
        yield last


def spans(cuts: Iterable[date], since: date, until: date) -> Iterator[tuple[date, date]]:
    """The days from ``since`` to ``until``, cut at each of the days given."""
    days = sorted({since, until, *(cut for cut in cuts if since < cut < until)})
    return pairwise(days)
