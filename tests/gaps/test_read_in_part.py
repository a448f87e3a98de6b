"""Sources of which only a part was read: our gap, one for each source."""

from __future__ import annotations

from pathlib import Path

from macros.gaps.drafts import drafts
from macros.gaps.found import gaps
from macros.records.source import Source
from tests.gaps.builders import Record, register_of

KEY = "sources/oral-evidence-2031-11-05"
ANCHOR = "sources-oral-evidence-2031-11-05"
PART = "read_in_part: The opening, to part of Q2\n"
REAL = Path(__file__).parents[2] / "data"


def test_a_source_read_in_part_is_one_gap_of_this_record_that_says_which_part(record: Record) -> None:
    gap = record.gaps("read-in-part")[ANCHOR]
    assert gap.register == "record"
    assert gap.spell.why == "Not read as a whole. What was read of it: The opening, to part of Q2."
    assert (gap.spell.evidence, gap.spell.concerns) == ((KEY,), ())
    assert drafts(register_of(record.data), gap) is None


def test_the_rest_read_closes_it(record: Record) -> None:
    record.change(KEY, PART, "")
    assert ANCHOR not in record.gaps("read-in-part")


def test_a_remark_that_speaks_of_a_part_opens_none_by_itself(record: Record) -> None:
    record.change(KEY, PART, "note: The opening only.\n")
    assert ANCHOR not in record.gaps("read-in-part")


def test_on_the_real_record_each_source_with_the_field_is_one_gap_and_no_other_is() -> None:
    register = register_of(REAL)
    marked = {source.key for source in register.of(Source).values() if source.read_in_part}
    found = [gap.spell.subject for gap in gaps(register) if gap.rule.name == "read-in-part"]
    assert len(marked) > 20
    assert sorted(found) == sorted(marked)
