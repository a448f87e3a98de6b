"""What indexes share: counting by a coded word, and grouping in the order of a vocabulary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from macros.pages.names import first_up, gloss
from macros.pages.paging.part_of import part_of
from macros.pages.paging.parts import Part
from macros.pages.parts.view import Entries, Entry, Group, Line, Table
from macros.records.base import Record
from macros.records.words import glosses

T = TypeVar("T")
R = TypeVar("R", bound=Record)


def in_groups(items: Iterable[T], word: Callable[[T], str], vocabulary: Any) -> Mapping[str, tuple[T, ...]]:
    """Items by a coded word, in the order of its vocabulary; words that nothing has are left out."""
    found: dict[str, list[T]] = {name: [] for name in glosses(vocabulary)}
    for item in items:
        found[word(item)].append(item)
    return {name: tuple(group) for name, group in found.items() if group}


def by_word(records: Iterable[R], vocabulary: Any) -> tuple[Part, ...]:
    """The parts of a list that is split by a coded word, where each record's address says that it stands."""
    found = in_groups(records, part_of, vocabulary)
    return tuple(Part(word, first_up(gloss(vocabulary, word)), items) for word, items in found.items())


def by_key(items: Iterable[T], key: Callable[[T], str]) -> Mapping[str, tuple[T, ...]]:
    """Items by a key, in the order in which the keys first come."""
    found: dict[str, list[T]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return {name: tuple(group) for name, group in found.items()}


def counts(items: Iterable[T], word: Callable[[T], str], vocabulary: Any) -> tuple[Line, ...]:
    """How many items have each word, a line for each word: ``21: government text names it``."""
    number = Counter(word(item) for item in items)
    return tuple((f"{number[name]}: {text}",) for name, text in glosses(vocabulary).items() if number[name])


def group(anchor: str, title: str, table: Table, about: str = "") -> Group:
    """A group of one table."""
    return Group(anchor, f"{title} ({len(table.rows):,})", (about,) if about else (), (table,))


def entries_group(anchor: str, title: str, entries: Iterable[Entry]) -> Group:
    """A group of entries, with their number in its title."""
    found = tuple(entries)
    return Group(anchor, f"{title} ({len(found):,})", (), (Entries(found),))


def texts(*sentences: str) -> tuple[Line, ...]:
    """Lines of plain text."""
    return tuple((text,) for text in sentences)
