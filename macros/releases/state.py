"""The state of a record: its key facts in a form that can be kept and compared, without the record itself.

A release keeps one, so that what changed since can be told without git.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from types import MappingProxyType
from typing import Any, TypeVar

from macros.gaps.gap import Gap
from macros.oversight.interval import Interval
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.plain import plain
from macros.records.when import When
from macros.register.register import Register

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Kept:
    """A record: a hash of all its fields, and what it was called."""

    hash: str
    label: str


@dataclass(frozen=True, slots=True)
class Holds:
    """An appointment: who, in which post, from when to when as written; empty where it is not known."""

    person: str
    post: str
    from_: str
    to: str


@dataclass(frozen=True, slots=True)
class Stood:
    """An interval of a role's standing; ``until`` is the first day on which it no longer held.

    ``named`` is the key of the person, post or body, ``statement`` an id; both are empty where none stands.
    """

    since: str
    until: str
    standing: str
    named: str
    statement: str


@dataclass(frozen=True, slots=True)
class Missing:
    """A gap: whose, of what, and since when it stood; ``until`` is filled where it closed, and by what."""

    register: str
    subject: str
    since: str
    until: str
    closed_by: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What was answered to an ask, and what came of it, in the coded words."""

    stances: tuple[str, ...]
    delivery: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class State:
    """The key facts of a record on its day, ``as_of``.

    ``records`` by key, ``standing`` by role, ``gaps`` by the rule and anchor of each, ``asks`` by id,
    ``holders`` in the order of people and of the spells in their files. ``moved`` says what became of a
    record that is no longer kept under its key: the field of the mark, then the keys that it leads to.
    ``addresses`` are all that it answers at; the file of a release does not keep them, for the ledger does.
    """

    as_of: str
    records: Mapping[str, Kept]
    moved: Mapping[str, tuple[str, ...]]
    holders: tuple[Holds, ...]
    standing: Mapping[str, tuple[Stood, ...]]
    gaps: Mapping[str, Missing]
    asks: Mapping[str, Asked]
    addresses: frozenset[str] = frozenset()


def state_of(
    register: Register,
    standings: Mapping[Any, tuple[Interval, ...]],
    gaps: Iterable[Gap],
    addresses: Iterable[str] = (),
    name: Callable[[Record], str] = lambda record: record.label,
) -> State:
    """The state of a register, with the standings and gaps that were worked out of it.

    ``name`` says what a record is called.
    """
    return State(
        as_of=register.as_of.isoformat(),
        records={record.key: Kept(hash_of(record), name(record)) for record in register},
        moved={key: (one.how, *one.leads_to) for key, one in register.moved.items()},
        holders=_holders(register),
        standing={role: tuple(_stood(register, one) for one in found) for role, found in standings.items()},
        gaps={gap.id: _missing(gap) for gap in gaps},
        asks={ask.id: _asked(ask) for ask in register.of(Ask).values()},
        addresses=frozenset(addresses),
    )


def hash_of(record: Record) -> str:
    """Sixteen hex digits of the SHA-256 of all filled fields of a record, in the order of its file."""
    text = json.dumps(plain(record), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def as_json(state: State) -> dict[str, Any]:
    """The state as values that JSON knows, without its addresses: a row for each fact, to be short."""
    return {
        "as_of": state.as_of,
        "records": {key: _row(one) for key, one in state.records.items()},
        "moved": {key: list(one) for key, one in state.moved.items()},
        "holders": [_row(one) for one in state.holders],
        "standing": {role: [_row(one) for one in found] for role, found in state.standing.items()},
        "gaps": {id_: _row(one) for id_, one in state.gaps.items()},
        "asks": {id_: asdict(one) for id_, one in state.asks.items()},
    }


def from_json(kept: Mapping[str, Any], addresses: Iterable[str] = ()) -> State:
    """The state that `as_json` made. Raises `ValueError`, `KeyError` or `TypeError` where it is none."""
    return State(
        as_of=str(When(kept["as_of"])),
        records={key: _of_row(Kept, row) for key, row in kept["records"].items()},
        moved={key: texts(row) for key, row in kept["moved"].items()},
        holders=tuple(_of_row(Holds, row) for row in kept["holders"]),
        standing={
            role: tuple(_of_row(Stood, row) for row in rows) for role, rows in kept["standing"].items()
        },
        gaps={id_: _of_row(Missing, row) for id_, row in kept["gaps"].items()},
        asks={id_: Asked(texts(one["stances"]), texts(one["delivery"])) for id_, one in kept["asks"].items()},
        addresses=frozenset(addresses),
    )


def texts(row: Any) -> tuple[str, ...]:
    """A list of texts. Raises `TypeError` for anything else."""
    if not isinstance(row, list | tuple) or not all(isinstance(text, str) for text in row):
        raise TypeError("this is no list of texts")
    return tuple(row)


def _of_row(kind: type[T], row: Any) -> T:
    """A fact from its row. A date that is none raises `ValueError`, as pages could not tell it."""
    one = kind(*texts(row))
    for name in _DATES.get(kind, ()):
        if text := getattr(one, name):
            When(text)
    return one


def _row(one: Kept | Holds | Stood | Missing) -> list[str]:
    return [getattr(one, field.name) for field in fields(one)]


def _holders(register: Register) -> tuple[Holds, ...]:
    return tuple(
        Holds(person.key, f"posts/{spell.post.id}", str(spell.from_ or ""), str(spell.to or ""))
        for person in register.people.values()
        for spell in person.appointments
    )


def _stood(register: Register, one: Interval) -> Stood:
    ref = one.person or one.post or one.department
    named = register.resolve(ref) if ref is not None else None
    key = named.key if named is not None else ""
    return Stood(one.since.isoformat(), one.until.isoformat(), one.standing, key, one.statement or "")


def _missing(gap: Gap) -> Missing:
    spell = gap.spell
    until = spell.until.isoformat() if spell.until else ""
    return Missing(gap.register, spell.subject, str(spell.since or ""), until, spell.closed_by or "")


def _asked(ask: Ask) -> Asked:
    return Asked(tuple(one.stance for one in ask.answers), tuple(one.word for one in ask.delivery))


_DATES: Mapping[type, tuple[str, ...]] = MappingProxyType(
    {Holds: ("from_", "to"), Stood: ("since", "until"), Missing: ("since", "until")}
)
"""The fields that hold a date, or nothing where it is not known."""

_NONE: Mapping[str, Any] = MappingProxyType({})
NO_STATE = State("", _NONE, _NONE, (), _NONE, _NONE, _NONE)
"""Before the first release."""
