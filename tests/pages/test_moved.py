"""What is told at the addresses of records that moved, and on pages that had places which are gone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html

from macros.cli import main
from macros.pages.addresses import address, is_quote, place_of, quote_anchor, record_at, twin
from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.frame.former import former, former_places
from macros.pages.frame.frame import frame
from macros.pages.frame.shown import Shown
from macros.pages.moved.moved_pages import moved_pages, moved_view
from macros.pages.page import Page
from macros.pages.parts.view import Line, Link
from macros.pages.places import places, places_on, quoted
from macros.publish.lost import check_all
from macros.publish.release import new_release, write_release

DAY = "2034-07-02"


@dataclass
class Told:
    """A record after a change, and its pages."""

    edition: Edition

    def page(self, key: str) -> Page:
        """The page at an address."""
        return next(page for page in pages(self.edition) if page.address == key)

    def text(self, at: str) -> str:
        """The words of a page, without its frame."""
        page = self.page(at)
        return " ".join(_parsed(page.make(self.edition, page)).text_content().split())

    def foot(self, at: str, key: str = "") -> html.HtmlElement:
        """What stands after the content of a page."""
        page = self.page(at)
        shown = Shown(at, page.title, page.description, key or page.key or "", page.canonical or at)
        return _parsed(frame(self.edition, shown).foot)


def _parsed(text: str) -> html.HtmlElement:
    return html.fragment_fromstring(text, create_parent="div")


Change = Callable[[Path], None]


@pytest.fixture(scope="module")
def released(fictional: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional record after a release."""
    data = Path(shutil.copytree(fictional, tmp_path_factory.mktemp("released") / "data"))
    write_release(new_release(data, "2034-07-01"))
    return data


@pytest.fixture
def data(released: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(released, tmp_path / "data"))


def _do(data: Path, *words: str) -> None:
    assert main([*words, "--write", "--on", DAY, "--data", str(data)]) == 0


def _told(data: Path) -> Told:
    checked = check_all(data)
    assert checked.report.findings == ()
    assert checked.edition is not None
    return Told(checked.edition)


def _mark(data: Path, key: str, text: str) -> None:
    (data / f"{key}.yml").write_text(f"{text}\non: {DAY}\n", "utf-8")


def _links(lines: tuple[Line, ...]) -> list[str]:
    return [part.address for line in lines for part in line if isinstance(part, Link)]


def test_a_renamed_record_says_so_and_leads_on(data: Path) -> None:
    _do(data, "rename", "workstreams", "early-signals-desk", "warning-desk")
    told = _told(data)
    page = told.page("workstreams/early-signals-desk/")
    assert page.noindex
    assert page.canonical == "workstreams/warning-desk/"
    assert "renamed on 2 July 2034" in page.title
    text = told.text(page.address)
    assert "“Early signals desk” stood at this address. It was renamed on 2 July 2034." in text
    view = moved_view(told.edition, told.edition.register.moved["workstreams/early-signals-desk"])
    assert _links(view.answer) == ["workstreams/warning-desk/"]


def test_a_chain_of_moves_leads_to_the_last_record(data: Path) -> None:
    _do(data, "rename", "workstreams", "early-signals-desk", "warning-desk")
    _do(data, "rename", "workstreams", "warning-desk", "desk-for-warnings", "--mark")
    _do(data, "merge", "workstreams", "border-observers", "desk-for-warnings")
    _mark(data, "workstreams/early-signals-desk", "renamed_to: workstreams/warning-desk")  # as by hand
    told = _told(data)
    for old in ("early-signals-desk", "warning-desk", "border-observers"):
        page = told.page(f"workstreams/{old}/")
        assert page.canonical == "workstreams/desk-for-warnings/"
        view = moved_view(told.edition, told.edition.register.moved[f"workstreams/{old}"])
        assert _links(view.answer) == ["workstreams/desk-for-warnings/"]
    foot = told.foot("workstreams/desk-for-warnings/", "workstreams/desk-for-warnings")
    links = {str(one.get("href")) for one in foot.iter("a")}
    assert {"../early-signals-desk/", "../warning-desk/", "../border-observers/"} <= links


def test_a_split_record_lists_its_parts_and_sends_nobody_on(data: Path) -> None:
    parts = "[workstreams/witness-training, workstreams/early-signals-desk]"
    _mark(data, "workstreams/border-observers", f"name: Observers at the border\nsplit_into: {parts}")
    told = _told(data)
    page = told.page("workstreams/border-observers/")
    assert page.noindex
    assert page.canonical == ""
    assert "Cite this page" not in told.foot("workstreams/border-observers/").text_content()
    mark = told.edition.register.moved["workstreams/border-observers"]
    assert _links(moved_view(told.edition, mark).points) == [
        "workstreams/witness-training/",
        "workstreams/early-signals-desk/",
    ]
    assert "It holds a part of “Observers at the border”, which was split on 2 July 2034." in " ".join(
        told.foot("workstreams/witness-training/", "workstreams/witness-training").text_content().split()
    )


def test_a_tombstone_says_when_and_why_and_what_to_see_and_nothing_else(data: Path) -> None:
    _do(
        data,
        "withdraw",
        "people",
        "gil-exemplar",
        "--why",
        "He asked for it.",
        "--see",
        "posts/director-of-examples",
    )
    told = _told(data)
    text = told.text("people/gil-exemplar/") + told.foot("people/gil-exemplar/").text_content()
    for words in ("The editors withdrew it on 2 July 2034.", "Why: He asked for it.", "See instead:"):
        assert words in text
    assert "Director of Examples" in text
    page = told.page("people/gil-exemplar/")
    shown = f"{text}{page.title}{page.description}".lower()
    assert "exemplar" not in shown.replace("people/gil-exemplar", "").replace("people-gil-exemplar", "")
    assert page.noindex
    assert "Cite this page" in told.foot("people/hana-trial/").text_content()
    assert "Cite this page" not in told.foot("people/gil-exemplar/").text_content()


def test_a_tombstone_may_keep_its_name(data: Path) -> None:
    _do(data, "withdraw", "people", "gil-exemplar", "--why", "Told twice.", "--name", "keep")
    assert "Gil Exemplar" in _told(data).text("people/gil-exemplar/")


def test_a_record_of_a_list_keeps_its_place_at_the_end_of_the_list(data: Path) -> None:
    _do(data, "rename", "searches", "search-desk-budget", "search-budget")
    _do(data, "withdraw", "notes", "note-note-is-old", "--why", "It was told twice.")
    told = _told(data)
    row = told.foot("searches/", "searches").get_element_by_id("search-desk-budget")
    assert "Renamed on 2 July 2034" in " ".join(row.text_content().split())
    assert [one.get("href") for one in row.iter("a")] == ["workstreams/#search-budget"]
    row = told.foot("notes/", "notes").get_element_by_id("note-note-is-old")
    assert "Withdrawn on 2 July 2034. Why: It was told twice." in " ".join(row.text_content().split())
    assert not list(moved_pages(told.edition))
    assert "search-desk-budget" in places(told.edition)["searches/"]


def test_a_quote_that_was_changed_keeps_its_place_and_says_up_to_when(data: Path) -> None:
    ask = data / "asks" / "committee-2032-training.yml"
    before = _told(data).edition.register.find("asks/committee-2032-training")
    assert before is not None
    old = {quote_anchor(before, entry) for entry in quoted(before)}
    text = ask.read_text("utf-8")
    ask.write_text(text.replace("and this should be done by", "to be done by"), "utf-8")
    told = _told(data)
    page = "asks/committee-2032-training/"
    gone = old - set(places_on(told.edition, page))
    assert len(gone) == 1
    row = told.foot(page, "asks/committee-2032-training").get_element_by_id(next(iter(gone)))
    words = " ".join(row.text_content().split())
    assert "A quote in the evidence of" in words
    assert "Published up to the release of 1 July 2034. Since then changed or removed." in words


def test_a_quote_whose_source_was_renamed_leads_to_the_same_words(data: Path) -> None:
    before = _told(data).edition.register.find("workstreams/early-signals-desk")
    assert before is not None
    entry = next(entry for entry in quoted(before) if entry.source == "hansard-2032-05-04")
    old = quote_anchor(before, entry)
    _do(data, "rename", "sources", "hansard-2032-05-04", "debate-2032-05-04")
    told = _told(data)
    page = "workstreams/early-signals-desk/"
    row = told.foot(page, "workstreams/early-signals-desk").get_element_by_id(old)
    assert "The same words stand in the evidence of" in row.text_content()
    now = told.edition.register.find("workstreams/early-signals-desk")
    assert now is not None
    same = next(one for one in quoted(now) if one.quote == entry.quote)
    assert f"#{quote_anchor(now, same)}" in [one.get("href") for one in row.iter("a")]


def test_the_places_of_an_old_page_are_kept_there_and_where_readers_are_sent(data: Path) -> None:
    _do(data, "merge", "workstreams", "border-observers", "early-signals-desk")
    told = _told(data)
    ledger = told.edition.history.ledger
    anchors = set(ledger.anchors("workstreams/border-observers/"))
    assert anchors
    assert set(former_places(told.edition, "workstreams/border-observers/")) == anchors
    assert anchors <= set(former_places(told.edition, "workstreams/early-signals-desk/"))
    assert former_places(told.edition, "workstreams/witness-training/") == {}


def test_a_gap_of_a_renamed_record_leads_to_the_same_gap(data: Path) -> None:
    edition = _told(data).edition
    gap = next(gap for gap in edition.gaps if gap.spell.subject == "workstreams/early-signals-desk")
    _do(data, "rename", "workstreams", "early-signals-desk", "warning-desk")
    told = _told(data)
    page = f"gaps/{gap.rule.name}/"
    row = told.foot(page, gap.rule.name).get_element_by_id(gap.anchor)
    assert "The same gap is told at another address" in " ".join(row.text_content().split())
    new = gap.anchor.replace("early-signals-desk", "warning-desk")
    assert f"#{new}" in [one.get("href") for one in row.iter("a")]


def test_a_gap_that_is_not_found_any_more_says_so_and_what_it_was_of(data: Path) -> None:
    before = {f"{gap.rule.name}/{gap.anchor}" for gap in _told(data).edition.gaps}
    _do(data, "withdraw", "people", "gil-exemplar", "--why", "Told twice.")
    told = _told(data)
    gone = before - {f"{gap.rule.name}/{gap.anchor}" for gap in told.edition.gaps}
    words = {}
    for one in gone:
        rule, _, anchor = one.partition("/")
        row = told.foot(f"gaps/{rule}/", rule).get_element_by_id(anchor)
        words[one] = " ".join(row.text_content().split())
        assert "../../changes/" in [link.get("href") for link in row.iter("a")]
    told_of = " ".join(words.values())
    for what in ("A gap of a withdrawn record", "A gap of: Senior official", "A gap of Director of Examples"):
        assert what in told_of
    for text in words.values():
        assert "Published up to the release of 1 July 2034." in text
        assert "Since then the rule does not find it, because the record changed." in text


def test_nothing_is_told_where_nothing_moved(data: Path) -> None:
    told = _told(data)
    for page in pages(told.edition):
        shown = Shown(page.address, page.title, page.description, page.key or "", page.address)
        view = former(told.edition, shown)
        assert (view.moved, view.came, view.places) == ((), (), ()), page.address


@pytest.mark.parametrize(
    ("published", "key"),
    [
        ("workstreams/x/", "workstreams/x"),
        ("workstreams/x/#quote-0123456789", "workstreams/x"),
        ("workstreams/x/cite.bib", "workstreams/x"),
        ("api/v1/workstreams/x.json", "workstreams/x"),
        ("api/v1/searches/x.json", "searches/x"),
        ("feeds/departments/x.xml", "departments/x"),
        ("searches/#x", "searches/x"),
        ("searches/#x-y-quote-0123456789", "searches/x-y"),
        ("searches/topics/#x-y-quote-0123456789", "searches/x-y"),
        ("timeline/2019/#x", "events/x"),
        ("timeline/2019/", ""),
        ("sources/by/2019/", ""),
        ("compare/#x", "comparators/x"),
        ("workstreams/", ""),
        ("workstreams/cite.bib", ""),
        ("searches/", ""),
        ("api/v1/workstreams.json", ""),
        ("api/v1/on/2034-01-01.json", ""),
        ("api/v1/schema/workstreams.json", ""),
        ("feeds/all.xml", ""),
        ("gaps/noted/#notes-x", ""),
        ("on/2034-01-01/", ""),
        ("", ""),
    ],
)
def test_an_address_tells_whose_it_is(published: str, key: str) -> None:
    assert record_at(published) == key
    assert is_quote(published) == ("quote" in published)


def test_each_record_is_found_by_its_addresses(edition: Edition) -> None:
    for record in edition.register:
        first, _, anchor = place_of(record.key).partition("#")
        part, _, at = address(record).partition("#")
        assert part.startswith(first)
        assert at == anchor
        for one in (address(record), twin(record.key)):
            assert record_at(one) == record.key
