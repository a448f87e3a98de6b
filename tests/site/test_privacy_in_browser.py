"""What the page on privacy says of a reader's browser and of the host is so."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.site.browser import Screen, served, window
from tests.site.conftest import PROJECT, Site

DESK = Screen(1280, 900)

KEPT = "() => Object.fromEntries(Object.entries(localStorage))"


@pytest.fixture(scope="module")
def root(fictional_site: Site) -> Iterator[str]:
    with served(fictional_site.folder, fictional_site.top) as address:
        yield address


@pytest.fixture
def page(browser: Browser, root: str) -> Iterator[Page]:
    with window(browser, DESK) as opened, opened.new_page() as page:
        page.goto(root)
        yield page


def _told() -> set[str]:
    """The names under which the page on privacy says that a choice is kept."""
    text = (PROJECT / "docs/about/privacy.md").read_text("utf-8")
    return set(re.findall(r"\| `([a-z-]+)` \|", text))


def test_the_page_names_whatever_the_scripts_may_keep() -> None:
    names = set()
    for script in sorted((PROJECT / "macros/pages/assets/js").glob("*.js")):
        text = script.read_text("utf-8")
        assert not re.search(r"sessionStorage|indexedDB|document\.cookie|sendBeacon|caches\b", text), script
        if "localStorage" in text:
            assert script.name == "site.js"
            names = set(re.findall(r'const (?:COLOURS|KEY) = "([a-z-]+)"', text))
            assert text.count("localStorage.setItem") == 1
    assert names == _told() != set()


def test_a_choice_is_kept_under_its_name_and_forgotten_when_it_is_put_back(page: Page) -> None:
    choices = page.locator("#choices")
    assert page.evaluate(KEPT) == {}
    choices.get_by_label("dark").check()
    choices.get_by_label("leads to the search").uncheck()
    assert page.evaluate(KEPT) == {"colours": "dark", "search-key": "off"}
    page.reload()
    assert page.evaluate("document.documentElement.dataset.colours") == "dark"
    choices.get_by_label("as on your device").check()
    assert page.evaluate(KEPT) == {"search-key": "off"}
    choices.get_by_label("leads to the search").check()
    assert page.evaluate(KEPT) == {}
    assert page.context.cookies() == []


def test_the_field_at_the_head_sends_its_words_in_an_address(page: Page, root: str) -> None:
    page.locator("header [name=q]").fill("Samplia border")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.startswith(f"{root}search/?q=Samplia+border")


def test_on_the_page_of_the_search_no_words_are_sent(page: Page, root: str) -> None:
    asked: list[str] = []
    page.goto(f"{root}search/")
    page.on("request", lambda request: asked.append(request.url))
    field = page.locator("main [name=q]")
    field.press_sequentially("samplia")
    page.locator("main a").filter(has_text="Samplia").first.wait_for()
    assert asked  # parts of the index
    assert all(url.startswith((f"{root}search/", f"{root}assets/")) for url in asked), asked
    assert not any("samplia" in url.lower() for url in asked), asked
    assert all(urlsplit(url).query == "" or "ts=" in url for url in asked), asked


@pytest.mark.parametrize("address", ["on/", "data/workstreams/"])
def test_what_is_picked_on_a_page_is_worked_out_there(page: Page, root: str, address: str) -> None:
    page.goto(root + address)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    if address == "on/":
        page.locator("#on-date").fill("2033-01-01")
        page.locator("#on-form button").click()
        page.locator("#on-result h2").wait_for()
    else:
        page.locator("#look-q").fill("desk")
        page.wait_for_url("**/?q=desk")
    assert [url for url in asked if "?" in url] == []
    assert "?" in page.url  # shown, to be kept or passed on


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str | None]]]:
    """Another site, and what it was told of where each of its readers came from."""
    told: list[str | None] = []

    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/page":
                told.append(self.headers["Referer"])
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/page", told
        server.shutdown()


def test_another_site_is_not_told_where_its_reader_came_from(
    page: Page, root: str, elsewhere: tuple[str, list[str | None]]
) -> None:
    address, told = elsewhere
    page.goto(f"{root}about/independence/")
    link = page.locator("main a.st-away").first
    link.evaluate("(link, address) => { link.href = address; }", address)
    with page.expect_response(address):
        link.click()
    assert told == [None]
