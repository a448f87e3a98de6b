"""What else a record is called: by what a reader may look for it, and why that leads there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.pages.edition import Edition
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.department import Department
from macros.records.person import Person
from macros.records.situation import Situation
from macros.register.register import Register

ABBREVIATION = "Abbreviation"
OTHER_NAME = "Earlier or other name"
COMMUNITY = "Community that sources name there"
DOCUMENT = "Asked in"
ASKED_BY = "Asked by"
TOOK_OVER_FROM = "Replaced"


@dataclass(frozen=True, slots=True)
class Called:
    """Another name, and what it is to the record."""

    why: str
    text: str


def names_of(edition: Edition, record: Record) -> tuple[Called, ...]:
    """The names of a record other than the one on its page, each once, as its own fields tell them."""
    found = {called.text: called for called in reversed((*_own(record), *_of_bodies(edition, record)))}
    own = edition.name(record)
    return tuple(called for called in reversed(found.values()) if called.text != own)


def _own(record: Record) -> Iterator[Called]:
    match record:
        case Department():
            if record.abbreviation:
                yield Called(ABBREVIATION, record.abbreviation)
        case Person():
            names = (*record.other_names, *(one.name_then for one in record.appointments if one.name_then))
            yield from (Called(OTHER_NAME, name) for name in dict.fromkeys(names))
        case Ask():
            yield Called(DOCUMENT, record.document)
            yield Called(ASKED_BY, record.body)
        case Situation():
            yield from (Called(COMMUNITY, name) for name in record.communities)
        case _:
            return


def _of_bodies(edition: Edition, record: Record) -> Iterator[Called]:
    """Of a department, those that it replaced: a reader may know only the older name."""
    if isinstance(record, Department):
        for before in predecessors(edition.register, record):
            yield Called(TOOK_OVER_FROM, before.name)
            if before.abbreviation and before.abbreviation != record.abbreviation:
                yield Called(TOOK_OVER_FROM, before.abbreviation)


def predecessors(register: Register, department: Department) -> tuple[Department, ...]:
    """The bodies that a department replaced, by id."""
    bodies = register.of(Department).values()
    return tuple(one for one in bodies if any(later.id == department.id for later in one.successors))
