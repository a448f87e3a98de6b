"""What a table is: columns that describe themselves, and rows. Files and pages are made from these alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType
from typing import Literal

from macros.records.when import When

ColumnType = Literal["text", "date", "day", "number", "integer", "url"]
"""``date`` is as precise as the record: a day, a month or a year. ``day`` is always a day."""

Cell = str | int | Decimal | None
"""What stands in a cell: text, a number, or nothing. A day or date is text, as the record writes it."""

Cells = tuple[Cell, ...]

BETWEEN = "; "
"""Stands between the items of a cell that holds several."""

_NO_WORDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``words`` are the coded words that it takes, each with its meaning.

    ``to`` names the table whose ``key`` a filled cell has. One of ``many`` items joins them by `BETWEEN`.
    """

    name: str
    description: str
    type: ColumnType = "text"
    required: bool = False
    words: Mapping[str, str] = field(default_factory=lambda: _NO_WORDS)
    to: str = ""
    many: bool = False

    def renamed(self, name: str, description: str, *, required: bool = False) -> Column:
        """The same column under another name, as it stands in a table that joins others."""
        return replace(self, name=name, description=description, required=required)


@dataclass(frozen=True, slots=True)
class Table:
    """A table. ``key`` names the columns that tell its rows apart; none where no columns do."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[Cells, ...]
    key: tuple[str, ...] = ("key",)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)


def date_columns(name: str, description: str, *, required: bool = False) -> tuple[Column, ...]:
    """A date as the record writes it, and the first and last day that it may be, so that one can compute."""
    return (
        Column(name, description, "date", required),
        Column(f"{name}_first", f"The first day that `{name}` may be", "day", required),
        Column(f"{name}_last", f"The last day that `{name}` may be", "day", required),
    )


def date_cells(when: When | None) -> Cells:
    """The cells of `date_columns`."""
    if when is None:
        return (None, None, None)
    return (when.text, when.first.isoformat(), when.last.isoformat())


def several(items: tuple[str, ...]) -> str | None:
    """Several items in one cell."""
    return BETWEEN.join(items) or None
