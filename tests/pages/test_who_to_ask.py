"""Who to ask: what was said stays apart from who only answered, and what was not found is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from macros.pages.across.who_to_ask import SORTS
from macros.pages.addresses import OVERSIGHT, WHO_TO_ASK, relative
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.oversight.oversight_words import answer
from macros.pages.parts.crossrefs import BASIS
from macros.records.lever import Lever
from macros.records.words import NamedBasis, words
from macros.records.workstream import Workstream
from tests.gaps.builders import Record, register_of

DESK = "workstreams/early-signals-desk"
DEPARTMENT = "departments/department-of-examples"
VACANT = """\
name: Director of Templates
department: ministry-of-placeholders
type: official
holders: one
evidence:
  - supports: [name]
    source: ministers-dataset-2034-05-20
    confidence: read
"""
ANSWER = """\
  - supports: [named]
    source: hansard-2033-12-05
    at: column 3
    quote: she answers for it
    confidence: read
"""
GROUPS = ("levers", "levers-unnamed", "said", "answered", "unnamed", "others")


def shown(edition: Edition) -> html.HtmlElement:
    page = next(page for page in pages(edition) if page.address == WHO_TO_ASK)
    return html.fragment_fromstring(str(page.make(edition, page)), create_parent="div")


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def changed(record: Record) -> html.HtmlElement:
    return shown(Edition(register_of(record.data)))


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def group_of(content: html.HtmlElement, anchor: str) -> str:
    """The group that a row stands in."""
    row = content.get_element_by_id(anchor)
    return str(row.xpath("ancestor::section/@aria-labelledby")[0])


def caption_of(content: html.HtmlElement, anchor: str) -> str:
    return text(content.get_element_by_id(anchor).xpath("ancestor::table/caption")[0])


def cell(content: html.HtmlElement, anchor: str, number: int) -> str:
    return text(content.get_element_by_id(anchor).xpath("./td")[number])


@pytest.mark.parametrize("which", ["edition", "real"])
def test_every_lever_and_workstream_stands_once(which: str, request: pytest.FixtureRequest) -> None:
    edition: Edition = request.getfixturevalue(which)
    content = shown(edition)
    rows = [row for group in GROUPS for row in content.xpath(f"//section[.//h2[@id='{group}']]//tr/@id")]
    records = (*edition.register.of(Lever).values(), *edition.register.of(Workstream).values())
    assert sorted(rows) == sorted(record.key.replace("/", "-") for record in records)
    for group in GROUPS:
        section = content.get_element_by_id(group).getparent()
        assert section is not None
        assert text(content.get_element_by_id(group)).endswith(f"({len(section.xpath('.//tbody/tr'))})")


def test_every_sense_of_being_named_has_its_place() -> None:
    assert set(SORTS) == set(words(NamedBasis)) == set(BASIS)
    assert [basis for basis, sort in SORTS.items() if sort == "said"] == ["oversight-stated", "office-holder"]


@pytest.mark.parametrize(
    ("basis", "group"),
    [
        ("oversight-stated", "said"),
        ("office-holder", "said"),
        ("answering", "answered"),
        ("announcing", "answered"),
        ("in-office", "answered"),
        ("witness", "answered"),
        ("named-in-press", "answered"),
    ],
)
def test_who_answered_never_stands_among_those_who_were_said_to_hold_it(
    record: Record, basis: NamedBasis, group: str
) -> None:
    if basis != "oversight-stated":
        record.change(DESK, "basis: oversight-stated", f"basis: {basis}")
    content = changed(record)
    anchor = DESK.replace("/", "-")
    assert group_of(content, anchor) == group
    assert caption_of(content, anchor).casefold() == f"{BASIS[basis]}.".casefold()
    assert cell(content, anchor, 0).startswith("Ada Example, Minister for Examples")


def test_that_an_answer_makes_nobody_responsible_is_said_first(edition: Edition) -> None:
    content = shown(edition)
    lead = " ".join(text(one) for one in content.find_class("st-lead"))
    assert "only answered a question on it, or announced it: that makes nobody responsible" in lead


def test_work_that_government_did_not_link_stands_apart_whoever_is_named(record: Record) -> None:
    record.change(DESK, "link: explicit", "link: reported")
    content = changed(record)
    assert group_of(content, "workstreams-early-signals-desk") == "others"
    assert text(content.get_element_by_id("said")).endswith("(0)")


def test_a_lever_without_a_decision_maker_is_shown_with_its_search(edition: Edition) -> None:
    content = shown(edition)
    assert group_of(content, "levers-grants") == "levers-unnamed"
    assert cell(content, "levers-grants", 0) == "No post found"
    assert cell(content, "levers-grants", 1) == "Specimen Fund"
    assert "search: not found in a general search of the copies" in cell(content, "levers-grants", 2)
    assert content.get_element_by_id("levers-grants").xpath("./td[3]//a/@href")


@pytest.mark.parametrize(
    ("word", "group"),
    [("named", "levers"), ("portfolio", "levers-unnamed"), ("not-found", "levers-unnamed")],
)
def test_a_lever_stands_among_the_named_where_a_source_speaks_of_decisions(
    record: Record, word: str, group: str
) -> None:
    if word != "named":
        record.change("levers/early-warning", "word: named", f"word: {word}")
    content = changed(record)
    assert group_of(content, "levers-early-warning") == group
    assert "Director of Examples" in cell(content, "levers-early-warning", 0)
    assert "In our words: The Director of Examples decides" in cell(content, "levers-early-warning", 0)


def test_a_lever_of_which_a_body_alone_is_named_stands_among_those_without_a_post(record: Record) -> None:
    text_ = (record.data / "levers/early-warning.yml").read_text(encoding="utf-8")
    who = text_[text_.index("  who:\n") : text_.index("  as_written:", text_.index("  who:\n"))]
    record.change("levers/early-warning", who, "")
    content = changed(record)
    assert group_of(content, "levers-early-warning") == "levers-unnamed"
    assert cell(content, "levers-early-warning", 0).startswith("No post found. In our words: ")
    assert caption_of(content, "levers-early-warning").startswith("A source names a body in connection")
    assert "No post found" not in text(section_of(content, "levers"))


@pytest.mark.parametrize("which", ["edition", "real"])
def test_who_is_said_to_hold_work_stands_with_sources_cited_for_that_alone(
    which: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(which)
    content = shown(edition)
    found = 0
    for stream in edition.register.of(Workstream).values():
        cited = {str(entry.source) for entry in stream.evidence if "named" in entry.supports}
        row = content.get_element_by_id(stream.key.replace("/", "-"))
        links = row.xpath("./td[3]//a[contains(@href, 'sources/')]/@href")
        assert {link.strip("/").rpartition("/")[2].rpartition("#")[2] for link in links} == cited, stream.id
        found += len(links)
    assert found


def section_of(content: html.HtmlElement, group: str) -> html.HtmlElement:
    found = content.get_element_by_id(group).getparent()
    assert found is not None
    return found


def test_no_post_found_is_shown_with_the_search(record: Record) -> None:
    text_ = (record.data / f"{DESK}.yml").read_text(encoding="utf-8")
    named = text_[text_.index("named:\n") : text_.index("reporting:")]
    text_ = text_.replace(named, "named:\n  basis: not-found\n")
    text_ = text_.replace("[from, first_stated, named]", "[from, first_stated]")
    record.write(DESK, text_.replace("- fields: [leads_to]", "- fields: [named, leads_to]"))
    content = changed(record)
    anchor = DESK.replace("/", "-")
    assert group_of(content, anchor) == "unnamed"
    assert cell(content, anchor, 0) == "No post found"
    assert "search: not found in a general search of the copies" in cell(content, anchor, 2)


def test_who_was_last_seen_in_a_post_is_told_with_the_day_and_never_as_of_now(edition: Edition) -> None:
    content = shown(edition)
    assert "Ben Placeholder, in post on 20 May 2034" in cell(content, "workstreams-witness-training", 1)
    assert cell(content, "levers-early-warning", 1).startswith("Gil Exemplar, in post on 5 November 2031")


def test_a_post_that_nobody_was_seen_in_is_shown_as_such(record: Record) -> None:
    record.write("posts/director-of-templates", VACANT)
    record.change("levers/early-warning", "- post: director-of-examples", "- post: director-of-templates")
    content = changed(record)
    assert "Director of Templates" in cell(content, "levers-early-warning", 0)
    assert cell(content, "levers-early-warning", 1) == "No holder was found"


def test_a_department_that_is_no_more_is_told_with_what_followed_it(record: Record) -> None:
    anchor = DESK.replace("/", "-")
    end = "Its department, the Department of Examples, lasted until 1 April 2033; replaced by Ministry of"
    content = changed(record)
    assert f"{end} Placeholders" in cell(content, anchor, 1)
    record.change(DEPARTMENT, "to_basis: stated", "to_basis: inferred")
    told = cell(changed(record), anchor, 1)
    assert "replaced by" not in told
    assert "1 April 2033, as inferred from other facts; put down here as what followed it: Ministry" in told
    record.change(DEPARTMENT, "to_basis: inferred", "to_basis: planned-not-confirmed")
    assert "Its department" not in cell(changed(record), anchor, 1)


def test_a_department_whose_successor_is_no_more_leads_to_the_last_one(record: Record) -> None:
    old = "from: 2033-04-01\n"
    new = f"{old}to: 2034-03-01\nto_basis: stated\nsuccessors: [office-for-samples]\n"
    record.change("departments/ministry-of-placeholders", old, new)
    told = cell(changed(record), DESK.replace("/", "-"), 1)
    assert "replaced by Ministry of Placeholders, until 1 March 2034; replaced by Office for Samples" in told


def test_the_source_stands_with_its_day_the_newest_first(record: Record) -> None:
    record.change(DESK, "not_found:\n", f"{ANSWER}not_found:\n")
    sources = cell(changed(record), DESK.replace("/", "-"), 2)
    assert sources.index("5 December 2033: ") < sources.index("10 March 2031: ")


def test_the_subject_as_a_whole_stands_first_as_on_the_oversight_page(edition: Edition) -> None:
    content = shown(edition)
    points = content.xpath("//header/ul/li")
    for point, role in zip(points, ("minister", "department"), strict=False):
        said = answer(edition, role, edition.as_of)  # type: ignore[arg-type]  # both are roles
        assert said.headline in text(point)
        assert said.why in text(point)
    assert points[-1].xpath("./a/@href") == [relative(OVERSIGHT, WHO_TO_ASK)]
