"""The rules on situations: no assessment found, and no action in atrocity terms found."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.gaps.found import gaps
from tests.gaps.builders import Record, register_of

REAL = Path(__file__).parents[2] / "data"

COAST = "situations-placeholder-coast"

FIELDS = [("situation-without-assessment", "assessment"), ("situation-without-action", "atrocity_action")]


@pytest.mark.parametrize("rule", [rule for rule, _ in FIELDS])
def test_a_place_of_which_nothing_was_found_is_a_gap_with_its_search(record: Record, rule: str) -> None:
    (gap,) = record.gaps(rule).values()
    assert (gap.anchor, gap.register, gap.spell.searches) == (COAST, "government", ("search-general",))
    assert gap.spell.since is None


@pytest.mark.parametrize(("rule", "field"), FIELDS)
def test_what_was_found_closes_the_one_gap_and_not_the_other(record: Record, rule: str, field: str) -> None:
    record.change("situations/placeholder-coast", f"{field}, ", "")
    record.change("situations/placeholder-coast", "other_action: ", f"{field}: Said in 2033.\nother_action: ")
    record.change("situations/placeholder-coast", "supports: [letter]", f"supports: [letter, {field}]")
    assert f"{rule}-{COAST}" not in record.gaps("not-looked-for")
    assert [name for name, _ in FIELDS if record.gaps(name)] == [name for name, _ in FIELDS if name != rule]


def test_other_action_is_no_action_in_atrocity_terms_and_is_told_of(record: Record) -> None:
    why = record.gaps("situation-without-action")[COAST].spell.why
    assert why.endswith("Other action was found, and stands on its page.")


@pytest.mark.parametrize(("rule", "field"), FIELDS)
def test_without_a_search_nobody_has_looked(record: Record, rule: str, field: str) -> None:
    record.change("situations/placeholder-coast", f"{field}, ", "")
    assert not record.gaps(rule)
    assert f"{rule}-{COAST}" in record.gaps("not-looked-for")


def test_an_absence_of_a_determination_is_no_gap_as_courts_decide(record: Record) -> None:
    assert not any("samplia" in anchor for rule, _ in FIELDS for anchor in record.gaps(rule))


@pytest.mark.parametrize("rule", [rule for rule, _ in FIELDS])
def test_each_place_of_the_real_record_names_a_search_that_was_made_for_every_field(rule: str) -> None:
    found = [gap for gap in gaps(register_of(REAL)) if gap.rule.name == rule]
    assert found
    assert [gap.spell.subject for gap in found if "search-general" not in gap.spell.searches] == []
