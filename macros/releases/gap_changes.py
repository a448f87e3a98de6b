"""What became of gaps between two states: opened or closed by what happened; found, or no longer found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from macros.gaps.gap import Whose
from macros.records.when import When
from macros.releases.follow import Follow
from macros.releases.model import GapChange, GapDates, GapWord
from macros.releases.state import Missing, State


def gap_changes(old: State, new: State, follow: Follow) -> Iterator[GapChange]:
    """Each gap that is told otherwise: those of the newer state in its order, then those that went."""
    before: dict[str, Missing] = {}
    for id_, gap in old.gaps.items():
        before.setdefault(follow.gap(id_, gap.subject), gap)
    for id_, gap in new.gaps.items():
        word = _what(before.get(id_), gap, old.as_of, follow)
        if word is not None:
            yield _change(word, id_, before.get(id_), gap, follow)
    for id_, gap in before.items():
        if id_ not in new.gaps:
            yield _change("no-longer-found", id_, gap, None, follow)


def _what(old: Missing | None, new: Missing, day: str, follow: Follow) -> GapWord | None:
    """What became of a gap of the newer state; nothing where both tell the same of it."""
    if old is None:
        if new.until:
            return "found-closed"
        return "opened" if _after(new.since, day) else "found"
    if _dates(old, follow) == _dates(new, follow):
        return None
    if not old.until and new.until:
        return "closed" if new.until > day else "closed-before"
    return "open-again" if old.until and not new.until else "redated"


def _after(since: str, day: str) -> bool:
    """Whether a gap opened after a day: not where that is not known."""
    return bool(since) and When(since).after.isoformat() > day


def _dates(gap: Missing, follow: Follow) -> tuple[str, str, str]:
    return gap.since, gap.until, follow.now(gap.closed_by)


def _change(word: GapWord, id_: str, old: Missing | None, new: Missing | None, follow: Follow) -> GapChange:
    gap = new or old
    if gap is None:
        raise ValueError("a change is one of a gap that a state tells")
    return GapChange(
        change=word,
        id=id_,
        rule=id_.partition("/")[0],
        register_=_whose(gap.register),
        subject=follow.labelled(follow.subject(gap.subject)),
        old=_told(old, follow),
        new=_told(new, follow),
    )


def _told(gap: Missing | None, follow: Follow) -> GapDates | None:
    if gap is None:
        return None
    by = follow.labelled(follow.now(gap.closed_by)) if gap.closed_by else None
    return GapDates(since=gap.since, until=gap.until, closed_by=by)


def _whose(word: str) -> Whose:
    """The register as kept. Raises `ValueError` for a word that is none."""
    known: tuple[Whose, ...] = get_args(Whose)
    for one in known:
        if one == word:
            return one
    raise ValueError(f"`{word}` is no register of gaps")
