"""Pages without scripts and pictures, and as plain text in a terminal: whole, with nothing dead."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, ViewportSize

from macros.pages.addresses import A_TO_Z, HOME, ON, OVERSIGHT, SEARCH, gaps_of, table_page
from tests.site.browser import Screen, served
from tests.site.conftest import Site

RECORD = "workstreams/border-observers/"
GAP = gaps_of("oversight-not-stated")
TABLE = table_page("statements")
BARE = (HOME, SEARCH, A_TO_Z, RECORD, TABLE, ON, OVERSIGHT)
SCREENS = (Screen(320, 640), Screen(1280, 900))


@pytest.fixture(scope="module")
def root(fictional_site: Site) -> Iterator[str]:
    with served(fictional_site.folder, fictional_site.top) as address:
        yield address


@pytest.fixture(scope="module", params=SCREENS, ids=str)
def bare(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    """A browser that runs no script and shows no picture."""
    size: ViewportSize = {"width": request.param.width, "height": request.param.height}
    with browser.new_context(java_script_enabled=False, viewport=size) as context:
        context.route("**/*.{svg,png,jpg}", lambda route: route.abort())
        yield context


@pytest.mark.parametrize("address", BARE, ids=lambda address: address or "home")
def test_without_scripts_and_pictures_nothing_is_lost_and_nothing_dead(
    bare: BrowserContext, root: str, address: str, fictional_site: Site
) -> None:
    with bare.new_page() as page:
        page.goto(root + address)
        shown = "".join(page.locator("main").inner_text().split())
        for heading in fictional_site.pages[address].xpath("//main//*[self::h1 or self::h2]"):
            if not heading.xpath("ancestor::details"):
                assert "".join(heading.text_content().split()) in shown
        # A field or a button is shown only in a form that leads to a page by itself.
        for one in page.locator("button, input, select, textarea").all():
            if one.is_visible():
                form = one.locator("xpath=ancestor::form[@action]")
                assert form.count() == 1, one.evaluate("one => one.outerHTML")
        assert page.locator("img").count() == 0
        fold = page.locator("main summary").filter(visible=True).first
        if fold.count():
            fold.click()
            assert fold.locator("xpath=..").get_attribute("open") is not None


def test_without_scripts_the_field_at_the_head_leads_to_the_list_of_all(browser: Browser, root: str) -> None:
    with browser.new_context(java_script_enabled=False) as context, context.new_page() as page:
        page.goto(root)
        page.locator("header input[name=q]").fill("example")
        page.locator("header form button").click()
        page.locator("#search-without a").click()
        assert page.url == root + A_TO_Z


def _as_text(site: Site, address: str) -> str:
    """A page as w3m shows it, its spaces and lines drawn together."""
    program = shutil.which("w3m")
    if program is None:
        raise FileNotFoundError("w3m is not installed; `make test` installs it, see .ci/programs")
    command = [program, "-dump", "-cols", "80", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8"]
    file = site.folder / address / "index.html"
    done = subprocess.run([*command, file], check=True, capture_output=True, text=True, encoding="utf-8")
    return " ".join(done.stdout.split())


DATED = "//p[@class='st-page-dates']"
ORDER = {
    HOME: ("//*[@class='st-headline']", "//*[@class='st-why']", "//figcaption", DATED),
    OVERSIGHT: ("//h1", "//*[@class='st-headline']", "//figcaption", DATED),
    RECORD: (
        "//h1",
        "//*[contains(@class, 'st-panel')]//dd",
        "//blockquote[contains(@class, 'st-quote')]",
        "//*[@class='st-note-source']",
        "//section[@aria-labelledby='dates']//dd",
    ),
    GAP: ("//h1", "//*[@class='st-lead']", "//*[@class='st-entry']/h3", "//*[@class='st-entry']//dd", DATED),
    TABLE: ("//h1", "//a[contains(@href, '.csv')]", "//table/caption", "//table//td", DATED),
}
"""What stands on a page as plain text, in this order: the answer, where it was read, and the date."""


@pytest.mark.parametrize("address", ORDER, ids=lambda address: address or "home")
def test_as_plain_text_answer_source_and_date_stand_in_their_order(
    fictional_site: Site, address: str
) -> None:
    text = _as_text(fictional_site, address)
    place = 0
    for where in ORDER[address]:
        found = fictional_site.pages[address].xpath(f"//main{where}")
        assert found, where
        words = next(" ".join(text.split()) for text in found[0].itertext() if text.strip())[:30].strip()
        place = text.find(words, place)
        assert place >= 0, f"{where}: “{words}”"


def test_a_stretch_of_time_is_told_as_one_and_a_short_name_apart_from_what_it_stands_for(
    fictional_site: Site,
) -> None:
    oversight = _as_text(fictional_site, OVERSIGHT)
    home = _as_text(fictional_site, HOME)
    heads = fictional_site.pages[OVERSIGHT].xpath("//p[@class='st-stretch-head']")
    assert len(heads) > 5
    for head in heads:
        words = " ".join(head.text_content().split())
        assert re.match(r"Stretch [0-9]+: [0-9]", words)
        assert words in oversight
    for term in fictional_site.pages[HOME].xpath("//section[@aria-labelledby='short-names']//dt"):
        assert f"{term.text} {term.getnext().text}" in home
