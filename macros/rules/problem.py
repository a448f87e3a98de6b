"""What a rule is, and what it yields: a record, the field that is wrong, and how to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from macros.reading.finding import Finding
from macros.reading.tree import Path
from macros.records.about import About
from macros.records.base import Record
from macros.records.kinds import BY_FOLDER
from macros.records.moved import Moved
from macros.register.register import Register

MAX_LOOKUPS = 100
"""For so many misspelt names the nearest is sought: more have one cause, and seeking takes time."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in the field at ``path`` of ``record``; ``fix`` says how to mend it."""

    record: Record | About | Moved
    path: Path
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class Reason:
    """The name of a rule, and the reason for it in a line."""

    name: str
    why: str

    def finding(self, register: Register, problem: Problem) -> Finding:
        """The finding for a problem that breaks this rule."""
        if isinstance(problem.record, About):
            place = register.place_about(problem.path)
        else:
            place = register.place(problem.record, problem.path)
        return Finding(place, self.name, problem.message, problem.fix)


@dataclass(frozen=True, slots=True)
class Rule(Reason):
    """A rule, with the function that finds what breaks it."""

    find: Callable[[Register], Iterator[Problem]]
    may_be_excused: bool = True
    """Whether a record can be right although it breaks the rule."""


NEAR = 0.6
"""How alike a misspelt word and the one meant are, of 1, where a record can hold only a few words."""

NEAR_ID = 0.85
"""The same for ids: of many names, some are much alike and name quite different people."""


class Nearest:
    """Finds the name that a misspelt one was meant to be. Remembers what it was asked."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], str] = {}

    def hint(self, word: str, among: tuple[str, ...], group: str = "") -> str:
        """The beginning of a mend, with the nearest of ``among``; nothing where none is near.

        ``group`` names ``among``: for ids of records, the kinds (or ``keys`` for ``kind/id``). For words it
        is ``write `x`, or ``; an id may well be right and its record missing, so there it only asks.
        """
        key = (group, word)
        if key not in self._found:
            of_ids = group == "keys" or (group != "" and all(kind in BY_FOLDER for kind in group.split()))
            known = len(self._found) < MAX_LOOKUPS
            near = NEAR_ID if of_ids else NEAR
            close = get_close_matches(word, among, n=1, cutoff=near) if known else []
            hint = "did you mean `{}`? Else " if of_ids else "write `{}`, or "
            self._found[key] = hint.format(close[0]) if close else ""
        return self._found[key]
