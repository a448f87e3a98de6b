"""A record is withdrawn or split only when nothing refers to it: what is meant instead, a person says."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from macros.editing.given import Given
from macros.editing.gone import split, withdraw
from macros.editing.plan import Plan
from tests.editing.desk import Desk, places, published, record, words

WHY = (
    "It told of a fund that another record tells of; both were read again, and the other one is co-operative."
)


def withdrawn(key: str, *see: str, why: str = WHY, keep_name: bool = False) -> Callable[[Given], Plan]:
    """The plan to withdraw a record."""
    return lambda given: withdraw(
        given, record(given, key), why, tuple(record(given, one) for one in see), keep_name
    )


def parted(key: str, *parts: str) -> Callable[[Given], Plan]:
    """The plan to split a record."""
    return lambda given: split(given, record(given, key), tuple(record(given, one) for one in parts))


@pytest.fixture
def alone(desk: Desk) -> Desk:
    """The fictional record with a second record of the Specimen Fund, to which nothing refers."""
    desk.write("departments/the-fund", desk.text("departments/specimen-fund").replace("Specimen F", "The F"))
    return desk


def test_a_withdrawn_record_leaves_only_why_and_what_to_see(alone: Desk) -> None:
    alone.history = published("departments/the-fund/", "departments/the-fund/#quote-0123456789")
    plan = alone.do(withdrawn("departments/the-fund", "departments/specimen-fund"))
    mark = alone.register.moved["departments/the-fund"]
    assert mark.withdrawn == WHY
    assert mark.name is None
    assert mark.see == ("departments/specimen-fund",)
    assert str(mark.on) == "2034-06-30"
    assert "(where it is shown 1, places on its page 1)" in words(plan)
    assert alone.findings() == ()


def test_its_name_stays_where_somebody_says_so(alone: Desk) -> None:
    alone.mark = True
    alone.do(withdrawn("departments/the-fund", keep_name=True))
    assert alone.text("departments/the-fund").startswith("name: The Fund\nwithdrawn: >-\n  It told ")
    assert max(map(len, alone.text("departments/the-fund").splitlines())) <= 112


def test_it_is_told_where_a_name_that_is_dropped_is_still_written(desk: Desk) -> None:
    plan = desk.plan(withdrawn("people/hana-trial"))
    assert places(plan, "its name is still written here") == [
        "data/posts/special-envoy-for-illustrations.yml:9:5"
    ]
    assert "still written" not in words(desk.plan(withdrawn("people/hana-trial", keep_name=True)))
    docs = desk.data.parent / "docs"
    docs.mkdir()
    (docs / "page.md").write_text("One line.\nBy Hana Trial.\n", "utf-8")
    plan = desk.plan(withdrawn("people/hana-trial"))
    assert places(plan, "its name is still written here")[1:] == ["docs/page.md:2:4"]
    (docs / "page.md").unlink()
    desk.change("posts/special-envoy-for-illustrations", "quote: Hana Trial,", "quote: HT,")
    assert "still written" not in words(desk.plan(withdrawn("people/hana-trial")))


def test_what_was_never_published_goes_without_a_mark(alone: Desk) -> None:
    plan = alone.do(withdrawn("departments/the-fund"))
    assert "departments/the-fund" not in alone.files()
    assert "never published, so no mark stays" in words(plan)


def test_a_mark_stays_where_another_leads_to_it(alone: Desk) -> None:
    alone.write("departments/old-fund", "renamed_to: departments/the-fund\non: 2034-06-01\n")
    plan = alone.do(withdrawn("departments/the-fund"))
    assert "departments/the-fund" in alone.register.moved
    assert "as other marks lead to it" in words(plan)
    assert alone.findings() == ()


def test_as_long_as_others_refer_to_it_each_place_is_told(desk: Desk) -> None:
    desk.change("levers/grants", "name: ", "note: See departments/specimen-fund.\nname: ")
    told = desk.refuses(
        withdrawn("departments/specimen-fund", "departments/office-for-samples", "levers/grants")
    )
    assert "others refer to `departments/specimen-fund`" in told.why
    assert [str(one.places[0]) for one in told.more] == [
        "data/workstreams/resilience-grants.yml:4:8",
        "data/workstreams/witness-training.yml:4:8",
        "data/levers/grants.yml:4:10",
        "data/levers/grants.yml:1:1",
        "data/resources/specimen-fund-grants.yml:11:15",
    ]
    assert told.more[0].words == "`specimen-fund` in `lead[1]`: write `office-for-samples`, or take it out"
    assert told.more[3].words == (
        "`departments/specimen-fund` in `note`: write `departments/office-for-samples` or `levers/grants`, "
        "or take it out"
    )


def test_the_record_about_the_record_refers_too(desk: Desk) -> None:
    told = desk.refuses(withdrawn("sources/letter-2030-12-10"))
    assert places(told, "in `letter`: write another record, or take it out") == ["data/record.yml:20:1"]


def test_a_source_that_nothing_would_cite_any_more_is_kept_for_a_reason(alone: Desk) -> None:
    source = alone.text("sources/fund-report-2033")
    alone.write("sources/fund-report-2034", source.replace("2033", "2034").replace("https://", "https://x."))
    alone.change("departments/the-fund", "fund-report-2033", "fund-report-2034")
    told = alone.refuses(withdrawn("departments/the-fund"))
    assert "uncited-source" in words(told)
    alone.change("sources/fund-report-2034", "name: ", "kept_for: It is to be read again.\nname: ")
    alone.do(withdrawn("departments/the-fund"))
    assert alone.findings() == ()
    alone.do(withdrawn("sources/fund-report-2034"))
    assert alone.findings() == ()


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (withdrawn("departments/the-fund", why="  "), "say with --why"),
        (withdrawn("departments/the-fund", "departments/the-fund"), "cannot be named as --see of itself"),
        (
            withdrawn("departments/the-fund", "levers/grants", "levers/grants"),
            "`levers/grants` is named twice",
        ),
        (parted("departments/the-fund", "departments/specimen-fund"), "split into two or more"),
        (parted("departments/the-fund", "departments/the-fund", "levers/grants"), "a part of itself"),
    ],
)
def test_what_makes_no_sense_is_refused(alone: Desk, make: Callable[[Given], Plan], why: str) -> None:
    assert why in alone.refuses(make).why


def test_a_reason_too_long_for_a_mark_is_refused(alone: Desk) -> None:
    alone.mark = True
    assert "text-too-long" in words(alone.refuses(withdrawn("departments/the-fund", why="word " * 200)))


def test_a_reason_reads_as_it_was_given(alone: Desk) -> None:
    alone.mark = True
    why = 'A "reason": with #marks, a dash - and a very-long-word-with-hyphens ' + "and so on " * 20 + "- end"
    alone.do(withdrawn("departments/the-fund", why=f"  {why}\n"))
    assert alone.register.moved["departments/the-fund"].withdrawn == why


def test_a_reason_is_broken_only_where_a_blank_stands(alone: Desk) -> None:
    alone.mark = True
    why = " ".join(["a-very-long-word-of-many-parts"] * 12)
    alone.do(withdrawn("departments/the-fund", why=why))
    assert alone.register.moved["departments/the-fund"].withdrawn == why


@pytest.mark.parametrize("name", ["Plain", "No: 1", "# hash", "'quoted'", "NO", "a #b", "- dash", "é"])
def test_a_name_reads_as_it_was(alone: Desk, name: str) -> None:
    alone.mark = True
    alone.change("departments/the-fund", "name: The Fund", "name: '" + name.replace("'", "''") + "'")
    alone.do(withdrawn("departments/the-fund", keep_name=True))
    assert alone.register.moved["departments/the-fund"].name == name


def test_a_split_record_lists_its_parts(alone: Desk) -> None:
    alone.mark = True
    alone.do(parted("departments/the-fund", "departments/specimen-fund", "departments/office-for-samples"))
    assert alone.text("departments/the-fund") == (
        "name: The Fund\nsplit_into:\n  - departments/specimen-fund\n  - departments/office-for-samples\n"
        "on: 2034-06-30\n"
    )
    assert alone.findings() == ()


def test_a_split_says_which_parts_may_stand_where(desk: Desk) -> None:
    make = parted(
        "departments/specimen-fund", "departments/office-for-samples", "departments/early-signals-unit"
    )
    told = desk.refuses(make)
    assert told.more[0].words == (
        "`specimen-fund` in `lead[1]`: write `office-for-samples` or `early-signals-unit`, or take it out"
    )


def test_a_part_of_a_record_is_named_where_the_other_has_it(desk: Desk) -> None:
    told = desk.refuses(withdrawn("asks/committee-2032-training", "asks/committee-2032-resources"))
    assert any("write `asks/committee-2032-resources#answers`" in one.words for one in told.more)
    told = desk.refuses(withdrawn("asks/letter-2030-strategy", "asks/committee-2032-resources"))
    assert [one.words.partition(": ")[2] for one in told.more if "#delivery" in one.words] == [
        "write `asks/committee-2032-resources`, or take it out"
    ]
