"""Drafts: whom they are addressed to, that they only ask, and that no data can break them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.gaps.addressee import addressee
from macros.gaps.catalogue import GAP_RULES
from macros.gaps.drafts import drafts, fill
from macros.gaps.found import gaps
from macros.gaps.gap import Gap, GapRule, Spell
from macros.register.register import Register
from macros.rules.wording import ABSENCE, ASSIGNS, BLAME, NOW, QUOTED
from tests.conftest import FICTIONAL
from tests.gaps.builders import Record, register_of

REAL = Path(__file__).parents[2] / "data"

HOLDER = """\
name: Nora Stand-in
appointments:
  - post: {post}
    seen:
      - on: {seen}
        source: ministers-dataset-2034-05-20
    evidence:
      - supports: [seen]
        source: ministers-dataset-2034-05-20
        confidence: read
evidence:
  - supports: [name]
    source: ministers-dataset-2034-05-20
    confidence: read
"""

POST = """\
name: {name}
department: {department}
type: ministerial
rank: {rank}
holders: one
evidence:
  - supports: [name]
    source: ministers-dataset-2034-05-20
    confidence: read
"""


@pytest.fixture(scope="module", params=[FICTIONAL, REAL], ids=["fictional", "real"])
def register(request: pytest.FixtureRequest) -> Register:
    return register_of(request.param)


def test_each_rule_about_government_has_a_question_and_no_rule_about_this_record_has_one() -> None:
    for rule in GAP_RULES:
        assert bool(rule.ask) is (rule.whose == "government"), rule.name
        assert not (rule.request and rule.whose == "record"), rule.name
        assert bool(rule.mend) is (rule.whose == "record"), rule.name


def test_each_gap_in_what_was_said_has_drafts_and_no_gap_of_this_record_has_one(register: Register) -> None:
    for gap in gaps(register):
        found = drafts(register, gap)
        assert (found is not None) is (gap.register == "government" and gap.spell.until is None), gap.id
        if found is None:
            continue
        assert found.question.startswith(("To ask the ", "To ask His Majesty’s Government ")), gap.id
        assert found.peers.startswith("To ask His Majesty’s Government "), gap.id
        assert (found.request is not None) is bool(gap.rule.request)
        for text in (found.question, found.peers, found.request or "."):
            assert text.endswith((".", "?", "…")), text
            assert not re.search(r"[{}\n]|\s\s|\.\.|,\s*\.|,\w|the the\b|“[^”]*“", text), text


def test_a_draft_asks_and_claims_nothing(register: Register) -> None:
    for gap in gaps(register):
        if found := drafts(register, gap):
            for text in (found.question, found.peers, found.request or ""):
                own = QUOTED.sub("…", text)
                assert not any(pattern.search(own) for pattern in (ABSENCE, ASSIGNS, BLAME, NOW)), text


def _question(record: Record, rule: str, anchor: str) -> str:
    found = drafts(register_of(record.data), record.gaps(rule)[anchor])
    assert found is not None
    return found.question


def test_a_draft_opens_with_the_post_that_heads_the_department_concerned(record: Record) -> None:
    assert _question(record, "lever-with-another-test", "levers-targeted-measures").startswith(
        "To ask the Secretary of State for Placeholders, whether the published test for “Targeted measures” "
    )


def test_a_department_that_ended_stands_for_its_successor_and_an_office_for_what_it_is_part_of(
    record: Record,
) -> None:
    register = register_of(record.data)
    for subject in ("departments/department-of-examples", "departments/office-for-samples"):
        found = addressee(register, subject)
        assert found.post is not None
        assert found.post.id == "secretary-of-state-for-placeholders"
        assert found.department is not None
        assert found.department.id == "ministry-of-placeholders"
        assert not found.led


def test_a_role_a_cell_and_a_situation_go_to_the_department_last_stated_to_lead(record: Record) -> None:
    register = register_of(record.data)
    for subject in ("role/minister", "cell/prevention-peacetime", "situations/samplia"):
        found = addressee(register, subject)
        assert found.led
        assert found.department is not None
        assert found.department.id == "ministry-of-placeholders"


def test_of_several_posts_the_highest_is_asked_and_among_those_the_one_seen_held_last(
    record: Record,
) -> None:
    ministry = "ministry-of-placeholders"
    other = POST.format(name="Chancellor of Placeholders", department=ministry, rank="SoS")
    record.write("posts/chancellor-of-placeholders", other)
    record.write(
        "ministers/nora-stand-in", HOLDER.format(post="chancellor-of-placeholders", seen="2034-05-30")
    )
    assert _asked(record) == "chancellor-of-placeholders"
    record.write(
        "ministers/nora-stand-in", HOLDER.format(post="chancellor-of-placeholders", seen="2031-05-30")
    )
    assert _asked(record) == "secretary-of-state-for-placeholders"
    record.write("posts/first-minister", POST.format(name="First Minister", department=ministry, rank="PM"))
    assert _asked(record) == "first-minister"


def _asked(record: Record) -> str:
    found = addressee(register_of(record.data), "departments/ministry-of-placeholders")
    return found.post.id if found.post else ""


def test_without_a_post_his_majestys_government_is_asked(record: Record) -> None:
    record.change("posts/secretary-of-state-for-placeholders", "rank: SoS", "rank: MoS")
    question = _question(record, "lever-with-another-test", "levers-targeted-measures")
    assert question.startswith("To ask His Majesty’s Government whether the published test for ")


def test_what_was_asked_of_a_body_is_asked_of_that_body(record: Record) -> None:
    found = addressee(register_of(record.data), "asks/ngo-2033-consultation")
    assert found.department is not None
    assert (found.department.id, found.led) == ("ministry-of-placeholders", False)


@pytest.mark.parametrize(
    "name",
    [
        "{name} {0} {role!r} {{body}} %s $x",
        "“Measures”. To ask the King, whether “all” is lost",
        'Say "when',
        "Ends with a stop.",
        "<script>alert(1)</script>",
        "\\1 \\g<0>",
    ],
)
def test_a_hostile_name_cannot_break_a_draft(record: Record, name: str) -> None:
    quoted = name.replace("'", "''")
    record.change("levers/targeted-measures", "name: Targeted measures", f"name: '{quoted}'")
    question = _question(record, "lever-with-another-test", "levers-targeted-measures")
    start = "To ask the Secretary of State for Placeholders, whether the published test for “"
    assert question.startswith(start)
    assert question.endswith("” takes account of the risk of mass atrocities as such.")
    assert question.count("“") == question.count("”") == 1
    inside = question.removeprefix(start).partition("”")[0]
    marks = re.compile('[“”"‘’]')
    assert marks.sub("", inside) == marks.sub("", name).rstrip(".")


def test_words_for_a_template_are_put_in_as_they_are_and_a_missing_one_is_an_error() -> None:
    assert fill("{a} and {b}", {"a": "{b}", "b": "two"}) == "{b} and two"
    with pytest.raises(KeyError):
        fill("{a}", {})


def test_words_that_a_template_does_without_at_times_keep_the_blank_before_them() -> None:
    rule = GapRule("noted", "government", "What?", "Little.", lambda _: iter(()), ask="who acts{since}")
    for words, end in ((" since\n 2031.", "who acts since 2031."), ("", "who acts.")):
        spell = Spell("role/unit", "Why.", "When.", evidence=("x/y",), fill=(("since", words),))
        found = drafts(register_of(FICTIONAL), Gap(rule, spell))
        assert found is not None
        assert found.question.endswith(f", {end}")


def test_a_closed_gap_has_no_drafts() -> None:
    register = register_of(FICTIONAL)
    closed = [gap for gap in gaps(register) if gap.spell.until is not None]
    assert closed
    assert all(drafts(register, gap) is None for gap in closed)


def test_a_rule_about_this_record_has_no_drafts_even_with_a_template() -> None:
    rule = GapRule("noted", "record", "What?", "Little.", lambda _: iter(()), ask="whether {name} stands")
    assert drafts(register_of(FICTIONAL), Gap(rule, Spell("role/unit", "Why.", "When."))) is None


def test_a_title_that_has_its_article_gets_no_second_one(record: Record) -> None:
    record.change(
        "posts/secretary-of-state-for-placeholders",
        "name: Secretary of State for Placeholders",
        "name: The Placeholder General",
    )
    question = _question(record, "lever-with-another-test", "levers-targeted-measures")
    assert question.startswith("To ask the Placeholder General, whether ")


def test_a_rule_without_a_request_makes_none() -> None:
    rule = GapRule("noted", "government", "What?", "Little.", lambda _: iter(()), ask="whether {name} stands")
    found = drafts(register_of(FICTIONAL), Gap(rule, Spell("role/unit", "Why.", "When.", evidence=("x/y",))))
    assert found is not None
    assert found.request is None
    assert found.question.endswith(", whether the unit stands.")
