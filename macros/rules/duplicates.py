"""Rules of duplicates: one thing is one record, and two things can be told apart."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from macros.reading.tree import Path, in_words
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.comparator import Comparator
from macros.records.department import Department
from macros.records.event import Event
from macros.records.hole import Hole
from macros.records.kinds import BY_FOLDER, PARTS
from macros.records.lever import NamedBy
from macros.records.person import Appointment, Minister, OtherPerson, Person
from macros.records.post import Post
from macros.records.resource import Resource
from macros.records.search import Search
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.workstream import LeverUse
from macros.register.references import aliases
from macros.register.register import Register
from macros.rules.problem import Problem

MAX_REPEATED = 80
"""An entry of so many characters at most is repeated in a message."""


def same_name(register: Register) -> Iterator[Problem]:
    """Two records of a kind with one name, and nothing that tells a reader which is which."""
    for kind in BY_FOLDER:
        named: dict[Hashable, list[Record]] = {}
        for record in register.kind(kind).values():
            named.setdefault((_plain(record.label), _tells_apart(record)), []).append(record)
        for first, *others in named.values():
            for other in others:
                if not _different_people(first, other):
                    yield Problem(
                        other,
                        (),
                        f"`{first.key}` has the same name, and nothing tells the two apart",
                        "merge the two, or fill what differs: a date, a department, an identifier",
                    )


def person_in_two_kinds(register: Register) -> Iterator[Problem]:
    """A person's id that stands both among the ministers and among the other people."""
    for id_, person in register.of(OtherPerson).items():
        if id_ in register.of(Minister):
            message = f"`{id_}` stands in `ministers` and in `people`"
            yield Problem(person, (), message, "keep one: whoever was ever a minister stands in `ministers`")


def id_taken(register: Register) -> Iterator[Problem]:
    """An id that would stand at an address which lists have for their parts."""
    for record in register:
        if record.id == PARTS:
            message = f"`{PARTS}` cannot be an id: the pages of a long list stand at `{record.kind}/{PARTS}/`"
            yield Problem(record, (), message, "give the file another name")


def said_twice(register: Register) -> Iterator[Problem]:
    """One list of a record that holds the same thing twice, or two things with one place on the page."""
    for record, path, part in register.parts:
        for name, alias in aliases(type(part)):
            items = getattr(part, name)
            if isinstance(items, tuple):
                yield from _twice(record, (*path, alias), items)


def _twice(record: Record, path: Path, items: tuple[Hashable, ...]) -> Iterator[Problem]:
    first: dict[Hashable, int] = {}
    for number, item in enumerate(items):
        earlier = first.setdefault(_identity(item), number)
        if earlier != number:
            yield Problem(
                record,
                (*path, number),
                f"`{in_words((*path, number))}` repeats number {earlier + 1} of its list{_what(item)}",
                "keep one; if each says something of its own, join the two, or tell them apart by a date",
            )


def _identity(item: Hashable) -> Hashable:
    """What an entry of a list is about: two with one identity are the same, or would share an address."""
    match item:
        case LeverUse():
            return item.lever
        case NamedBy():
            return item.document
        case Appointment():
            return item.anchor
    return item


def _what(item: Hashable) -> str:
    """The words of an entry that the message repeats, where it has one word or id that names it."""
    named = _identity(item)
    return f": `{named}`" if isinstance(named, str) and len(named) <= MAX_REPEATED else ""


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _tells_apart(record: Record) -> Hashable:
    """What a page shows beside the name, so that two records with one name can be told apart."""
    match record:
        case Department():
            return record.from_, record.to
        case Post():
            return record.department, record.joint_with, record.type, record.rank
        case Source():
            return record.date, record.publisher
        case Event() | Search():
            return record.date
        case Comparator():
            return record.years
        case Ask():
            return record.body, record.document, record.date
        case Statement():
            return record.roles, record.names, record.summary
        case Resource():
            return record.period, record.scope, record.figure
        case Hole():
            return record.concerns
    return None


def _different_people(first: Record, second: Record) -> bool:
    """Whether two people of one name have identifiers that differ."""
    if not isinstance(first, Person) or not isinstance(second, Person):
        return False
    both = first.identifiers is not None and second.identifiers is not None
    return both and first.identifiers != second.identifiers
