"""The timeline: one list by date, in which nothing stands twice, filtered without scripts."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from macros.pages.edition import Edition
from macros.pages.lists import events
from macros.pages.lists.list_page import list_pages
from macros.pages.lists.timeline_changes import shown_posts
from macros.pages.lists.timeline_picture import draw
from macros.pages.lists.timeline_rows import KINDS, TimelineRow
from macros.records.ask import Ask
from macros.records.event import Event
from macros.records.statement import Statement
from macros.records.when import When
from macros.register.load import load
from tests.gaps.builders import Record, register_of

SHEET = Path(__file__).parents[2] / "macros/pages/components/filter/filter.css"


def page(edition: Edition) -> html.HtmlElement:
    """The first page with all its parts, one after the other."""
    found = (str(one.make(edition, one)) for one in list_pages(edition) if one.key == "events")
    return html.fragment_fromstring("".join(found), create_parent="div")


def rows(content: html.HtmlElement) -> list[html.HtmlElement]:
    return list(content.find_class("st-row"))


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def changed(record: Record) -> Edition:
    return Edition(register_of(record.data))


@pytest.mark.parametrize("which", ["edition", "real"])
def test_rows_stand_in_the_order_of_time_each_under_its_year(
    which: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(which)
    found = events.rows(edition)
    assert [row.when for row in found] == sorted(row.when for row in found)

    content = page(edition)
    shown = [
        (section.find("h2").get("id"), len(section.find_class("st-row")))
        for section in content.iter("section")
        if section.find_class("st-row")
    ]
    assert shown == sorted(Counter(str(row.when.first.year) for row in found).items())
    assert [text(row).startswith(one.when.words) for row, one in zip(rows(content), found, strict=True)]


def test_an_event_keeps_its_anchor_its_evidence_and_what_a_reader_may_do(edition: Edition) -> None:
    content = page(edition)
    for event in edition.register.of(Event).values():
        (row,) = content.xpath(f"//li[@id='{event.id}']")
        assert event.name in text(row)
        assert row.xpath(f".//li[@id='{event.id}-evidence-1']")
        assert f"(say: events/{event.id})" in text(row)


NOTE = "statement-2031-06-12-department"


def of_note(content: html.HtmlElement) -> list[str]:
    """The classes of the rows that link to the statement in the policy note."""
    return [row.get("class") for row in rows(content) if row.xpath(f".//a[contains(@href, '{NOTE}')]")]


def test_what_an_event_of_the_same_day_is_about_stands_once_with_it(edition: Edition) -> None:
    content = page(edition)
    assert of_note(content) == ["st-row st-kind-events st-kind-statements"]
    assert len(content.xpath(f"//a[contains(@href, '{NOTE}')]")) == 1


def test_what_an_event_of_another_day_is_about_stands_on_its_own_day(record: Record) -> None:
    record.change("events/event-2031-06-12-note", "date: 2031-06-12", "date: 2031-06-13")
    content = page(changed(record))
    assert sorted(of_note(content)) == ["st-row st-kind-events", "st-row st-kind-statements"]


def test_an_event_about_an_answer_is_none_about_the_ask(record: Record) -> None:
    record.change("events/event-2033-01-20-response", "date: 2033-01-20", "date: 2032-11-02")
    found = [row.kinds for row in events.rows(changed(record)) if row.when == When("2032-11-02")]
    assert found == [("events",), ("asks",), ("statements",)]


def test_an_event_of_the_month_is_not_taken_for_one_of_the_day(record: Record) -> None:
    record.change("events/event-2031-06-12-note", "date: 2031-06-12", "date: 2031-06")
    assert len(of_note(page(changed(record)))) == 2


@pytest.mark.parametrize("which", ["edition", "real"])
def test_every_statement_ask_and_dated_answer_is_there(which: str, request: pytest.FixtureRequest) -> None:
    edition: Edition = request.getfixturevalue(which)
    found = events.rows(edition)
    told = {key for row in found for key in row.about | row.told}
    when = {(row.when, key) for row in found for key in row.about | row.told}
    for statement in edition.register.of(Statement).values():
        assert statement.key in told
    undated = 0
    for ask in edition.register.of(Ask).values():
        assert (ask.date, ask.key) in when
        for answer in ask.answers:
            if answer.stance == "no-public-response-found":
                continue
            undated += answer.date is None
            assert answer.date is None or (answer.date, f"{ask.key}#answers") in when
    said = f"Answers without a known date, {undated} in number"
    assert (said in text(page(edition))) == bool(undated)


def test_no_answer_is_shown_where_none_was_found(record: Record) -> None:
    record.change("asks/letter-2030-minister", "stance: accepted", "stance: no-public-response-found")
    before = [row for row in events.rows(changed(record)) if row.when == When("2031-03-10")]
    assert [row.kinds for row in before] == [("statements",)]


def test_a_post_is_shown_by_the_rule_and_no_other(record: Record) -> None:
    def ids() -> set[str]:
        return {post.id for post in shown_posts(changed(record))}

    assert "minister-for-examples" in ids()  # a statement points to it
    assert "parliamentary-secretary-placeholders" not in ids()
    record.change(
        "posts/parliamentary-secretary-placeholders",
        "holders: several",
        "holders: several\nrelevance: A reason of ours.",
    )
    assert "parliamentary-secretary-placeholders" in ids()
    assert "Edgar Mockup began" in text(page(changed(record)))


def test_a_workstream_names_a_post_only_where_government_made_the_link(record: Record) -> None:
    post = "secretary-of-state-for-examples"
    who = "      post: minister-for-placeholders\n"
    record.change("workstreams/witness-training", who, f"      post: {post}\n")
    shown = post in {one.id for one in shown_posts(changed(record))}
    record.change("workstreams/witness-training", "link: context", "link: inferred")
    still = post in {one.id for one in shown_posts(changed(record))}
    assert (shown, still) == (True, False)


def test_changes_before_the_period_are_left_out_and_the_page_says_so(record: Record) -> None:
    content = page(changed(record))
    assert "Ada Example began" in text(content)
    assert "Changes before 1 January 2031, where the period of this record begins, are left out." in text(
        content
    )
    record.change("record", "period_from: 2031-01-01", "period_from: 2031-02-02")
    assert "1 February 2031" not in text(page(changed(record)))


def test_a_spell_that_is_not_confirmed_is_marked(record: Record) -> None:
    file = record.data / "ministers/ada-example.yml"
    assert "not confirmed" not in text(page(changed(record)))
    file.write_text(file.read_text("utf-8").replace("confidence: read", "confidence: secondary"), "utf-8")
    assert "Ada Example began, not confirmed" in text(page(changed(record)))


def test_a_body_whose_end_was_only_planned_is_not_said_to_have_ended(record: Record) -> None:
    key = "departments/department-of-examples"
    assert "Department of Examples ended; replaced by Ministry" in text(page(changed(record)))
    record.change(key, "to_basis: stated", "to_basis: planned-not-confirmed")
    found = text(page(changed(record)))
    assert "Department of Examples ended" not in found
    assert "Department of Examples, end: reported as planned; that it happened was not confirmed" in found


def test_each_kind_can_be_hidden_and_all_show_at_first(edition: Edition) -> None:
    made = next(one for one in list_pages(edition) if one.address == "timeline/2033/")
    content = html.fragment_fromstring(str(made.make(edition, made)), create_parent="div")
    (filters,) = content.find_class("st-show")
    boxes = list(filters.iter("input"))
    assert [box.get("id") for box in boxes] == [
        f"show-{kind}" for kind in KINDS if content.find_class(f"st-kind-{kind}")
    ]
    assert len(boxes) > 1
    assert all(box.get("type") == "checkbox" and box.get("checked") is not None for box in boxes)
    for box, label in zip(boxes, filters.iter("label"), strict=True):
        kind = str(box.get("id")).removeprefix("show-")
        assert label.get("for") == box.get("id")
        assert text(label).endswith(f" ({len(content.find_class(f'st-kind-{kind}'))})")
    assert not list(content.iter("form", "button"))  # what is sent would change the address


def test_the_style_sheet_knows_every_kind_and_hides_nothing_where_it_cannot_show_it_again() -> None:
    sheet = SHEET.read_text("utf-8")
    before, _, within = sheet.partition("@supports selector(:has(*))")
    for kind in KINDS:
        rule = f".st-timeline:has(#show-{kind}:checked) .st-rows > .st-kind-{kind}"
        assert rule in within, kind
    assert ".st-row:not(:target)" in within  # what an address points to shows whatever is ticked
    hidden = re.findall(r"([^{}]*)\{\s*display: none;", before)
    assert [one.split("*/")[-1].split() for one in hidden] == [[".st-show,", ".st-nothing"]]


@pytest.mark.parametrize("which", ["edition", "real"])
def test_the_picture_and_its_table_say_the_same(which: str, request: pytest.FixtureRequest) -> None:
    edition: Edition = request.getfixturevalue(which)
    content = page(edition)
    found = events.rows(edition)
    (table,) = content.find_class("st-twin")
    columns = [text(one) for one in table.iter("th") if one.get("scope") == "col"]
    for number, kind in enumerate((*KINDS, None), start=1):
        cells = [row.xpath("./*")[number] for row in table.xpath(".//tbody/tr")]
        total = sum(int(text(cell).split()[0]) for cell in cells if text(cell))
        of_kind = [row for row in found if kind is None or kind in row.kinds]
        assert total == len(of_kind), columns[number]
    years = {f"{row.when.first.year}/" for row in found}
    assert {link.get("href") for link in table.iter("a")} == years

    picture = draw(found)
    assert [int(lane.label.rpartition(" ")[2]) for lane in picture.lanes] == [
        sum(1 for row in found if kind in row.kinds) for kind in KINDS
    ]
    dots = [(dot.x, dot.y) for lane in picture.lanes for dot in lane.dots]
    assert len(set(dots)) == len(dots), "a dot hides another"


def test_the_picture_is_named_and_described(edition: Edition) -> None:
    (picture,) = page(edition).xpath("//svg[@role='img']")
    named, described = picture.get("aria-labelledby").split()
    assert picture.xpath(f"./title[@id='{named}']")[0].text == "Rows of the timeline by kind, 2030 to 2034"
    assert picture.xpath(f"./desc[@id='{described}']")[0].text.startswith("6 lanes, one for each kind of row")


def test_years_on_the_narrowest_screen_do_not_touch() -> None:
    def row(year: int) -> TimelineRow:
        return TimelineRow(When(f"{year}-05-02"), ("events",), f"{year}", frozenset())

    for last in range(2001, 2041):
        shown = [one for one in draw([row(2001), row(last)]).years if one.text]
        places = [float(one.middle.removesuffix("%")) * 2.8 for one in shown]  # of 280 pixels
        assert all(right - left >= 36 for left, right in pairwise(places)), last


def test_a_row_known_by_its_year_alone_is_drawn_hollow(record: Record) -> None:
    assert not draw(events.rows(changed(record))).hollow
    record.change("events/event-2031-06-12-note", "date: 2031-06-12", "date: 2031")
    edition = changed(record)
    assert draw(events.rows(edition)).hollow
    assert "a hollow dot is known by its year alone" in text(page(edition))


def test_the_real_page_is_light_enough_for_a_slow_line(real: Edition) -> None:
    for one in list_pages(real):
        if one.key == "events":  # as a host sends it; what is around a page is weighed in tests/site
            assert len(gzip.compress(str(one.make(real, one)).encode())) < 10_000, one.address


def test_an_empty_record_has_a_page_without_a_picture(record: Record) -> None:
    for kind in ("events", "statements", "asks", "ministers", "people", "departments", "posts"):
        for file in (record.data / kind).glob("*.yml"):
            file.unlink()
    register = load(record.data).register
    assert register is not None
    content = page(Edition(register))
    assert not rows(content)
    assert not list(content.iter("svg"))
    assert "0 rows, in the order of time" in text(content)
