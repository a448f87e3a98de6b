"""What stands behind the fields of records, and what leads from one record to another."""

from __future__ import annotations

from collections.abc import Iterator

from macros.pages.addresses import address, quote_address
from macros.pages.edition import Edition
from macros.pages.tables.flat import columns_of, key_of
from macros.pages.tables.model import Cells, Column, Table, several
from macros.reading.tree import Path
from macros.records.base import Evidence, Evidenced, Record
from macros.register.references import parts

_RECORD = Column("record", "The key of the record", required=True, to="records")
_ENTRY = Column("entry", "The number of the entry within the record, from 1", "integer", required=True)
_PART = Column("part", "The part of the record that holds it, as in `answers.1`; empty for the record itself")
_PROOF = {column.name: column for column in columns_of(Evidence, skip=frozenset({"supports"}))}


def evidence(edition: Edition) -> Table:
    """Every proof: a row for each field that it proves."""
    columns = (
        _RECORD,
        _ENTRY,
        _PART,
        Column("field", "The field that it proves, by its name in the file", required=True),
        *_PROOF.values(),
        Column(
            "page", "Where the words stand here, for ever; without words, the record", "url", required=True
        ),
    )
    about = "The proof of each field: the source, the place in it, the words, and how far they carry."
    rows = tuple(_proofs(edition))
    return Table("evidence", "Evidence", about, columns, rows, ("record", "entry", "field"))


def not_found(edition: Edition) -> Table:
    """Every field that was looked for and not found, with each search."""
    columns = (
        _RECORD,
        _ENTRY,
        _PART,
        Column("field", "The field, by its name in the file", required=True),
        Column(
            "search", "The search that found nothing in the copies consulted", required=True, to="searches"
        ),
    )
    about = (
        "Fields for which nothing was found, each with the search that says so. It may exist all the same."
    )
    rows = tuple(_absences(edition))
    return Table("not_found", "Not found", about, columns, rows, ("record", "entry", "field", "search"))


def relations(edition: Edition) -> Table:
    """Every reference from one record to another, but for those of evidence and absences."""
    columns = (
        _RECORD,
        Column("number", "Its place among those of the record, from 1", "integer", required=True),
        Column("field", "The field that it stands in, by its name in the file", required=True),
        Column("target", "The key of the record that it leads to", required=True, to="records"),
        Column("part", "The part of that record, where it names one"),
        Column(
            "mentioned",
            "Whether a text mentions it, where no field points to it",
            words={"yes": "a text does"},
        ),
    )
    about = (
        "Which record names which, and in what field: the lists that other tables hold in one cell, as rows."
    )
    return Table(
        "relations",
        "Which record leads to which",
        about,
        columns,
        tuple(_relations(edition)),
        ("record", "number"),
    )


def part_name(path: Path) -> str:
    """A part of a record as people count: ``answers.1`` is the first."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def _carriers(record: Record) -> Iterator[tuple[str, Evidenced]]:
    for path, part in parts(record):
        if isinstance(part, Evidenced):
            yield part_name(path), part


def _proofs(edition: Edition) -> Iterator[Cells]:
    for record in edition.register:
        entry = 0
        for part, carrier in _carriers(record):
            for one in carrier.evidence:
                entry += 1
                source = key_of(edition.register, one.source)
                place = address(record) if one.quote is None else quote_address(record, one)
                told = (source, one.at, one.quote, one.carries, one.confidence, edition.url(place))
                for field in dict.fromkeys(one.supports):
                    yield (record.key, entry, part or None, field, *told)


def _absences(edition: Edition) -> Iterator[Cells]:
    for record in edition.register:
        entry = 0
        for part, carrier in _carriers(record):
            for one in carrier.not_found:
                entry += 1
                for field in dict.fromkeys(one.fields):
                    for search in dict.fromkeys(one.searches):
                        key = key_of(edition.register, search)
                        yield (record.key, entry, part or None, field, key)


def _relations(edition: Edition) -> Iterator[Cells]:
    register = edition.register
    numbers: dict[str, int] = {}
    for reference in register.references:
        target = register.resolve(reference.ref)
        if target is None or "evidence" in reference.path or "not_found" in reference.path:
            continue
        record = reference.record
        numbers[record.key] = number = numbers.get(record.key, 0) + 1
        mentioned = "yes" if reference.mentioned else None
        part = reference.ref.part or None
        yield (record.key, number, part_name(reference.path), target.key, part, mentioned)


def keys(edition: Edition, found: tuple[str, ...], kind: str) -> str | None:
    """Ids of records of one kind, as keys in one cell."""
    return several(tuple(f"{kind}/{id_}" for id_ in found if edition.register.find(f"{kind}/{id_}")))
