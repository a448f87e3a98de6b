"""The form of a table as CSV: RFC 4180 in UTF-8 without a byte order mark, lines ending in CR LF."""

from __future__ import annotations

import csv
import io
import re

from macros.pages.tables.model import Cell, Column, Table

FORMULAS = (
    "In the CSV files a text that a spreadsheet might run as a formula has one apostrophe put before it. "
    "It is a text that begins with =, +, - or @ (or the wide form of one of them), with or without blanks "
    "and quotation marks before it. One that begins with a tab or the end of a line is meant too. A text "
    "that begins with an apostrophe gets one as well. So the rule can be undone: where a text begins with an "
    "apostrophe, drop that one. Numbers are left as they are. The JSON and SQLite files hold every text as "
    "it is."
)
"""The rule for cells, in words; the data package and the page on the data print it."""

MARK = "'"

# Wide forms too: some spreadsheets take them for the narrow ones.
_RUNS = re.compile(r"""["'\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n']""")


def written(column: Column, cell: Cell) -> str:
    """A cell as it stands in the file: empty where there is nothing, a text by the rule of `FORMULAS`."""
    if cell is None:
        return ""
    if column.type in ("number", "integer"):
        return str(cell)
    text = str(cell)
    return f"{MARK}{text}" if _RUNS.match(text) else text


def read_back(text: str) -> str:
    """The text that `written` was given."""
    return text.removeprefix(MARK)


def csv_bytes(table: Table) -> bytes:
    """The whole table as a file: a line of names, then a line for each row."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.names)
    for row in table.rows:
        writer.writerow([written(column, cell) for column, cell in zip(table.columns, row, strict=True)])
    return out.getvalue().encode()
