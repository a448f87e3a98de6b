"""The rules on figures and reports: no figure for the core of the work, no regular report on the whole."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.gaps.drafts import drafts
from tests.gaps.builders import Record, register_of

REAL = Path(__file__).parents[2] / "data"

BUDGET = "resources-desk-budget"
DESK = "workstreams-early-signals-desk"

LOOKED = "  - fields: [regular_report]\n    searches: [search-general]\n"


def test_a_figure_that_was_looked_for_and_not_found_is_a_gap_on_all_pages_it_concerns(
    record: Record,
) -> None:
    (gap,) = record.gaps("no-figure").values()
    assert (gap.anchor, gap.register) == (BUDGET, "government")
    assert gap.spell.searches == ("search-desk-budget",)
    assert gap.spell.concerns == ("workstreams/early-signals-desk", "departments/ministry-of-placeholders")


@pytest.mark.parametrize("scope", ["hosting-structure", "related-fund", "related-workstream", "domestic"])
def test_figures_of_wider_work_are_not_asked_after(record: Record, scope: str) -> None:
    record.change("resources/desk-budget", "scope: core", f"scope: {scope}")
    assert (BUDGET in record.gaps("no-figure")) is (scope == "hosting-structure")


def test_a_figure_that_is_stated_closes_it(record: Record) -> None:
    record.write(
        "resources/desk-budget",
        (record.data / "resources/desk-posts.yml").read_text(encoding="utf-8").replace("Posts", "Budget"),
    )
    assert not record.gaps("no-figure")


def test_money_spoken_of_without_a_figure_is_a_gap_once_a_figure_was_looked_for(record: Record) -> None:
    text = (record.data / "resources/desk-posts.yml").read_text(encoding="utf-8")
    text = re.sub(r"figure:\n(?:  .*\n)+", "", text.replace("status: stated", "status: stated-no-figure"))
    record.write("resources/desk-posts", text.replace("supports: [figure]", "supports: [status]"))
    assert "no-figure-resources-desk-posts" in record.gaps("not-looked-for")
    record.write(
        "resources/desk-posts", f"{text}not_found:\n  - fields: [figure]\n    searches: [search-general]\n"
    )
    spell = record.gaps("no-figure")["resources-desk-posts"].spell
    assert spell.evidence == ("sources/hansard-2032-05-04",)
    assert spell.why.endswith("It was spoken of in public, without a figure.")


def test_what_is_described_in_words_is_none(record: Record) -> None:
    text = (record.data / "resources/desk-posts.yml").read_text(encoding="utf-8")
    text = re.sub(r"figure:\n(?:  .*\n)+", "", text.replace("status: stated", "status: qualitative"))
    record.write("resources/desk-posts", text.replace("supports: [figure]", "supports: [status]"))
    assert "resources-desk-posts" not in record.gaps("no-figure")


def test_a_draft_after_a_figure_names_what_is_counted_in_quotation_marks(record: Record) -> None:
    record.change("resources/desk-budget", "name: ", "name: Pay “and” ")
    found = drafts(register_of(record.data), record.gaps("no-figure")[BUDGET])
    assert found is not None
    assert ", for the following: “Pay ‘and’ " in found.question
    assert found.question.endswith("”.")


def whole(record: Record, link: str = "explicit", more: str = LOOKED) -> None:
    """Makes the desk stand for atrocity prevention as a whole."""
    text = (record.data / "workstreams/early-signals-desk.yml").read_text(encoding="utf-8")
    text = text.replace("link: explicit", f"link: {link}").replace(
        "\nnamed:\n", "\ngeneral: yes\nnamed:\n", 1
    )
    record.write("workstreams/early-signals-desk", text.replace("\nnot_found:\n", f"\nnot_found:\n{more}"))


def test_a_text_on_the_whole_without_a_regular_report_is_a_gap_with_its_search(record: Record) -> None:
    assert not record.gaps("no-regular-report")
    whole(record)
    (gap,) = record.gaps("no-regular-report").values()
    assert (gap.anchor, gap.spell.searches) == (DESK, ("search-general",))
    assert "departments/ministry-of-placeholders" in gap.spell.concerns


def test_a_regular_report_closes_it(record: Record) -> None:
    whole(record, more="")
    record.change("workstreams/early-signals-desk", "\nmissing: ", "\nregular_report: Each June.\nmissing: ")
    record.change(
        "workstreams/early-signals-desk", "[money, reporting,", "[money, reporting, regular_report,"
    )
    assert not record.gaps("no-regular-report")
    assert f"no-regular-report-{DESK}" not in record.gaps("not-looked-for")


@pytest.mark.parametrize("link", ["reported", "inferred"])
def test_a_text_that_government_did_not_link_is_not_asked_of(record: Record, link: str) -> None:
    whole(record, link)
    assert not record.gaps("no-regular-report")


def test_where_nobody_looked_it_is_a_gap_of_this_record(record: Record) -> None:
    whole(record, more="")
    assert not record.gaps("no-regular-report")
    assert f"no-regular-report-{DESK}" in record.gaps("not-looked-for")
