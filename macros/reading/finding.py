"""A finding: one thing that is wrong with the record, where it stands and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file: ``line`` and ``column`` count from 1, ``path`` begins with the data folder."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One problem. Sorting findings sorts them by file, line, column and rule."""

    place: Place
    rule: str
    message: str
    fix: str

    def __str__(self) -> str:
        return f"{self.place} {self.rule} {self.message}\n    mend: {self.fix}"
