"""The rules on what came of an ask: agreed to without evidence that it was done, and a date that passed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.gaps.asked_and_done import DATE_PASSED
from macros.gaps.asks import ASK_WITHOUT_RESPONSE
from macros.gaps.found import gaps
from macros.gaps.gap import GapRule
from macros.records.when import When
from tests.gaps.builders import Record, register_of

REAL = Path(__file__).parents[2] / "data"

TRAINING = "asks-committee-2032-training"
CONSULTATION = "asks-ngo-2033-consultation"

UNKNOWN = """\
  - word: unknown
    not_found:
      - fields: [word]
        searches: [search-general]
"""

DONE = """\
  - word: partly
    summary: Some were trained.
    date: {date}
    evidence:
      - supports: [summary]
        source: hansard-2033-12-05
        at: column 44
        quote: the first of them have been trained
        confidence: read
"""

NOT_FOUND = """\
  - word: no-evidence-found
    not_found:
      - fields: [word]
        searches: [search-response-consultation]
"""


def dated(record: Record, due: str = "2034-03") -> None:
    """Gives the call for a consultation the day by which it asked for it."""
    record.change("asks/ngo-2033-consultation", "date: 2033-11-01\n", f"date: 2033-11-01\ndue: {due}\n")
    record.change("asks/ngo-2033-consultation", "supports: [summary]", "supports: [summary, due]")


def test_an_ask_agreed_to_without_evidence_is_a_gap_since_the_answer(record: Record) -> None:
    found = record.gaps("delivery-not-evidenced")
    spell = found[TRAINING].spell
    assert (spell.since, spell.until) == (When("2033-01-20"), None)
    assert spell.evidence == ("sources/government-response-2033-01-20",)
    assert spell.searches == ("search-general",)
    assert spell.concerns == ("departments/department-of-examples",)


@pytest.mark.parametrize("stance", ["rejected", "noted", "response-not-read"])
def test_an_ask_that_was_not_agreed_to_is_none(record: Record, stance: str) -> None:
    record.change("asks/committee-2032-training", "partially-accepted", stance)
    assert TRAINING not in record.gaps("delivery-not-evidenced")


def test_evidence_of_a_later_day_closes_it_and_the_gap_stays(record: Record) -> None:
    record.change("asks/committee-2032-training", UNKNOWN, DONE.format(date="2033-12-05"))
    spell = record.gaps("delivery-not-evidenced")[TRAINING].spell
    assert (spell.until, spell.closed_by) == (date(2033, 12, 5), "sources/hansard-2033-12-05")
    assert "No evidence was found" not in spell.why


@pytest.mark.parametrize("day", ["2033-01", "2033-01-20", "2032-12-31"])
def test_evidence_that_may_be_as_old_as_the_answer_leaves_no_gap(record: Record, day: str) -> None:
    record.change("asks/committee-2032-training", UNKNOWN, DONE.format(date=day))
    assert TRAINING not in record.gaps("delivery-not-evidenced")


def test_what_a_source_says_is_not_done_is_told_as_what_it_says(record: Record) -> None:
    said = DONE.format(date="2033-12-05").replace("partly", "not-done").replace("Some were", "Nobody was")
    record.change("asks/committee-2032-training", UNKNOWN, said)
    spell = record.gaps("delivery-not-evidenced")[TRAINING].spell
    assert spell.until is None
    assert "A source says that it is not done (" in spell.why
    assert "sources/hansard-2033-12-05" in spell.evidence


def test_where_nobody_looked_for_what_came_of_it_it_is_a_gap_of_this_record(record: Record) -> None:
    record.change("asks/committee-2032-training", UNKNOWN, "  - word: unknown\n")
    assert TRAINING not in record.gaps("delivery-not-evidenced")
    assert f"delivery-not-evidenced-{TRAINING}" in record.gaps("not-looked-for")


def test_a_day_that_passed_without_what_it_was_for_is_a_gap_from_the_day_after(record: Record) -> None:
    (gap,) = record.gaps("date-passed").values()
    assert (gap.anchor, gap.spell.since) == (TRAINING, When("2034-01-01"))
    assert gap.spell.searches == ("search-general",)
    assert gap.spell.evidence == ("sources/committee-report-2032-11-02",)
    assert gap.spell.concerns == ("departments/department-of-examples",)
    record.change("asks/committee-2032-training", "due: 2033-12", "due: 2034-06-30")
    assert not record.gaps("date-passed")


def test_the_event_that_marks_the_day_shows_the_gap_as_well(record: Record) -> None:
    dated(record)
    event = "name: The day passes\ndate: 2034-03\ntype: {type}\nconcerns: [asks/ngo-2033-consultation]\n"
    proof = "evidence:\n  - supports: [name]\n    source: ngo-report-2033-11-01\n    confidence: secondary\n"
    record.write("events/event-2034-03-day", event.format(type="news") + proof)
    assert "events/event-2034-03-day" not in record.gaps("date-passed")[CONSULTATION].spell.concerns
    record.write("events/event-2034-03-day", event.format(type="milestone") + proof)
    assert "events/event-2034-03-day" in record.gaps("date-passed")[CONSULTATION].spell.concerns


@pytest.mark.parametrize(("due", "opens"), [("2034-06-29", True), ("2034-06-30", False), ("2034-06", False)])
def test_a_day_has_passed_once_its_last_day_is_over(record: Record, due: str, *, opens: bool) -> None:
    dated(record, due)
    assert (CONSULTATION in record.gaps("date-passed")) is opens


@pytest.mark.parametrize(
    ("stance", "opens"), [("rejected", False), ("response-not-read", False), ("noted", True)]
)
def test_an_ask_turned_down_or_not_read_is_none_though_its_day_has_passed(
    record: Record, stance: str, *, opens: bool
) -> None:
    dated(record)
    record.change("asks/ngo-2033-consultation", "stance: no-public-response-found", f"stance: {stance}")
    assert (CONSULTATION in record.gaps("date-passed")) is opens


@pytest.mark.parametrize(("day", "until"), [("2034-05", date(2034, 6, 1)), ("2034-03-31", None)])
def test_what_was_done_late_closes_it_and_what_was_done_in_time_leaves_none(
    record: Record, day: str, until: date | None
) -> None:
    dated(record)
    record.change("asks/ngo-2033-consultation", NOT_FOUND, DONE.format(date=day))
    found = record.gaps("date-passed")
    assert (CONSULTATION in found) is (until is not None)
    if until:
        assert (found[CONSULTATION].spell.until, found[CONSULTATION].spell.closed_by) == (
            until,
            "sources/hansard-2033-12-05",
        )


def test_an_ask_without_a_response_shows_on_the_pages_of_those_it_was_addressed_to(record: Record) -> None:
    (gap,) = record.gaps("ask-without-response").values()
    assert gap.spell.concerns == ("departments/ministry-of-placeholders",)


def not_counted(record: Record, rule: GapRule) -> dict[str, str]:
    """What stands apart from a rule, with the reason."""
    return {spell.anchor: spell.why for spell in rule.apart(register_of(record.data))}


@pytest.mark.parametrize(
    ("day", "since"), [("2033-11-01", "2033-11-02"), ("2033-11", "2033-12-01"), ("2033", "2034-01-01")]
)
def test_an_ask_is_without_a_response_from_the_day_after_it(record: Record, day: str, since: str) -> None:
    record.change("asks/ngo-2033-consultation", "date: 2033-11-01\n", f"date: {day}\n")
    assert record.gaps("ask-without-response")[CONSULTATION].spell.since == When(since)


@pytest.mark.parametrize(("day", "opens"), [("2034-06-29", True), ("2034-06-30", False), ("2034-06", False)])
def test_an_ask_of_the_record_s_own_day_is_not_yet_without_a_response(
    record: Record, day: str, *, opens: bool
) -> None:
    record.change("asks/ngo-2033-consultation", "date: 2033-11-01\n", f"date: {day}\n")
    assert (CONSULTATION in record.gaps("ask-without-response")) is opens


def test_what_was_proposed_in_evidence_to_a_committee_stands_apart(record: Record) -> None:
    assert not not_counted(record, ASK_WITHOUT_RESPONSE)
    record.change("asks/ngo-2033-consultation", "form: implied", "form: evidence")
    assert not record.gaps("ask-without-response")
    why = not_counted(record, ASK_WITHOUT_RESPONSE)[CONSULTATION]
    assert "Not counted, as it was proposed in evidence to a committee" in why


def test_what_the_answer_says_stands_with_the_gap(record: Record) -> None:
    said = "The same was turned down when others asked for it."
    record.change(
        "asks/ngo-2033-consultation",
        "    document: none found\n",
        f"    document: none found\n    note: {said}\n",
    )
    why = record.gaps("ask-without-response")[CONSULTATION].spell.why
    assert why.endswith(f" No public response was found in the copies searched. {said}")


@pytest.mark.parametrize(
    ("stance", "reason"),
    [("rejected", "it was turned down"), ("response-not-read", "was not read"), ("noted", None)],
)
def test_a_day_that_passed_and_does_not_count_stands_apart_with_the_reason(
    record: Record, stance: str, reason: str | None
) -> None:
    dated(record)
    record.change("asks/ngo-2033-consultation", "stance: no-public-response-found", f"stance: {stance}")
    apart = not_counted(record, DATE_PASSED)
    assert (CONSULTATION in apart) is (reason is not None)
    if reason:
        assert "This was to be done by March 2034" in apart[CONSULTATION]
        assert reason in apart[CONSULTATION]


def test_a_day_to_come_does_not_stand_apart(record: Record) -> None:
    dated(record, "2034-06-30")
    record.change("asks/ngo-2033-consultation", "stance: no-public-response-found", "stance: rejected")
    assert not not_counted(record, DATE_PASSED)


def test_what_was_done_in_time_does_not_stand_apart(record: Record) -> None:
    dated(record)
    record.change("asks/ngo-2033-consultation", "stance: no-public-response-found", "stance: rejected")
    record.change("asks/ngo-2033-consultation", NOT_FOUND, DONE.format(date="2034-03-31"))
    assert not not_counted(record, DATE_PASSED)


def test_the_one_day_of_the_real_record_stands_apart_as_its_response_was_not_read() -> None:
    spells = {spell.subject: spell for spell in DATE_PASSED.apart(register_of(REAL))}
    assert list(spells) == ["asks/rec-fac1005-02-draft-consultation"]


def test_each_ask_of_the_report_on_humanitarian_law_names_the_search_for_its_response() -> None:
    found = {
        gap.spell.subject: gap.spell for gap in gaps(register_of(REAL)) if gap.rule is ASK_WITHOUT_RESPONSE
    }
    report = [spell for subject, spell in found.items() if subject.startswith("asks/rec-idc526-")]
    assert len(report) == 3
    assert all("search-hc526-response" in spell.searches for spell in report)
    assert "declined to amend the 2001 Act" in found["asks/rec-idc526-03-icc-act"].why
    assert not any("oxford" in subject or "willis" in subject for subject in found)
