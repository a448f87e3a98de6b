"""Who came and went by two states: spells are matched by person and post, never by their place in a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import product

from macros.releases.follow import Follow
from macros.releases.model import HolderChanges, Redated, Spell
from macros.releases.state import Holds, State

Pair = tuple[Holds, Holds]


def holder_changes(old: State, new: State, follow: Follow) -> HolderChanges:
    """What is told otherwise of who held which post."""
    before = _by_pair(
        Holds(follow.now(one.person), follow.now(one.post), one.from_, one.to) for one in old.holders
    )
    after = _by_pair(new.holders)
    added: list[Holds] = []
    removed: list[Holds] = []
    redated: list[Pair] = []
    for key in sorted(before.keys() | after.keys()):
        gone, come = list(before.get(key, ())), list(after.get(key, ()))
        for alike in _ALIKE:
            redated.extend(pair for pair in _matched(gone, come, alike) if pair[0] != pair[1])
        removed.extend(gone)
        added.extend(come)
    return HolderChanges(
        added=tuple(_spell(follow, one) for one in added),
        ended=tuple(_redated(follow, pair) for pair in redated if _has_ended(*pair)),
        corrected=tuple(_redated(follow, pair) for pair in redated if not _has_ended(*pair)),
        removed=tuple(_spell(follow, one) for one in removed),
    )


def _by_pair(spells: Iterable[Holds]) -> Mapping[tuple[str, str], list[Holds]]:
    found: dict[tuple[str, str], list[Holds]] = {}
    for one in sorted(spells, key=lambda one: (one.person, one.post, one.from_, one.to)):
        found.setdefault((one.person, one.post), []).append(one)
    return found


def _same_from(old: Holds, new: Holds) -> bool:
    return bool(old.from_) and old.from_ == new.from_


def _same_to(old: Holds, new: Holds) -> bool:
    return bool(old.to) and old.to == new.to


def _meet(old: Holds, new: Holds) -> bool:
    """Whether two spells overlap as far as is known, so that they are one with other dates, and not two."""
    return (not new.to or old.from_ <= new.to) and (not old.to or new.from_ <= old.to)


_ALIKE: tuple[Callable[[Holds, Holds], bool], ...] = (
    lambda old, new: old == new,
    _same_from,
    _same_to,
    _meet,
)
"""What makes two spells of one person in one post the same one, the surest first."""


def _matched(gone: list[Holds], come: list[Holds], alike: Callable[[Holds, Holds], bool]) -> list[Pair]:
    """Takes from both lists the spells that are alike, in the order of time, and returns them in pairs."""
    pairs = [(one, other) for one, other in product(gone, come) if alike(one, other)]
    found: list[Pair] = []
    for one, other in pairs:
        if one in gone and other in come:
            gone.remove(one)
            come.remove(other)
            found.append((one, other))
    return found


def _has_ended(old: Holds, new: Holds) -> bool:
    return not old.to and bool(new.to) and old.from_ == new.from_


def _redated(follow: Follow, pair: Pair) -> Redated:
    return Redated(old=_spell(follow, pair[0]), new=_spell(follow, pair[1]))


def _spell(follow: Follow, one: Holds) -> Spell:
    return Spell(
        person=follow.labelled(one.person), post=follow.labelled(one.post), from_=one.from_, to=one.to
    )
