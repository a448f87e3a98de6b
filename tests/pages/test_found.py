"""What can be found: entries of the search, other names, the words of readers, and the list from A to Z."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from macros.pages.addresses import A_TO_Z, CORRECTIONS, HOME, OVERSIGHT, index_of, letter_page
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.found.a_to_z import FIGURES, a_to_z_pages, by_letter
from macros.pages.found.called import Called, names_of
from macros.pages.found.entries import ASKED_AS, ORDER, Found, found, of_prose
from macros.pages.found.told import LONGEST
from tests.gaps.builders import Record, register_of


def entries_of(edition: Edition) -> dict[str, Found]:
    return {entry.address: entry for entry in found(edition, pages(edition))}


@pytest.fixture(scope="module")
def entries(edition: Edition) -> dict[str, Found]:
    return entries_of(edition)


@pytest.fixture
def changed(fictional: Path, tmp_path: Path) -> Record:
    return Record(fictional, tmp_path)


def names(edition: Edition, key: str) -> tuple[Called, ...]:
    record = edition.register.find(key)
    assert record is not None
    return names_of(edition, record)


# ---- entries ----


def test_every_record_has_one_entry_and_each_address_is_named_once(edition: Edition) -> None:
    made = found(edition, pages(edition))
    assert [entry.kind for entry in made[: len(list(edition.register))]] == [
        record.kind for record in edition.register
    ]
    assert len({entry.address for entry in made}) == len(made)
    assert {entry.kind for entry in made} <= set(ORDER)


def test_entries_are_the_same_each_time(edition: Edition) -> None:
    assert found(edition, pages(edition)) == found(edition, pages(edition))


def test_an_entry_has_a_name_and_what_is_told_of_it_is_short(entries: dict[str, Found]) -> None:
    assert all(entry.title.strip() for entry in entries.values())
    assert all(len(entry.answer) <= LONGEST + 1 for entry in entries.values() if not entry.gathers)


def test_the_search_the_list_and_the_parts_of_an_index_are_no_entries(entries: dict[str, Found]) -> None:
    assert not [at for at in entries if at.startswith(("search/", A_TO_Z, "statement/")) or "/by/" in at]
    assert index_of("asks") in entries


def test_only_pages_that_are_no_record_gather(entries: dict[str, Found]) -> None:
    assert entries[index_of("asks")].gathers
    assert entries["gaps/no-figure/"].gathers
    assert not entries["ministers/ada-example/"].gathers


def test_a_page_of_prose_does_not_gather_and_has_its_words(edition: Edition) -> None:
    entry = of_prose(edition, CORRECTIONS, "Corrections", "How to ask for one.")
    assert not entry.gathers
    assert "report a mistake" in entry.asked_as


def test_words_for_the_search_alone_are_no_names(changed: Record) -> None:
    file = changed.data / "ministers/ada-example.yml"
    file.write_text(f"{file.read_text('utf-8')}searched_as: [Ada Exampel]\n", encoding="utf-8")
    edition = Edition(register_of(changed.data))
    entry = entries_of(edition)["ministers/ada-example/"]
    assert entry.searched_as == ("Ada Exampel",)
    assert names(edition, "ministers/ada-example") == (Called("Earlier or other name", "Ada Instance"),)
    assert not [
        line for lines in by_letter(edition).values() for line in lines if "exampel" in line.sorted_by
    ]


# ---- names ----


def test_the_names_of_each_kind_are_told_with_what_they_are(edition: Edition) -> None:
    assert names(edition, "ministers/ada-example") == (Called("Earlier or other name", "Ada Instance"),)
    assert names(edition, "departments/ministry-of-placeholders") == (
        Called("Abbreviation", "MoP"),
        Called("Replaced", "Department of Examples"),
        Called("Replaced", "DoE"),
    )
    assert [called.text for called in names(edition, "situations/samplia")] == [
        "River Samplers",
        "Ambler people",
    ]


def test_an_ask_is_known_by_its_document_and_by_who_asked(edition: Edition) -> None:
    assert names(edition, "asks/committee-2032-resources") == (
        Called("Asked in", "Second report, Prevention in Samplia"),
        Called("Asked by", "Examples Committee"),
    )


def test_a_name_is_told_once_and_never_the_one_on_the_page(changed: Record) -> None:
    changed.change("ministers/ada-example", "[Ada Instance]", "[Ada Example, Ada Instance, Ada Sample]")
    told = names(Edition(register_of(changed.data)), "ministers/ada-example")
    assert [called.text for called in told] == ["Ada Instance", "Ada Sample"]


# ---- words of readers ----


def test_words_of_readers_stand_with_pages_that_are_there(
    edition: Edition, entries: dict[str, Found]
) -> None:
    prose = {at for at in ASKED_AS if at.startswith("about/")} | {HOME, OVERSIGHT}
    assert set(ASKED_AS) - prose <= {page.address for page in pages(edition)}
    for at in set(ASKED_AS) - prose:
        assert entries[at].asked_as, at


def test_years_are_those_of_the_record(edition: Edition, entries: dict[str, Found]) -> None:
    years = of_prose(edition, OVERSIGHT, "", "").asked_as[-1]
    first, last = edition.about.period_from.first.year, edition.as_of.year
    assert years.startswith(f"minister in each year, {first}, {first + 1}")
    assert years.endswith(str(last))
    assert "letter of 2030" in entries[index_of("asks")].asked_as


def test_a_record_that_begins_from_no_letter_is_not_asked_for_one(changed: Record) -> None:
    changed.change("record", "letter: letter-2030-12-10\n", "")
    asked = entries_of(Edition(register_of(changed.data)))[index_of("asks")].asked_as
    assert "open letter" in asked
    assert not [words for words in asked if words.startswith("letter of")]


# ---- from A to Z ----


def test_a_record_stands_under_its_name_and_under_its_earlier_name(edition: Edition) -> None:
    letters = by_letter(edition)
    ada = [entry for entry in letters["a"] if entry.record.key == "ministers/ada-example"]
    assert [entry.called.text if entry.called else None for entry in ada] == [None, "Ada Instance"]


def test_lines_are_in_the_order_of_the_alphabet_without_titles_and_articles(edition: Edition) -> None:
    letters = by_letter(edition)
    assert list(letters) == sorted(letters)
    for letter, entries in letters.items():
        assert [entry.sorted_by for entry in entries] == sorted(entry.sorted_by for entry in entries)
        assert all(letter == FIGURES or entry.sorted_by.startswith(letter) for entry in entries)
        assert not [entry for entry in entries if entry.sorted_by.startswith(("the ", "a ", "an "))]


def test_the_list_has_a_page_for_each_letter_and_leads_to_each_in_a_row(edition: Edition) -> None:
    first, *others = a_to_z_pages(edition)
    assert [page.address for page in others] == [letter_page(letter) for letter in by_letter(edition)]
    page = html.fragment_fromstring(str(first.make(edition, first)), create_parent="div")
    links = page.xpath("//ul[contains(@class, 'st-in-row')]/li/a/text()")
    assert links == [letter.upper() for letter in by_letter(edition)]


def test_a_letter_tells_what_an_earlier_name_leads_to(edition: Edition) -> None:
    made = {page.address: page for page in a_to_z_pages(edition)}
    page = made[letter_page("a")]
    whole = html.fragment_fromstring(str(page.make(edition, page)), create_parent="div").text_content()
    assert "Ada Instance: see Ada Example" in " ".join(whole.split())
