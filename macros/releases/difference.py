"""What a change does: two states of a record compared. Reports, releases and pages are all made of this.

A change of the record is a change of what it knows, and not of the world: what happened in between stands
apart from what was corrected, found or read on. A record that moved is followed: it is neither lost nor new.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from macros.releases.follow import Follow
from macros.releases.gap_changes import gap_changes
from macros.releases.holder_changes import holder_changes
from macros.releases.model import (
    AddressChanges,
    AskChange,
    Difference,
    Labelled,
    MovedRecord,
    RecordChanges,
)
from macros.releases.standing_changes import standing_changes
from macros.releases.state import State


def difference(old: State, new: State, record_at: Callable[[str], str] = lambda _: "") -> Difference:
    """What is otherwise in the state ``new`` than in ``old``. Addresses are compared where both hold them.

    ``record_at`` tells to which record (``kind/id``) an address belongs.
    """
    follow = Follow(old, new)
    return Difference(
        old_as_of=old.as_of,
        new_as_of=new.as_of,
        records=_records(old, new, follow),
        holders=holder_changes(old, new, follow),
        standing=tuple(standing_changes(old, new, follow)),
        gaps=tuple(gap_changes(old, new, follow)),
        asks=tuple(_asks(old, new, follow)),
        addresses=_addresses(old, new, record_at) if old.addresses and new.addresses else None,
    )


def _records(old: State, new: State, follow: Follow) -> RecordChanges:
    now = {key: follow.now(key) for key in old.records}
    kept = set(now.values())
    return RecordChanges(
        added=_labelled(follow, (key for key in new.records if key not in kept)),
        changed=_labelled(follow, _changed(old, new, now)),
        moved=tuple(_moved(old, new, follow)),
        removed=_labelled(
            follow, (key for key in old.records if now[key] not in new.records and key not in new.moved)
        ),
    )


def _changed(old: State, new: State, now: dict[str, str]) -> Iterator[str]:
    """The records whose fields differ, by their key now. One that took in another is told as changed."""
    before: dict[str, set[str]] = {}
    for key, kept in old.records.items():
        before.setdefault(now[key], set()).add(kept.hash)
    for key, hashes in before.items():
        if key in new.records and hashes != {new.records[key].hash}:
            yield key


def _moved(old: State, new: State, follow: Follow) -> Iterator[MovedRecord]:
    """The marks that were made or changed: each with what the record was called, and where it leads."""
    for key, (how, *to) in sorted(new.moved.items()):
        if old.moved.get(key) != (how, *to):
            record = follow.labelled(key)
            yield MovedRecord(record=record, how=how, to=tuple(follow.labelled(one) for one in to))


def _labelled(follow: Follow, keys: Iterable[str]) -> tuple[Labelled, ...]:
    return tuple(follow.labelled(key) for key in sorted(keys))


def _asks(old: State, new: State, follow: Follow) -> Iterator[AskChange]:
    """The asks in both states whose answers, or what came of them, are told otherwise."""
    for id_, before in sorted(old.asks.items()):
        key = follow.now(f"asks/{id_}")
        after = new.asks.get(key.partition("/")[2])
        if after is not None and after != before:
            yield AskChange(
                ask=follow.labelled(key),
                old_answers=before.stances,
                new_answers=after.stances,
                old_delivery=before.delivery,
                new_delivery=after.delivery,
            )


def _addresses(old: State, new: State, record_at: Callable[[str], str]) -> AddressChanges:
    """What the site answers at. An address is moved where a mark tells what became of its record."""
    made = new.moved.keys() - old.moved.keys()
    moved = [address for address in sorted(old.addresses) if record_at(address) in made]
    return AddressChanges(
        added=tuple(sorted(new.addresses - old.addresses)),
        moved=tuple(moved),
        lost=tuple(sorted(old.addresses - new.addresses - set(moved))),
    )
