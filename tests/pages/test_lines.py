"""Lines in time and the succession of bodies: nothing is drawn that the dates do not tell."""

from __future__ import annotations

import json
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from macros.pages.edition import Edition
from macros.pages.lines.axis import YEAR_WIDTH, Scale, years_on
from macros.pages.lines.days import Between, Days, Stretch, at_once, between, days_of
from macros.pages.lines.lifeline import LETTERS, Spell, lifeline
from macros.pages.records.record_page import record_page
from macros.records.person import Appointment
from macros.records.when import When
from macros.register.load import load
from tests.gaps.builders import Record, register_of

FIRST = date(2031, 1, 1)
PERIOD = (FIRST, date(2035, 1, 1))
DAY = timedelta(days=1)


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def page_of(edition: Edition, key: str) -> html.HtmlElement:
    found = edition.register.find(key)
    assert found is not None
    page = record_page(edition, found)
    return html.fragment_fromstring(str(page.make(edition, page)), create_parent="div")


def section(content: html.HtmlElement, anchor: str) -> html.HtmlElement:
    (found,) = content.xpath(f".//section[@aria-labelledby='{anchor}']")
    return found


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def spell(seen: tuple[str, ...] = (), **dates: str) -> Appointment:
    known = {name.rstrip("_"): value for name, value in dates.items()}
    sightings = [{"on": day, "source": "a-list"} for day in seen]
    return Appointment.model_validate_json(json.dumps({"post": "a-post", "seen": sightings, **known}))


def days(*seen: str, **dates: str) -> Days:
    found = days_of(spell(seen, **dates))
    assert found is not None
    return found


# Days that are drawn


def test_exact_dates_leave_nothing_open() -> None:
    (only,) = days(from_="2031-02-01", to="2031-05-01").stretches
    assert only == Stretch(date(2031, 2, 1), date(2031, 5, 1), True)


def test_a_month_is_open_and_what_lies_between_is_sure() -> None:
    assert days(from_="2031-02", to="2032").stretches == (
        Stretch(date(2031, 2, 1), date(2031, 3, 1), False),
        Stretch(date(2031, 3, 1), date(2032, 1, 1), True),
        Stretch(date(2032, 1, 1), date(2033, 1, 1), False),
    )


def test_nothing_is_drawn_after_the_last_day_that_a_source_shows() -> None:
    shown = days("2031-03-05", "2031-08-09", from_="2031-02-01")
    assert (shown.stretches, shown.to) == (
        (Stretch(date(2031, 2, 1), date(2031, 8, 10), True),),
        None,
    )
    assert days(from_="2031-02-01").until == date(2031, 2, 2)


def test_who_was_only_seen_is_drawn_on_the_days_of_the_sightings() -> None:
    assert days("2031-03-05").stretches == (Stretch(date(2031, 3, 5), date(2031, 3, 6), True),)
    assert days("2031-03").stretches == (Stretch(date(2031, 3, 1), date(2031, 4, 1), False),)


def test_without_a_day_in_post_nothing_is_drawn() -> None:
    assert days_of(spell()) is None
    assert days_of(spell(status="never-taken-up", from_="2031-02-01")) is None


PRECISION = st.sampled_from([4, 7, 10])


@given(st.integers(0, 1200), st.integers(1, 900), PRECISION, PRECISION)
def test_the_true_days_lie_in_what_is_drawn_and_the_sure_ones_are_true(
    start: int, length: int, from_: int, to: int
) -> None:
    since, until = FIRST + start * DAY, FIRST + (start + length) * DAY
    drawn = days(from_=since.isoformat()[:from_], to=until.isoformat()[:to]).stretches
    assert drawn[0].since <= since
    assert drawn[-1].until >= until
    for one in drawn:
        assert one.since < one.until
        if one.sure:
            assert since <= one.since
            assert one.until <= until
    assert all(one.until == other.since for one, other in pairwise(drawn))


def test_a_break_lies_between_a_known_end_and_a_known_start() -> None:
    one, other = days(from_="2031-02-01", to="2031-05-01"), days(from_="2031-07-01", to="2032-01-01")
    assert list(between([other, one])) == [Between(When("2031-05-01"), When("2031-07-01"))]
    assert list(between([one, days("2031-08-01")])) == []
    assert list(between([days("2031-03-01", from_="2031-02-01"), other])) == []
    assert list(between([one, days(from_="2031-05-01", to="2032-01-01")])) == []


def test_a_short_spell_inside_a_long_one_makes_no_break() -> None:
    long, short = days(from_="2031-01-01", to="2032-01-01"), days(from_="2031-02-01", to="2031-03-01")
    assert list(between([long, short, days(from_="2032-01-01", to="2033-01-01")])) == []


def test_spells_that_share_a_day_are_told_with_it() -> None:
    one, other = days(from_="2031-02-01", to="2031-05-01"), days(from_="2031-04-01", to="2032-01-01")
    third = days(from_="2031-05", to="2033-01-01")
    found = list(at_once([(1, one), (2, other), (3, third)]))
    assert found == [
        (1, 2, date(2031, 4, 1), date(2031, 5, 1)),
        (2, 3, date(2031, 6, 1), date(2032, 1, 1)),
    ]


# The drawing


def drawn(*spells: Spell) -> html.HtmlElement:
    picture = lifeline("a-line", "Holders of a post", spells, PERIOD)
    assert picture is not None
    return html.fragment_fromstring(str(picture.drawn))


EXACT = days(from_="2031-02-01", to="2032-02-01")
VAGUE = days(from_="2032", to="2033-02-01")
OPEN = days("2034-02-01", from_="2033-02-01")


def test_the_drawing_has_a_name_and_points_to_the_table() -> None:
    (picture,) = drawn(Spell("A", EXACT), Spell("B", VAGUE)).xpath(".//svg[@role='img']")
    title, desc = picture.get("aria-labelledby").split()
    assert picture.xpath(f"./title[@id='{title}']")[0].text == "Holders of a post"
    assert "The table that follows says the same in words" in picture.xpath(f"./desc[@id='{desc}']")[0].text


def test_sure_open_and_unconfirmed_days_differ_by_pattern_and_are_told_in_words() -> None:
    page = drawn(Spell("A", EXACT), Spell("B", VAGUE), Spell("C", EXACT, confirmed=False))
    looks = {(one.get("class"), one.get("fill")) for one in page.xpath("./svg/g/rect")}
    assert len(looks) == 3
    assert len(page.xpath("./ul/li/svg")) == 3
    assert "only the month or year" in text(page)
    assert "not confirmed" in text(page)


def test_an_end_that_was_not_found_has_a_sign_of_its_own() -> None:
    page = drawn(Spell("A", EXACT), Spell("B", OPEN))
    assert [one.text for one in page.find_class("st-unknown")] == ["?"]
    assert "start or end not found" in text(page)
    assert drawn(Spell("A", EXACT), Spell("B", VAGUE)).find_class("st-unknown") == []


def test_what_lies_before_the_period_is_marked() -> None:
    before = days(from_="2029-02-01", to="2031-02-01")
    page = drawn(Spell("A", before), Spell("B", EXACT))
    assert len(page.find_class("st-begins")) == 1
    assert "the period of this record begins, 1 January 2031" in text(page)
    within = drawn(Spell("A", EXACT), Spell("B", VAGUE))
    assert within.find_class("st-begins") == []
    assert "the period of this record, 1 January 2031 to 31 December 2034" in text(within)


def test_a_long_label_is_broken_so_that_it_fits_a_narrow_screen() -> None:
    page = drawn(
        Spell("Minister for Examples, Illustrations and all Other Specimens", EXACT), Spell("B", OPEN)
    )
    lines = [one.text for one in page.find_class("st-bar-label")]
    assert len(lines) == 3
    assert all(len(line) <= LETTERS for line in lines)


def test_a_single_bar_says_no_more_than_its_dates() -> None:
    assert lifeline("a-line", "T", [Spell("A", EXACT), Spell("B", None)], PERIOD) is None


@given(st.integers(1, 300), st.integers(1, 12))
def test_years_have_room_for_their_names(start: int, length: int) -> None:
    scale = Scale(FIRST + start * DAY, FIRST + (start + 366 * length) * DAY)
    places = [float(year.x.removesuffix("%")) for year in years_on(scale) if year.text]
    assert all(b - a >= YEAR_WIDTH for a, b in pairwise(places))


# Pages


def test_a_post_shows_its_holders_by_the_numbers_of_the_table(edition: Edition) -> None:
    held = section(page_of(edition, "posts/parliamentary-secretary-placeholders"), "holders")
    rows = [text(row.find("th")) for row in held.xpath(".//tbody/tr")]
    labels = text(held.xpath(".//svg")[0])
    assert [row.partition(" ")[0] for row in rows] == ["1.", "2.", "3."]
    for row in rows:
        assert row in labels
    assert "from September 2033, day not found" in labels
    assert "end not found" in labels


def test_a_post_or_person_with_one_spell_has_no_drawing(edition: Edition) -> None:
    assert section(page_of(edition, "posts/director-of-examples"), "holders").xpath(".//svg") == []
    held = section(page_of(edition, "ministers/edgar-mockup"), "posts")
    assert held.xpath(".//svg") == []
    assert text(held.xpath(".//tbody/tr/th")[0]).startswith("Parliamentary Secretary")


def test_a_person_shows_every_post_and_what_was_never_taken_up_without_a_bar(record: Record) -> None:
    record.change(
        "ministers/fay-sample",
        "  - post: minister-for-examples\n    status: never-taken-up",
        "  - post: minister-for-placeholders\n    from: 2033-09-01\n    to: 2034-01-01\n    evidence:\n"
        "      - supports: [from, to]\n        source: ministers-dataset-2034-05-20\n"
        "        at: appointments, row 62\n        confidence: read\n"
        "  - post: minister-for-examples\n    status: never-taken-up",
    )
    held = section(page_of(Edition(register_of(record.data)), "ministers/fay-sample"), "posts")
    (picture,) = held.xpath(".//svg[@role='img']")
    assert len(picture.xpath("./g/rect")) == 2
    assert "3. Minister for Examples (DoE), announced, never taken up" in text(picture)


def test_breaks_and_overlaps_of_a_post_for_one_are_said_in_words(record: Record) -> None:
    record.change("ministers/ben-placeholder", "from: 2033-09-01", "from: 2033-09-20")
    held = section(page_of(Edition(register_of(record.data)), "posts/minister-for-placeholders"), "holders")
    assert "No holder was found from 1 September 2033 to 20 September 2033." in text(held)
    assert "No holder found" in text(held.xpath(".//svg")[0])
    assert "more than one holder" not in text(held)


def test_several_holders_at_once_are_told_only_where_a_post_has_one(record: Record) -> None:
    record.change("ministers/ben-placeholder", "    from: 2033-09-01", "    from: 2033-08-20")
    edition = Edition(register_of(record.data))
    held = section(page_of(edition, "posts/minister-for-placeholders"), "holders")
    assert "more than one holder was found, by number: 1 and 2, 20 August 2033 to 31 August 2033." in text(
        held
    )
    several = section(page_of(edition, "posts/parliamentary-secretary-placeholders"), "holders")
    assert "more than one holder" not in text(several)


def test_an_exact_day_leads_to_who_came_and_went_and_no_other_does(edition: Edition) -> None:
    held = section(page_of(edition, "posts/parliamentary-secretary-placeholders"), "holders")
    links = {text(one): one.get("href") for one in held.xpath(".//tbody//td//a")}
    days_linked = {href for href in links.values() if "reshuffles" in href}
    assert days_linked == {
        f"../../reshuffles/{day}/" for day in ("2033-03-30", "2033-09-01", "2033-10-02", "2034-01-15")
    }
    assert not any(one.startswith("September 2033") for one in links)


def test_the_days_of_an_official_lead_to_no_reshuffle(record: Record) -> None:
    record.change(
        "people/gil-exemplar", "    seen:\n", "    from: 2031-02-01\n    to: 2032-02-01\n    seen:\n"
    )
    register = load(record.data).register
    assert register is not None
    held = section(page_of(Edition(register), "posts/director-of-examples"), "holders")
    assert "1 February 2032" in text(held)
    assert "reshuffles" not in html.tostring(held, encoding="unicode")


# Succession


def test_the_tree_tells_what_came_before_what_followed_and_the_parts(edition: Edition) -> None:
    tree = section(page_of(edition, "departments/ministry-of-placeholders"), "succession")
    (trunk,) = tree.xpath("./ul/li")
    assert text(trunk).startswith("Ministry of Placeholders, from 1 April 2033")
    assert "Replaced: Department of Examples, from 2029 until 1 April 2033" in text(trunk)
    assert "Specimen Fund; end: March 2035 (reported as planned; that it happened was not confirmed)" in text(
        trunk
    )
    parts = trunk.xpath("./ul/li[starts-with(normalize-space(), 'Has as parts')]/ul/li/a")
    assert [text(one) for one in parts] == ["Early Signals Unit", "Office for Samples", "Specimen Fund"]


def test_a_lone_link_stays_among_the_facts(edition: Edition) -> None:
    content = page_of(edition, "departments/early-signals-unit")
    assert content.xpath(".//section[@aria-labelledby='succession']") == []
    assert "Part of, as last known Ministry of Placeholders" in text(section(content, "facts"))


def test_an_inferred_end_makes_no_claim_that_one_replaced_the_other(record: Record) -> None:
    record.change("departments/department-of-examples", "to_basis: stated", "to_basis: inferred")
    edition = Edition(register_of(record.data))
    after = text(section(page_of(edition, "departments/ministry-of-placeholders"), "succession"))
    assert "Put down here as what it followed: Department of Examples" in after
    assert "Replaced:" not in after


def test_a_circle_of_successions_ends(record: Record) -> None:
    record.change(
        "departments/ministry-of-placeholders",
        "from: 2033-04-01\n",
        "from: 2033-04-01\nsuccessors: [department-of-examples]\n",
    )
    register = load(record.data).register
    assert register is not None
    tree = section(page_of(Edition(register), "departments/ministry-of-placeholders"), "succession")
    assert len(tree.xpath(".//a[text()='Department of Examples']")) == 2
