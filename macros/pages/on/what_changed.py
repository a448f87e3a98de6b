"""What changed on exactly a day, and the days that have a page of their own.

A page has each day on which a standing changed or a post is known to have changed hands, the first day of
each year, the day of the record, and every day that ever had one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from macros.day.asks import NO_ANSWER
from macros.gaps.gap import Gap, Whose
from macros.oversight.interval import Interval
from macros.oversight.named_person import is_ministerial
from macros.pages.addresses import day_at
from macros.pages.edition import Edition
from macros.records.ask import Answer, Ask
from macros.records.post import Post
from macros.records.when import When
from macros.records.workstream import Workstream
from macros.register.register import Holding


@dataclass(slots=True)
class Changed:
    """What changed on a day, as far as its date is known to the day."""

    standings: list[tuple[Interval, Interval]] = field(default_factory=list)
    """What held before, and what held from that day."""
    came: list[tuple[Post, Holding]] = field(default_factory=list)
    left: list[tuple[Post, Holding]] = field(default_factory=list)
    """Who began and who left, each with the post, by the id of posts."""
    asked: list[Ask] = field(default_factory=list)
    answered: list[tuple[Ask, Answer]] = field(default_factory=list)
    stated: list[Workstream] = field(default_factory=list)
    opened: list[Gap] = field(default_factory=list)
    closed: list[Gap] = field(default_factory=list)

    @property
    def posts(self) -> tuple[Post, ...]:
        """The posts that somebody began or left."""
        return tuple({post.id: post for post, _ in (*self.left, *self.came)}.values())

    @property
    def is_reshuffle(self) -> bool:
        """Whether somebody began or left in a ministerial post: such a day has a page on that as well."""
        return any(is_ministerial(one) for one in self.posts)

    @property
    def has_page(self) -> bool:
        """Whether a page is due for it."""
        return bool(self.standings or self.came or self.left)

    def gaps(self, whose: Whose) -> tuple[int, int]:
        """How many gaps of a register opened, and how many closed."""
        opened = sum(one.register == whose for one in self.opened)
        return opened, sum(one.register == whose for one in self.closed)


At = Callable[[When | None], Iterator[Changed]]
"""Gives what changed on a date, if it is known to the day and lies in the period."""


def all_changed(edition: Edition) -> Mapping[date, Changed]:
    """What changed on each day of the period on which anything did, in the order of days."""
    found: dict[date, Changed] = {}

    def at(when: When | None) -> Iterator[Changed]:
        if when is not None and when.precision == "day" and _in_period(edition, when.first):
            yield found.setdefault(when.first, Changed())

    for intervals in edition.standings.values():
        for before, after in pairwise(intervals):
            found.setdefault(after.since, Changed()).standings.append((before, after))
    _add_posts(edition, at)
    _add_work(edition, at)
    for gap in edition.gaps:
        for on_day in at(gap.spell.since):
            on_day.opened.append(gap)
        for on_day in at(When.day(gap.spell.until) if gap.spell.until is not None else None):
            on_day.closed.append(gap)
    return dict(sorted(found.items()))


def _add_posts(edition: Edition, at: At) -> None:
    for post in edition.register.of(Post).values():
        for holding in edition.register.holdings(post.id):
            if holding.appointment.status == "held":
                for on_day in at(holding.appointment.from_):
                    on_day.came.append((post, holding))
                for on_day in at(holding.appointment.to):
                    on_day.left.append((post, holding))


def _add_work(edition: Edition, at: At) -> None:
    for ask in edition.register.of(Ask).values():
        for on_day in at(ask.date):
            on_day.asked.append(ask)
        for answer in (one for one in ask.answers if one.stance != NO_ANSWER):
            for on_day in at(answer.date):
                on_day.answered.append((ask, answer))
    for stream in edition.register.of(Workstream).values():
        for on_day in at(stream.status.on):
            on_day.stated.append(stream)


def page_days(edition: Edition, changed: Mapping[date, Changed]) -> tuple[date, ...]:
    """The days that have a page of their own, in the order of time."""
    first, last = edition.about.period_from.first, edition.as_of
    years = (date(year, 1, 1) for year in range(first.year, last.year + 1))
    ever = (day_at(address) for address in edition.history.ledger)
    days = {
        last,
        *(day for day, one in changed.items() if one.has_page),
        *years,
        *(day for day in ever if day is not None),
    }
    return tuple(sorted(day for day in days if _in_period(edition, day)))


def _in_period(edition: Edition, day: date) -> bool:
    return edition.about.period_from.first <= day <= edition.as_of
