"""The asks of a document, such as the open letter, in its own order."""

from __future__ import annotations

from decimal import Decimal

from macros.records.ask import Ask
from macros.records.source import Source
from macros.records.when import When
from macros.register.register import Register


def asks_of(register: Register, source: Source | None) -> tuple[Ask, ...]:
    """The asks that stand in a source, in its own order."""
    if source is None:
        return ()
    found = (
        ask
        for ask in register.of(Ask).values()
        if any(entry.source == source.id and "summary" in entry.supports for entry in ask.evidence)
    )
    return tuple(sorted(found, key=place))


def place(ask: Ask) -> tuple[When, Decimal, str]:
    """By day and, within a document, in its order; asks whose place is not known stand last."""
    return (ask.date, ask.number if ask.number is not None else Decimal("Infinity"), ask.id)
