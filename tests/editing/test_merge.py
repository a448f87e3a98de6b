"""A merge lets one record stand for two, and tells what goes with the other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.editing.given import Given
from macros.editing.merge import merge
from macros.editing.plan import NotDone, Plan
from tests.conftest import FICTIONAL
from tests.editing.desk import Desk, places, published, record, words
from tests.editing.test_rename import KEYS


def into(old: str, new: str) -> Callable[[Given], Plan]:
    """The plan to merge one record into another."""
    return lambda given: merge(given, record(given, old), record(given, new))


@pytest.fixture
def twins(desk: Desk) -> Desk:
    """The fictional record with a second record of the Specimen Fund, which some refer to."""
    desk.write("departments/the-fund", desk.text("departments/specimen-fund").replace("Specimen F", "The F"))
    desk.change("workstreams/resilience-grants", "lead: [specimen-fund]", "lead: [the-fund]")
    assert desk.findings() == ()
    return desk


def test_whatever_named_the_one_names_the_other(twins: Desk) -> None:
    names = twins.names()
    plan = twins.do(into("departments/the-fund", "departments/specimen-fund"))
    assert "departments/the-fund" not in twins.files()
    assert twins.names()["departments/specimen-fund"] == names["departments/specimen-fund"] + 1
    assert "lead: [specimen-fund]" in twins.text("workstreams/resilience-grants")
    assert twins.findings() == ()
    assert "1 reference in 1 file will name it anew" in words(plan)


def test_what_was_published_leaves_a_mark(twins: Desk) -> None:
    twins.history = published("departments/the-fund/")
    twins.do(into("departments/the-fund", "departments/specimen-fund"))
    assert twins.text("departments/the-fund") == (
        "name: The Fund\nmerged_into: departments/specimen-fund\non: 2034-06-30\n"
    )
    assert twins.findings() == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[specimen-fund, the-fund]", "[specimen-fund]"),
        ("[the-fund, specimen-fund]", "[specimen-fund]"),
        ("[ 'the-fund' ,office-for-samples,   specimen-fund ]", "[ 'specimen-fund' ,office-for-samples ]"),
        ("[the-fund,  # first\n  office-for-samples,\n  specimen-fund]", None),
        ("\n  - the-fund  # first\n  - specimen-fund\n  - office-for-samples  # third", None),
    ],
)
def test_a_list_that_held_both_holds_one(twins: Desk, before: str, after: str | None) -> None:
    gone = "\n  - specimen-fund" if before.startswith("\n") else ",\n  specimen-fund"
    after = after or before.replace(gone, "").replace("the-fund", "specimen-fund")
    twins.change("levers/grants", "owners: [specimen-fund]", f"owners: {before}".replace(": \n", ":\n"))
    text = twins.text("levers/grants")
    plan = twins.do(into("departments/the-fund", "departments/specimen-fund"))
    assert twins.text("levers/grants") == text.replace(before, after)
    assert len(places(plan, "will stand there once")) == 1
    assert twins.findings() == ()


@pytest.mark.parametrize(
    "list_",
    [
        "[the-fund,  # of old\n  specimen-fund]",
        "\n  - the-fund\n  - specimen-fund  # of old",
    ],
)
def test_a_comment_beside_an_entry_that_would_go_is_left_to_a_person(twins: Desk, list_: str) -> None:
    twins.change("levers/grants", "owners: [specimen-fund]", f"owners: {list_}".replace(": \n", ":\n"))
    told = twins.refuses(into("departments/the-fund", "departments/specimen-fund"))
    assert "a comment or another entry stands in its line" in words(told)
    assert places(told, "a comment")[0].startswith("data/levers/grants.yml:")


def test_what_the_other_lacks_is_told(twins: Desk) -> None:
    twins.change("departments/the-fund", "summary: ", "note: It has a note.\nsummary: Another view. ")
    twins.change("departments/the-fund", "quote: ", "quote: Other words. ")
    told = words(twins.plan(into("departments/the-fund", "departments/specimen-fund")))
    assert "`note` stands only in `departments/the-fund`, and goes with it" in told
    assert "`summary` says other things in the two; that of `departments/specimen-fund` stays" in told
    assert "1 of 1 entry of `evidence` in `departments/the-fund` stands there only, and goes with it" in told


def test_a_source_that_only_the_one_cites_keeps_it_from_being_lost(twins: Desk) -> None:
    source = twins.text("sources/fund-report-2033")
    twins.write("sources/fund-report-2034", source.replace("2033", "2034").replace("https://", "https://x."))
    twins.change("departments/the-fund", "fund-report-2033", "fund-report-2034")
    assert twins.findings() == ()
    told = twins.refuses(into("departments/the-fund", "departments/specimen-fund"))
    assert "uncited-source" in words(told)
    assert "mend: " in words(told)


@pytest.mark.parametrize("field", ["part_of: the-fund", "note: It was called departments/the-fund."])
def test_nothing_may_come_to_refer_to_itself(twins: Desk, field: str) -> None:
    twins.change("departments/specimen-fund", "part_of: ministry-of-placeholders\n", "")
    twins.change("departments/specimen-fund", "name: ", f"{field}\nname: ")
    told = twins.refuses(into("departments/the-fund", "departments/specimen-fund"))
    assert "`departments/specimen-fund` would refer to itself" in told.why
    assert places(told, "the-fund`") == ["data/departments/specimen-fund.yml:1:1"]


def test_the_one_may_have_referred_to_the_other(twins: Desk) -> None:
    twins.change("departments/the-fund", "name: ", "note: See departments/specimen-fund.\nname: ")
    twins.do(into("departments/the-fund", "departments/specimen-fund"))
    assert twins.findings() == ()


def test_a_person_recorded_in_two_kinds_becomes_one(desk: Desk) -> None:
    text = desk.text("ministers/dora-dummy").replace("name:", "type: official\nname:", 1)
    desk.write("people/dora-dummy", text)
    desk.change("events/event-2031-06-12-note", "concerns: [", "concerns: [people/dora-dummy, ")
    assert "person-in-two-kinds" in [one.rule for one in desk.findings()]
    desk.do(into("people/dora-dummy", "ministers/dora-dummy"))
    assert "concerns: [ministers/dora-dummy, " in desk.text("events/event-2031-06-12-note")
    assert desk.findings() == ()


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("departments/specimen-fund", "departments/specimen-fund", "cannot be merged into itself"),
        ("departments/specimen-fund", "levers/grants", "cannot be merged into one of levers"),
    ],
)
def test_what_cannot_be_one_is_refused(desk: Desk, old: str, new: str, why: str) -> None:
    assert why in desk.refuses(into(old, new)).why


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A copy that each test leaves as it was."""
    return Desk(Path(shutil.copytree(FICTIONAL, tmp_path_factory.mktemp("shared") / "data")))


@given(st.sampled_from(KEYS), st.data())
@settings(max_examples=12)
def test_any_two_of_a_kind_become_one_or_nothing_is_changed(
    shared: Desk, key: str, data: st.DataObject
) -> None:
    kind = key.partition("/")[0]
    other = data.draw(st.sampled_from([one for one in KEYS if one.startswith(f"{kind}/")]))
    before, names = shared.files(), shared.names()
    try:
        plan = shared.do(into(key, other))
    except NotDone:
        assert shared.files() == before
    else:
        assert shared.findings() == ()
        after = shared.names()
        assert after[key] == 0
        assert after[other] <= names[other] + names[key]
        assert plan.files[key] is None
    finally:
        shared.put_back(before)
