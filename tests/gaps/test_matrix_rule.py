"""The rule on the matrix of stages and settings: a cell that no counted workstream covers."""

from __future__ import annotations

import re

from macros.gaps.matrix import CELL_NOT_COVERED
from tests.gaps.builders import Record, register_of

RULE = "cell-not-covered"


def change(record: Record, stream: str, **fields: str) -> None:
    """Sets fields of a workstream that stand on a line of their own."""
    text = (record.data / f"workstreams/{stream}.yml").read_text(encoding="utf-8")
    for field, value in fields.items():
        text, times = re.subn(rf"(?m)^{field}: .*$", f"{field}: {value}", text)
        assert times == 1
    record.write(f"workstreams/{stream}", text)


def test_a_cell_without_counted_work_is_a_gap_that_rests_on_the_search(record: Record) -> None:
    gap = record.gaps(RULE)["cell-accountability-peacetime"]
    assert (gap.register, gap.spell.subject) == ("government", "cell/accountability-peacetime")
    assert gap.spell.evidence == ("workstreams/witness-training",)
    assert gap.spell.searches == ("search-general",)


def test_work_that_government_linked_closes_the_cells_of_its_stages_and_setting_alone(
    record: Record,
) -> None:
    before = record.gaps(RULE).keys()
    change(record, "border-observers", link="explicit")
    closed = {"cell-protection-peacetime", "cell-mitigation-peacetime"}
    assert closed < before
    assert record.gaps(RULE).keys() == before - closed


def test_work_in_both_covers_conflict_and_peacetime_and_not_what_comes_after(record: Record) -> None:
    found = record.gaps(RULE)
    assert not {"cell-prevention-peacetime", "cell-prevention-conflict"} & found.keys()
    assert "cell-prevention-after-conflict" in found


def test_work_that_only_we_read_as_in_both_covers_no_cell_and_is_named_in_the_reason(record: Record) -> None:
    before = record.gaps(RULE).keys()
    words = "apart from our work on conflict\n    carries: "
    record.change("workstreams/early-signals-desk", f"{words}on-page", f"{words}our-reading")
    after = record.gaps(RULE)
    assert after.keys() - before == {
        f"cell-{stage}-{column}"
        for stage in ("early-warning", "prevention")
        for column in ("conflict", "peacetime")
    }
    spell = after["cell-prevention-peacetime"].spell
    assert (
        "So linked at this stage: 0 in another setting; 0 for which no setting was stated or found. Read by "
        "us alone as in both conflict and peacetime, and so not counted for it: Early signals desk."
    ) in spell.why
    assert spell.evidence == ("workstreams/early-signals-desk",)
    assert spell.searches == ("search-general",)
    assert "Read by us alone" not in after["cell-prevention-after-conflict"].spell.why


def test_work_of_no_known_setting_covers_no_cell_and_is_counted_in_the_reason(record: Record) -> None:
    change(record, "early-signals-desk", setting="not-specified")
    spell = record.gaps(RULE)["cell-prevention-peacetime"].spell
    assert spell.evidence == ()
    assert spell.why.endswith("0 in another setting; 1 for which no setting was stated or found.")


def test_work_that_others_call_so_is_shown_apart_and_covers_nothing(record: Record) -> None:
    assert "cell-protection-peacetime" in record.gaps(RULE)
    apart = {spell.subject: spell for spell in CELL_NOT_COVERED.apart(register_of(record.data))}
    assert apart["cell/protection-peacetime"].evidence == ("workstreams/border-observers",)
    assert "cell/accountability-peacetime" not in apart
    change(record, "border-observers", setting="both")
    apart = {spell.subject: spell for spell in CELL_NOT_COVERED.apart(register_of(record.data))}
    assert apart["cell/protection-peacetime"].evidence == ("workstreams/border-observers",)
    assert "cell/protection-after-conflict" not in apart


def test_what_has_no_setting_is_no_cell_to_be_missing_from(record: Record) -> None:
    assert not [anchor for anchor in record.gaps(RULE) if anchor.endswith(("-both", "-not-stated"))]


def test_without_a_general_search_nobody_has_looked(record: Record) -> None:
    record.change("searches/search-general", "general: yes\n", "")
    assert not record.gaps(RULE)
    assert f"{RULE}-cell-accountability-peacetime" in record.gaps("not-looked-for")
