"""The pages of days: which days have one, what each says first, and what changed on it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from types import MappingProxyType

import pytest
from lxml import html

from macros.pages.addresses import ON, day_at, on_any_day, on_day, on_json, relative, reshuffle
from macros.pages.edition import Edition
from macros.pages.frame.relations import relations
from macros.pages.frame.shown import Shown
from macros.pages.on.changed import phrase
from macros.pages.on.on_pages import is_indexed, on_pages
from macros.pages.on.period import Period
from macros.pages.page import Page
from macros.publish.on_intervals import files
from macros.reading.finding import Place
from macros.releases.history import History
from macros.releases.ledger import Ledger, Line
from macros.rules.wording import ABSENCE, BLAME, NOW
from tests.day.test_work import ask
from tests.oversight.builders import government

LARGEST_PAGE = 75_000
LARGEST_FILE = 150_000


@dataclass(frozen=True)
class Pages:
    """The pages of an edition by their days, and as they were written; that of the date field has no day."""

    edition: Edition
    written: dict[Page, str]

    @cached_property
    def by_day(self) -> dict[date | None, html.HtmlElement]:
        return {
            day_at(page.address): html.fragment_fromstring(text, create_parent="div")
            for page, text in self.written.items()
        }


_SHELF: list[Pages] = []
"""Those of the editions that the whole session shares: 136 pages of the real record take a second."""


def pages_of(edition: Edition) -> Pages:
    for pages in _SHELF:
        if pages.edition is edition:
            return pages
    _SHELF.append(Pages(edition, {page: str(page.make(edition, page)) for page in on_pages(edition)}))
    return _SHELF[-1]


def made(edition: Edition) -> dict[date | None, html.HtmlElement]:
    return pages_of(edition).by_day


def text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def section(page: html.HtmlElement, anchor: str) -> str:
    (found,) = page.xpath(f".//section[@aria-labelledby='{anchor}']")
    return text(found)


def with_ledger(edition: Edition, *addresses: str) -> Edition:
    line = Line(Place("data/addresses/2034.txt"), "2034-01-01")
    return Edition(edition.register, History(ledger=Ledger(MappingProxyType(dict.fromkeys(addresses, line)))))


@pytest.mark.parametrize("name", ["edition", "real"])
def test_each_day_of_a_change_has_a_page(request: pytest.FixtureRequest, name: str) -> None:
    edition: Edition = request.getfixturevalue(name)
    first, last = edition.about.period_from.first, edition.as_of
    due = {one.since for found in edition.standings.values() for one in found}
    for person in edition.register.people.values():
        for spell in person.appointments:
            if spell.status == "held":
                due |= {when.first for when in (spell.from_, spell.to) if when and when.precision == "day"}
    due |= {date(year, 1, 1) for year in range(first.year, last.year + 1)} | {last}
    days = {day for page in on_pages(edition) if (day := day_at(page.address))}
    assert days == {day for day in due if first <= day <= last}


def test_a_day_that_ever_had_a_page_keeps_it(edition: Edition) -> None:
    earlier = date(2033, 2, 14)
    assert earlier not in Period(edition).page_days
    kept = with_ledger(edition, on_day(earlier), "asks/", "on/2033-02/", "on/2029-01-01/")
    days = {day_at(page.address) for page in on_pages(kept)}
    assert days - {day_at(page.address) for page in on_pages(edition)} == {earlier}
    assert "a day that had a page before" in section(made(kept)[earlier], "changed")


def test_only_the_address_of_a_day_is_one() -> None:
    assert day_at(on_day(date(2031, 5, 2))) == date(2031, 5, 2)
    for other in (
        "on/",
        "on/2031-05-02",
        "on/20310502/",
        "2031-05-02/",
        "on/2031-02-30/",
        "on/2031-05-02/x/",
    ):
        assert day_at(other) is None


@pytest.mark.parametrize("name", ["edition", "real"])
def test_the_days_are_linked_in_a_chain_and_all_from_the_date_field(
    request: pytest.FixtureRequest, name: str
) -> None:
    edition: Edition = request.getfixturevalue(name)
    pages = made(edition)
    days = [day for day in pages if day]
    assert days == sorted(days)
    listed = {str(link) for link in pages[None].xpath(".//details//li/a/@href")}
    assert listed == {relative(on_day(day), ON) for day in days}
    for number, day in enumerate(days):
        around = [*days[max(0, number - 1) : number], *days[number + 1 : number + 2]]
        for nav in pages[day].xpath(".//nav[@class='st-days-nav']"):
            links = [str(link) for link in nav.xpath(".//a/@href")]
            assert links == [relative(on_day(other), on_day(day)) for other in around] + ["../"]


def test_a_page_answers_first_and_says_once_whose_knowledge_it_is(edition: Edition) -> None:
    page = made(edition)[date(2033, 9, 1)]
    assert text(page.find(".//h1")) == "How things stood on 1 September 2033"
    lead = page.find(".//h1").getnext()
    assert lead.get("class") == "st-lead"
    assert text(lead).startswith("Minister, lapsed: ")
    assert text(page).count("what was found later counts too") == 1
    assert relative(on_json(date(2033, 9, 1)), on_day(date(2033, 9, 1))) in page.xpath(".//a/@href")


def test_what_changed_on_a_day_is_told_on_its_page(edition: Edition) -> None:
    changed = section(made(edition)[date(2033, 9, 1)], "changed")
    assert "Oversight, minister: carried up to the day before, lapsed from that day" in changed
    assert "Ada Example left; Ben Placeholder moved to this post from another" in changed
    assert "Ben Placeholder moved from this post to another" in changed
    assert "Ben Placeholder left" not in changed
    links = made(edition)[date(2033, 9, 1)].xpath(".//a/@href")
    assert relative(reshuffle(date(2033, 9, 1)), on_day(date(2033, 9, 1))) in links


def test_where_the_evidence_ends_nothing_is_told_as_having_happened(real: Edition) -> None:
    """The day after the last evidence is no day of a change in the world."""
    changed = section(made(real)[date(2026, 8, 6)], "changed")
    assert (
        "unconfirmed from that day: the newest evidence of it used here is of 5 August 2026; the evidence "
        "read ends there, and nothing need have happened on that day" in changed
    )
    period = Period(real)
    day = date(2026, 8, 6)
    assert phrase(real, day, period.changed(day)) == "Oversight, department: the evidence read ends"


def test_a_change_known_by_its_year_only_is_not_told_as_one_of_that_day(real: Edition) -> None:
    pages = made(real)
    first, last = (section(pages[day], "changed") for day in (date(2022, 1, 1), date(2023, 1, 1)))
    assert "from that day it may have been stated, as one date is known only as 2022" in first
    assert "stated from that day at the latest, as one date is known only as 2022" in last


def test_a_new_title_and_a_new_spell_are_no_leaving(real: Edition) -> None:
    period = Period(real)
    told = {day: phrase(real, day, period.changed(day)) for day in period.page_days}
    assert told[date(2021, 1, 18)].startswith("Kevin Foster began a new spell in the same post (")
    assert told[date(2021, 12, 20)].startswith("Vicky Ford moved from Minister for Africa (FCDO) to ")
    assert "Lord Ahmad of Wimbledon left" not in section(made(real)[date(2020, 9, 2)], "changed")


def test_what_came_of_an_ask_in_part_stands_beside_it_from_its_day_on(real: Edition) -> None:
    named = (
        "Say publicly which minister officially oversees atrocity prevention… (UK civil society signatories"
    )
    for day, told in ((date(2019, 5, 20), False), (date(2019, 7, 16), True)):
        (line,) = (one for one in made(real)[day].xpath(".//li") if text(one).startswith(named))
        assert text(line).endswith("; partly done (evidence of 16 July 2019)") == told


def test_a_first_of_january_without_a_change_says_why_it_has_a_page(edition: Edition) -> None:
    changed = section(made(edition)[date(2033, 1, 1)], "changed")
    assert (
        "No change on exactly this day was found. The page stands for the first day of the year." in changed
    )
    period = Period(edition)
    day = date(2033, 1, 1)
    assert phrase(edition, day, period.changed(day)) == "The first day of the year"
    assert phrase(edition, date(2033, 9, 1), period.changed(date(2033, 9, 1))).startswith(
        "Oversight, minister"
    )


def test_a_status_is_not_told_before_it_was_stated(edition: Edition) -> None:
    before = section(made(edition)[date(2033, 1, 1)], "workstreams")
    assert "Early signals desk: status of a later day only" in before
    after = section(made(edition)[date(2034, 1, 1)], "workstreams")
    assert "Early signals desk: Active as last stated (10 October 2033)" in after


def test_an_ask_not_read_stands_apart_from_one_without_an_answer(edition: Edition) -> None:
    asks = section(made(edition)[date(2034, 1, 1)], "asks")
    assert "No answer of that day or before was found (1) Consult those" in asks
    assert "An answer exists or may exist, and was not read (1) Publish what is spent" in asks
    assert "Answered by then: 3" in asks


def test_both_registers_of_gaps_stand_apart(edition: Edition) -> None:
    page = made(edition)[date(2034, 1, 1)]
    assert "Oversight not stated (" in section(page, "gaps-government")
    assert "Oversight not stated" not in section(page, "gaps-record")


def test_search_engines_see_the_first_of_each_year_and_the_last_day(edition: Edition) -> None:
    for page in on_pages(edition):
        day = day_at(page.address)
        assert page.noindex == (day is not None and not is_indexed(edition, day))
    assert is_indexed(edition, date(2033, 1, 1))
    assert is_indexed(edition, edition.as_of)
    assert not is_indexed(edition, date(2033, 9, 1))


def test_titles_and_descriptions_differ(real: Edition) -> None:
    pages = list(on_pages(real))
    assert len({page.title for page in pages}) == len({page.description for page in pages}) == len(pages)


def test_the_head_of_a_day_names_its_json(edition: Edition) -> None:
    day = date(2033, 9, 1)
    found = relations(edition, Shown(on_day(day), "", "", "", on_day(day)))
    assert on_json(day) in [one.address for one in found]
    assert not [one for one in relations(edition, Shown(ON, "", "", "", ON)) if "on/" in one.address]


def test_the_date_field_takes_the_period_and_nothing_else(edition: Edition) -> None:
    page = made(edition)[None]
    (form,) = page.xpath(".//form")
    (field,) = form.xpath(".//input")
    assert form.get("hidden") is not None  # without the script, which shows it, nothing would answer
    assert (field.get("type"), field.get("min"), field.get("max")) == ("date", "2031-01-01", "2034-06-30")
    assert form.xpath(f".//label[@for='{field.get('id')}']")
    assert next(one for one in on_pages(edition) if one.address == ON).scripts == ("on",)
    assert on_any_day(date(2033, 9, 1)) == "on/?date=2033-09-01"


def test_our_own_sentences_claim_nothing_that_was_not_found(real: Edition) -> None:
    never = re.compile("|".join(one.pattern for one in (ABSENCE, BLAME, NOW)), re.IGNORECASE)
    for day, page in made(real).items():
        for element in page.xpath(".//p | .//h1 | .//h2 | .//summary"):
            found = never.search(text(element))
            assert not found or found.group() in _theirs(real), f"{day}: {text(element)}"


def _theirs(edition: Edition) -> str:
    """The names of records, which are not our own sentences."""
    return " ".join(record.label for record in edition.register)


def test_pages_and_the_file_of_the_script_stay_small(real: Edition) -> None:
    for page, written in pages_of(real).written.items():
        assert len(written.encode()) < LARGEST_PAGE, page.address
    (file,) = files(real)
    assert len(file.make()) < LARGEST_FILE


def test_two_editions_of_one_record_make_the_same_bytes(edition: Edition) -> None:
    again = replace(edition)
    assert [str(page.make(edition, page)) for page in on_pages(edition)] == [
        str(page.make(again, page)) for page in on_pages(again)
    ]
    assert [file.make() for file in files(edition)] == [file.make() for file in files(again)]


def test_that_no_answer_was_found_is_no_answer_of_its_day() -> None:
    """The date beside it is that of a search or a document, and nobody answered on it."""
    asked = ask(("no-public-response-found", "2033-01-20"), ("rejected", "2033-01-21"))
    period = Period(Edition(government(asked)))
    assert period.changed(date(2033, 1, 20)).answered == []
    assert [one.stance for _, one in period.changed(date(2033, 1, 21)).answered] == ["rejected"]
