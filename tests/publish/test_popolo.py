"""The Popolo file: what mySociety's validator accepts, as precise as the record, and what is left out."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from macros.pages.edition import Edition
from macros.pages.tables.csv_form import read_back
from macros.publish import popolo
from macros.records.when import When
from macros.site import editions
from tests.gaps.builders import Record
from tests.pages.hostile import with_texts
from tests.readers.run import read, refuses

PROJECT = Path(__file__).parents[2]
NUMBERS = {
    "ministers/ada-example": 90001,
    "ministers/ben-placeholder": 90002,
    "ministers/cleo-specimen": 90003,
    "ministers/dora-dummy": 90004,
    "ministers/edgar-mockup": 90005,
    "ministers/fay-sample": 90006,
    "people/gil-exemplar": 90007,
}
"""Numbers that TheyWorkForYou has given nobody, for all but one of the fictional people."""

SEEN = """    seen:
      - on: 2034-02-14
        source: press-2034-02-14
      - on: 2034-05-20
        source: ministers-dataset-2034-05-20
"""
"""The days on which Edgar Mockup was seen in post: without them no more is known than his start."""


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    """The fictional record with numbers of its ministers."""
    record = Record(fictional, tmp_path)
    for key, number in NUMBERS.items():
        path = record.data / f"{key}.yml"
        text = path.read_text("utf-8")
        told = f"identifiers:\n  theyworkforyou: {number}\n"
        kept = (
            text.replace("identifiers:\n", told)
            if "identifiers:" in text
            else text.replace("\n", f"\n{told}", 1)
        )
        path.write_text(kept, "utf-8")
    return record


def _edition(record: Record) -> Edition:
    return editions.make(record.data)


def _write(made: Any, folder: Path) -> Path:
    path = folder / "popolo.json"
    path.write_text(json.dumps(made), encoding="utf-8")
    return path


def _left_out(edition: Edition) -> list[dict[str, str]]:
    (_, table) = popolo.files(edition)
    rows = csv.DictReader(io.StringIO(table.make().decode(), newline=""))
    return [{name: read_back(cell) for name, cell in row.items()} for row in rows]


def _memberships(edition: Edition, person: str) -> list[dict[str, Any]]:
    wanted = f"uk.org.publicwhip/person/{NUMBERS[person]}"
    found: list[dict[str, Any]] = popolo.popolo(edition)["memberships"]
    return [one for one in found if one["person_id"] == wanted]


def test_the_validator_accepts_the_fictional_record(record: Record, tmp_path: Path) -> None:
    edition = _edition(record)
    read_back_ = read("popolo", _write(popolo.popolo(edition), tmp_path))
    assert read_back_["persons"] == [f"uk.org.publicwhip/person/{number}" for number in NUMBERS.values()]
    assert read_back_["organizations"] == list(edition.register.kind("departments"))
    assert read_back_["posts"] == list(edition.register.kind("posts"))
    assert len(read_back_["memberships"]) == len(popolo.popolo(edition)["memberships"]) > 0


def test_the_validator_accepts_the_real_record(tmp_path: Path) -> None:
    edition = editions.make(PROJECT / "data")
    found = read("popolo", _write(popolo.popolo(edition), tmp_path))
    numbered = [person for person in edition.register.people.values() if popolo.number(person)]
    assert found["persons"] == [f"uk.org.publicwhip/person/{popolo.number(person)}" for person in numbered]
    out = {row["person"] for row in _left_out(edition) if not row["post"]}
    assert out == {person.key for person in edition.register.people.values()} - {one.key for one in numbered}


def test_everybody_and_every_appointment_is_in_the_file_or_left_out(record: Record) -> None:
    edition = _edition(record)
    made = popolo.popolo(edition)
    out = _left_out(edition)
    people = edition.register.people.values()
    assert len(made["persons"]) + sum(not row["post"] for row in out) == len(people)
    spells = sum(len(person.appointments) for person in people)
    assert len(made["memberships"]) + sum(bool(row["post"]) for row in out) == spells


def test_each_that_is_left_out_has_its_reason(record: Record) -> None:
    record.change("ministers/edgar-mockup", SEEN, "")
    told = {(row["person"], row["post"], row["from"], row["reason"]) for row in _left_out(_edition(record))}
    assert told == {
        ("ministers/edgar-mockup", "posts/parliamentary-secretary-placeholders", "2033-10-02", popolo.NO_END),
        ("ministers/fay-sample", "posts/minister-for-examples", "2032-03-01", popolo.NEVER_HELD),
        ("people/gil-exemplar", "posts/director-of-examples", "", popolo.NO_START),
        ("people/hana-trial", "", "", popolo.NO_NUMBER),
        ("people/hana-trial", "posts/special-envoy-for-illustrations", "", popolo.PERSON_LEFT_OUT),
    }
    assert _memberships(_edition(record), "ministers/edgar-mockup") == []


def test_a_month_or_year_stays_and_a_day_is_the_last(record: Record) -> None:
    assert popolo.last_day(When("2031-03-01")) == "2031-02-28"
    assert popolo.last_day(When("2031-03")) == "2031-03"
    assert popolo.last_day(When("2031")) == "2031"
    edition = _edition(record)
    (dora,) = _memberships(edition, "ministers/dora-dummy")
    assert (dora["start_date"], dora["end_date"]) == ("2033-09", "2034-01-14")
    (edgar,) = _memberships(edition, "ministers/edgar-mockup")
    assert edgar["label"] == "No end is known. Evidence reaches to 20 May 2034."
    assert "end_date" not in edgar


def test_names_stand_whole(record: Record) -> None:
    edition = _edition(record)
    for made, key in zip(popolo.popolo(edition)["persons"], NUMBERS, strict=True):
        person = edition.register.people[key.partition("/")[2]]
        names = [one["name"] for one in made["other_names"]]
        assert names[0] == person.name
        assert set(person.other_names) <= set(names)
        assert {"scheme": popolo.SCHEME, "identifier": person.key} in made["identifiers"]


def test_a_number_that_is_none_is_not_taken_for_one(record: Record) -> None:
    path = record.data / "ministers" / "ada-example.yml"
    path.write_text(path.read_text("utf-8").replace("90001", "9000x"), "utf-8")
    edition = _edition(record)
    assert "ministers/ada-example" in {row["person"] for row in _left_out(edition) if not row["post"]}


def test_ids_of_memberships_stay_when_another_is_added(record: Record) -> None:
    before = [one["id"] for one in popolo.popolo(_edition(record))["memberships"]]
    path = record.data / "ministers" / "ada-example.yml"
    path.write_text(path.read_text("utf-8").replace("90001", "none"), "utf-8")
    after = [one["id"] for one in popolo.popolo(_edition(record))["memberships"]]
    assert set(after) < set(before)
    assert len(set(before)) == len(before)


def test_a_hostile_record_is_accepted_as_text(record: Record, tmp_path: Path) -> None:
    register = with_texts(_edition(record).register, lambda old: old if old.isdigit() else f'=1"\n{old}')
    assert read("popolo", _write(popolo.popolo(Edition(register)), tmp_path))["persons"]


@pytest.mark.parametrize("broken", ["person", "post", "date", "field"])
def test_the_validator_refuses_a_broken_file(record: Record, tmp_path: Path, broken: str) -> None:
    made = popolo.popolo(_edition(record))
    match broken:
        case "person":
            made["persons"].pop(0)
        case "post":
            made["posts"][0]["organization_id"] = "nowhere"
        case "date":
            made["memberships"][0] |= {"start_date": "2033-01-01", "end_date": "2032-01-01"}
        case _:
            made["organizations"][0]["unheard-of"] = "x"
    assert refuses("popolo", _write(made, tmp_path))
