"""Pages on paper: with their address, date and notes, with what was folded, and without what one presses."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.pages.addresses import HOME, ON, OVERSIGHT, gaps_of
from tests.site.browser import Screen, served, window
from tests.site.conftest import Site

RECORD = "workstreams/border-observers/"
PAGES = (HOME, OVERSIGHT, RECORD, gaps_of("oversight-not-stated"), "on/2033-01-01/", "about/method/")


_SEEN = """
all => all.map(one => {
  const copy = one.cloneNode(true);
  for (const heard of copy.querySelectorAll(".st-hidden")) heard.remove();
  return copy.textContent;
})
"""
"""The words of elements, without those that are only heard."""


@pytest.fixture(scope="module")
def root(fictional_site: Site) -> Iterator[str]:
    with served(fictional_site.folder, fictional_site.top) as address:
        yield address


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    with window(browser, Screen(800, 1000)) as opened, opened.new_page() as page:
        page.emulate_media(media="print")
        yield page


@pytest.mark.parametrize("address", PAGES, ids=lambda address: address or "home")
def test_on_paper_stand_the_address_the_date_and_what_was_folded(
    page: Page, root: str, address: str, fictional_site: Site, tmp_path: Path
) -> None:
    page.goto(root + address)
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    told = subprocess.run(
        ["pdftotext", tmp_path / "page.pdf", "-"], check=True, capture_output=True, text=True
    ).stdout
    # pdftotext joins what a line broke at a hyphen.
    words = "".join(told.replace("-", "").split())
    citation = fictional_site.pages[address].xpath("string(//p[@data-copy])")
    assert f"asof{fictional_site.edition.as_of_words}".replace(" ", "") in words
    assert (str(fictional_site.edition.about.site_url) + address).replace("-", "") in words
    assert "".join(citation.replace("-", "").split()) in words
    folded = page.eval_on_selector_all("main details:not(.st-cite-page) > :not(summary)", _SEEN)
    for text in folded:
        assert "".join(text.replace("-", "").split())[:40] in words


@pytest.mark.parametrize("address", [*PAGES, ON], ids=lambda address: address or "home")
def test_on_paper_nothing_is_left_to_press(page: Page, root: str, address: str) -> None:
    page.goto(root + address)
    page.wait_for_load_state("networkidle")
    pressed = page.locator(
        "button, input, select, header nav, #site-map, .st-skip, .st-contents, .st-actions"
    )
    assert pressed.count() > 5
    assert [one.evaluate("one => one.outerHTML") for one in pressed.all() if one.is_visible()] == []


def test_on_paper_a_record_has_its_notes_with_the_addresses_of_sources(page: Page, root: str) -> None:
    page.goto(root + RECORD)
    note = page.locator(".st-note").first
    assert note.is_visible()
    away = note.locator("a.st-away").first
    shown = away.evaluate("one => getComputedStyle(one, '::after').content")
    assert str(away.get_attribute("href")) in shown
