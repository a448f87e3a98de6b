"""The days on which a spell in a ministerial post of this record began or ended, with all that turned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from macros.pages.addresses import reshuffle
from macros.pages.edition import Edition
from macros.pages.parts.turns import Turn, turns
from macros.pages.reshuffles.lost import Loss, losses
from macros.records.person import Person

_PAGE = re.compile(re.escape(reshuffle(date(2000, 1, 1))).replace("2000\\-01\\-01", r"(\d{4}-\d{2}-\d{2})"))
"""What the address of a day looks like."""


@dataclass(frozen=True, slots=True)
class Change:
    """What turned for one person on a day: the posts left, and those taken up."""

    person: Person
    left: tuple[Turn, ...]
    came: tuple[Turn, ...]

    @property
    def is_same(self) -> bool:
        """Whether the posts taken up are those that were left."""
        return {turn.post.key for turn in self.left} == {turn.post.key for turn in self.came}


@dataclass(frozen=True)
class Day:
    """A day on which somebody came or went; without a turn where only an older release had one."""

    day: date
    turns: tuple[Turn, ...]
    losses: tuple[Loss, ...]

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """What turned, by person: those of the highest rank first, then by the name of the post."""
        found: dict[str, list[Turn]] = {}
        for turn in sorted(self.turns, key=_by_rank):
            found.setdefault(turn.holding.person.key, []).append(turn)
        return tuple(
            Change(
                one[0].holding.person,
                tuple(turn for turn in one if not turn.began),
                tuple(turn for turn in one if turn.began),
            )
            for one in found.values()
        )

    @property
    def came(self) -> tuple[Change, ...]:
        """Those who took up a post and left none."""
        return tuple(one for one in self.changes if not one.left)

    @property
    def went(self) -> tuple[Change, ...]:
        """Those who left a post and took up none."""
        return tuple(one for one in self.changes if not one.came)

    @property
    def moved(self) -> tuple[Change, ...]:
        """Those who left a post and took up another."""
        return tuple(one for one in self.changes if one.left and one.came and not one.is_same)

    @property
    def stayed(self) -> tuple[Change, ...]:
        """Those who went on in the same post, in a new spell."""
        return tuple(one for one in self.changes if one.is_same)


_RANKS = ("PM", "DPM", "SoS", "MoS", "PUSS")


def _by_rank(turn: Turn) -> tuple[int, str, str]:
    rank = turn.post.rank
    return (_RANKS.index(rank) if rank else len(_RANKS), turn.post.name, turn.holding.person.id)


@dataclass(frozen=True)
class Reshuffles:
    """All days of an edition."""

    edition: Edition

    @cached_property
    def days(self) -> Mapping[date, Day]:
        """Every day that has a page, in the order of time: each exact one, and each that ever had one."""
        found: dict[date, list[Turn]] = {day: [] for day in self._published()}
        for turn in self._turns:
            if turn.when.precision == "day":
                found.setdefault(turn.when.first, []).append(turn)
        lost = losses(self.edition, found)
        return {day: Day(day, tuple(found[day]), lost.get(day, ())) for day in sorted(found)}

    @cached_property
    def imprecise(self) -> tuple[Turn, ...]:
        """The starts and ends of which only the month or year is known, in the order of time."""
        found = (turn for turn in self._turns if turn.when.precision != "day")
        return tuple(sorted(found, key=lambda turn: (turn.when, _by_rank(turn))))

    def around(self, day: date) -> tuple[date | None, date | None]:
        """The days before and after a day that have a page."""
        order = list(self.days)
        at = order.index(day)
        return (order[at - 1] if at else None, order[at + 1] if at + 1 < len(order) else None)

    @cached_property
    def _turns(self) -> tuple[Turn, ...]:
        return tuple(turns(self.edition.register))

    def _published(self) -> Iterator[date]:
        for address in self.edition.history.ledger:
            if found := _PAGE.fullmatch(address):
                yield date.fromisoformat(found.group(1))
