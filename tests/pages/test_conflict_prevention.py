"""The page on conflict prevention: what was said in time, and each workstream with what its word rests on."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from macros.pages.across.across_pages import across_pages
from macros.pages.across.relation_said import moments
from macros.pages.addresses import CONFLICT_PREVENTION
from macros.pages.edition import Edition
from tests.gaps.builders import Record, register_of
from tests.pages.prose import text_of

DESK = "workstreams/early-signals-desk"
OBSERVERS = "workstreams/border-observers"
TRAINING = "workstreams/witness-training"
QUOTE = "the desk watches Samplia in war and in peace, apart from our work on conflict"


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def page_of(edition: Edition) -> html.HtmlElement:
    page = next(page for page in across_pages() if page.address == CONFLICT_PREVENTION)
    return html.fragment_fromstring(str(page.make(edition, page)), create_parent="div")


def page(record: Record) -> html.HtmlElement:
    return page_of(Edition(register_of(record.data)))


def section(content: html.HtmlElement, anchor: str) -> str:
    found = content.xpath(f"//section[@aria-labelledby='{anchor}']")
    return text_of(found[0]) if found else ""


def make_general(record: Record, key: str, relation: str) -> None:
    record.change(key, f"{relation}\n", f"{relation}\ngeneral: yes\n")


def general_desk(record: Record) -> None:
    make_general(record, DESK, "relation_basis: stated")


def general_observers(record: Record) -> None:
    make_general(record, OBSERVERS, "relation_basis: stated-as-reported")


def test_a_text_is_told_only_where_its_workstream_speaks_of_the_whole(record: Record) -> None:
    assert "No text that speaks of it as a whole stands in this record." in text_of(page(record))
    assert section(page(record), "in-time") == ""
    general_desk(record)
    told = section(page(record), "in-time")
    assert "What was said, in the order of time (1)" in told
    assert f"12 June 2031 government text “{QUOTE}”" in told


def test_a_quote_carries_its_day_its_speaker_its_source_and_how_it_was_read(record: Record) -> None:
    general_desk(record)
    entry = page(record).get_element_by_id("said-policy-note-2031-06-12")
    words = text_of(entry)
    for part in (
        "12 June 2031",
        "Who said it Department of Examples, Policy note",
        "Policy note: preventing mass atrocities, Department of Examples, 12 June 2031",
        "; at: Our tools, bullet 1",
        "The words are from a text of government. Read by us in this source.",
        "Early signals desk: distinct from it (a source says so)",
    ):
        assert part in words
    hrefs = {link.get("href") for link in entry.iter("a")}
    assert "../sources/policy-note-2031-06-12/" in hrefs
    assert "https://government.example/notes/preventing-mass-atrocities" in hrefs


def test_what_somebody_else_tells_is_never_a_text_of_government(record: Record) -> None:
    general_desk(record)
    general_observers(record)
    edition = Edition(register_of(record.data))
    assert [(str(one.on), one.voice) for one in moments(edition)] == [
        ("2031-06-12", "government"),
        ("2033-06", "reported"),
    ]
    entry = page_of(edition).get_element_by_id("said-watchdog-report-2033-06")
    assert text_of(entry).startswith("June 2033 reported by somebody else")
    assert "government's own words on it are not quoted here" in text_of(entry)
    assert "1 of government, 0 spoken, 1 by others who report it" in text_of(page_of(edition))


@pytest.mark.parametrize(
    ("old", "new", "voice"),
    [
        ("type: policy-paper", "type: policy-paper", "government"),
        ("type: policy-paper", "type: hansard", "spoken"),
        ("closeness: primary", "closeness: secondary", "reported"),
        # A letter may be anybody's; here the department speaks in it, by a statement that is explicit.
        ("type: policy-paper", "type: letter", "government"),
    ],
)
def test_whose_words_follows_from_the_source(record: Record, old: str, new: str, voice: str) -> None:
    general_desk(record)
    record.change("sources/policy-note-2031-06-12", old, new)
    (one,) = moments(Edition(register_of(record.data)))
    assert one.voice == voice


def test_a_form_that_anybody_may_issue_is_not_taken_for_governments(record: Record) -> None:
    general_desk(record)
    record.change("sources/policy-note-2031-06-12", "type: policy-paper", "type: letter")
    for name in ("department", "focal-point"):
        (record.data / f"statements/statement-2031-06-12-{name}.yml").unlink()
    (one,) = moments(Edition(register_of(record.data)))
    assert one.voice == "reported"


def test_words_known_only_through_somebody_are_reported_whatever_the_source(record: Record) -> None:
    general_observers(record)
    for old, new in (
        ("type: watchdog-report", "type: written-answer"),
        ("closeness: secondary", "closeness: copy"),
    ):
        record.change("sources/watchdog-report-2033-06", old, new)
    (one,) = moments(Edition(register_of(record.data)))
    assert one.voice == "reported"


def test_an_undated_text_has_the_day_of_what_was_said_in_it_else_stands_last(record: Record) -> None:
    general_desk(record)
    general_observers(record)
    record.change("sources/policy-note-2031-06-12", "date: 2031-06-12\n", "")
    assert str(moments(Edition(register_of(record.data)))[0].on) == "2031-06-12"
    for name in ("department", "focal-point"):
        (record.data / f"statements/statement-2031-06-12-{name}.yml").unlink()
    last = moments(Edition(register_of(record.data)))[-1]
    assert (last.source.id, last.on) == ("policy-note-2031-06-12", None)
    assert "Day not known" in section(page(record), "in-time")


def test_who_answered_is_told_as_answering_alone(record: Record) -> None:
    general_observers(record)
    record.change(
        OBSERVERS,
        "  - supports: [named]\n    source: written-answer-2033-10-10",
        "  - supports: [named, relation]\n    source: written-answer-2033-10-10",
    )
    (record.data / "statements/statement-2033-10-10-answer.yml").unlink()
    words = text_of(page(record).get_element_by_id("said-written-answer-2033-10-10"))
    assert "Ben Placeholder" in words
    assert "answered for it: not named as holding oversight" in words
    record.change(OBSERVERS, "basis: answering", "basis: in-office")
    words = text_of(page(record).get_element_by_id("said-written-answer-2033-10-10"))
    assert "Ben Placeholder" not in words
    assert "no speaker is noted beyond what its title says" in words


def test_what_is_still_to_read_stands_beside_the_text_that_tells_of_it(record: Record) -> None:
    general_desk(record)
    assert "Not read: a gap of ours" not in section(page(record), "in-time")
    hole = "what: Read the note to its end.\nwhy: It may say more.\ntype: read\npriority: 2\n"
    hole += "noted_on: 2034-06-30\nsources: [policy-note-2031-06-12]\n"
    record.write("holes/hole-note-end", hole)
    assert "Not read: a gap of ours Read the note to its end." in section(page(record), "in-time")


def test_our_reading_is_counted_and_told_as_ours(record: Record) -> None:
    content = page(record)
    assert "1: within conflict prevention (1: our reading, not government's word)" in text_of(content)
    assert "Our reading, not government's word" in section(content, "within")
    assert "1: distinct from it (1: a source says so)" in text_of(content)
    record.change(TRAINING, "relation_basis: inferred", "relation_basis: stated")
    content = page(record)
    assert "1: within conflict prevention (1: a source says so)" in text_of(content)
    assert "our reading" not in section(content, "within").split("by name")[1].casefold()


@pytest.mark.parametrize(("link", "counts"), [("context", True), ("reported", False), ("inferred", False)])
def test_only_a_link_that_government_stated_counts(record: Record, link: str, *, counts: bool) -> None:
    record.change(DESK, "link: explicit", f"link: {link}")
    content = page(record)
    assert ("Early signals desk" in section(content, "distinct")) is counts
    assert ("Early signals desk" in section(content, "apart")) is not counts
    assert f"Of {2 if counts else 1} workstream" in text_of(content)


def test_what_is_not_said_names_its_search_or_that_nobody_looked(record: Record) -> None:
    assert section(page(record), "unclear") == ""
    record.change("workstreams/resilience-grants", "link: inferred", "link: explicit")
    told = section(page(record), "unclear")
    assert "Grants for resilience" in told
    assert "not found in a general search of the copies" in told
    record.change("workstreams/resilience-grants", "fields: [setting, relation, named]", "fields: [setting]")
    assert "nobody has looked" in section(page(record), "unclear")


def test_the_gaps_of_the_rule_are_counted_and_linked(record: Record) -> None:
    assert "0 gaps of the rule on this" in section(page(record), "open")
    record.change(DESK, "relation: distinct\nrelation_basis: stated", "relation: unclear")
    content = page(record)
    assert "1 gap of the rule on this, standing on 30 June 2034" in section(content, "open")
    assert content.xpath("//a[@href='../gaps/relation-not-explained/']")


def test_asks_are_those_whose_words_name_conflict_prevention(record: Record) -> None:
    assert section(page(record), "asked") == ""
    quote = "those who live there should be asked first"
    record.change("asks/ngo-2033-consultation", quote, "say what it adds to Conflict Prevention")
    told = section(page(record), "asked")
    assert "1 November 2033: Friends of Samplia “say what it adds to Conflict Prevention”" in told
    assert "No answer found" in told


def test_the_real_record_tells_the_six_days(real: Edition) -> None:
    told = {(str(one.on)[:7], one.voice) for one in moments(real)}
    assert {
        ("2018-10", "government"),
        ("2019-07", "government"),
        ("2021-03", "government"),
        ("2022", "government"),
        ("2023-01", "reported"),
        ("2023-12", "government"),
    } <= told
    response = next(one for one in moments(real) if one.source.id == "champion-politicshome-2023")
    words = text_of(page_of(real).get_element_by_id(f"said-{response.source.id}"))
    assert "Read the Government response HC 992" in words
