"""What of a record was published, by the ledger and the releases."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from macros.editing.addresses_of import published as published_of
from macros.pages.addresses import cite_file, gap_address, place_of, quote_anchor, twin
from macros.records.base import Record
from macros.records.kinds import BY_FOLDER
from macros.register.load import load
from macros.register.register import Register
from macros.releases.history import Release
from macros.releases.state import NO_STATE, Missing
from tests.editing.desk import Desk, published, words
from tests.editing.test_rename import to


@pytest.fixture(scope="module")
def register(fictional: Path) -> Register:
    """The fictional records."""
    found = load(fictional).register
    assert found is not None
    return found


def _some(register: Register, kind: str) -> Record:
    return next(iter(register.kind(kind).values()))


@pytest.mark.parametrize("kind", BY_FOLDER)
def test_the_addresses_of_a_record_are_told_from_those_of_others(register: Register, kind: str) -> None:
    record = _some(register, kind)
    place = place_of(record.key)
    page = place.partition("#")[0]
    own_page = page == place
    quotes = [f"{page}#{quote_anchor(record, one)}" for one in record.evidence[:1]]
    files = [twin(record.key), *([cite_file(page, "bib")] if own_page else [])]
    others = [place_of(f"{record.key}-two"), twin(f"{record.key}-two"), page if not own_page else "about/"]
    found = published_of(published(place, *quotes, *files, *others), record)
    assert found.get("where it is shown") == (place,)
    assert found.get("places on its page", ()) == tuple(quotes)
    assert found.get("files") == tuple(files)
    assert published_of(published(*others), record) == {}


def test_its_gaps_are_found_by_their_subject_in_any_release(desk: Desk, register: Register) -> None:
    record = register.kind("departments")["specimen-fund"]
    anchor = "departments-specimen-fund-2033-01-01"
    gap = Missing("government", "departments/specimen-fund#x", "2033-01-01", "", "")
    state = replace(NO_STATE, gaps={f"some-rule/{anchor}": gap, "some-rule/departments-other": gap})
    history = replace(
        published("departments/specimen-fund/", gap_address("some-rule", anchor)),
        releases=(Release("2034-06-30", state),),
    )
    assert published_of(history, record)["gaps"] == (gap_address("some-rule", anchor),)
    desk.history = history
    plan = desk.plan(to("departments/specimen-fund", "departments/sf"))
    assert "2 published addresses of it (where it is shown 1, gaps 1)" in words(plan)
