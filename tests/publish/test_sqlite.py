"""The SQLite file: the tables again, sound, searchable, and as Datasette's users see it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.day.day import days_of
from macros.pages.edition import Edition
from macros.pages.tables.tables import tables_of
from macros.publish.sqlite import SCHEMA_VERSION, quoted, sqlite_bytes
from macros.publish.sqlite_views import VIEWS
from macros.records.ask import Ask
from macros.records.workstream import Workstream
from macros.site import editions
from tests.pages.hostile import with_texts
from tests.readers.run import read, refuses

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module", params=["data", "tests/fictional/data"])
def edition(request: pytest.FixtureRequest) -> Edition:
    return editions.make(PROJECT / request.param)


@pytest.fixture(scope="module")
def path(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sqlite") / "statement.sqlite"
    path.write_bytes(sqlite_bytes(edition))
    return path


def _open(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    return database


@pytest.fixture(scope="module")
def database(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(_open(path)) as opened:
        yield opened


def _all(database: sqlite3.Connection, sql: str, *values: object) -> list[dict[str, Any]]:
    return [dict(row) for row in database.execute(sql, values)]


def _one(database: sqlite3.Connection, sql: str) -> Any:
    return database.execute(sql).fetchone()[0]


def test_it_is_sound(database: sqlite3.Connection) -> None:
    assert _one(database, "PRAGMA integrity_check") == "ok"
    assert _all(database, "PRAGMA foreign_key_check") == []
    assert _one(database, "PRAGMA freelist_count") == 0
    assert _one(database, "PRAGMA user_version") == SCHEMA_VERSION


def test_it_holds_every_cell_of_every_table(database: sqlite3.Connection, edition: Edition) -> None:
    for table in tables_of(edition).all:
        rows = database.execute(f"SELECT * FROM {quoted(table.name)} ORDER BY rowid").fetchall()  # noqa: S608
        assert [tuple(row) for row in rows] == [
            tuple(float(cell) if isinstance(cell, Decimal) else cell for cell in row) for row in table.rows
        ], table.name


def test_every_key_is_declared_and_every_way_to_another_table_has_an_index(
    database: sqlite3.Connection, edition: Edition
) -> None:
    for table in tables_of(edition).all:
        info = _all(database, f"PRAGMA table_info({quoted(table.name)})")
        assert [one["name"] for one in info] == list(table.names)
        keys = sorted((one["pk"], one["name"]) for one in info if one["pk"])
        assert tuple(name for _, name in keys) == table.key
        leads = {
            (one["from"], one["table"])
            for one in _all(database, f"PRAGMA foreign_key_list({quoted(table.name)})")
        }
        assert leads == {(column.name, column.to) for column in table.columns if column.to}
        first = {
            _all(database, f"PRAGMA index_info({quoted(one['name'])})")[0]["name"]
            for one in _all(database, f"PRAGMA index_list({quoted(table.name)})")
        }
        assert {column.name for column in table.columns if column.to} <= first, table.name


def test_a_row_that_leads_nowhere_is_refused(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(copy)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            database.execute("UPDATE posts SET department = 'departments/nowhere'")


def test_every_view_answers_and_says_what_it_answers(database: sqlite3.Connection) -> None:
    made = {
        row["name"]: row["sql"] for row in _all(database, "SELECT * FROM sqlite_master WHERE type = 'view'")
    }
    assert list(made) == [view.name for view in VIEWS]
    for view in VIEWS:
        assert view.about in made[view.name]
        assert _all(database, f"SELECT * FROM {quoted(view.name)} LIMIT 3"), view.name  # noqa: S608


def test_views_count_what_the_record_counts(database: sqlite3.Connection, edition: Edition) -> None:
    standing = [gap for gap in edition.gaps if gap.spell.stands(edition.as_of, edition.as_of)]
    assert _one(database, "SELECT COUNT(*) FROM gaps_that_stand") == len(standing)
    last = {role: found[-1].standing for role, found in edition.standings.items()}
    rows = _all(database, "SELECT role, standing FROM standing_at_the_end")
    assert {row["role"]: row["standing"] for row in rows} == last
    asks = edition.register.of(Ask).values()
    found = {row["key"] for row in _all(database, "SELECT key FROM asks_without_answer_found")}
    none = {"no-public-response-found"}
    assert found == {ask.key for ask in asks if {one.stance for one in ask.answers} <= none}
    uses = sum(len(one.levers) for one in edition.register.of(Workstream).values())
    assert _one(database, "SELECT COUNT(*) FROM levers_by_workstream") == uses
    named = sum(1 for found in edition.standings.values() for one in found if one.person)
    assert _one(database, "SELECT COUNT(*) FROM people_named_for_oversight") == named
    for view, table in (("evidence_with_sources", "evidence"), ("named_in_relations", "relations")):
        expected = len(tables_of(edition).by_name[table].rows)
        assert _one(database, f"SELECT COUNT(*) FROM {view}") == expected  # noqa: S608 - names of ours


@given(st.data())
def test_on_any_day_the_holders_are_those_of_that_day(
    database: sqlite3.Connection, edition: Edition, data: st.DataObject
) -> None:
    day = data.draw(st.dates(edition.about.period_from.first, edition.as_of))
    rows = _all(database, "SELECT * FROM post_holders WHERE since <= ?1 AND ?1 < until", day.isoformat())
    days = _days(edition).on(day)
    assert sorted((row["post"], row["person"], row["certainty"]) for row in rows) == sorted(
        (one.what.post.key, one.what.person.key, one.what.certainty) for one in days.holders
    )


_made: dict[int, Any] = {}


def _days(edition: Edition) -> Any:
    if id(edition) not in _made:
        _made[id(edition)] = days_of(edition.register, edition.standings, edition.gaps)
    return _made[id(edition)]


def test_a_search_finds_a_record_by_any_of_its_words(database: sqlite3.Connection) -> None:
    for row in _all(database, "SELECT * FROM search ORDER BY key LIMIT 40 OFFSET 20"):
        word = max(re.findall(r"[A-Za-z]+", row["text"]), key=len)
        found = _all(
            database,
            "SELECT key FROM search WHERE rowid IN (SELECT rowid FROM search_fts WHERE search_fts MATCH ?)",
            f'"{word}"',
        )
        assert row["key"] in {one["key"] for one in found}, word


def test_the_record_tells_of_itself(database: sqlite3.Connection, edition: Edition) -> None:
    told = {row["name"]: row["value"] for row in _all(database, "SELECT * FROM metadata")}
    assert told["as_of"] == edition.as_of.isoformat()
    assert told["licence"] == edition.about.licences.data
    assert told["name"] == edition.about.name


def test_no_library_leaves_its_number_in_the_file(path: Path) -> None:
    data = path.read_bytes()
    assert data.startswith(b"SQLite format 3\0")
    assert data[96:100] == bytes(4)


def test_a_hostile_record_stays_text(fictional: Path, tmp_path: Path) -> None:
    register = with_texts(editions.make(fictional).register, lambda old: f"=1'); DROP TABLE posts; --\"{old}")
    path = tmp_path / "hostile.sqlite"
    path.write_bytes(sqlite_bytes(Edition(register)))
    with closing(_open(path)) as database:
        assert _one(database, "SELECT COUNT(*) FROM posts") == len(register.kind("posts"))
        assert _one(database, "SELECT name FROM posts").startswith("=1'); DROP TABLE posts; --\"")


def _read(path: Path, folder: Path, *addresses: str) -> Any:
    asked = folder / "addresses.txt"
    asked.write_text("\n".join(addresses), encoding="utf-8")
    return read("datasette_file", path, asked)


def test_datasette_reads_a_table_a_view_and_a_search(path: Path, edition: Edition, tmp_path: Path) -> None:
    asked = urlencode({"sql": "select count(*) as n from post_holders", "_shape": "array"})
    addresses = (
        "/statement.json",
        "/statement/statements.json?_shape=array&_size=max",
        "/statement/gaps_that_stand.json?_size=1",
        "/statement/search.json?_shape=array&_search=minister&_size=max",
        f"/statement.json?{asked}",
    )
    whole, statements, gaps, found, counted = _read(path, tmp_path, *addresses).values()
    tables = {one["name"]: one for one in whole["tables"]}
    assert tables["search"]["fts_table"] == "search_fts"
    assert tables["posts"]["foreign_keys"]["outgoing"] == [
        {"other_table": "departments", "column": "department", "other_column": "key"}
    ]
    assert {one["name"] for one in whole["views"]} == {view.name for view in VIEWS}
    assert [one["key"] for one in statements] == [
        one.key for one in edition.register.kind("statements").values()
    ]
    assert gaps["rows"]
    assert found
    assert all("minister" in f"{one['label']} {one['text']}".lower() for one in found)
    assert counted == [{"n": len(tables_of(edition).by_name["holders"].rows)}]


def test_datasette_refuses_a_broken_file(path: Path, tmp_path: Path) -> None:
    broken = tmp_path / "statement.sqlite"
    broken.write_bytes(path.read_bytes()[:50_000])
    asked = tmp_path / "addresses.txt"
    asked.write_text("/statement.json", encoding="utf-8")
    assert "malformed" in refuses("datasette_file", broken, asked)
