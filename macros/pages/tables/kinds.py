"""A table for each kind of record, and the one of all records, to whose keys those of any kind lead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from macros.pages.addresses import address
from macros.pages.edition import Edition
from macros.pages.names import KINDS as NAMES
from macros.pages.names import first_up
from macros.pages.tables.flat import cells_of, columns_of
from macros.pages.tables.model import Column, Table, date_cells, date_columns
from macros.records.base import Record
from macros.records.kinds import KINDS
from macros.register.evidence import newest_evidence

KEY = Column("key", "The key of the record, `kind/id`, which names one record among all", required=True)
LABEL = Column("label", "What the record is called on its page: one name each within its kind", required=True)
PAGE = Column("page", "The page that shows it", "url", required=True)


MIND: Mapping[str, str] = MappingProxyType(
    {
        "workstreams": "Mind `link`: it says how the link of each to atrocity prevention is known, and where "
        "the editors alone put it in.",
        "levers": "Mind `test_word`: it says whether an atrocity-prevention test is stated.",
        "statements": "Mind `strength`: only an `explicit` one is a statement by government of who holds "
        "oversight.",
        "sources": "Mind `closeness`: many are copies of official texts.",
        "resources": "Each figure has a basis of its own: none can be added to another.",
        "comparators": "Examples with the dates of their sources, and no ranking.",
        "departments": "Mind `to_basis`: an end that was only planned is no end.",
    }
)
"""What a reader of one table must know before they count its rows."""


def kinds(edition: Edition) -> Iterator[Table]:
    """The table of all records, then that of each kind."""
    yield records(edition)
    for model in KINDS:
        yield kind(edition, model)


def records(edition: Edition) -> Table:
    """All records: their keys, names and addresses."""
    columns = (
        KEY,
        Column("kind", "The kind, which is the name of its table", required=True),
        Column("id", "Its id within the kind", required=True),
        LABEL,
        PAGE,
        *date_columns("newest_evidence", "The newest day that its evidence reaches"),
    )
    rows = tuple(
        (
            record.key,
            record.kind,
            record.id,
            edition.name(record),
            edition.url(address(record)),
            *date_cells(newest_evidence(edition.register, record)),
        )
        for record in edition.register
    )
    about = "Records of all kinds: keys, names and addresses."
    return Table("records", "All records", about, columns, rows)


def kind(edition: Edition, model: type[Record]) -> Table:
    """The records of a kind, one a row. What a record holds as a list of groups stands in other tables."""
    columns = (
        KEY.renamed("key", KEY.description, required=True),
        Column("id", "Its id within the kind", required=True),
        LABEL,
        PAGE,
        *columns_of(model),
    )
    rows = tuple(
        (
            record.key,
            record.id,
            edition.name(record),
            edition.url(address(record)),
            *cells_of(edition.register, record),
        )
        for record in edition.register.of(model).values()
    )
    name = NAMES[model.kind]
    about = f"{first_up(name.many)}, one a row. {MIND.get(model.kind, '')}".rstrip()
    return Table(model.kind, name.index, about, columns, rows)
