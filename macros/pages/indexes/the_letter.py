"""The open letter that the record begins from: which source it is, and its asks in its own order."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from macros.records.ask import Ask
from macros.records.situation import Situation
from macros.records.source import Source
from macros.records.when import When
from macros.register.register import Register


def the_letter(register: Register) -> Source | None:
    """The source behind what situations say of the letter: the most cited one, if several are."""
    cited = Counter(
        str(entry.source)
        for place in register.of(Situation).values()
        for entry in place.evidence
        if "letter" in entry.supports
    )
    most_cited = sorted(cited.items(), key=lambda item: (-item[1], item[0]))
    return register.of(Source).get(most_cited[0][0]) if most_cited else None


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
