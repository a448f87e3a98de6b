"""Rules of gaps on evidence, searches and posts of this record: what opens each, closes it, or must not."""

from __future__ import annotations

import pytest

from macros.records.when import When
from tests.gaps.builders import Record, register_of

DATASET = "sources/ministers-dataset-2034-05-20"

OPEN_SPELL = """\
  - post: {post}
    from: {start}
    evidence:
      - supports: [from]
        source: ministers-dataset-2034-05-20
        at: appointments, row 99
        quote: {start}
        confidence: {confidence}
evidence:
  - supports: [name, identifiers]
    source: ministers-dataset-2034-05-20
    at: people, row 4
"""


def subjects(record: Record, rule: str) -> list[str]:
    return [gap.spell.subject for gap in record.gaps(rule).values()]


def in_post(record: Record, post: str, start: str, confidence: str = "read") -> None:
    """Adds an appointment without an end to Dora Dummy, whose own one has ended."""
    head = OPEN_SPELL[OPEN_SPELL.index("evidence:\n  -") :]
    new = OPEN_SPELL.format(post=post, start=start, confidence=confidence)
    record.change("ministers/dora-dummy", head, new)


# Secondary evidence alone


def test_a_record_of_which_each_proof_is_secondary_is_a_gap_that_names_its_sources(record: Record) -> None:
    gap = record.gaps("secondary-alone")["departments-office-for-samples"]
    assert (gap.register, gap.spell.since) == ("record", None)
    assert gap.spell.evidence == ("sources/watchdog-report-2033-06",)
    assert gap.spell.why == "Its one proof is what somebody else says, or our inference."


def test_what_was_read_in_a_secondary_source_is_secondary_still(record: Record) -> None:
    assert "events/event-2030-12-10-letter" in subjects(record, "secondary-alone")
    record.change("sources/letter-2030-12-10", "closeness: secondary", "closeness: primary")
    assert "events/event-2030-12-10-letter" not in subjects(record, "secondary-alone")


def test_a_proof_that_was_read_in_an_original_closes_it(record: Record) -> None:
    key = "departments/office-for-samples"
    record.change(key, "source: watchdog-report-2033-06", "source: fund-report-2033")
    assert key in subjects(record, "secondary-alone")
    record.change(key, "confidence: secondary", "confidence: read")
    assert key not in subjects(record, "secondary-alone")


def test_one_proof_of_a_part_that_was_read_is_enough(record: Record) -> None:
    """The workstream's own proofs turn secondary; the one of its lever stays read."""
    key = "workstreams/resilience-grants"
    record.change(key, "    carries: our-reading\n    confidence: read", "    confidence: secondary")
    assert key not in subjects(record, "secondary-alone")
    record.change(key, "        confidence: read", "        confidence: secondary")
    gap = record.gaps("secondary-alone")["workstreams-resilience-grants"]
    assert gap.spell.why.startswith("Each of its 2 proofs is")


def test_a_record_without_proofs_or_of_another_kind_does_not_rest_on_secondary_ones(record: Record) -> None:
    found = subjects(record, "secondary-alone")
    assert "resources/desk-budget" not in found
    assert "people/hana-trial" not in found


# Newest evidence older than twelve months


def test_evidence_is_old_from_the_day_twelve_months_after_the_newest_of_it(record: Record) -> None:
    gap = record.gaps("evidence-over-a-year-old")["levers-early-warning"]
    assert gap.spell.since == When("2032-11-05")
    assert gap.spell.evidence == ("sources/oral-evidence-2031-11-05",)
    assert gap.spell.why == "The newest evidence in this record is of 5 November 2031."


def test_the_day_that_a_record_gives_counts_and_a_newer_source_that_it_cites_is_told(record: Record) -> None:
    file = record.data / "departments/office-for-samples.yml"
    text = file.read_text(encoding="utf-8")
    record.write("departments/office-for-samples", f"{text}evidence_to: 2032-01-02\n")
    spell = record.gaps("evidence-over-a-year-old")["departments-office-for-samples"].spell
    assert spell.since == When("2033-01-02")
    assert spell.why.startswith("The record gives 2 January 2032 as the day that its evidence reaches")
    assert "June 2033" in spell.why
    assert spell.closes_when.startswith("The source of June 2033 is read")
    record.write("departments/office-for-samples", f"{text}evidence_to: 2033-07-01\n")
    assert "departments/office-for-samples" not in subjects(record, "evidence-over-a-year-old")


def test_a_newer_source_closes_it(record: Record) -> None:
    record.change("sources/oral-evidence-2031-11-05", "date: 2031-11-05", "date: 2033-07-01")
    assert "levers/early-warning" not in subjects(record, "evidence-over-a-year-old")


@pytest.mark.parametrize(("day", "opens"), [("2033-06", True), ("2033-06-30", True), ("2033", False)])
def test_a_month_or_year_counts_from_its_last_day(record: Record, day: str, *, opens: bool) -> None:
    record.change("sources/watchdog-report-2033-06", "date: 2033-06\n", f"date: {day}\n")
    assert ("departments/office-for-samples" in subjects(record, "evidence-over-a-year-old")) is opens


def test_old_evidence_of_what_has_ended_is_no_gap(record: Record) -> None:
    assert "workstreams/early-signals-desk" in subjects(record, "evidence-over-a-year-old")
    record.change("workstreams/early-signals-desk", "word: active", "word: ended")
    found = subjects(record, "evidence-over-a-year-old")
    assert "workstreams/early-signals-desk" not in found
    assert not any(key.startswith(("statements/", "events/")) for key in found)


def test_a_body_that_ended_needs_no_newer_evidence_and_one_whose_end_is_planned_does(record: Record) -> None:
    office = "departments/office-for-samples"
    record.change(office, "from: 2030-02\n", "from: 2030-02\nto: 2034-01-01\nto_basis: stated\n")
    record.change(office, "supports: [summary, from]", "supports: [summary, from, to]")
    assert office not in subjects(record, "evidence-over-a-year-old")
    record.change(office, "to_basis: stated", "to_basis: planned-not-confirmed")
    assert office in subjects(record, "evidence-over-a-year-old")


# Appointments whose end is not known


def test_an_appointment_last_seen_over_six_months_ago_is_a_gap_of_the_person_and_the_post(
    record: Record,
) -> None:
    (gap,) = record.gaps("appointment-end-unknown").values()
    assert gap.spell.subject == "people/gil-exemplar#director-of-examples-seen-2031-11-05"
    assert gap.id == "appointment-end-unknown/people-gil-exemplar-director-of-examples-seen-2031-11-05"
    assert gap.spell.since == When("2032-05-05")
    assert gap.spell.why == "Last seen in post on 5 November 2031 (Director of Examples). No end was found."
    assert gap.spell.concerns == ("posts/director-of-examples",)
    assert gap.spell.evidence == ("sources/oral-evidence-2031-11-05",)


def test_the_part_that_the_subject_names_stands_on_the_page_of_the_person(record: Record) -> None:
    (gap,) = record.gaps("appointment-end-unknown").values()
    key, _, part = gap.spell.subject.partition("#")
    (person,) = (one for one in register_of(record.data).people.values() if one.key == key)
    assert [spell.anchor for spell in person.appointments] == [part]


def test_an_end_closes_it(record: Record) -> None:
    record.change("people/gil-exemplar", "    seen:\n", "    to: 2032-01\n    seen:\n")
    record.change("people/gil-exemplar", "supports: [post]", "supports: [post, to]")
    assert subjects(record, "appointment-end-unknown") == []


@pytest.mark.parametrize(("day", "opens"), [("2033-12-30", True), ("2033-12-31", False), ("2033-12", False)])
def test_a_later_day_in_post_closes_it_within_six_months(record: Record, day: str, *, opens: bool) -> None:
    record.change("people/gil-exemplar", "- on: 2031-11-05", f"- on: {day}")
    assert bool(subjects(record, "appointment-end-unknown")) is opens


@pytest.mark.parametrize(("start", "opens"), [("2033-03-01", True), ("2034-03-01", False)])
def test_a_start_alone_is_the_newest_day_in_post(record: Record, start: str, *, opens: bool) -> None:
    in_post(record, "special-envoy-for-illustrations", start, "secondary")
    found = record.gaps("appointment-end-unknown")
    anchor = f"ministers-dora-dummy-special-envoy-for-illustrations-{start}"
    assert (anchor in found) is opens
    if opens:
        why = found[anchor].spell.why
        assert why.startswith("In post from 1 March 2033, and no later day in post was found")
        assert "not confirmed" in why


def test_an_appointment_of_which_no_day_is_known_is_told_without_a_start(record: Record) -> None:
    seen = "    seen:\n      - on: 2031-11-05\n        source: oral-evidence-2031-11-05\n"
    record.change("people/gil-exemplar", seen, "")
    (gap,) = record.gaps("appointment-end-unknown").values()
    assert gap.spell.since is None
    assert gap.spell.why.startswith("Neither a start nor a day in post was found")


def test_a_post_announced_and_never_taken_up_has_no_end_to_be_known(record: Record) -> None:
    assert "fay-sample" not in " ".join(subjects(record, "appointment-end-unknown"))
    record.change("ministers/fay-sample", "    status: never-taken-up\n", "")
    assert "ministers/fay-sample#minister-for-examples-2032-03-01" in subjects(
        record, "appointment-end-unknown"
    )


# Posts of relevance without a holder


ENDS = ("    from: 2033-09-01\n    seen:\n", "    from: 2033-09-01\n    to: {to}\n    seen:\n")


def ben_left(record: Record, to: str) -> None:
    record.change("ministers/ben-placeholder", ENDS[0], ENDS[1].format(to=to))
    text = (record.data / "ministers/ben-placeholder.yml").read_text(encoding="utf-8")
    record.write("ministers/ben-placeholder", text.replace("supports: [from]", "supports: [from, to]"))


def test_a_post_whose_every_holder_left_is_a_gap_from_the_day_on_which_the_last_one_left(
    record: Record,
) -> None:
    assert subjects(record, "post-without-holder") == []
    ben_left(record, "2034-06-01")
    (gap,) = record.gaps("post-without-holder").values()
    assert (gap.spell.subject, gap.spell.since) == ("posts/minister-for-placeholders", When("2034-06-01"))
    assert gap.spell.why == "Last holder found: Ben Placeholder, until 1 June 2034."
    assert gap.spell.evidence == (DATASET,)
    assert gap.spell.concerns == ("departments/ministry-of-placeholders",)


@pytest.mark.parametrize("to", ["2034-07", "2034-06"])
def test_a_holder_who_has_not_surely_left_holds_it_as_far_as_is_known(record: Record, to: str) -> None:
    ben_left(record, to)
    assert subjects(record, "post-without-holder") == []


def test_a_later_holder_closes_it(record: Record) -> None:
    ben_left(record, "2034-06-01")
    in_post(record, "minister-for-placeholders", "2034-06-01")
    assert subjects(record, "post-without-holder") == []


def test_a_post_without_relevance_or_of_a_body_that_ended_is_left_out(record: Record) -> None:
    """Nobody is known to hold the post of minister for examples: its department ended in 2033."""
    ben_left(record, "2034-06-01")
    assert "posts/minister-for-examples" not in subjects(record, "post-without-holder")
    record.change(
        "posts/minister-for-placeholders", "relevance: Said to hold oversight since the merger.\n", ""
    )
    assert subjects(record, "post-without-holder") == []


def test_a_post_of_relevance_that_nobody_is_known_to_have_held_is_told_without_a_day(record: Record) -> None:
    spare = "name: {name}\ndepartment: ministry-of-placeholders\ntype: official\nholders: one\n{more}"
    proof = "evidence:\n  - supports: [name]\n    source: press-2034-02-14\n    confidence: read\n"
    for id_, more in (("spare-post", "relevance: Said to advise.\n"), ("other-post", "")):
        record.write(f"posts/{id_}", spare.format(name=id_.replace("-", " ").title(), more=more + proof))
    (gap,) = record.gaps("post-without-holder").values()
    assert (gap.spell.subject, gap.spell.since) == ("posts/spare-post", None)
    assert (gap.spell.why, gap.spell.evidence) == ("No holder was found.", ("sources/press-2034-02-14",))


# Searches older than twelve months


@pytest.mark.parametrize(
    ("day", "since"), [("2033-06-26", "2034-06-26"), ("2033-05", "2034-05-31"), ("2033-07-01", None)]
)
def test_a_search_is_old_twelve_months_after_its_day(record: Record, day: str, since: str | None) -> None:
    assert subjects(record, "search-over-a-year-old") == []
    record.change("searches/search-desk-budget", "date: 2034-06-26", f"date: {day}")
    found = [str(gap.spell.since) for gap in record.gaps("search-over-a-year-old").values()]
    assert found == ([since] if since else [])


def test_a_search_made_again_closes_it(record: Record) -> None:
    record.change("searches/search-desk-budget", "date: 2034-06-26", "date: 2033-01-01")
    assert subjects(record, "search-over-a-year-old") == ["searches/search-desk-budget"]
    record.change("searches/search-desk-budget", "date: 2033-01-01", "date: 2034-06-29")
    assert subjects(record, "search-over-a-year-old") == []
