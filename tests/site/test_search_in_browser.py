"""The search, the list from A to Z and the page for missing addresses, as a reader uses them in a browser."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote_plus, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from macros.pages.addresses import A_TO_Z, SEARCH, SEARCH_ENTRIES, SEARCH_PROGRAM
from macros.site import search
from tests.site.browser import served
from tests.site.conftest import PROJECT, Site
from tests.site.queries import FRESH, QUERIES, UNSEEN

ALL = {**QUERIES, **FRESH, **UNSEEN}

RANKS: Mapping[str, int] = MappingProxyType({})
"""The queries whose right page is not among the first three, with its place: none may get worse."""

FIRST = 3
"""Among so many results the right page should be."""

SAID = re.compile("result|Nothing|could not")


@pytest.fixture(scope="module")
def real_root(real_site: Site) -> Iterator[str]:
    with served(real_site.folder) as root:
        yield root


@pytest.fixture(scope="module")
def root(fictional_site: Site) -> Iterator[str]:
    with served(fictional_site.folder) as root:
        yield root


class Reader:
    """A page in a browser, with what it asked for and what its console said."""

    def __init__(self, page: Page, root: str) -> None:
        self.page, self.root = page, root
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url.removeprefix(root)))
        page.on("console", lambda said: self.complaints.append(said.text))
        page.on("pageerror", lambda error: self.complaints.append(error.message))

    def search(self, query: str) -> list[str]:
        """Opens the search by an address, and gives the addresses of the results in the order of the page."""
        self.page.goto(f"{self.root}{SEARCH}?{query}")
        return self.results()

    def results(self) -> list[str]:
        """The addresses of the results, once the search has said how many there are."""
        self.page.locator("#search-said").filter(has_text=SAID).wait_for()
        links = self.page.locator(".st-hit-name a").evaluate_all("links => links.map(link => link.href)")
        return [str(link).removeprefix(self.root) for link in links]

    def said(self, query: str) -> str:
        """What the search says of a query."""
        self.search(query)
        return self.page.locator("#search-said").inner_text()

    @property
    def query(self) -> str:
        """What the address asks for."""
        return urlsplit(self.page.url).query


@pytest.fixture
def reader(browser: Browser, root: str) -> Iterator[Reader]:
    with browser.new_page() as page:
        found = Reader(page, root)
        yield found
        assert found.complaints == []


@pytest.fixture(scope="module")
def ranks(browser: Browser, real_root: str) -> Mapping[str, int | None]:
    """The place of the right page of each query among the results that the page shows at first."""
    found: dict[str, int | None] = {}
    with browser.new_page() as page:
        reader = Reader(page, real_root)
        for query, right in ALL.items():
            results = reader.search(f"q={quote_plus(query)}")
            found[query] = min((results.index(one) + 1 for one in right if one in results), default=None)
        assert reader.complaints == []
    return found


@pytest.mark.parametrize("query", ALL)
def test_the_right_page_is_near_enough(ranks: Mapping[str, int | None], query: str) -> None:
    rank = ranks[query]
    assert rank is not None
    assert rank <= RANKS.get(query, FIRST)


def test_the_right_pages_are_there(real_site: Site) -> None:
    answers = {one.partition("#")[0] for right in ALL.values() for one in right}
    assert answers <= set(real_site.pages)
    assert set(RANKS) <= set(ALL)


def test_nothing_of_the_search_is_loaded_before_it_is_used(reader: Reader) -> None:
    reader.page.goto(reader.root + SEARCH)
    reader.page.wait_for_load_state("networkidle")
    assert not any(asked in reader.asked for asked in (SEARCH_PROGRAM, SEARCH_ENTRIES))
    reader.page.locator("#search-q").fill("Ada Example")
    assert reader.results()[0] == "ministers/ada-example/"
    assert {SEARCH_PROGRAM, SEARCH_ENTRIES} <= set(reader.asked)


def test_a_result_says_why_it_is_one(reader: Reader) -> None:
    assert reader.search("q=Ada+Instance")[0] == "ministers/ada-example/"
    first = reader.page.locator(".st-hit").first
    assert first.locator(".st-hit-why").inner_text() == "Earlier or other name: Ada Instance"
    reader.search("q=merger")
    reader.page.locator(".st-hit-words mark").first.wait_for()


def test_a_filter_narrows_stands_in_the_address_and_is_taken_back(reader: Reader) -> None:
    everything = reader.search("q=example")
    kinds = {address.partition("/")[0] for address in everything}
    assert "ministers" in kinds
    assert len(kinds) > 1
    reader.page.locator("details summary", has_text="Narrow").click()
    reader.page.locator("#search-kind").select_option("ministers")
    reader.page.wait_for_url("**kind=ministers")
    reader.page.wait_for_timeout(300)
    narrowed = reader.results()
    assert {address.partition("/")[0] for address in narrowed} == {"ministers"}
    assert reader.query == "q=example&kind=ministers"
    reader.page.go_back()
    reader.page.wait_for_timeout(300)
    assert reader.results() == everything
    assert reader.search("kind=departments&year=2033")
    assert reader.page.locator("#search-kind").input_value() == "departments"


def test_the_keyboard_is_enough(reader: Reader) -> None:
    reader.page.goto(reader.root)
    reader.page.keyboard.press("/")
    reader.page.keyboard.type("Ada Example")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/search/?q=Ada+Example")
    assert reader.results()[0] == "ministers/ada-example/"
    reader.page.locator("#search-q").press("Escape")
    assert reader.page.locator("#search-q").input_value() == ""
    assert reader.query == ""
    assert reader.page.locator(".st-hit").count() == 0


def test_what_is_not_found_is_said(reader: Reader) -> None:
    assert reader.search("q=zyzzyva") == []
    assert reader.page.locator("#search-said").inner_text().startswith("Nothing was found for “zyzzyva”.")


def test_a_word_that_no_page_holds_is_left_out_and_named(reader: Reader) -> None:
    assert reader.search("q=zyzzyva+Ada+Instance")[0] == "ministers/ada-example/"
    said = reader.page.locator("#search-said").inner_text()
    assert said.endswith("for “zyzzyva Ada Instance”. Left out, for no page holds it: “zyzzyva”.")
    assert "Left out" not in reader.said("q=Ada+Instance")


def test_a_result_that_does_not_hold_all_words_says_so(reader: Reader) -> None:
    assert reader.search("q=Dora+Samplia+Demonstria")[0] == "ministers/dora-dummy/"
    assert "nothing holds all of these words" in reader.page.locator("#search-said").inner_text()
    assert "Found without “demonstria”." in reader.page.locator(".st-hit").first.inner_text()


def test_words_that_tell_nothing_are_no_part_of_the_search(reader: Reader) -> None:
    alone = reader.search("q=Ada+Instance")
    assert reader.search("q=what+can+the+UK+Government+tell+us+about+Ada+Instance") == alone


def test_a_word_that_is_still_being_typed_finds_the_names_that_begin_so(reader: Reader) -> None:
    assert "ministers/ada-example/" in reader.search("q=instan")


def test_markup_in_a_query_stays_text(reader: Reader) -> None:
    reader.search(f"q={quote_plus('<img src=x onerror=alert(1)> example')}")
    assert reader.page.locator("main img").count() == 0
    assert "<img src=x" in reader.page.locator("#search-said").inner_text()


def test_without_scripts_the_search_leads_to_the_list(browser: Browser, root: str) -> None:
    with browser.new_context(java_script_enabled=False) as context, context.new_page() as page:
        page.goto(root + SEARCH)
        assert not page.locator("#search-form").is_visible()
        page.locator("#search-without a").click()
        assert page.url == root + A_TO_Z
        page.locator("#letters ~ ul a", has_text="A").first.click()
        assert page.locator("a", has_text="Ada Example").count() >= 1
        page.goto(f"{root}no/such/page")
        assert page.locator("main a", has_text="Home").get_attribute("href") == "/"
        assert page.locator("#missing-form").is_visible()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("minister/ada-exampel", "ada exampel"),
        ("Ministers/Ada-Example", "ada example"),
        ("deep/er/ada-example", "ada example"),
    ],
)
def test_a_missing_page_offers_the_nearest_and_the_search(
    browser: Browser, root: str, wrong: str, words: str
) -> None:
    with browser.new_page() as page:
        page.goto(root + wrong)
        assert page.locator("#missing-near a").get_attribute("href") == "/ministers/ada-example/"
        assert page.locator("#missing-q").input_value() == words
        page.locator("#missing-form button").click()
        page.wait_for_url("**/search/?q=**")


def test_the_index_is_the_same_each_time(fictional_site: Site, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    shutil.copytree(fictional_site.folder, folder)
    shutil.rmtree(folder / SEARCH)
    (folder / SEARCH).mkdir()
    search.write_search(fictional_site.edition, PROJECT / "docs", folder)
    made, first = _files(folder / SEARCH), _files(fictional_site.folder / SEARCH)
    assert {name for name in first if name != "index.html"} == set(made)
    assert all(first[name] == content for name, content in made.items())


def _files(folder: Path) -> dict[str, bytes]:
    found = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {str(file.relative_to(folder)): file.read_bytes() for file in found}


def test_a_failure_of_pagefind_fails_the_build(fictional_site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("macros.site.search.sys.executable", shutil.which("false"))
    with pytest.raises(search.SearchFailed, match="Pagefind could not make the index"):
        search.write_search(fictional_site.edition, PROJECT / "docs", fictional_site.folder)
