from __future__ import annotations

import re

import pytest
from lxml import html

from macros.pages.edition import Edition
from macros.pages.oversight import home
from macros.records.base import Record
from macros.records.hole import Hole
from macros.records.note import Note
from macros.records.source import Source
from macros.register.register import Register
from tests.oversight.builders import (
    ADA,
    EXAMPLES,
    LATER,
    LEAD,
    MINISTRY,
    SECOND,
    ada,
    government,
    said,
    search,
    spell,
)
from tests.pages.prose import text_of

CLAIMS = re.compile(
    r"nobody (is|holds)|no minister|there is no|failed|today|currently|ignored", re.IGNORECASE
)
"""What a sentence of ours never says: see the page on what this record does not say."""

NAMED = said("2031-06-01", person=ADA, post=LEAD, department=EXAMPLES)


def source(closeness: str = "copy") -> Source:
    return Source.model_validate(
        {
            "id": "a-source",
            "name": "The Examples debate",
            "publisher": "Parliament of Examples, copy at a library",
            "date": "2031-06-01",
            "type": "hansard",
            "closeness": closeness,
        }
    )


def hole(id_: str, priority: str = "1", *concerns: str, **fields: object) -> Hole:
    return Hole.model_validate(
        {
            "id": id_,
            "what": f"Read {id_}",
            "why": "A newer statement may stand there",
            "type": "read",
            "priority": priority,
            "concerns": concerns,
            "noted_on": "2034-12-31",
            **fields,
        }
    )


def headline(register: Register) -> str:
    answer, _ = home.home_answer(Edition(register))
    return answer.headline


def page(part: str, register: Register) -> html.HtmlElement:
    made = getattr(home, part)(Edition(register), "")
    return html.fragment_fromstring(str(made), create_parent="div")


# --- the answer --------------------------------------------------


def test_lapsed_says_since_when_no_statement_was_found() -> None:
    register = government(ada(spell(LEAD, "2031-01-01", "2032-05-04")), NAMED)

    assert headline(register) == "No public statement naming the minister has been found since 1 June 2031."
    assert "Ada Example, named then, left office on 4 May 2032." in text_of(page("answer_html", register))


def test_stated_says_who_was_named_when_and_in_which_post() -> None:
    register = government(ada(spell(LEAD, "2031-01-01", None, "2034-12-31")), NAMED)

    assert (
        headline(register)
        == "Ada Example was named on 1 June 2031 and held the same post on 31 December 2034."
    )


def test_carried_says_that_the_post_has_changed_and_nothing_restates_it() -> None:
    spells = spell(LEAD, "2031-01-01", "2032-05-04"), spell(SECOND, "2032-05-04", None, "2034-12-31")
    register = government(ada(*spells), NAMED)

    assert headline(register) == (
        "Ada Example was named on 1 June 2031 and held another ministerial post on 31 December 2034; "
        "no statement found had named the minister anew."
    )


def test_unconfirmed_says_when_the_one_named_was_last_seen() -> None:
    register = government(ada(spell(LEAD, "2031-01-01", None, "2033-02-03")), NAMED)

    assert headline(register) == (
        "Ada Example was named on 1 June 2031, and last seen in post, in the evidence read, on "
        "3 February 2033."
    )


def test_none_says_that_a_search_found_nothing() -> None:
    register = government(search("search-minister", "2034-12-31", roles=("minister",)))

    assert headline(register) == "No public statement naming the minister has been found."


def test_unresearched_says_that_nobody_has_looked_yet() -> None:
    assert (
        headline(government())
        == "No search of this record for a statement naming the minister covers 31 December 2034 yet."
    )


GOVERNMENTS: dict[str, tuple[Record, ...]] = {
    "lapsed": (ada(spell(LEAD, "2031-01-01", "2032-05-04")), NAMED),
    "stated": (ada(spell(LEAD, "2031-01-01", None, "2034-12-31")), NAMED),
    "carried": (
        ada(spell(LEAD, "2031-01-01", "2033-04-01"), spell(LATER, "2033-04-01", None, "2034-12-31")),
        NAMED,
    ),
    "unconfirmed": (ada(spell(LEAD, "2031-01-01", None, "2033-02-03")), NAMED),
    "none": (search("search-minister", "2034-12-31", roles=("minister",)),),
    "unresearched": (),
}


@pytest.mark.parametrize("standing", GOVERNMENTS)
def test_the_answer_claims_no_more_than_was_found(standing: str) -> None:
    register = government(*GOVERNMENTS[standing], source())
    element = page("answer_html", register)

    assert f"st-standing-{standing}" in element[0].get("class")
    assert not CLAIMS.search(text_of(element))
    assert "The record is as of 31 December 2034" in text_of(element)


def test_the_last_statement_is_quoted_with_speaker_date_and_source_and_marked_as_a_copy() -> None:
    register = government(*GOVERNMENTS["lapsed"], source())
    figure = page("answer_html", register).xpath(".//figure")[0]

    assert text_of(figure) == (
        "Of Ada Example: “oversight of examples” A Spokesperson, Government of Examples, statement of 1 June "
        "2031. Read in: The Examples debate copy"
    )
    assert figure.xpath(".//a/@href") == ["statements/said-2031-06-01/", "sources/a-source/"]


def test_a_source_at_its_own_address_is_not_marked_as_a_copy() -> None:
    register = government(*GOVERNMENTS["lapsed"], source("primary"))

    assert not page("answer_html", register).xpath(".//*[@class='st-mark']")


def test_an_imprecise_date_says_what_else_may_have_been() -> None:
    register = government(ada(spell(LEAD, "2031-01-01", "2034")), NAMED, as_of="2034-06-30")

    assert "One date is known only as 2034." in text_of(page("answer_html", register))


# --- where we looked, and what was not read ----------------------


def test_searches_on_oversight_are_told_and_those_about_one_person_folded() -> None:
    register = government(
        search("search-anybody", "2034-11-01", roles=("minister",)),
        search("search-somebody", "2034-11-02", f"ministers/{ADA}", roles=("minister",)),
        search("search-other", "2034-11-03"),
    )
    element = page("where_we_looked_html", register)

    assert text_of(element).startswith(
        "2 searches for a statement on ministerial oversight, the last on 2 November 2034, in: copies."
    )
    assert element.xpath("./ul//a/@href") == ["searches/topics/#search-anybody"]
    assert element.xpath("./details//a/@href") == ["searches/ministers/#search-somebody"]


def test_without_a_search_it_says_so() -> None:
    assert text_of(page("where_we_looked_html", government())).startswith("No search for a statement")


def test_texts_to_read_first_are_those_of_priority_1_and_link_to_the_list() -> None:
    register = government(hole("hole-first"), hole("hole-second", "2"))
    element = page("to_read_first_html", register)

    assert element.xpath("./ul//a/@href") == ["to-read/read/#hole-first"]
    assert "1 entry is likeliest to change the answer on oversight." in text_of(element)
    assert "All that this record has not read (2)" in text_of(element)


def test_texts_noted_where_no_statement_was_found_come_first_and_the_rest_is_folded() -> None:
    note = Note.model_validate(
        {
            "id": "note-minister",
            "type": "no-statement-found",
            "summary": "No text says which minister holds oversight",
            "not_found": ({"fields": ("summary",), "searches": ("search-minister",)},),
        }
    )
    others = [hole(f"hole-{number}") for number in range(home.SHOWN)]
    register = government(
        search("search-minister", "2034-11-01", "notes/note-minister", roles=("minister",)),
        note,
        *others,
        hole("hole-z-likeliest", "1", "notes/note-minister"),
    )
    element = page("to_read_first_html", register)

    assert element.xpath("./ul//a/@href")[0] == "to-read/read/#hole-z-likeliest"
    assert len(element.xpath("./ul//a")) == home.SHOWN
    assert len(element.xpath("./details//a")) == 1


def test_what_concerns_the_newest_text_is_to_be_read_first() -> None:
    register = government(
        said("2031-06-01", id_="older", person=ADA),
        said("2033-06-01", id_="newer", person=ADA),
        hole("hole-a", "1", "statements/older"),
        hole("hole-b", "1", "statements/newer"),
        hole("hole-d"),
        hole("hole-c"),
        hole("hole-e", "2", "statements/newer"),
    )
    links = page("to_read_first_html", register).xpath("./ul//a/@href")

    assert links == [f"to-read/read/#hole-{letter}" for letter in "bacd"]


def test_nothing_to_read_first_is_said_so() -> None:
    assert "Nothing is noted as unread" in text_of(page("to_read_first_html", government()))


# --- numbers -----------------------------------------------------


def test_numbers_link_to_indexes_and_leave_out_what_is_empty() -> None:
    register = government(*GOVERNMENTS["lapsed"], source(), hole("hole-first"))
    element = page("numbers_html", register)
    links = {a.text: a.get("href") for a in element.xpath(".//a")}

    assert links["3 departments and bodies"] == "departments/"
    assert links["1 statement on oversight"] == "statements/"
    assert links["1 thing to read, look up, ask for or replace"] == "to-read/"
    assert not any("asks" in text for text in links)
    assert "1 explicit, by government" in text_of(element)
    assert "1 of them copies of official texts" in text_of(element)


def test_where_a_strand_of_the_evidence_ends_is_told_with_its_note() -> None:
    register = government()
    about = register.about.model_validate(
        {
            **register.about.model_dump(
                mode="json", by_alias=True, exclude_none=True, exclude={"short_names"}
            ),
            "evidence_stops": ({"what": "Texts", "on": "2034-03", "note": "read in part"},),
        }
    )
    element = page("evidence_stops_html", Register(about, (), {}))

    assert text_of(element) == "Texts: March 2034 (read in part)"


def test_a_body_that_was_replaced_is_carried_in_the_answer_on_its_role() -> None:
    from macros.pages.oversight.oversight_words import answer

    register = government(said("2031-06-01", roles=("department",), department=EXAMPLES))
    found = answer(Edition(register), "department", register.as_of)

    assert MINISTRY.replace("-", " ").title().replace("Of", "of") in found.headline + found.why
