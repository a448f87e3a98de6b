"""Asks with what was answered, in one table: the form in which most people want them."""

from __future__ import annotations

from collections.abc import Iterator

from macros.pages.addresses import address
from macros.pages.edition import Edition
from macros.pages.tables.flat import cells_of, columns_of
from macros.pages.tables.groups import PAGE_OF
from macros.pages.tables.model import Cells, Column, Table, several
from macros.records.ask import Answer, Ask
from macros.records.words import DeliveryWord, glosses

_OF_ASK = ("summary", "body", "body_type", "document", "date", "date_first", "date_last", "topic", "form")
_ASKED = {column.name: column for column in columns_of(Ask)}
_ANSWERED = columns_of(Answer)

COLUMNS = (
    Column("ask", "The key of the ask", required=True, to="asks"),
    *(_ASKED[name] for name in _OF_ASK),
    _ASKED["addressed_to_as_written"],
    Column("answer", "The number of the answer, as in `answers`; empty where there is none", "integer"),
    *(one.renamed(f"answer_{one.name}", one.description) for one in _ANSWERED),
    Column("came_of_it", "What came of the ask, as far as read", words=glosses(DeliveryWord), many=True),
    PAGE_OF,
)


def asks_with_answers(edition: Edition) -> Table:
    """Each ask with each of its answers; an ask without one has a row as well."""
    about = (
        "A row for each answer, with the ask that it answers. An ask of which no answer is recorded has one "
        "row, with the columns of the answer empty."
    )
    return Table("asks_with_answers", "Asks with their answers", about, COLUMNS, tuple(_rows(edition)), ())


def _rows(edition: Edition) -> Iterator[Cells]:
    register = edition.register
    number = {column.name: place for place, column in enumerate(columns_of(Ask))}
    wanted = [number[name] for name in (*_OF_ASK, "addressed_to_as_written")]
    for ask in register.of(Ask).values():
        all_cells = cells_of(register, ask)
        asked = tuple(all_cells[place] for place in wanted)
        came = several(tuple(one.word for one in ask.delivery))
        url = edition.url(address(ask, "answers") if ask.answers else address(ask))
        nothing = (None,) * len(_ANSWERED)
        for place, answer in enumerate(ask.answers or (None,), start=1):
            told = (place, *cells_of(register, answer)) if answer else (None, *nothing)
            yield (ask.key, *asked, *told, came, url)
