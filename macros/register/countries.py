"""Which records name a country, by its code alone: a name in a text is no link."""

from __future__ import annotations

from collections.abc import Iterable

from macros.records.situation import Situation
from macros.records.workstream import Workstream
from macros.register.register import Register


def workstreams_naming(register: Register, countries: Iterable[str]) -> tuple[Workstream, ...]:
    """The workstreams whose record names one of these countries, by id."""
    wanted = frozenset(countries)
    return tuple(one for one in register.of(Workstream).values() if not wanted.isdisjoint(one.countries))


def situations_of(register: Register, countries: Iterable[str]) -> tuple[Situation, ...]:
    """The situations that stand for one of these countries, by id."""
    wanted = frozenset(countries)
    return tuple(one for one in register.of(Situation).values() if not wanted.isdisjoint(one.countries))
