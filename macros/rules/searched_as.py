"""Rules of the words that readers type: they are for the search alone, and never names."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.base import Record
from macros.records.department import Department
from macros.records.person import Person
from macros.records.situation import Situation
from macros.register.register import Register
from macros.rules.problem import Problem


def searched_as_is_a_name(register: Register) -> Iterator[Problem]:
    """A word that readers type, and that is a name of the record as it is."""
    for record in register:
        names = {name.casefold() for name in _names(record)}
        for number, word in enumerate(record.searched_as):
            if word.casefold() in names:
                yield Problem(
                    record,
                    ("searched_as", number),
                    f"`{word}` is a name of this record already",
                    "delete it: the search knows every name",
                )


def _names(record: Record) -> Iterator[str]:
    yield record.label
    match record:
        case Department():
            yield record.short
        case Person():
            yield from record.other_names
            yield from (spell.name_then for spell in record.appointments if spell.name_then)
        case Situation():
            yield from record.communities
        case _:
            return
