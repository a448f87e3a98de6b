"""What stands around every page: how it is cited and shared, and its day; and the anchors of quotes."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from macros.pages.addresses import (
    COMPONENTS,
    COVERAGE,
    HOME,
    OVERSIGHT,
    cite_file,
    page_of,
    quote_anchor,
    release_address,
)
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.frame.cards_meta import card_for
from macros.pages.frame.cite import FORMS, cite, version_words
from macros.pages.frame.dates import dates as dates_below
from macros.pages.frame.frame import frame
from macros.pages.frame.shown import Shown
from macros.pages.frame.structured import structured
from macros.pages.frame.structured_records import of_record
from macros.pages.lists.entries import proof_of
from macros.pages.page import Crumb, Page
from macros.pages.parts.dates import dates, dates_line
from macros.pages.parts.proof import Proof
from macros.pages.parts.spells import plain
from macros.pages.parts.view import Fact, Link
from macros.records.base import Record as AnyRecord
from macros.register.evidence import all_evidence
from macros.releases.history import History, Release
from tests.gaps.builders import Record, register_of

DESK = "workstreams/early-signals-desk"
NAME = "Prevention in Samplia, the fictional record"
PROSE = Shown("about/method/", "How it was made", "The method.", "", "about/method/")
MOVED = Shown("asks/old/", "Moved", "It moved.", "", "asks/new/", noindex=True)


def shown(page: Page) -> Shown:
    return Shown(page.address, page.title, page.description, page.key or "", page.canonical or page.address)


def page_at(edition: Edition, address: str) -> Page:
    return next(page for page in pages(edition) if page.address == address)


def record(edition: Edition, key: str) -> AnyRecord:
    found = edition.register.find(key)
    assert found is not None
    return found


def content(edition: Edition, page: Page) -> html.HtmlElement:
    return html.fragment_fromstring(str(page.make(edition, page)), create_parent="main")


def foot(edition: Edition, page: Shown) -> html.HtmlElement:
    return html.fragment_fromstring(str(frame(edition, page).foot), create_parent="main")


def head(edition: Edition, page: Shown) -> html.HtmlElement:
    return html.fragment_fromstring(str(frame(edition, page).head), create_parent="div")


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def released(edition: Edition, *names: str) -> Edition:
    return Edition(edition.register, History(tuple(Release(name, edition.state) for name in names)))


# How a page is cited


def test_a_page_is_cited_by_its_title_record_day_and_address(edition: Edition) -> None:
    [block] = foot(edition, PROSE).xpath("details")
    text, entry = block.xpath(".//*[@data-copy]")
    address = "https://record.example/about/method/"
    assert text.text == f"{NAME}: “How it was made”, as of 30 June 2034. {address}"
    assert entry.tag == "pre"
    assert entry.text == (
        "@misc{about-method-as-of-2034-06-30,\n"
        f'  author = "{{{NAME}}}",\n'
        '  title = "{How it was made}",\n'
        "  year = {2034},\n"
        "  month = jun,\n"
        "  note = {As of 30 June 2034},\n"
        f"  url = {{{address}}},\n"
        "}"
    )
    assert block.get("data-quoted-in") == f"{NAME}, as of 30 June 2034"
    assert block.xpath(".//a") == []


def test_every_generated_page_and_prose_has_the_block(edition: Edition) -> None:
    for page in (*map(shown, pages(edition)), PROSE):
        made_up = page.address.startswith(COMPONENTS) and page.address != COMPONENTS
        assert (cite(edition, page) is None) == made_up, page.address


def test_a_page_that_only_leads_to_another_is_neither_cited_nor_dated(edition: Edition) -> None:
    assert cite(edition, MOVED) is None
    assert dates_below(edition, MOVED) == ()
    assert structured(edition, MOVED) is None
    assert foot(edition, MOVED).xpath("details | p") == []
    assert [name.rsplit("/")[-1].split(".")[0] for name in head(edition, MOVED).xpath("script/@src")] == [
        "site"
    ]
    assert head(edition, MOVED).xpath("string(meta[@property='og:url']/@content)") == (
        "https://record.example/asks/new/"
    )


@pytest.mark.parametrize(
    ("address", "key", "has"),
    [
        (f"{DESK}/", DESK, True),
        ("gaps/noted/", "noted", True),
        (OVERSIGHT, "", True),
        ("workstreams/", "workstreams", False),
        ("sources/press-2034-02-14/", "sources/press-2034-02-14", False),
        ("gaps/", "", False),
        ("workstreams/no-such/", "workstreams/no-such", False),
    ],
)
def test_pages_that_are_often_cited_name_files_that_cite_them(
    edition: Edition, address: str, key: str, *, has: bool
) -> None:
    page = Shown(address, "A title", "", key, address)
    links = [str(one) for one in foot(edition, page).xpath("details//a/@href")]
    named = head(edition, page).xpath("link[@rel='describedby']")
    assert links == ([cite_file("", form) for form in FORMS] if has else [])
    assert [str(one.get("href")) for one in named] == links
    assert [str(one.get("type")) for one in named] == [form.type for form in FORMS.values() if has]


@pytest.mark.parametrize(
    ("address", "key", "type_", "href"),
    [
        (f"{DESK}/", DESK, "application/json", "../../api/v1/workstreams/early-signals-desk.json"),
        ("workstreams/", "workstreams", "application/json", "../api/v1/workstreams.json"),
        ("gaps/", "", "application/json", "../api/v1/gaps.json"),
        ("gaps/noted/", "noted", "application/json", "../../api/v1/gaps.json"),
        ("data/", "", "application/json", "../api/v1/index.json"),
        ("data/holders/", "", "text/csv", "../holders.csv"),
        ("gaps/matrix/", "", "application/json", None),
        ("about/method/", "", "application/json", None),
    ],
)
def test_a_page_names_its_twin(
    edition: Edition, address: str, key: str, type_: str, href: str | None
) -> None:
    links = head(edition, Shown(address, "A title", "", key, address)).xpath("link[@rel='alternate']")
    twins = [(one.get("type"), one.get("href")) for one in links if "atom" not in one.get("type")]
    assert twins == ([(type_, href)] if href else [])


def test_a_version_is_told_from_the_first_release_on(edition: Edition) -> None:
    assert version_words(edition) == ""
    first = released(edition, "2034-07-01")
    assert version_words(first) == "release 2034-07-01"
    told = cite(first, PROSE)
    assert told is not None
    assert "as of 30 June 2034, release 2034-07-01." in told.text
    assert "note = {As of 30 June 2034, release 2034-07-01}" in told.bibtex
    other = replace(edition.state, as_of="2034-05-01")
    after = Edition(edition.register, History((Release("2034-05-02", other),)))
    assert version_words(after) == "after release 2034-05-02"


def test_a_title_is_text_wherever_it_stands(edition: Edition) -> None:
    title = "</pre></script><script>alert(1)</script> R&lt;D {{ x }} “é”"
    page = replace(PROSE, title=title, crumbs=(Crumb("Home", HOME),))
    below, above = foot(edition, page), head(edition, page)
    told = cite(edition, page)
    assert told is not None
    assert below.xpath(".//script") == []
    assert [one.text for one in below.xpath("details/*[@data-copy]")] == [told.text, told.bibtex]
    assert title in told.text
    copying, data = above.xpath(".//script")[-2:]
    assert json.loads(data.text)["itemListElement"][-1]["name"] == title
    assert sorted(copying.attrib) == ["defer", "src"]
    assert above.xpath("string(meta[@property='og:title']/@content)") == title


# How a page is shared


def test_a_page_tells_what_to_show_where_it_is_shared(edition: Edition) -> None:
    page = shown(page_at(edition, f"{DESK}/"))
    metas = head(edition, page).xpath("meta")
    found = {str(one.get("property") or one.get("name")): str(one.get("content")) for one in metas}
    assert len(found) == len(metas)
    assert found["og:title"] == "Early signals desk – workstream"
    assert found["og:description"] == page.description
    assert found["og:url"] == f"https://record.example/{DESK}/"
    assert found["og:type"] == "article"
    assert found["og:site_name"] == NAME
    assert found["og:image"] == "https://record.example/assets/cards/workstreams.png"
    assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
    assert found["og:image:alt"] == f"{NAME}: Workstreams"
    assert found["twitter:card"] == "summary_large_image"


@pytest.mark.parametrize(
    ("address", "key", "card"),
    [
        (f"{DESK}/", DESK, "workstreams"),
        ("timeline/", "events", "events"),
        (HOME, "", "home"),
        (OVERSIGHT, "", "oversight"),
        ("gaps/noted/", "noted", "gaps"),
        ("gaps/matrix/", "", "gaps"),
        ("on/2034-01-01/", "", "on"),
        ("reshuffles/2034-01-01/", "", "on"),
        ("about/method/", "", "page"),
        ("who-to-ask/", "who-to-ask/", "page"),
    ],
)
def test_each_kind_of_page_has_its_picture(address: str, key: str, card: str) -> None:
    assert card_for(Shown(address, "", "", key, address)) == card


def test_words_told_by_somebody_else_are_no_claim(fictional: Path, tmp_path: Path) -> None:
    key = "statements/statement-2031-03-10-minister"
    made = Record(fictional, tmp_path)

    def kinds() -> list[str]:
        edition = Edition(register_of(made.data))
        return [str(node["@type"]) for node in of_record(edition, record(edition, key))]

    assert kinds() == ["Claim"]
    made.change(key, "confidence: read", "confidence: secondary")
    assert kinds() == []
    made.change(key, "confidence: secondary", "confidence: read")
    made.change(key, "strength: explicit", "type: news\nstrength: explicit")
    assert kinds() == []


# Of which day a page tells


def test_a_page_of_no_record_tells_its_day_and_where_the_evidence_ends(edition: Edition) -> None:
    line = dates_below(edition, PROSE)
    assert plain(line) == (
        "Record as of 30 June 2034. Evidence up to days from 12 March 2034 to 20 May 2034: where each strand "
        "ends. Not yet compared with its sources."
    )
    assert [part.address for part in line if isinstance(part, Link)] == [COVERAGE]
    released_line = dates_below(released(edition, "2034-07-01"), PROSE)
    assert plain(released_line).startswith("Record as of 30 June 2034, release 2034-07-01 (what")


def test_the_page_of_a_record_has_its_days_in_a_section_and_not_twice(edition: Edition) -> None:
    page = page_at(edition, f"{DESK}/")
    assert dates_below(edition, shown(page)) == ()
    [section] = content(edition, page).xpath("//section[@aria-labelledby='dates']")
    assert [words(one) for one in section.xpath(".//dt")] == [
        "Evidence up to",
        "Compared with its sources",
        "Changed in this record",
        "Record as of",
    ]


def _facts(edition: Edition, key: str) -> dict[str, Fact]:
    return {fact.label: fact for fact in dates(edition, record(edition, key))}


def _value(edition: Edition, label: str, key: str = DESK) -> str:
    return plain(_facts(edition, key)[label].values[0])


def test_a_record_says_whether_it_was_compared_and_when(fictional: Path, tmp_path: Path) -> None:
    made = Record(fictional, tmp_path)
    edition = Edition(register_of(made.data))
    assert _value(edition, "Compared with its sources") == "not yet compared"
    file = made.data / f"{DESK}.yml"
    file.write_text(f"{file.read_text('utf-8')}compared: 2034-06-20\n", encoding="utf-8")
    edition = Edition(register_of(made.data))
    assert _value(edition, "Compared with its sources") == "20 June 2034"
    assert "compared with its sources on 20 June 2034" in plain(dates_line(edition, record(edition, DESK)))


def test_a_record_says_in_which_release_it_changed_last(
    edition: Edition, fictional: Path, tmp_path: Path
) -> None:
    label = "Changed in this record"
    assert _value(edition, label) == "not yet in a release"
    twice = released(edition, "2034-07-01", "2034-08-01")
    assert _value(twice, label) == "not since the first, the release of 1 July 2034"
    _, link = _facts(twice, DESK)[label].values[0]
    assert isinstance(link, Link)
    assert link.address == release_address("2034-07-01")
    made = Record(fictional, tmp_path)
    made.change(DESK, "name: Early signals desk", "name: Early signs desk")
    made.write("people/ivo-added", "name: Ivo Added\ntype: official\n")
    changed = Edition(register_of(made.data), twice.history)
    assert _value(changed, label) == "changed since the release of 1 August 2034"
    assert _value(changed, label, "people/ivo-added") == "added since the release of 1 August 2034"


def test_a_record_on_a_list_has_its_days_in_a_line(edition: Edition) -> None:
    grants = record(edition, "resources/specimen-fund-grants")
    line = plain(dates_line(edition, grants))
    assert line == "Evidence up to June 2033"
    assert dates_line(released(edition, "2034-07-01"), grants) == dates_line(edition, grants)
    page = page_at(edition, page_of(grants))
    entries = content(edition, page).xpath("//*[@id='specimen-fund-grants']")
    assert line in words(entries[0])


def test_a_record_without_evidence_makes_no_claim_on_it(edition: Edition) -> None:
    noted = record(edition, "notes/note-candidate-hub")
    assert not list(all_evidence(noted))
    assert not noted.sources
    assert dates_line(edition, noted) == ()
    foot = plain(dates_below(edition, Shown.of(page_at(edition, "notes/"))))
    assert foot.endswith("not yet compared with its sources, and not yet in a release.")


# The anchors of quotes


@pytest.mark.parametrize("make", [Proof, proof_of])
def test_every_quote_has_its_anchor_once(edition: Edition, make: Callable[..., Proof]) -> None:
    number = 0
    for one in edition.register:
        wanted = {quote_anchor(one, entry) for entry in all_evidence(one) if entry.quote}
        found = [note.quote_anchor for note in make(edition, one).notes if note.quote_anchor]
        assert sorted(found) == sorted(wanted), one.key
        number += len(found)
    assert number > 30


def test_words_quoted_twice_from_one_source_have_one_anchor(fictional: Path, tmp_path: Path) -> None:
    made = Record(fictional, tmp_path)
    made.change(
        "workstreams/border-observers",
        "    carries: our-reading\n    confidence: read\n",
        "    carries: our-reading\n    confidence: read\n"
        "  - supports: [link]\n    source: written-answer-2033-10-10\n    at: heading\n"
        "    quote: Our observers remain at the border of Samplia\n    confidence: read\n"
        "  - supports: [link]\n    source: press-2034-02-14\n"
        "    quote: Our observers remain at the border of Samplia\n    confidence: read\n",
    )
    edition = Edition(register_of(made.data))
    observers = record(edition, "workstreams/border-observers")
    notes = [note for note in Proof(edition, observers).notes if note.quote.startswith("Our observers")]
    first, same, other_source = (note.quote_anchor for note in notes)
    assert first
    assert same == ""
    assert other_source not in ("", first)


def test_a_quote_is_linked_from_its_note(edition: Edition) -> None:
    page = page_at(edition, f"{DESK}/")
    found = content(edition, page)
    quotes = found.xpath("//li[@class='st-note'][blockquote]")
    assert quotes
    for note in quotes:
        [anchor] = note.xpath("blockquote/@id")
        assert note.xpath(f"string(.//a[@href='#{anchor}'])").startswith("Link to this quote: note ")


def test_a_quote_keeps_its_anchor_while_its_words_and_source_stay(fictional: Path, tmp_path: Path) -> None:
    made = Record(fictional, tmp_path)
    key = "workstreams/border-observers"
    before = record(Edition(register_of(made.data)), key)
    made.change(key, "at: page 9", "at: page 10")
    after = record(Edition(register_of(made.data)), key)
    assert [quote_anchor(before, one) for one in all_evidence(before)] == [
        quote_anchor(after, one) for one in all_evidence(after)
    ]
    assert page_of(before) == page_of(after)
