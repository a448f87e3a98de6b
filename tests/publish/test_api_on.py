"""The files of days in the API: one for each day that has a page, in the form of its schema."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from macros.oversight.standing import OutsidePeriod
from macros.pages.addresses import on_json
from macros.pages.edition import Edition
from macros.pages.on.period import Period
from macros.publish.api.on import DayJson, day_json, files
from macros.register.load import load


@pytest.fixture(scope="module")
def edition(fictional: Path) -> Edition:
    register = load(fictional).register
    assert register is not None
    return Edition(register)


@pytest.fixture(scope="module")
def read(edition: Edition) -> dict[str, dict[str, Any]]:
    return {file.address: json.loads(file.make()) for file in files(edition)}


def test_each_day_with_a_page_has_a_file(edition: Edition, read: dict[str, dict[str, Any]]) -> None:
    days = Period(edition).page_days
    assert list(read) == [on_json(day) for day in days]
    assert [one["on"] for one in read.values()] == [day.isoformat() for day in days]


def test_the_files_lead_from_one_to_the_next(read: dict[str, dict[str, Any]]) -> None:
    days = [one["on"] for one in read.values()]
    assert [one["previous"] for one in read.values()] == [None, *days[:-1]]
    assert [one["next"] for one in read.values()] == [*days[1:], None]


def test_nothing_stands_in_a_file_that_its_schema_does_not_name(read: dict[str, dict[str, Any]]) -> None:
    schema = DayJson.model_json_schema(mode="serialization")
    assert schema["additionalProperties"] is False
    for address, one in read.items():
        assert set(one) == set(schema["required"]), address
        assert DayJson.model_validate_json(json.dumps(one)).model_dump(mode="json") == one
    described = [
        field for model in (schema, *schema["$defs"].values()) for field in model["properties"].values()
    ]
    assert all(field.get("description") for field in described)


def test_addresses_are_whole_and_its_own(edition: Edition, read: dict[str, dict[str, Any]]) -> None:
    one = read[on_json(date(2033, 9, 1))]
    top = edition.about.site_url
    assert one["url"] == f"{top}on/2033-09-01/"
    assert one["json"] == f"{top}api/v1/on/2033-09-01.json"
    for found in (*one["holders"], *one["workstreams"], *one["asks"], *one["gaps"]):
        assert found["url"].startswith(top)


def test_a_day_tells_who_held_what_and_how_certain_that_is(edition: Edition) -> None:
    found = day_json(Period(edition), date(2033, 9, 15))
    told = {(one.person, one.post): one for one in found.holders}
    dora = told["dora-dummy", "parliamentary-secretary-placeholders"]
    assert (dora.certainty, dora.from_, dora.to) == ("may-have-held", "2033-09", "2034-01-15")
    assert (dora.since, dora.until) == (date(2033, 9, 1), date(2033, 10, 1))
    assert told["ben-placeholder", "minister-for-placeholders"].certainty == "known"
    assert found.oversight[0].role == "minister"


def test_a_status_that_was_not_stated_yet_is_null(edition: Edition) -> None:
    def status(day: date) -> tuple[str | None, str | None]:
        (found,) = (
            one
            for one in day_json(Period(edition), day).workstreams
            if one.workstream == "early-signals-desk"
        )
        return found.status, found.status_on

    assert status(date(2033, 10, 9)) == (None, None)
    assert status(date(2033, 10, 10)) == ("active", "2033-10-10")


def test_a_day_outside_the_period_is_refused(edition: Edition) -> None:
    with pytest.raises(OutsidePeriod):
        day_json(Period(edition), date(2035, 1, 1))


def test_the_same_record_makes_the_same_bytes(edition: Edition, fictional: Path) -> None:
    again = load(fictional).register
    assert again is not None
    assert [file.make() for file in files(edition)] == [file.make() for file in files(Edition(again))]
