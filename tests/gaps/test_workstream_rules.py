"""The rules of gaps on workstreams, units and the focal point: what opens each, closes it, or must not."""

from __future__ import annotations

import re
from datetime import date

import pytest

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.months import months_after
from macros.records.when import When
from tests.gaps.builders import Record, register_of

DESK = "workstreams/early-signals-desk"
"""Linked by government in its own words; its minister left on 1 September 2033, one of its leads ended."""

TRAINING = "workstreams/witness-training"
"""Named by government in answering; a minister announced it; its fund is planned to end in 2035."""

UNIT = "departments/early-signals-unit"

MINISTRY = "departments/ministry-of-placeholders"

GENERAL = ("search-general",)


def subjects(record: Record, rule: str) -> list[str]:
    return [gap.spell.subject for gap in record.gaps(rule).values()]


def apart(record: Record, rule: str) -> list[str]:
    (found,) = (one for one in GAP_RULES if one.name == rule)
    return [spell.subject for spell in found.apart(register_of(record.data))]


def field(record: Record, key: str, name: str, new: str) -> None:
    """Puts a field of one line in the place of what stands in a record."""
    text = (record.data / f"{key}.yml").read_text(encoding="utf-8")
    assert len(re.findall(rf"(?m)^{name}:.*\n(?:  .*\n)*", text)) == 1
    record.write(key, re.sub(rf"(?m)^{name}:.*\n(?:  .*\n)*", lambda _found: new, text))


def one_lead(record: Record) -> None:
    leads = "lead: [department-of-examples, ministry-of-placeholders]"
    record.change(DESK, leads, "lead: [department-of-examples]")


def nobody_named(record: Record, key: str, basis: str = "not-found") -> None:
    field(record, key, "named", f"named:\n  basis: {basis}\n")


# Workstreams that name no minister


def test_a_workstream_that_names_no_minister_is_a_gap(record: Record) -> None:
    assert subjects(record, "workstream-without-minister") == []
    nobody_named(record, TRAINING)
    assert subjects(record, "workstream-without-minister") == [TRAINING]


def test_officials_alone_name_no_minister(record: Record) -> None:
    field(record, TRAINING, "named", "named:\n  basis: witness\n  who:\n    - person: gil-exemplar\n")
    (gap,) = record.gaps("workstream-without-minister").values()
    assert gap.spell.why.startswith("Only people or posts other than ministers")


@pytest.mark.parametrize("who", ["person: ben-placeholder", "post: minister-for-placeholders"])
def test_a_minister_by_name_or_by_post_closes_it_in_any_sense(record: Record, who: str) -> None:
    field(record, TRAINING, "named", f"named:\n  basis: answering\n  who:\n    - {who}\n")
    assert subjects(record, "workstream-without-minister") == []


def test_a_workstream_that_others_link_stands_apart_uncounted(record: Record) -> None:
    nobody_named(record, TRAINING)
    record.change(TRAINING, "link: context", "link: reported")
    assert subjects(record, "workstream-without-minister") == []
    assert TRAINING in apart(record, "workstream-without-minister")
    record.change(TRAINING, "link: reported", "link: explicit")
    assert TRAINING not in apart(record, "workstream-without-minister")


# Workstreams whose minister left


def test_a_minister_who_held_it_and_left_is_a_gap_from_the_day_of_leaving(record: Record) -> None:
    (gap,) = record.gaps("workstream-minister-left").values()
    assert (gap.spell.subject, gap.spell.since) == (DESK, When("2033-09-01"))
    assert "left that post on 1 March 2032" in gap.spell.why
    assert "responsible" not in gap.spell.why
    assert gap.spell.concerns == (MINISTRY,)


def test_a_post_is_told_as_what_this_record_calls_it_and_not_as_what_was_said(record: Record) -> None:
    (gap,) = record.gaps("workstream-minister-left").values()
    assert "was named; the post they held that day is called “Minister for Examples” in this" in gap.spell.why


# What was said of atrocity prevention as a whole

LATER = "statements/statement-2033-12-05-minister"
"""Names another minister for the whole, after the one who was named for the desk had left."""


def test_a_later_statement_on_the_whole_closes_what_a_statement_on_the_whole_opened(record: Record) -> None:
    (gap,) = record.gaps("workstream-minister-left").values()
    assert (gap.spell.until, gap.spell.closed_by) == (date(2033, 12, 5), LATER)
    assert "said on 10 March 2031 was said of atrocity prevention as a whole" in gap.spell.why
    assert "until one on 5 December 2033 on atrocity prevention as a whole" in gap.spell.why


def test_without_a_later_statement_on_the_whole_it_stands(record: Record) -> None:
    record.change(LATER, "strength: explicit", "strength: implicit")
    (gap,) = record.gaps("workstream-minister-left").values()
    assert (gap.spell.until, gap.spell.closed_by) == (None, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("source: written-answer-2031-03-10", "source: policy-note-2031-06-12"),
        ("  person: ada-example\n  post", "  person: ben-placeholder\n  post"),
    ],
)
def test_what_was_said_of_other_work_or_of_others_is_not_closed_by_the_whole(
    record: Record, old: str, new: str
) -> None:
    record.change("statements/statement-2031-03-10-minister", old, new)
    (gap,) = record.gaps("workstream-minister-left").values()
    assert (gap.spell.since, gap.spell.until) == (When("2033-09-01"), None)
    assert "as a whole" not in gap.spell.why


def test_what_a_holder_has_with_a_post_is_not_closed_by_the_whole(record: Record) -> None:
    record.change(DESK, "basis: oversight-stated", "basis: office-holder")
    (gap,) = record.gaps("workstream-minister-left").values()
    assert gap.spell.until is None


def test_what_had_passed_on_before_the_minister_left_opens_no_gap(record: Record) -> None:
    record.change(LATER, "date: 2033-12-05", "date: 2033-08-31")
    assert subjects(record, "workstream-minister-left") == []


DEPARTMENT = """\
date: {date}
speaker:
  name: A Spokesperson
  capacity: Government
strength: explicit
roles: [department]
names:
  department: ministry-of-placeholders
summary: The lead on the prevention of mass atrocities.
evidence:
  - supports: [names, summary]
    source: oral-evidence-2034-03-12
    confidence: read
"""


@pytest.mark.parametrize(
    ("on", "found"),
    [
        ("2033-05-01", [(date(2033, 5, 1), "statements/statement-new")]),
        ("2033-04", [(date(2033, 5, 1), "statements/statement-new")]),
        ("2033", [(None, None)]),
        ("2033-03-31", []),
    ],
)
def test_a_later_lead_on_the_whole_closes_the_gap_of_a_lead_on_the_whole(
    record: Record, on: str, found: list[tuple[date | None, str | None]]
) -> None:
    one_lead(record)
    record.write("statements/statement-new", DEPARTMENT.format(date=on))
    source = "  - supports: [summary, lead, status]\n    source: {}"
    told = source.format("policy-note-2031-06-12")
    record.change(DESK, source.format("hansard-2032-05-04"), told)
    spells = [gap.spell for gap in record.gaps("workstream-lead-dissolved").values()]
    assert [(spell.until, spell.closed_by) for spell in spells] == found


def test_a_lead_that_was_stated_for_this_work_alone_is_not_closed_by_the_whole(record: Record) -> None:
    one_lead(record)
    record.write("statements/statement-new", DEPARTMENT.format(date="2033-05-01"))
    (gap,) = record.gaps("workstream-lead-dissolved").values()
    assert (gap.spell.until, gap.spell.closed_by) == (None, None)


# What the research covered for every record


@pytest.mark.parametrize(
    ("rule", "name", "old", "new"),
    [
        ("workstream-without-minister", "named", "", ""),
        ("workstream-minister-left", "named", "", ""),
        ("workstream-lead-dissolved", "lead", "", ""),
        ("status-not-restated", "status", "on: 2033-10-10", "on: 2031-01-01"),
        ("relation-not-explained", "relation", "", ""),
    ],
)
def test_the_general_searches_stand_behind_a_field_that_names_none(
    record: Record, rule: str, name: str, old: str, new: str
) -> None:
    record.write("searches/search-own", OWN)
    if old:
        record.change(DESK, old, new)
    if name == "lead":
        one_lead(record)
    if name == "relation":
        field(record, DESK, "relation", "relation: unclear\n")
        field(record, DESK, "relation_basis", "")
    if rule == "workstream-without-minister":
        nobody_named(record, DESK)
    (gap,) = record.gaps(rule).values()
    assert gap.spell.searches == GENERAL
    ended_too = (MINISTRY, "departments/department-of-examples")
    assert set(gap.spell.concerns) == ({*ended_too} if name == "lead" else {MINISTRY})
    record.change(DESK, "not_found:\n", f"not_found:\n  - fields: [{name}]\n    searches: [search-own]\n")
    (gap,) = record.gaps(rule).values()
    assert gap.spell.searches == ("search-own",)


OWN = """\
sought: What is said of the early signals desk
topic: the desk
where:
  - copies of the press
date: 2034-06-28
result: Nothing found.
"""


@pytest.mark.parametrize("basis", ["answering", "announcing", "in-office"])
def test_a_minister_who_only_spoke_of_it_opens_no_gap_by_leaving(record: Record, basis: str) -> None:
    record.change(DESK, "basis: oversight-stated", f"basis: {basis}")
    assert subjects(record, "workstream-minister-left") == []


def test_a_later_minister_who_is_not_known_to_have_left_closes_it(record: Record) -> None:
    later = "    - person: edgar-mockup\n      post: minister-for-placeholders\n"
    record.change(DESK, "      post: minister-for-examples\n", f"      post: minister-for-examples\n{later}")
    assert subjects(record, "workstream-minister-left") == []


def test_a_post_named_alone_beside_a_minister_who_left_has_not_left(record: Record) -> None:
    alone = "      post: minister-for-examples\n    - post: minister-for-placeholders\n"
    record.change(DESK, "      post: minister-for-examples\n", alone)
    assert subjects(record, "workstream-minister-left") == []


# Workstreams whose lead was dissolved


def test_a_lead_that_ended_without_its_successor_named_is_a_gap_from_its_end(record: Record) -> None:
    assert subjects(record, "workstream-lead-dissolved") == []
    one_lead(record)
    (gap,) = record.gaps("workstream-lead-dissolved").values()
    assert (gap.spell.subject, gap.spell.since) == (DESK, When("2033-04-01"))
    assert gap.spell.concerns == (
        "departments/department-of-examples",
        "departments/ministry-of-placeholders",
    )
    assert "Ministry of Placeholders" in gap.spell.closes_when


def test_a_lead_whose_end_is_only_planned_has_not_ended(record: Record) -> None:
    record.change("departments/specimen-fund", "to: 2035-03", "to: 2034-03")
    record.change(TRAINING, "to: 2035-03", "to: 2034-03")
    assert subjects(record, "workstream-lead-dissolved") == []
    record.change("departments/specimen-fund", "planned-not-confirmed", "stated")
    assert subjects(record, "workstream-lead-dissolved") == [TRAINING]


# Status not restated


@pytest.mark.parametrize(
    ("on", "since"),
    [("2032-06-30", "2034-06-30"), ("2032-07-01", None), ("2032-05", "2034-05-31"), ("2032", None)],
)
def test_a_status_is_a_gap_from_the_day_24_months_on(record: Record, on: str, since: str | None) -> None:
    record.change(DESK, "on: 2033-10-10", f"on: {on}")
    found = record.gaps("status-not-restated").values()
    assert [str(gap.spell.since) for gap in found] == ([since] if since else [])


def test_a_status_without_a_date_is_a_gap_in_no_register_as_the_date_is_ours_to_find(record: Record) -> None:
    record.change(DESK, "on: 2033-10-10", "on: 2031-01-01")
    assert subjects(record, "status-not-restated") == [DESK]
    record.change(DESK, "  on: 2031-01-01\n", "")
    assert subjects(record, "status-not-restated") == []
    assert "status-not-restated" not in [gap.found_by for gap in record.gaps("not-looked-for").values()]


def test_what_the_record_notes_of_a_status_is_told_with_it(record: Record) -> None:
    record.change(DESK, "on: 2033-10-10", "on: 2031-01-01")
    record.change(DESK, "as_written: active as last stated", "as_written: the newest answer leaves it out")
    (gap,) = record.gaps("status-not-restated").values()
    assert gap.spell.why.endswith("This record notes of its status: “the newest answer leaves it out”.")


@pytest.mark.parametrize("word", ["ended", "merged"])
def test_what_is_over_needs_no_newer_status(record: Record, word: str) -> None:
    record.change(DESK, "on: 2033-10-10", "on: 2031-01-01")
    record.change(DESK, "word: active", f"word: {word}")
    assert subjects(record, "status-not-restated") == []


def test_calendar_months_end_on_a_day_that_exists() -> None:
    assert months_after(date(2032, 2, 29), 24) == date(2034, 3, 1)
    assert months_after(date(2031, 12, 31), 24) == date(2033, 12, 31)


# Ended without a successor

LOOKED = "not_found:\n  - fields: [countries, reporting]\n"


def ended(record: Record) -> None:
    record.change(TRAINING, "word: active", "word: ended")
    record.change(TRAINING, LOOKED, "not_found:\n  - fields: [countries, reporting, followed_by]\n")


def test_a_workstream_that_ended_with_nothing_found_to_follow_is_a_gap(record: Record) -> None:
    ended(record)
    (gap,) = record.gaps("ended-without-successor").values()
    assert (gap.spell.subject, gap.spell.searches) == (TRAINING, ("search-general",))


def test_what_followed_it_closes_the_gap(record: Record) -> None:
    ended(record)
    record.change(TRAINING, "status:\n", "followed_by: [early-signals-desk]\nstatus:\n")
    assert subjects(record, "ended-without-successor") == []


@pytest.mark.parametrize(
    ("status", "to", "opens"),
    [("active", "2035-03", False), ("active", "2034-03", True), ("merged-reported", "2034-03", False)],
)
def test_an_end_to_come_or_only_reported_is_no_end(
    record: Record, status: str, to: str, *, opens: bool
) -> None:
    ended(record)
    record.change(TRAINING, "word: ended", f"word: {status}")
    record.change(TRAINING, "\nto: 2035-03", f"\nto: {to}")
    assert (subjects(record, "ended-without-successor") == [TRAINING]) is opens


def test_without_a_search_for_what_followed_nobody_has_looked(record: Record) -> None:
    record.change(TRAINING, "word: active", "word: ended")
    assert subjects(record, "ended-without-successor") == []
    found = record.gaps("not-looked-for").values()
    assert ("ended-without-successor", TRAINING) in [(gap.found_by, gap.spell.subject) for gap in found]


# Warning without action


def test_a_warning_without_a_stated_action_is_a_gap_that_names_its_search(record: Record) -> None:
    (gap,) = record.gaps("warning-without-action").values()
    assert (gap.spell.subject, gap.spell.searches) == (DESK, ("search-general",))
    record.change(DESK, "missing:", "leads_to: Patrols are sent within a week.\nmissing:")
    assert subjects(record, "warning-without-action") == []


def test_work_that_serves_no_early_warning_is_not_asked_for_its_action(record: Record) -> None:
    record.change(DESK, "stages: [early-warning, prevention]", "stages: [prevention]")
    assert subjects(record, "warning-without-action") == []


# Units


def test_a_unit_is_not_confirmed_from_the_day_of_the_report_on_it(record: Record) -> None:
    (gap,) = record.gaps("unit-unconfirmed").values()
    assert (gap.spell.subject, gap.spell.since, gap.spell.until) == (UNIT, When("2034-02-14"), None)
    assert gap.spell.evidence == ("sources/press-2034-02-14",)
    assert gap.anchor == "departments-early-signals-unit-2034-02-14"


STATEMENT = """\
date: {date}
speaker:
  name: A Spokesperson
  capacity: Government
strength: {strength}
roles: [unit]
names:
  department: early-signals-unit
summary: Names the unit.
evidence:
  - supports: [names, summary]
    source: oral-evidence-2034-03-12
    confidence: read
"""


def test_a_later_statement_by_government_that_names_the_unit_closes_it(record: Record) -> None:
    record.write("statements/statement-new", STATEMENT.format(date="2034-04-01", strength="explicit"))
    (gap,) = record.gaps("unit-unconfirmed").values()
    assert gap.spell.until == date(2034, 4, 1)
    assert gap.spell.closed_by == "statements/statement-new"


@pytest.mark.parametrize(
    ("on", "strength"), [("2034-02-13", "explicit"), ("2034-04-01", "explicit-by-parliament")]
)
def test_an_older_statement_or_one_by_others_confirms_no_unit(record: Record, on: str, strength: str) -> None:
    record.write("statements/statement-new", STATEMENT.format(date=on, strength=strength))
    assert record.gaps("unit-unconfirmed")["departments-early-signals-unit-2034-02-14"].spell.until is None


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("2032-05-04", "what became of it."),
        ("2034-02-14", "what became of it."),
        ("2034-03-01", "The newest mention of it that was read is of 1 March 2034."),
    ],
)
def test_a_mention_of_a_unit_since_the_report_is_told_and_confirms_nothing(
    record: Record, to: str, said: str
) -> None:
    record.change(UNIT, "evidence_to: 2032-05-04", f"evidence_to: {to}")
    (gap,) = record.gaps("unit-unconfirmed").values()
    assert gap.spell.why.endswith(said)
    assert (gap.spell.until, gap.spell.searches) == (None, GENERAL)


AGAIN = """\
  - date: 2034-03-01
    summary: Another newspaper asked about it
    evidence:
      - supports: [summary]
        source: press-2034-02-14
        confidence: secondary
evidence:
  - supports: [summary]
    source: hansard-2032-05-04
"""


def test_a_newest_mention_that_is_itself_a_report_is_no_sighting(record: Record) -> None:
    record.change(UNIT, "evidence_to: 2032-05-04", "evidence_to: 2034-03-01")
    record.change(UNIT, AGAIN[AGAIN.index("evidence:\n  - supp") :], AGAIN)
    (gap,) = record.gaps("unit-unconfirmed").values()
    assert gap.spell.why.endswith("The newest mention of it that was read, of 1 March 2034, is among these.")


def test_a_unit_of_which_no_change_was_reported_is_not_asked_after(record: Record) -> None:
    field(record, UNIT, "reported_changes", "")
    assert subjects(record, "unit-unconfirmed") == []


# The focal point


def test_a_focal_point_by_post_without_a_holder_is_a_gap_up_to_the_day_of_a_holder(record: Record) -> None:
    found = record.gaps("focal-point-by-post")
    assert {anchor: (gap.spell.until, gap.spell.closed_by) for anchor, gap in found.items()} == {
        "posts-director-of-examples-2031-06-12": (date(2031, 11, 5), "people/gil-exemplar"),
        "posts-director-of-examples-2031-11-06": (None, None),
    }


def test_a_focal_point_named_by_name_is_no_gap(record: Record) -> None:
    record.change(
        "statements/statement-2031-06-12-focal-point",
        "  post: director-of-examples\n",
        "  person: gil-exemplar\n  post: director-of-examples\n",
    )
    assert subjects(record, "focal-point-by-post") == []


# What stands apart


def test_a_relation_of_work_that_others_link_stands_apart(record: Record) -> None:
    assert apart(record, "relation-not-explained") == ["workstreams/resilience-grants"]
    assert "workstreams/resilience-grants" not in subjects(record, "relation-not-explained")
    record.change("workstreams/resilience-grants", "link: inferred", "link: explicit")
    assert apart(record, "relation-not-explained") == []
    assert subjects(record, "relation-not-explained") == ["workstreams/resilience-grants"]
