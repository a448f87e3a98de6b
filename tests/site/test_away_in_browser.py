"""A link to another site says so: by an arrow, in print by its address, in words to who hears the page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.site.browser import Screen, chromium, served, window
from tests.site.conftest import Site

AFTER = "link => getComputedStyle(link, '::after').content"


@pytest.fixture(scope="module")
def page(fictional_site: Site) -> Iterator[Page]:
    with (
        served(fictional_site.folder, fictional_site.top) as root,
        chromium() as browser,
        window(browser, Screen(320, 640)) as opened,
        opened.new_page() as page,
    ):
        page.goto(f"{root}about/independence/")
        yield page


def test_it_is_told_in_words(page: Page) -> None:
    link = page.get_by_role("link", name="the repository (another site)", exact=True)
    assert link.count() == 1
    assert "st-away" in str(link.get_attribute("class"))


def test_the_foot_tells_it_too(page: Page) -> None:
    links = page.locator("footer a[href^='http']")
    assert links.count() > 0
    assert all("↗" in str(link.evaluate(AFTER)) for link in links.all())


@pytest.mark.parametrize("forced", ["active", "none"])
def test_it_is_seen_in_whatever_colours(page: Page, forced: str) -> None:
    page.emulate_media(forced_colors="active" if forced == "active" else "none")
    link = page.locator("main a.st-away").first
    assert "↗" in str(link.evaluate(AFTER))


def test_in_print_its_address_stands_beside_it(page: Page) -> None:
    page.emulate_media(media="print")
    link = page.locator("main a.st-away").first
    assert str(link.get_attribute("href")) in str(link.evaluate(AFTER))
    page.emulate_media(media="screen")


def test_a_link_within_the_site_says_nothing_of_it(page: Page) -> None:
    within = page.locator("main a:not(.st-away)")
    assert within.count() > 0
    assert all(link.evaluate(AFTER) == "none" for link in within.all())
