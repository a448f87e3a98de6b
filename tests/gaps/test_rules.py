"""Each rule of gaps: what opens it, what closes it, and what must not open it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.found import gaps, gaps_on
from macros.gaps.gap import Gap, Spell
from macros.records.ask import Ask
from macros.records.conflict import Conflict
from macros.records.when import When
from tests.gaps.builders import Record, register_of

REAL = Path(__file__).parents[2] / "data"

NEW_STATEMENT = """\
date: {date}
speaker:
  name: Department of Examples
  capacity: in a written answer
strength: {strength}
roles: [unit]
names:
  department: early-signals-unit
summary: Says which unit does the work.
evidence:
  - supports: [summary, names]
    source: press-2034-02-14
    at: paragraph 2
    quote: the Early Signals Unit does the work
    confidence: read
"""


def test_a_role_that_nobody_confirmed_is_a_gap_from_the_day_after_the_last_evidence(record: Record) -> None:
    gap = record.gaps("oversight-not-stated")["role-unit-2032-05-05"]
    assert gap.register == "government"
    assert gap.spell.evidence == ("statements/statement-2032-05-04-unit",)
    assert gap.spell.until is None


def test_a_new_explicit_statement_closes_the_gap_from_its_day_and_the_gap_stays(record: Record) -> None:
    record.write(
        "statements/statement-2034-02-20-unit", NEW_STATEMENT.format(date="2034-02-20", strength="explicit")
    )
    gap = record.gaps("oversight-not-stated")["role-unit-2032-05-05"]
    assert gap.spell.until == date(2034, 2, 20)
    assert gap.spell.closed_by == "statements/statement-2034-02-20-unit"
    assert not gap.spell.stands(date(2034, 2, 20), date(2034, 6, 30))


@pytest.mark.parametrize("strength", ["implicit", "explicit-by-parliament", "explicit-by-ngo"])
def test_a_statement_that_is_not_explicit_by_government_closes_nothing(record: Record, strength: str) -> None:
    record.write(
        "statements/statement-2034-02-20-unit", NEW_STATEMENT.format(date="2034-02-20", strength=strength)
    )
    assert record.gaps("oversight-not-stated")["role-unit-2032-05-05"].spell.until is None


def test_oversight_that_was_only_carried_is_a_gap_of_its_own_with_its_end(record: Record) -> None:
    carried = record.gaps("oversight-only-carried")
    assert {anchor: gap.spell.until for anchor, gap in carried.items()} == {
        "role-minister-2032-03-01": date(2033, 9, 1),
        "role-department-2033-04-01": date(2034, 5, 21),
    }
    assert not carried.keys() & record.gaps("oversight-not-stated").keys()


def test_days_that_no_search_covers_are_a_gap_of_this_record(record: Record) -> None:
    assert not record.gaps("oversight-unresearched")
    record.change("searches/search-general", "general: yes\n", "general: yes\ncovers_from: 2032-01-01\n")
    gap = record.gaps("oversight-unresearched")["role-unit"]
    assert (gap.register, gap.spell.since, gap.spell.until) == ("record", None, date(2032, 1, 1))


@pytest.mark.parametrize(("subjects", "closes"), [("", True), ("subjects: [ministers/ada-example]\n", False)])
def test_a_search_for_the_role_covers_its_days_and_one_about_a_person_does_not(
    record: Record, subjects: str, *, closes: bool
) -> None:
    record.change("searches/search-general", "general: yes\n", "general: yes\ncovers_from: 2032-01-01\n")
    record.write(
        "searches/search-unit",
        f"sought: A statement that names the unit\n{subjects}roles: [unit]\nwhere:\n"
        "  - copies of debates\ndate: 2034-06-28\nresult: Nothing was found.\n",
    )
    assert ("role-unit" not in record.gaps("oversight-unresearched")) is closes


@pytest.mark.parametrize(
    ("link", "relation", "opens"),
    [
        ("explicit", "unclear", True),
        ("context", "unclear", True),
        ("reported", "unclear", False),
        ("inferred", "unclear", False),
        ("explicit", "distinct", False),
        ("explicit", "within", False),
    ],
)
def test_a_relation_not_explained_counts_where_government_stated_the_link(
    record: Record, link: str, relation: str, *, opens: bool
) -> None:
    text = (record.data / "workstreams/early-signals-desk.yml").read_text(encoding="utf-8")
    text = re.sub(r"(?m)^link: .*$", f"link: {link}", text)
    record.write(
        "workstreams/early-signals-desk", re.sub(r"(?m)^relation: .*$", f"relation: {relation}", text)
    )
    found = {**record.gaps("relation-not-explained"), **record.gaps("not-looked-for")}
    anchors = {"workstreams-early-signals-desk", "relation-not-explained-workstreams-early-signals-desk"}
    assert bool(anchors & found.keys()) is opens


def test_a_lever_without_a_test_is_told_apart_from_one_with_another_test(record: Record) -> None:
    (gap,) = record.gaps("lever-without-test").values()
    assert (gap.spell.subject, gap.spell.searches) == ("levers/grants", ("search-general",))
    (other,) = record.gaps("lever-with-another-test").values()
    assert other.spell.subject == "levers/targeted-measures"
    assert other.spell.why.endswith("Targeted measures: Serious harm to persons.")
    record.change("levers/targeted-measures", "word: other-test", "word: stated")
    assert not record.gaps("lever-with-another-test")
    assert list(record.gaps("lever-without-test")) == ["levers-grants"]


def test_a_lever_whose_test_is_stated_in_general_terms_is_told_apart_as_well(record: Record) -> None:
    (gap,) = record.gaps("lever-in-general-terms").values()
    assert gap.spell.subject == "levers/early-warning"
    record.change("levers/early-warning", "word: partial", "word: stated")
    assert not record.gaps("lever-in-general-terms")


@pytest.mark.parametrize(
    ("word", "opens"), [("named", False), ("portfolio", True), ("described", True), ("not-found", True)]
)
def test_a_lever_has_its_decision_maker_where_a_source_names_one(
    record: Record, word: str, *, opens: bool
) -> None:
    (gap,) = record.gaps("lever-without-decision-maker").values()
    assert (gap.spell.subject, gap.spell.searches) == ("levers/grants", ("search-general",))
    said = f"decision:\n  word: {word}\n  as_written: Said of those who give them.\nnamed_by:"
    record.change("levers/grants", "named_by:", said)
    assert bool(record.gaps("lever-without-decision-maker")) is opens


def test_an_ask_without_a_response_found_is_a_gap_that_names_its_search(record: Record) -> None:
    (gap,) = record.gaps("ask-without-response").values()
    assert gap.id == "ask-without-response/asks-ngo-2033-consultation"
    assert gap.spell.searches == ("search-response-consultation",)
    assert gap.spell.since == When("2033-11-02")


def test_without_a_search_nobody_has_looked_and_it_is_no_gap_of_governments(record: Record) -> None:
    text = (record.data / "asks/ngo-2033-consultation.yml").read_text(encoding="utf-8")
    start = text.index("    not_found:")
    end = text.index("evidence:\n", start)
    record.write("asks/ngo-2033-consultation", text[:start] + text[end:])
    assert not record.gaps("ask-without-response")
    gap = record.gaps("not-looked-for")["ask-without-response-asks-ngo-2033-consultation"]
    assert gap.register == "record"


@pytest.mark.parametrize("stance", ["rejected", "noted", "accepted"])
def test_an_ask_that_was_answered_is_no_gap_be_it_with_a_no(record: Record, stance: str) -> None:
    record.change("asks/committee-2032-resources", "response-not-read", stance)
    assert not record.gaps("response-not-read")
    assert "asks-committee-2032-resources" not in record.gaps("ask-without-response")


def test_a_response_not_read_is_a_gap_of_this_record_alone(record: Record) -> None:
    (gap,) = record.gaps("response-not-read").values()
    assert (gap.register, gap.spell.subject) == ("record", "asks/committee-2032-resources")
    assert gap.spell.evidence == ("sources/government-response-2033-01-20",)


def test_a_copy_is_one_gap_however_often_it_is_cited_and_an_original_is_none(record: Record) -> None:
    assert list(record.gaps("copy-not-original")) == [
        "sources-hansard-2032-05-04",
        "sources-hansard-2033-12-05",
    ]
    record.change("sources/hansard-2032-05-04", "closeness: copy", "closeness: primary")
    assert list(record.gaps("copy-not-original")) == ["sources-hansard-2033-12-05"]


def test_each_conflict_and_each_hole_is_a_gap_of_this_record(record: Record) -> None:
    register = register_of(record.data)
    for rule, kind in (("sources-contradict", "conflicts"), ("not-researched", "holes")):
        assert [gap.spell.subject for gap in record.gaps(rule).values()] == [
            one.key for one in register.kind(kind).values()
        ]
    for one in register.of(Conflict).values():
        why = record.gaps("sources-contradict")[f"conflicts-{one.id}"].spell.why
        assert all(side.summary in why for side in one.sides)
        assert one.note is None or why.endswith(one.note)
    told = {
        gap.spell.subject.partition("/")[0] for gap in gaps(register) if gap.rule.name == "not-researched"
    }
    assert told == {"holes"}  # a note that a text is old, or was read in part, is none
    (record.data / "conflicts/conflict-merger-day.yml").unlink()
    (record.data / "holes/hole-hearing-2034.yml").unlink()
    assert "conflicts-conflict-merger-day" not in record.gaps("sources-contradict")
    assert "holes-hole-hearing-2034" not in record.gaps("not-researched")


def test_unrelated_records_do_not_change_ids(record: Record) -> None:
    gone = "comparators/demonstria-strategy"
    before = {gap.id for gap in gaps(register_of(record.data)) if gap.spell.subject != gone}
    (record.data / f"{gone}.yml").unlink()
    record.change("workstreams/border-observers", "name: ", "name: New ")
    assert {gap.id for gap in gaps(register_of(record.data))} == before


def test_what_is_known_by_month_stands_from_the_day_on_which_it_surely_did() -> None:
    spell = Spell("role/unit", "why", "then", since=When("2032-03"), until=date(2032, 6, 1))
    last = date(2034, 1, 1)
    days = [date(2032, 3, 31), date(2032, 4, 1), date(2032, 5, 31), date(2032, 6, 1)]
    assert [spell.stands(day, last) for day in days] == [False, True, True, False]


def test_on_the_last_day_what_began_in_its_month_stands() -> None:
    assert Spell("role/unit", "why", "then", since=When("2034-01")).stands(date(2034, 1, 9), date(2034, 1, 9))


def test_a_gap_of_unknown_age_is_told_on_the_last_day_only() -> None:
    spell = Spell("role/unit", "why", "then")
    assert spell.stands(date(2034, 1, 1), date(2034, 1, 1))
    assert not spell.stands(date(2033, 12, 31), date(2034, 1, 1))


def test_the_real_record_has_no_gap_of_governments_without_evidence_or_search() -> None:
    register = register_of(REAL)
    found = gaps(register)
    assert len({gap.id for gap in found}) == len(found)
    asks = register.of(Ask).values()
    unread = {ask.key for ask in asks if any(a.stance == "response-not-read" for a in ask.answers)}
    assert unread
    for gap in found:
        if gap.register == "government":
            assert gap.rule.grounds(gap.spell), gap.id
            assert gap.spell.subject not in unread, gap.id
        for key in gap.spell.evidence:
            assert register.find(key) is not None, gap.id
        assert all(register.find(f"searches/{id_}") for id_ in gap.spell.searches), gap.id


def test_who_holds_oversight_is_the_gap_of_the_days_that_the_letter_asked_about() -> None:
    register = register_of(REAL)
    since = {
        on: {str(gap.spell.since) for gap in gaps_on(register, date.fromisoformat(on)) if _minister(gap)}
        for on in ("2018-12-10", "2019-12-01", "2025-01-01")
    }
    assert since == {"2018-12-10": {"2016-07-17"}, "2019-12-01": set(), "2025-01-01": {"2024-07-05"}}


def _minister(gap: Gap) -> bool:
    return gap.rule.name == "oversight-not-stated" and gap.spell.subject == "role/minister"


def test_each_rule_asks_a_question_of_its_own_and_says_what_it_cannot_tell() -> None:
    assert len({rule.name for rule in GAP_RULES}) == len(GAP_RULES)
    assert len({rule.question for rule in GAP_RULES}) == len(GAP_RULES)
    assert all(rule.question.endswith("?") and rule.limits.endswith(".") for rule in GAP_RULES)
