"""Drafts: whom they are addressed to, that they only ask, and that no data can break them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.gaps.addressee import addressee
from macros.gaps.catalogue import GAP_RULES
from macros.gaps.drafts import Drafts, drafts, fill
from macros.gaps.found import gaps
from macros.gaps.gap import Gap, GapRule, Spell
from macros.gaps.parts import ended
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


FUND_MINISTRY = """\
name: Ministry of Funds
type: ministerial-department
evidence:
  - supports: [name]
    source: fund-report-2033
    confidence: read
"""

GRANTS_NOTE = """\
type: stale
summary: The newest report on the grants that was found is of 2033.
workstreams: [resilience-grants]
closes_when: A later report on the grants, published.
evidence:
  - supports: [summary]
    source: fund-report-2033
    carries: our-reading
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


def _drafts(record: Record, rule: str, anchor: str) -> Drafts:
    found = drafts(register_of(record.data), record.gaps(rule)[anchor])
    assert found is not None
    return found


def _question(record: Record, rule: str, anchor: str) -> str:
    return _drafts(record, rule, anchor).question


def test_a_draft_opens_with_the_post_that_heads_the_department_concerned(record: Record) -> None:
    assert _question(record, "lever-with-another-test", "levers-targeted-measures").startswith(
        "To ask the Secretary of State for Placeholders, whether decisions on the policy lever "
        "“Targeted measures” "
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
        assert (found.ground, found.unconfirmed) == ("named", False)


INFERRED = "to_basis: inferred"


def test_a_succession_that_is_only_inferred_is_not_followed_and_the_draft_says_so(record: Record) -> None:
    for lever, owner in (
        ("targeted-measures", "office-for-samples"),
        ("travel-permits", "ministry-of-placeholders"),
    ):
        record.change(f"levers/{lever}", f"owners: [{owner}]", "owners: [department-of-examples]")
    before = _drafts(record, "lever-with-another-test", "levers-targeted-measures")
    assert (before.department, "not confirmed" in before.about) == ("Ministry of Placeholders", False)
    record.change("departments/department-of-examples", "to_basis: stated", INFERRED)
    after = _drafts(record, "lever-with-another-test", "levers-targeted-measures")
    assert after.department == "Department of Examples"
    assert after.question.startswith("To ask the Secretary of State for Examples, ")
    assert after.about.endswith(
        " What followed the department (Ministry of Placeholders) is put down by us, and not confirmed."
    )
    closes = record.gaps("lever-in-letter-unused")["levers-travel-permits"].spell.closes_when
    assert "(Department of Examples, or what followed it)" in closes


def test_a_body_that_nobody_can_write_to_and_that_went_by_inference_is_not_asked(record: Record) -> None:
    record.change("departments/department-of-examples", "to_basis: stated", INFERRED)
    record.change("departments/department-of-examples", "type: ministerial-department", "type: unit")
    found = addressee(register_of(record.data), "departments/department-of-examples")
    assert found.department is not None
    assert (found.department.id, found.ground) == ("ministry-of-placeholders", "led")


def test_a_workstream_without_a_lead_goes_to_the_owner_of_a_lever_it_uses_else_to_the_last_stated_lead(
    record: Record,
) -> None:
    record.write("departments/fund-ministry", FUND_MINISTRY)
    record.write("notes/note-grants", GRANTS_NOTE)
    record.change("departments/specimen-fund", "part_of: ministry-of-placeholders", "part_of: fund-ministry")
    for subject in ("workstreams/resilience-grants", "notes/note-grants"):
        assert _whom(record, subject) == ("fund-ministry", "named")
    record.change("workstreams/resilience-grants", "lead: [specimen-fund]\n", "")
    record.change("workstreams/resilience-grants", "supports: [summary, lead, ", "supports: [summary, ")
    record.change("workstreams/resilience-grants", "fields: [setting, ", "fields: [lead, setting, ")
    for subject in ("workstreams/resilience-grants", "notes/note-grants"):
        assert _whom(record, subject) == ("fund-ministry", "lever")
    text = (record.data / "workstreams/resilience-grants.yml").read_text(encoding="utf-8")
    record.write("workstreams/resilience-grants", re.sub(r"\nlevers:\n(?: .*\n)+", "\n", text))
    assert _whom(record, "workstreams/resilience-grants") == ("ministry-of-placeholders", "led")


def _whom(record: Record, subject: str) -> tuple[str, str]:
    found = addressee(register_of(record.data), subject)
    assert found.department is not None
    return found.department.id, found.ground


def test_the_real_record_writes_to_no_department_whose_succession_is_inferred() -> None:
    real = register_of(REAL)
    for subject in ("levers/arms-export-controls", "levers/trade-policy", "workstreams/trade-act-genocide"):
        found = addressee(real, subject)
        assert found.department is not None
        assert (found.department.id, found.unconfirmed) == ("dbt", True), subject


def test_the_words_of_this_record_stand_in_quotation_marks_and_the_draft_says_whose_they_are(
    register: Register,
) -> None:
    ours = "What stands in quotation marks is as this record calls it, which may not be an official name."
    for gap in gaps(register):
        if found := drafts(register, gap):
            quotes = "“" in found.question or "“" in (found.request or "")
            assert (found.about.count(ours) == 1) is quotes, gap.id


def test_no_draft_asks_which_minister_decides_or_takes_for_granted_that_a_test_is_published() -> None:
    for rule in GAP_RULES:
        assert "which minister decides" not in rule.ask
        assert not re.search(r"(?<!so )where the test is published|the published test", rule.ask), rule.name


def test_a_role_a_cell_and_a_situation_go_to_the_department_last_stated_to_lead(record: Record) -> None:
    register = register_of(record.data)
    for subject in ("role/minister", "cell/prevention-peacetime", "situations/samplia"):
        found = addressee(register, subject)
        assert found.ground == "led"
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
    assert question.startswith("To ask His Majesty’s Government whether decisions on ")


def test_what_was_asked_of_a_body_is_asked_of_that_body(record: Record) -> None:
    found = addressee(register_of(record.data), "asks/ngo-2033-consultation")
    assert found.department is not None
    assert (found.department.id, found.ground) == ("ministry-of-placeholders", "named")


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
    start = "To ask the Secretary of State for Placeholders, whether decisions on the policy lever “"
    assert question.startswith(start)
    assert question.endswith("” take account of the risk of mass atrocities as such.")
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


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("It is", "It is."),
        ("It is.", "It is."),
        ("Is it?", "Is it?"),
        ("“Is it?”", "“Is it?”"),
        ("a (b)", "a (b)."),
    ],
)
def test_a_text_gets_a_full_stop_where_its_own_last_mark_ends_no_sentence(text: str, whole: str) -> None:
    assert ended(text) == whole


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
