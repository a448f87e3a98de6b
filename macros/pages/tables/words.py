"""What tables say of themselves: coded words with their meanings, and records that moved."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.edition import Edition
from macros.pages.moved.words import DONE
from macros.pages.tables.flat import columns_of
from macros.pages.tables.model import Cells, Column, Table, date_cells, date_columns, several
from macros.records.moved import MOVES, Moved


def words(tables: Iterable[Table]) -> Table:
    """The coded words of all columns of the other tables."""
    columns = (
        Column("table_name", "The table", required=True),
        Column("column_name", "The column that takes the word", required=True),
        Column("word", "The word", required=True),
        Column("meaning", "What it means"),
    )
    rows: tuple[Cells, ...] = tuple(
        (table.name, column.name, word, meaning or None)
        for table in tables
        for column in table.columns
        for word, meaning in column.words.items()
    )
    about = "Every coded word of the other tables with its meaning in plain words."
    return Table("words", "Coded words", about, columns, rows, ("table_name", "column_name", "word"))


def moved(edition: Edition) -> Table:
    """What became of records that are no longer kept under their keys."""
    told = {column.name: column for column in columns_of(Moved)}
    columns = (
        Column("key", "The key that the record had, `kind/id`", required=True),
        told["name"],
        Column("how", "What became of it", required=True, words={one: DONE[one] for one in MOVES}),
        Column("leads_to", "The keys of the records to look at instead", many=True),
        *date_columns("on", "The day on which this was done", required=True),
        told["withdrawn"],
    )
    rows = tuple(
        (
            one.key,
            one.name,
            one.how,
            several(tuple(str(ref) for ref in one.leads_to)),
            *date_cells(one.on),
            one.withdrawn,
        )
        for one in edition.register.moved.values()
    )
    about = "Records that were renamed, merged, split or withdrawn, with where to look instead."
    return Table("moved", "Records that moved", about, columns, rows)
