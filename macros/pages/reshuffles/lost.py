"""Which statement, workstream and ask lost the minister whom it names, as that one left a post on a day.

To be named is not to be responsible: each is told with the sense in which somebody is named. A post that a
source names counts while it was held on a date of that source.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from macros.gaps.proof import sources_for
from macros.gaps.workstreams_ministers import HOLDS_IT
from macros.oversight.interval import Interval
from macros.oversight.named_person import may_hold
from macros.pages.edition import Edition
from macros.pages.names import first_up
from macros.pages.parts.crossrefs import BASIS
from macros.pages.parts.stances import answered_words
from macros.pages.parts.turns import Turn
from macros.records.ask import Ask
from macros.records.references import PersonRef, PostRef
from macros.records.source import Source
from macros.records.when import When
from macros.records.words import Role
from macros.records.workstream import Named, Workstream

ADDRESSED = "In the post to which it is addressed, on the day of the ask"


@dataclass(frozen=True, slots=True)
class StandingLost:
    """A role whose standing changed although no new statement was made: what it was, and what it became."""

    role: Role
    before: Interval
    after: Interval

    @property
    def kept(self) -> bool:
        """Whether the standing is called the same before and after, and rests on another post or holder."""
        return self.before.standing == self.after.standing


@dataclass(frozen=True, slots=True)
class NamedLost:
    """A workstream or ask, the sense in which it names somebody, and the end of their spell in that post."""

    record: Workstream | Ask
    sense: str
    turn: Turn


Loss = StandingLost | NamedLost


def losses(edition: Edition, by_day: Mapping[date, Iterable[Turn]]) -> Mapping[date, tuple[Loss, ...]]:
    """What each of these days changed: roles in their order, then workstreams and asks by id."""
    found: dict[date, list[Loss]] = {day: [] for day in by_day}
    for day, standing in _standings(edition, by_day):
        found[day].append(standing)
    left = [turn for turns in by_day.values() for turn in turns if not turn.began]
    for lost in dict.fromkeys((*_workstreams(edition, left), *_asks(edition, left))):
        found[lost.turn.when.first].append(lost)
    return {day: tuple(lost) for day, lost in found.items()}


def _standings(
    edition: Edition, by_day: Mapping[date, Iterable[Turn]]
) -> Iterator[tuple[date, StandingLost]]:
    for role, intervals in edition.standings.items():
        for before, after in pairwise(intervals):
            turned = by_day.get(after.since, ())
            same = before.statement is not None and before.statement == after.statement
            if same and _shown(before) != _shown(after) and any(_names(before, one) for one in turned):
                yield after.since, StandingLost(role, before, after)


def _shown(interval: Interval) -> tuple[object, ...]:
    return (interval.standing, interval.person, interval.post, interval.holders)


def _names(interval: Interval, turn: Turn) -> bool:
    """Whether what turned is the person or the post that the statement behind an interval names."""
    named = interval.last_named
    if isinstance(named, PersonRef):
        return turn.holding.person.id == named.id
    return isinstance(named, PostRef) and turn.post.id == named.id


def _workstreams(edition: Edition, left: Sequence[Turn]) -> Iterator[NamedLost]:
    for stream in edition.register.of(Workstream).values():
        sense = first_up(BASIS[stream.named.basis])
        dates = tuple(_dates(edition, stream))
        for who in stream.named.who:
            post = who.post or _paired(edition, stream, who)
            if post is None and stream.named.basis in HOLDS_IT:
                continue  # the post that has the function is not known, and another is beside the point
            for turn in _held(who.person, post, left, dates):
                yield NamedLost(stream, sense, turn)


def _paired(edition: Edition, stream: Workstream, who: Named) -> PostRef | None:
    """The post named alone that a person named alone held: a source often names them apart."""
    person = edition.register.people.get(who.person) if who.person else None
    held = {spell.post for spell in person.appointments if spell.status == "held"} if person else set()
    alone = (one.post for one in stream.named.who if one.post and not one.person)
    return next((post for post in alone if post in held), None)


def _held(
    person: PersonRef | None, post: PostRef | None, left: Sequence[Turn], dates: Sequence[When]
) -> list[Turn]:
    """The ends of the spells in which somebody is named: those held on a date of a source.

    Where both the person and the post are known, and no such date fits, every spell of the two.
    """
    found = [
        turn for turn in left if person in (None, turn.holding.person.id) and post in (None, turn.post.id)
    ]
    then = [turn for turn in found if any(may_hold(turn.holding.appointment, when) for when in dates)]
    return then or (found if person and post else [])


def _dates(edition: Edition, stream: Workstream) -> Iterator[When]:
    """The dates of the sources that support who is named."""
    for key in sources_for(stream, "named"):
        source = edition.register.find(key)
        if isinstance(source, Source) and source.date is not None:
            yield source.date


def _asks(edition: Edition, left: Sequence[Turn]) -> Iterator[NamedLost]:
    for ask in edition.register.of(Ask).values():
        for turn in left:
            spell = turn.holding.appointment
            if turn.post.id in ask.addressed_to.posts and may_hold(spell, ask.date):
                yield NamedLost(ask, ADDRESSED, turn)
            for answer in ask.answers:
                named = turn.holding.person.id in answer.people
                if named and answer.date is not None and may_hold(spell, answer.date):
                    yield NamedLost(ask, first_up(answered_words(edition, answer)), turn)
