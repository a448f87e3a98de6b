"""The tables: whole, true to the records, safe in a spreadsheet, and a data package that others accept."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from macros.day.day import days_of
from macros.pages.addresses import DATA, DATAPACKAGE, address, is_quote, table_file
from macros.pages.edition import Edition
from macros.pages.places import places
from macros.pages.tables.csv_form import csv_bytes, read_back
from macros.pages.tables.flat import shape_of
from macros.pages.tables.groups import GROUPS
from macros.pages.tables.model import BETWEEN, Column, Table
from macros.pages.tables.tables import Tables, heads, tables_of
from macros.publish.tables import files
from macros.records.ask import Ask
from macros.records.base import Model, Record
from macros.records.kinds import KINDS
from macros.records.plain import Plain, plain
from macros.register.evidence import all_evidence
from macros.site import editions
from tests.pages.hostile import with_texts
from tests.readers.run import read, refuses

PROJECT = Path(__file__).parents[2]

FORMULA = "=+-@\t\r\uff1d\uff0b\uff0d\uff20"
HOSTILE = (
    '=HYPERLINK("https://stranger.example","x")',
    "+1",
    "-1+cmd|' /C calc'!A0",
    "@SUM(1)",
    "\t=1",
    "\r\n=1",
    "'=1",
    "'",
    "''",
    '"=1',
    "' =1",
    " =1",
    "\N{NO-BREAK SPACE}=1",
    "\uff1d1",
    '"',
    '""',
    ",",
    "a,b",
    "a\nb",
    "a\rb",
    "a\r\nb",
    ";",
    "ordinary",
    "-",
    "é \N{BYTE ORDER MARK}",
)


@pytest.fixture(scope="module", params=["data", "tests/fictional/data"])
def edition(request: pytest.FixtureRequest) -> Edition:
    return editions.make(PROJECT / request.param)


@pytest.fixture(scope="module")
def tables(edition: Edition) -> Tables:
    return Tables(edition)


@pytest.fixture(scope="module")
def fictional_tables(fictional: Path) -> Tables:
    return Tables(editions.make(fictional))


def _column(table: Table, name: str) -> list[Any]:
    place = table.names.index(name)
    return [row[place] for row in table.rows]


def test_each_row_fits_its_columns_and_its_key_is_its_own(tables: Tables) -> None:
    for table in tables.all:
        assert len(set(table.names)) == len(table.names), table.name
        assert {len(row) for row in table.rows} <= {len(table.columns)}, table.name
        keys = list(zip(*(_column(table, name) for name in table.key), strict=True)) if table.key else []
        assert len(set(keys)) == len(keys), table.name
        assert all(None not in key for key in keys), table.name


def test_each_cell_is_what_its_column_says(tables: Tables) -> None:
    for table in tables.all:
        for column in table.columns:
            cells = [cell for cell in _column(table, column.name) if cell is not None]
            where = f"{table.name}.{column.name}"
            assert not column.required or len(cells) == len(table.rows), where
            assert column.description, where
            if column.to:
                keys = set(_column(tables.by_name[column.to], "key"))
                assert [cell for cell in cells if cell not in keys] == [], where
            if column.words:
                items = [item for cell in cells for item in (cell.split(BETWEEN) if column.many else [cell])]
                assert [item for item in items if item not in column.words] == [], where
            if column.type == "integer":
                assert all(type(cell) is int for cell in cells), where
            elif column.type == "number":
                assert all(type(cell) is Decimal for cell in cells), where
            else:
                assert all(type(cell) is str and cell for cell in cells), where


def test_every_record_stands_in_the_table_of_its_kind_and_in_that_of_all(tables: Tables) -> None:
    register = tables.edition.register
    assert _column(tables.by_name["records"], "key") == [record.key for record in register]
    for model in KINDS:
        keys = [record.key for record in register.of(model).values()]
        assert _column(tables.by_name[model.kind], "key") == keys


def test_what_a_record_holds_stands_in_its_row(tables: Tables) -> None:
    """Read by another way: from the record as plain values, by the names of its file."""
    for model in KINDS:
        table = tables.by_name[model.kind]
        for record, row in zip(tables.edition.register.of(model).values(), table.rows, strict=True):
            cells = dict(zip(table.names, row, strict=True))
            expected = dict(_flat(plain(record), ""))
            found = {name: str(cell) for name, cell in cells.items() if cell is not None}
            for name, value in expected.items():
                # A reference stands there as a key, which ends in the id.
                items = [item.rpartition("/")[2] if "/" in item else item for item in value.split(BETWEEN)]
                got = [
                    item.rpartition("/")[2] if "/" in item else item for item in found[name].split(BETWEEN)
                ]
                assert got == items, f"{record.key} {name}"
            more = set(found) - set(expected) - {"key", "id", "label", "page"}
            spans = {name for name in more if name.endswith(("_first", "_last"))}
            # What is left has its value by default, which the plain form leaves out.
            defaults = {name for name in more - spans if type(record).model_fields.get(name) is not None}
            assert more == spans | defaults, record.key


def _flat(values: dict[str, Plain], before: str) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}_")
        elif isinstance(value, str):
            yield f"{before}{name}", value
        elif all(isinstance(item, str) for item in value):
            yield f"{before}{name}", BETWEEN.join(map(str, value))


def test_every_list_of_groups_of_every_kind_has_a_table() -> None:
    told = {(model, group.path) for group in GROUPS for model in group.kinds}
    elsewhere = {"appointments", "evidence", "not_found"}
    for model in KINDS:
        for path in _lists(model, ()):
            assert (model, path) in told or path[-1] in elsewhere, (model.kind, path)


def _lists(model: type[Model], path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for name, info in model.model_fields.items():
        shape = shape_of(info)
        if shape.group is not None:
            if shape.many:
                yield (*path, name)
            yield from _lists(shape.group, (*path, name))


def test_the_joins_hold_as_many_rows_as_the_records_say(tables: Tables) -> None:
    edition, register = tables.edition, tables.edition.register
    people = register.people.values()
    spells = [spell for person in people for spell in person.appointments]
    asks = register.of(Ask).values()
    expected = {
        "appointments": len(spells),
        "sightings": sum(len(spell.seen) for spell in spells),
        "answers": sum(len(ask.answers) for ask in asks),
        "asks_with_answers": sum(max(1, len(ask.answers)) for ask in asks),
        "gaps": len(edition.gaps),
        "oversight": sum(map(len, edition.standings.values())),
        "evidence": sum(len(set(entry.supports)) for record in register for entry in all_evidence(record)),
        "moved": len(register.moved),
    }
    assert {name: len(tables.by_name[name].rows) for name in expected} == expected


def test_each_quote_has_its_lasting_place_and_a_proof_without_one_its_record(tables: Tables) -> None:
    edition, table = tables.edition, tables.by_name["evidence"]
    rows = [dict(zip(table.names, row, strict=True)) for row in table.rows]
    quotes = {
        edition.url(f"{page}#{anchor}")
        for page, anchors in places(edition).items()
        for anchor in anchors
        if is_quote(f"{page}#{anchor}")
    }
    assert {row["page"] for row in rows if row["quote"]} == quotes
    for row in rows:
        if not row["quote"]:
            record = edition.register.find(str(row["record"]))
            assert record is not None
            assert row["page"] == edition.url(address(record))


def test_oversight_covers_each_day_once_and_says_where_the_record_ends(tables: Tables) -> None:
    table = tables.by_name["oversight"]
    rows = [dict(zip(table.names, row, strict=True)) for row in table.rows]
    for role, intervals in tables.edition.standings.items():
        own = [row for row in rows if row["role"] == role]
        assert [row["since"] for row in own[1:]] == [row["until"] for row in own[:-1]]
        assert [(row["standing"], row["because"]) for row in own] == [
            (one.standing, one.because) for one in intervals
        ]
        assert [row["to_the_end"] for row in own] == [None] * (len(own) - 1) + ["yes"]


def test_standing_gaps_are_those_that_the_pages_count(tables: Tables) -> None:
    edition = tables.edition
    standing = {gap.id for gap in edition.gaps if gap.spell.stands(edition.as_of, edition.as_of)}
    table = tables.by_name["gaps"]
    said = zip(_column(table, "key"), _column(table, "stands"), strict=True)
    assert {key for key, stands in said if stands == "yes"} == standing


@given(st.data())
def test_on_any_day_the_holders_are_those_of_that_day(fictional_tables: Tables, data: st.DataObject) -> None:
    edition = fictional_tables.edition
    day = data.draw(st.dates(edition.about.period_from.first, edition.as_of))
    days = days_of(edition.register, edition.standings, edition.gaps)
    expected = {(one.what.post.key, one.what.person.key, one.what.certainty) for one in days.on(day).holders}
    table = fictional_tables.by_name["holders"]
    rows = [dict(zip(table.names, row, strict=True)) for row in table.rows]
    found = {
        (row["post"], row["person"], row["certainty"])
        for row in rows
        if str(row["since"]) <= day.isoformat() < str(row["until"])
    }
    assert found == expected


def test_the_words_have_the_meanings_of_the_record(tables: Tables) -> None:
    words = {row[:3]: row[3] for row in tables.by_name["words"].rows}
    for table in tables.all:
        for column in table.columns:
            for word, meaning in column.words.items():
                assert words[table.name, column.name, word] == (meaning or None)
    assert {word for (_, _, word), meaning in words.items() if not meaning} == {"yes"}  # a mark is no code


def _read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
@example(list(HOSTILE))
def test_any_text_comes_back_and_none_can_run(texts: list[str]) -> None:
    columns = (Column("first", "A text"), Column("number", "A number", "number"), Column("last", "A text"))
    rows = tuple((text, Decimal(-3), text) for text in texts)
    data = csv_bytes(Table("x", "x", "x", columns, rows))
    names, *cells = _read(data)
    assert names == ["first", "number", "last"]
    assert [(read_back(one), number, read_back(other)) for one, number, other in cells] == [
        (text, "-3", text) for text in texts
    ]
    for row in cells:
        for cell in (row[0], row[2]):
            # Neither as it stands, nor without the blanks and quotation marks that some programs drop.
            assert not cell.startswith(tuple(FORMULA)), repr(cell)
            assert not cell.lstrip(' \t\r\n"\N{NO-BREAK SPACE}').startswith(tuple(FORMULA)), repr(cell)


def test_lines_end_as_the_standard_says_and_no_mark_stands_before_them(tables: Tables) -> None:
    for name, data in tables.csv.items():
        assert data.endswith(b"\r\n"), name
        assert not data.startswith(b"\xef\xbb\xbf"), name
        names, *rows = _read(data)
        assert tuple(names) == tables.by_name[name].names
        assert len(rows) == len(tables.by_name[name].rows)


@pytest.fixture(scope="module", params=(HOSTILE[0], "\t=", "'"), ids=repr)
def hostile(request: pytest.FixtureRequest, fictional_tables: Tables) -> Tables:
    text: str = request.param
    return Tables(Edition(with_texts(fictional_tables.edition.register, lambda old: f"{text}{old}")))


def test_a_hostile_record_comes_back_cell_by_cell(hostile: Tables) -> None:
    for table in hostile.all:
        rows = _read(hostile.csv[table.name])[1:]
        for row, cells in zip(table.rows, rows, strict=True):
            for column, cell, text in zip(table.columns, row, cells, strict=True):
                number = column.type in ("number", "integer")
                assert (text if number else read_back(text)) == ("" if cell is None else str(cell))


def _write(tables: Tables, folder: Path) -> Path:
    edition = tables.edition
    for file in files.files(edition):
        path = folder / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.make())
    return folder / DATAPACKAGE


def test_the_data_package_describes_each_file_and_no_clock(tables: Tables, tmp_path: Path) -> None:
    package = json.loads(_write(tables, tmp_path).read_text("utf-8"))
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["as_of"] == tables.edition.as_of.isoformat()
    assert "created" not in package
    assert [one["name"] for one in package["resources"]] == [table.name for table in tables.all]
    for resource in package["resources"]:
        data = (tmp_path / DATA / resource["path"]).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_frictionless_accepts_every_cell_and_key(tables: Tables, tmp_path: Path) -> None:
    counted = read("frictionless_package", _write(tables, tmp_path))
    assert {name: rows or 0 for name, rows in counted.items()} == {
        table.name: len(table.rows) for table in tables.all
    }


def test_frictionless_accepts_a_hostile_record(fictional_tables: Tables, tmp_path: Path) -> None:
    register = with_texts(fictional_tables.edition.register, lambda old: f'=1,"\r\n{old}')
    assert read("frictionless_package", _write(Tables(Edition(register)), tmp_path))["records"]


@pytest.mark.parametrize(
    ("table", "old", "new", "why"),
    [
        ("statements", ",explicit,", ",expliciter,", "enum"),
        ("posts", "departments/ministry-of-placeholders", "departments/nowhere", "not found in the lookup"),
        ("events", "2030-12-10,", "10/12/2030,", "constraint"),
        ("asks", "asks/letter-2030-minister,", ",", "required"),
        ("holders", "known", "kn,own", "extra"),
        ("sources", "The", "the", "hash"),
    ],
)
def test_frictionless_refuses_a_broken_file(
    fictional_tables: Tables, tmp_path: Path, table: str, old: str, new: str, why: str
) -> None:
    package = _write(fictional_tables, tmp_path)
    path = tmp_path / table_file(table)
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())
    assert why in refuses("frictionless_package", package)


def test_tables_are_made_once_for_an_edition_and_anew_for_another(fictional: Path) -> None:
    one, other = editions.make(fictional), editions.make(fictional)
    assert tables_of(one) is tables_of(one)
    assert tables_of(other).edition is other
    assert tables_of(other).csv == Tables(one).csv


def test_a_record_of_each_kind_is_tried(fictional_tables: Tables) -> None:
    assert all(isinstance(record, Record) for record in fictional_tables.edition.register)
    assert all(fictional_tables.by_name[model.kind].rows for model in KINDS)


def test_what_a_table_is_called_and_holds_follows_from_no_record(edition: Edition) -> None:
    whole = tables_of(edition).all
    assert [replace(table, rows=()) for table in whole] == [
        replace(table, rows=()) for table in heads(edition)
    ]
    assert any(table.rows for table in whole)
