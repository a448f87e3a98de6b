"""What each release changed, and what has changed since the last one, from neighbouring states."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from macros.pages.addresses import record_at
from macros.pages.edition import Edition
from macros.pages.moved.words import called
from macros.records.when import When
from macros.releases.difference import difference
from macros.releases.model import Difference
from macros.releases.state import Kept, State


@dataclass(frozen=True, slots=True)
class Told:
    """What a release holds and what it changed. Without a ``name`` it is not released yet.

    ``change`` is empty for the first: nothing comes before it.
    """

    name: str
    state: State
    change: Difference | None

    @property
    def on(self) -> When | None:
        """The day of the release."""
        return When(self.name[:10]) if self.name else None

    @property
    def title(self) -> str:
        """What it is called in a heading: its day, with its number where it is not the first of that day."""
        if self.on is None:
            return "Not yet released"
        number = self.name[11:]
        return f"Release of {self.on.words}" + (f", number {number} of that day" if number else "")


def by_release(edition: Edition) -> tuple[Told, ...]:
    """The releases, the newest first; before them what is not released yet, if anything is."""
    hidden = _hidden(edition)
    named = [(one.name, _named(one.state, hidden)) for one in edition.history.releases]
    found = [Told(name, state, None) for name, state in named[:1]]
    found += [
        Told(name, state, difference(before, state, record_at))
        for (_, before), (name, state) in pairwise(named)
    ]
    if named:
        state = _named(edition.state, hidden)
        change = difference(named[-1][1], state, record_at)
        if not change.is_empty or change.old_as_of != change.new_as_of:
            found.append(Told("", state, change))
    return tuple(reversed(found))


def _hidden(edition: Edition) -> Mapping[str, str]:
    """What withdrawn records are called, in every release: only what their marks still say."""
    return {key: called(mark) for key, mark in edition.register.moved.items() if mark.withdrawn}


def _named(state: State, names: Mapping[str, str]) -> State:
    if names.keys().isdisjoint(state.records):
        return state
    records = {key: Kept(one.hash, names.get(key, one.label)) for key, one in state.records.items()}
    return replace(state, records=records)
