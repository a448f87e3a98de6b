"""The days on which ministers came and went: each has a page, for ever, that says no more than the record."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from macros.pages.addresses import RESHUFFLES, gap_address, on_day, relative, reshuffle
from macros.pages.edition import Edition
from macros.pages.page import Page
from macros.pages.parts.turns import turns
from macros.pages.reshuffles.days import Reshuffles
from macros.pages.reshuffles.lost import NamedLost, StandingLost
from macros.pages.reshuffles.people import next_holder, without_next
from macros.pages.reshuffles.reshuffle_pages import reshuffle_pages
from macros.reading.finding import Place
from macros.records.person import Person
from macros.records.post import Post
from macros.register.load import load
from macros.releases.history import History
from macros.releases.ledger import Ledger, Line
from tests.gaps.builders import Record, register_of

MOVED = date(2032, 3, 1)
LEFT = date(2033, 9, 1)


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def changed(record: Record) -> Edition:
    return Edition(register_of(record.data))


def made(edition: Edition) -> Mapping[str, Page]:
    return {page.address: page for page in reshuffle_pages(edition)}


def page_of(edition: Edition, day: date | None = None) -> html.HtmlElement:
    page = made(edition)[reshuffle(day) if day else RESHUFFLES]
    return html.fragment_fromstring(str(page.make(edition, page)), create_parent="div")


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def group(content: html.HtmlElement, anchor: str) -> list[str]:
    """The lines of a group; none where the page has no such group."""
    return [text(one) for one in content.xpath(f".//section[@aria-labelledby='{anchor}']//li")]


def links(content: html.HtmlElement) -> set[str]:
    return {str(one) for one in content.xpath(".//@href")}


# Which days


def test_each_exact_day_of_a_ministerial_post_has_a_page_and_no_other_day(edition: Edition) -> None:
    expected = set()
    for person in edition.register.people.values():
        for one in person.appointments:
            post = edition.register.resolve(one.post)
            assert isinstance(post, Post)
            if one.status == "held" and post.rank:
                known = (when for when in (one.from_, one.to) if when and when.precision == "day")
                expected |= {when.first for when in known}
    assert len(expected) == 7
    assert set(made(edition)) == {RESHUFFLES, *map(reshuffle, expected)}


def test_a_day_that_had_a_page_in_a_release_keeps_it(edition: Edition) -> None:
    gone = date(2033, 7, 7)
    addresses = (reshuffle(gone), reshuffle(LEFT), RESHUFFLES, on_day(date(2033, 7, 8)))
    ledger = Ledger({one: Line(Place("data/addresses/2034.txt", 2), "2034-06-30") for one in addresses})
    kept = Edition(edition.register, History((), ledger))
    assert set(made(kept)) == {*made(edition), reshuffle(gone)}
    content = page_of(kept, gone)
    assert (
        "As of 30 June 2034 no spell in a ministerial post of this record begins or ends on 7 July 2033."
        in text(content)
    )
    assert relative(reshuffle(LEFT), reshuffle(gone)) in links(content)
    assert relative(on_day(gone), reshuffle(gone)) not in links(content)
    assert group(page_of(kept), "corrected") == ["7 July 2033"]


def test_months_and_years_stand_apart_on_the_list(edition: Edition) -> None:
    assert group(page_of(edition), "imprecise") == [
        "November 2030: Cleo Specimen took up Secretary of State for Examples (DoE)",
        "September 2033: Dora Dummy took up Parliamentary Secretary, Ministry of Placeholders (MoP)",
    ]
    assert group(page_of(edition), "2031") == ["1 February 2031: 2 people took up a post."]


def test_titles_and_descriptions_name_the_day(edition: Edition) -> None:
    page = made(edition)[reshuffle(LEFT)]
    assert page.title == "Ministers who came and went, 1 September 2033"
    assert "1 September 2033" in page.description


# Who


def test_who_came_went_and_moved_are_told_apart(edition: Edition) -> None:
    content = page_of(edition, LEFT)
    assert "On 1 September 2033, 1 person left a post and 1 person moved from one post to another." in text(
        content
    )
    assert "it is not the whole reshuffle" in text(content)
    (went,) = group(content, "went")
    assert went == (
        "Ada Example: Minister for Placeholders (MoP), from 1 April 2033; next holder found: "
        "Ben Placeholder, from that day."
    )
    (moved,) = group(content, "moved")
    assert moved.startswith(
        "Ben Placeholder: from Parliamentary Secretary, Ministry of Placeholders (MoP) to Minister for"
    )
    # That she began on the very day is not known: only the month is.
    assert "next holder found: Dora Dummy, from September 2033" in moved
    assert group(content, "came") == []


def test_what_was_never_taken_up_is_no_turn(edition: Edition) -> None:
    content = page_of(edition, MOVED)
    (went,) = group(content, "went")
    assert went.startswith("Fay Sample: Minister for Illustrations (DoE)")
    assert "Minister for Examples" not in went
    assert not any("Fay Sample" in one for one in (*group(content, "came"), *group(content, "moved")))


def test_officials_neither_come_nor_go_here(record: Record) -> None:
    record.change(
        "people/gil-exemplar", "    seen:\n", "    from: 2031-02-02\n    to: 2032-02-02\n    seen:\n"
    )
    register = load(record.data).register
    assert register is not None
    assert reshuffle(date(2031, 2, 2)) not in made(Edition(register))


def test_every_turn_stands_once_among_those_who_came_went_or_moved(real: Edition) -> None:
    found = Reshuffles(real)
    counted = 0
    for day in found.days.values():
        parts = (*day.came, *day.went, *day.moved, *day.stayed)
        told = [turn for one in parts for turn in (*one.left, *one.came)]
        assert sorted(map(id, told)) == sorted(map(id, day.turns))
        assert len({one.person.key for one in parts}) == len(parts)
        counted += len(told)
    assert counted + len(found.imprecise) == sum(1 for _ in turns(real.register))


def test_who_goes_on_in_the_same_post_is_not_told_as_moved(real: Edition) -> None:
    """The data split one spell in two: the post is the same on both sides."""
    day = Reshuffles(real).days[date(2021, 1, 18)]
    assert not day.moved
    assert [one.person.name for one in day.stayed] == ["Kevin Foster"]
    page = page_of(real, date(2021, 1, 18))
    assert "1 person went on in the same post, in a new spell" in text(page)
    (line,) = group(page, "stayed")
    assert line == "Kevin Foster: in Minister for Safe and Legal Migration (HO)."


def test_a_next_holder_who_is_not_confirmed_is_marked_so(real: Edition) -> None:
    (line,) = (
        one for one in group(page_of(real, date(2026, 7, 20)), "went") if one.startswith("Baroness Chapman")
    )
    assert "next holder found: Kirsty McNeill, start not found, not confirmed: " in line


def test_bodies_that_were_replaced_that_day_stand_above_who_went_on_in_their_successor(real: Edition) -> None:
    page = page_of(real, date(2020, 9, 2))
    assert (
        "Foreign and Commonwealth Office ended; replaced by Foreign, Commonwealth and Development Office"
        in group(page, "bodies")
    )
    assert "somebody who moved to another post" in text(page)
    assert "somebody who left a post" not in text(page)


def test_the_remark_on_an_ended_spell_stands_beside_it(record: Record) -> None:
    record.change(
        "ministers/ada-example",
        "    from: 2033-04-01\n    to: 2033-09-01\n",
        "    from: 2033-04-01\n    to: 2033-09-01\n    note: Resigned over the specimens.\n",
    )
    edition = changed(record)
    (went,) = group(page_of(edition, LEFT), "went")
    assert went.endswith("Remark: Resigned over the specimens.")
    assert "Remark" not in text(page_of(edition, date(2033, 4, 1)))


def test_who_took_up_another_post_some_days_later_is_told_so(record: Record) -> None:
    record.change("ministers/ben-placeholder", "    from: 2033-09-01", "    from: 2033-09-06")
    edition = changed(record)
    went = group(page_of(edition, LEFT), "went")
    assert any("took up Minister for Placeholders (MoP) on 6 September 2033" in one for one in went)
    (came,) = group(page_of(edition, date(2033, 9, 6)), "came")
    assert "had left Parliamentary Secretary, Ministry of Placeholders (MoP) on 1 September 2033" in came


def test_a_post_is_without_a_later_holder_only_where_none_was_found(real: Edition) -> None:
    for day in Reshuffles(real).days.values():
        empty = {post.id for post in without_next(real, day.day, day.turns)}
        for turn in day.turns:
            if turn.began:
                continue
            later = next_holder(real, turn, day.day)
            others = [
                one
                for one in real.register.holdings(turn.post.id)
                if one != turn.holding
                and one.appointment.status == "held"
                and (one.appointment.to is None or one.appointment.to.after > day.day)
            ]
            assert (turn.post.id in empty) == (not others), (day.day, turn.post.id)
            assert not (turn.post.id in empty and later)


def test_that_none_was_found_is_dated_and_says_what_it_may_mean(edition: Edition) -> None:
    content = page_of(edition, MOVED)
    assert group(content, "no-later-holder") == ["Minister for Examples (DoE)"]
    (about,) = content.xpath(".//section[@aria-labelledby='no-later-holder']/p")
    assert text(about).startswith("As of 30 June 2034. The post may have been held by somebody else")


# What was stated, named and asked


def lost(edition: Edition, day: date) -> list[tuple[str, str]]:
    return [
        (one.record.key, one.turn.post.id)
        for one in Reshuffles(edition).days[day].losses
        if isinstance(one, NamedLost)
    ]


def test_a_standing_that_changed_with_them_is_told_with_the_statement(edition: Edition) -> None:
    (one,) = [x for x in Reshuffles(edition).days[LEFT].losses if isinstance(x, StandingLost)]
    assert (one.role, one.before.standing, one.after.standing) == ("minister", "carried", "lapsed")
    content = page_of(edition, LEFT)
    assert "Oversight as stated on that day, the minister: carried, then lapsed." in text(content)
    shown = content.xpath(".//section[@aria-labelledby='oversight']")[0]
    assert relative("statements/statement-2031-03-10-minister/", reshuffle(LEFT)) in links(shown)
    assert "Ada Example, named on the first of these dates, left office on 1 September 2033." in text(shown)


def test_a_standing_that_a_new_statement_moved_is_no_loss(record: Record) -> None:
    record.change("statements/statement-2033-12-05-minister", "date: 2033-12-05", "date: 2033-09-01")
    edition = changed(record)
    assert not [x for x in Reshuffles(edition).days[LEFT].losses if isinstance(x, StandingLost)]
    assert "The standing of oversight as stated did not change with them." in text(page_of(edition, LEFT))


def test_standings_agree_with_the_intervals_of_the_real_record(real: Edition) -> None:
    found = Reshuffles(real).days
    for day, told in found.items():
        for one in told.losses:
            if isinstance(one, StandingLost):
                assert one.before.until == one.after.since == day
                assert one.before.statement == one.after.statement is not None
                assert one.before in real.standings[one.role]
    # The minister whom the statement of May 2024 names left office with the government.
    assert any(isinstance(one, StandingLost) for one in found[date(2024, 7, 5)].losses)


def test_a_workstream_is_told_where_the_named_person_left_the_named_post(edition: Edition) -> None:
    assert ("workstreams/early-signals-desk", "minister-for-examples") in lost(edition, MOVED)
    assert not any(key.startswith("workstreams/") for key, _ in lost(edition, LEFT))
    shown = page_of(edition, MOVED).xpath(".//section[@aria-labelledby='workstreams']")[0]
    assert "Named by government as responsible for atrocity prevention policy" in text(shown)


def test_an_ask_is_told_where_the_holder_on_the_day_of_the_ask_left(edition: Edition) -> None:
    asked = {key for key, _ in lost(edition, date(2033, 4, 1))}
    assert "asks/letter-2030-strategy" in asked
    shown = page_of(edition, date(2033, 4, 1)).xpath(".//section[@aria-labelledby='asks']")[0]
    assert "To answer an ask, or to be asked, is not to hold oversight." in text(shown)


def test_the_asks_of_the_letter_are_told_once_for_the_holder_to_whom_it_went(real: Edition) -> None:
    post = "fco-secretary-of-state-for-foreign-and-commonwealth-affairs"
    days = {
        day
        for day, told in Reshuffles(real).days.items()
        for one in told.losses
        if isinstance(one, NamedLost) and one.record.kind == "asks" and one.turn.post.id == post
    }
    left = {holding.appointment.to for holding in real.register.holdings(post)}
    assert len(left) > 2
    assert days == {date(2019, 7, 24)}


def test_whoever_is_told_to_have_left_did_leave_and_is_named(real: Edition) -> None:
    seen = 0
    for day, told in Reshuffles(real).days.items():
        for one in told.losses:
            if isinstance(one, NamedLost):
                spell = one.turn.holding.appointment
                assert spell.to is not None
                assert spell.to.first == day
                cited = {ref.ref.id for ref in real.register.references if ref.record.key == one.record.key}
                assert {one.turn.holding.person.id, one.turn.post.id} & cited
                seen += 1
    assert seen > 20


# Ways on


def test_days_link_to_their_neighbours_to_the_day_itself_and_to_the_gaps(edition: Edition) -> None:
    origin = reshuffle(LEFT)
    found = links(page_of(edition, LEFT))
    opened = [gap for gap in edition.gaps if str(gap.spell.since) == LEFT.isoformat()]
    assert len(opened) == len(group(page_of(edition, LEFT), "gaps")) == 2
    for target in (
        reshuffle(date(2033, 4, 1)),
        reshuffle(date(2033, 10, 2)),
        on_day(LEFT),
        RESHUFFLES,
        *(gap_address(gap.rule.name, gap.anchor) for gap in opened),
    ):
        assert relative(target, origin) in found


def test_the_list_links_every_day_and_the_days_every_person(edition: Edition) -> None:
    days = Reshuffles(edition).days
    index = links(page_of(edition))
    for day, told in days.items():
        assert relative(reshuffle(day), RESHUFFLES) in index
        shown = {link.partition("#")[0] for link in links(page_of(edition, day))}
        for turn in told.turns:
            assert isinstance(turn.holding.person, Person)
            assert relative(f"{turn.holding.person.key}/", reshuffle(day)) in shown
            assert relative(f"{turn.post.key}/", reshuffle(day)) in shown
