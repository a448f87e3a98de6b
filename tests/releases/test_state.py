"""The state of a record: kept as JSON and read back, with what is needed to tell a change in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.pages.edition import Edition
from macros.register.load import load
from macros.releases.state import State, as_json, from_json


@pytest.fixture(scope="module")
def edition(fictional: Path) -> Edition:
    loaded = load(fictional)
    assert loaded.register is not None
    return Edition(loaded.register)


@pytest.fixture(scope="module")
def state(edition: Edition) -> State:
    return edition.state


def test_a_state_is_the_same_after_it_was_kept_and_read(state: State) -> None:
    assert from_json(json.loads(json.dumps(as_json(state)))) == state


def test_addresses_are_kept_by_the_ledger_and_not_here(state: State) -> None:
    assert "addresses" not in as_json(state)
    assert from_json(as_json(state), ["", "asks/"]).addresses == {"", "asks/"}


@pytest.mark.parametrize("broken", [{}, {"as_of": "2034-06-01"}, {"records": {"a/b": ["x"]}}])
def test_what_is_no_state_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        from_json(broken)


def test_whom_a_standing_names_is_a_record_by_its_key(state: State) -> None:
    named = {one.named for found in state.standing.values() for one in found if one.named}
    assert named
    assert named <= state.records.keys()


def test_records_go_by_the_names_that_pages_give_them(edition: Edition, state: State) -> None:
    assert {key: kept.label for key, kept in state.records.items()} == {
        record.key: edition.name(record) for record in edition.register
    }


def test_a_change_of_any_field_changes_the_hash_of_its_record_alone(
    fictional_copy: Path, state: State
) -> None:
    file = fictional_copy / "ministers" / "ada-example.yml"
    file.write_text(file.read_text("utf-8").replace("name: Ada", "name: Ida", 1), encoding="utf-8")
    register = load(fictional_copy).register
    assert register is not None
    after = Edition(register).state
    changed = [key for key, kept in after.records.items() if kept.hash != state.records[key].hash]
    assert changed == ["ministers/ada-example"]
