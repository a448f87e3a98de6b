"""The files of the API: whole, the same in both directions, and in agreement with pages and commands."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.cli import main
from macros.oversight.standing import ROLES, standing
from macros.pages.addresses import API, OPENAPI, schema_of, twin
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.publish.api.moved import moved_json
from macros.publish.api.records import record_json
from macros.publish.api.standing import answer
from macros.publish.files import published_files
from macros.publish.published import prose_pages
from macros.records.kinds import BY_FOLDER
from macros.records.moved import Moved
from macros.register.register import Register
from macros.releases.history import History, Release
from macros.site import editions

PROJECT = Path(__file__).parents[2]
Files = Mapping[str, Any]


@pytest.fixture(scope="module", params=["data", "tests/fictional/data"])
def data(request: pytest.FixtureRequest) -> Path:
    return PROJECT / str(request.param)


@pytest.fixture(scope="module")
def edition(data: Path) -> Edition:
    return editions.make(data)


@pytest.fixture(scope="module")
def api(edition: Edition) -> Files:
    """Every file of the API by its address."""
    found = {
        file.address: json.loads(file.make())
        for file in published_files(edition)
        if file.address.startswith(API)
    }
    assert len(found) > len(BY_FOLDER)
    return found


@pytest.fixture(scope="module")
def records(edition: Edition, api: Files) -> Mapping[str, Any]:
    """The file of each record, by key."""
    return {record.key: api[twin(record.key)] for record in edition.register}


@pytest.fixture(scope="module")
def small() -> Edition:
    """The fictional record, for what one record is enough to show."""
    return editions.make(PROJECT / "tests/fictional/data")


# --- records ---------------------------------------------


def test_a_record_has_the_fields_of_its_file_and_no_others(data: Path, records: Mapping[str, Any]) -> None:
    assert records
    for key, told in records.items():
        text = (data / f"{key}.yml").read_text("utf-8")
        assert told["record"] == _filled(yaml.load(text, yaml.BaseLoader)), key  # noqa: S506 - all is text


def _filled(tree: Any) -> Any:
    """The tree of a file without what says as much as leaving it out would."""
    if isinstance(tree, dict):
        if "post" in tree and tree.get("status") == "held":
            tree = {name: value for name, value in tree.items() if name != "status"}
        return {name: _filled(value) for name, value in tree.items() if value not in ([], "")}
    return [_filled(one) for one in tree] if isinstance(tree, list) else tree


def test_a_reference_points_to_what_stands_at_its_place(records: Mapping[str, Any]) -> None:
    for key, told in records.items():
        for one in told["references"]:
            value = _at(told["record"], one["path"])
            kind, _, id_ = one["key"].partition("/")
            if one["mentioned"]:
                assert one["key"] in value, key
            else:
                assert value.partition("#")[0] in (id_, f"{kind}/{id_}"), key
            assert one["json"].endswith(f"/{one['key']}.json")


def _at(value: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]
    return value


def test_what_points_to_a_record_is_told_there_too(records: Mapping[str, Any]) -> None:
    there = {
        (one["key"], key) for key, told in records.items() for one in told["references"] if one["key"] != key
    }
    back = [(key, one["key"]) for key, told in records.items() for one in told["referred_by"]]
    assert there
    assert len(back) == len(set(back))
    assert set(back) == there


def test_a_quote_is_named_by_its_place_in_the_record(records: Mapping[str, Any]) -> None:
    number = 0
    for key, told in records.items():
        named = [_at(told["record"], one["path"]) for one in told["quotes"]]
        assert all("quote" in entry for entry in named), key
        assert len(named) == json.dumps(told["record"]).count('"quote": '), key
        number += len(named)
    assert number


def test_the_gaps_of_a_record_are_those_that_its_page_tells(
    edition: Edition, records: Mapping[str, Any]
) -> None:
    told = {key: [gap["id"] for gap in one["gaps"]] for key, one in records.items()}
    assert told == {key: [gap.id for gap in edition.gaps_about(key)] for key in records}
    assert any(told.values())


def test_only_kinds_that_have_a_feed_or_citations_name_them(api: Files, edition: Edition) -> None:
    files = {edition.url(file.address) for file in published_files(edition)}
    named = [told["feed"] for address, told in api.items() if "feed" in told]
    assert {feed for feed in named if feed} == {one for one in files if re.search(r"/feeds/\w+/", one)}
    cited = {cite for told in api.values() for cite in told.get("cite", ())}
    beside_records = {f"{edition.url(record.key)}/" for record in edition.register}
    assert cited == {one for one in files if one.rpartition("cite.")[0] in beside_records}


# --- all addresses ---------------------------------------------


def test_every_address_of_ours_leads_to_a_page_a_place_or_a_file(edition: Edition, api: Files) -> None:
    known = {edition.url(file.address) for file in published_files(edition)}
    known |= {edition.url(address) for address in prose_pages()}
    for page in pages(edition):
        known.add(edition.url(page.address))
        html = str(page.make(edition, page))
        known |= {edition.url(f"{page.address}#{anchor}") for anchor in re.findall(r'\sid="([^"]+)"', html)}
    known |= {edition.url("data/#what-stays-as-it-is"), edition.about.site_url.rstrip("/")}
    ours = {
        one
        for address, told in api.items()
        for one in _strings(told)
        if one.startswith(edition.about.site_url)
    }
    templates = {one for one in ours if " " in one or "{" in one}
    assert len(ours) > len(api)
    assert sorted(ours - known - templates) == []


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _strings(one)
    elif isinstance(value, list):
        for one in value:
            yield from _strings(one)


# --- lists, and the whole ---------------------------------------------


def test_a_list_holds_every_record_of_its_kind_as_its_own_file_does(
    edition: Edition, api: Files, records: Mapping[str, Any]
) -> None:
    for kind in BY_FOLDER:
        told = api[twin(kind)]
        assert [one["id"] for one in told["records"]] == sorted(edition.register.kind(kind))
        assert told["count"] == len(told["records"])
        for one in told["records"]:
            alone = records[one["key"]]
            gaps = one.pop("gaps")
            assert one == {name: alone[name] for name in one}
            whose = [gap["register"] for gap in alone["gaps"]]
            assert gaps == {"government": whose.count("government"), "record": whose.count("record")}


def test_the_index_leads_to_every_file(edition: Edition, api: Files) -> None:
    index = api[twin("index")]
    lists = [kind["json"] for kind in index["kinds"]]
    found = {*lists, *(one["json"] for one in index["files"]), index["openapi"]}
    found |= {one["schema"] for one in (*index["kinds"], *index["files"])}
    found |= {edition.url(f"{API}on/{day}.json") for day in index["days"]}
    for kind in index["kinds"]:
        listed = api[twin(kind["kind"])]["records"]
        assert kind["count"] == len(listed)
        found |= {one["json"] for one in listed}
    found |= {edition.url(schema_of(name)) for name in ("on", "moved")}  # OpenAPI names these
    assert found == {edition.url(address) for address in api}
    assert edition.url(OPENAPI) in found


def test_every_file_of_more_than_a_record_can_be_used_alone(edition: Edition, api: Files) -> None:
    whole = [told for told in api.values() if "credit" in told]
    assert len(whole) >= len(BY_FOLDER) + 4
    for told in whole:
        assert told["as_of"] == edition.as_of.isoformat()
        assert told["licence"] == edition.about.licences.data
        assert edition.about.name in told["credit"]
        assert told["licence"] in told["credit"]


def test_the_index_says_what_the_data_rest_on(edition: Edition, api: Files) -> None:
    index, wording = api[twin("index")], edition.about.wording
    assert (index["independence"], index["copies"]) == (wording.independence, wording.copies)
    assert index["not_found"] == wording.not_found
    assert index["quotations"] == edition.about.licences.quotations


def test_another_run_gives_the_same_bytes(small: Edition) -> None:
    again = editions.make(PROJECT / "tests/fictional/data")
    files = [
        {f.address: f.make() for f in published_files(one) if f.address.startswith(API)}
        for one in (small, again)
    ]
    assert files[0] == files[1]


# --- oversight and gaps ---------------------------------------------


@given(days=st.integers(min_value=0), role=st.sampled_from(ROLES))
def test_on_any_day_the_file_of_oversight_tells_what_the_command_does(
    small: Edition, days: int, role: str
) -> None:
    register = small.register
    first = register.about.period_from.first
    day = first + timedelta(days=days % ((register.as_of - first).days + 1))
    told = next(one for one in _oversight(small)["roles"] if one["role"] == role)
    covering = [one for one in told["intervals"] if one["since"] <= day.isoformat() < one["until"]]
    assert len(covering) == 1
    asked = answer(register, standing(register, role, day), day).model_dump(mode="json")  # type: ignore[arg-type]
    of_the_day = ("on", "age")
    assert {name: covering[0][name] for name in asked if name not in of_the_day} == {
        name: value for name, value in asked.items() if name not in of_the_day
    }


def _oversight(edition: Edition) -> Any:
    return _read(edition, twin("oversight"))


def _read(edition: Edition, address: str) -> Any:
    return json.loads(next(file for file in published_files(edition) if file.address == address).make())


def test_the_last_interval_of_each_role_is_the_answer_of_the_command(
    data: Path, api: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["oversight", "--data", str(data), "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    last = [role["intervals"][-1] for role in api[twin("oversight")]["roles"]]
    assert [{name: one[name] for name in printed[0]} for one in last] == printed


def test_an_interval_has_the_ids_of_all_that_was_worked_out(edition: Edition, api: Files) -> None:
    several = ("successors", "holders", "also", "searches")
    told = {role["role"]: role["intervals"] for role in api[twin("oversight")]["roles"]}
    for role, intervals in edition.standings.items():
        for one, line in zip(intervals, told[role], strict=True):
            assert (line["since"], line["until"]) == (one.since.isoformat(), one.until.isoformat())
            assert (line["standing"], line["minister"]) == (one.standing, one.person)
            assert (line["post"], line["department"]) == (one.post, one.department)
            assert {name: line[name] for name in several} == {
                name: list(getattr(one, name)) for name in several
            }
            assert [possible["because"] for possible in line["may_be"]] == [
                other.because for other in one.may_be
            ]
    assert any(line["holders"] for intervals in told.values() for line in intervals)


def test_an_interval_names_every_record_of_it(api: Files) -> None:
    for role in api[twin("oversight")]["roles"]:
        for one in role["intervals"]:
            named = {record["key"].partition("/")[2] for record in one["records"]}
            ids = {
                one[name] for name in ("minister", "post", "department", "last_named", "statement", "source")
            }
            ids |= {id_ for name in ("successors", "holders", "also", "searches") for id_ in one[name]}
            assert ids - {None} <= named


def test_the_gaps_that_stand_are_those_that_the_command_tells(
    data: Path, api: Files, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["gaps", "--data", str(data), "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    told = api[twin("gaps")]
    for whose in ("government", "record"):
        assert {gap["register"] for gap in told[whose]} == {whose}
        standing_now = [{name: gap[name] for name in printed[0]} for gap in told[whose] if gap["stands"]]
        assert standing_now == [gap for gap in printed if gap["register"] == whose]


def test_a_gap_that_closed_stays_with_its_day(api: Files) -> None:
    told = api[twin("gaps")]
    closed = [gap for gap in (*told["government"], *told["record"]) if not gap["stands"]]
    assert closed
    assert all(gap["until"] and gap["until"] <= told["as_of"] for gap in closed)


# --- releases and moves ---------------------------------------------


def test_a_record_says_since_which_release_it_stands_so(small: Edition) -> None:
    record = next(iter(small.register))
    assert (record_json(small, record).changed, record_json(small, record).version) == (None, None)
    name = f"{small.as_of.isoformat()}-2"
    released = Edition(small.register, History((Release(name, small.state),)))
    told = record_json(released, record)
    assert (told.changed, told.version) == (name, name)
    other = record.model_copy(update={"note": "Another remark."})
    assert record_json(released, other).changed is None


def test_the_evidence_of_a_record_is_dated_by_what_is_worked_out(small: Edition) -> None:
    held = next(one for one in small.register if one.kind == "ministers" and one.evidence_to is None)
    assert record_json(small, held).evidence_to
    assert "evidence_to" not in record_json(small, held).model_dump()["record"]


def test_where_a_record_moved_its_file_leads_on(small: Edition) -> None:
    first, second = list(small.register.kind("departments").values())[:2]
    marks = [
        {"id": "departments/once", "name": "Once", "renamed_to": "departments/twice", "on": "2034-01-02"},
        {"id": "departments/twice", "merged_into": first.key, "on": "2034-02"},
        {"id": "departments/gone", "withdrawn": "It was a slip", "see": (second.key,), "on": "2034-01-02"},
    ]
    moved = [Moved.model_validate(mark) for mark in marks]
    edition = Edition(Register(small.about, small.register, {}, (), moved))
    once, _, gone = (moved_json(edition, mark) for mark in moved)
    assert [one.key for one in once.leads_to] == [first.key]
    assert (once.moved, once.why, once.name) == ("renamed_to", None, "Once")
    assert [one.key for one in gone.leads_to] == [second.key]
    assert (gone.moved, gone.why, gone.name) == ("withdrawn", "It was a slip", None)
    files = [file.address for file in published_files(edition)]
    assert files.count(twin("departments/once")) == 1
