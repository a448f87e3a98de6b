"""Quotes and citations in a real browser: copied by mouse and by keys, refused, and without scripts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.site.browser import Screen, served, window
from tests.site.conftest import Site

DESK = Screen(1280, 900)
PHONE = Screen(320, 640)

OBSERVERS = "workstreams/border-observers/"
NAME = "Prevention in Samplia, the fictional record"
QUOTE = "Our observers remain at the border of Samplia"

REFUSE = (
    "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error())}})"
)


@pytest.fixture(scope="module")
def root(fictional_site: Site) -> Iterator[str]:
    with served(fictional_site.folder, fictional_site.top) as address:
        yield address


@pytest.fixture
def desk(browser: Browser) -> Iterator[BrowserContext]:
    with window(browser, DESK) as opened:
        opened.grant_permissions(["clipboard-write"])
        yield opened


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    return page


def clipboard(page: Page) -> list[str]:
    """What was copied, as it is pasted elsewhere: pages of the site may not read it."""
    with page.context.new_page() as elsewhere:
        elsewhere.set_content("<textarea></textarea>")
        field = elsewhere.locator("textarea")
        field.press("Control+V")
        return field.input_value().splitlines()


def test_a_quote_is_copied_with_its_source_and_permanent_address(desk: BrowserContext, root: str) -> None:
    page = opened(desk, root + OBSERVERS)
    note = page.locator(".st-note", has_text=QUOTE)
    note.get_by_role("button", name="Copy quote with source").click()
    note.get_by_role("status").get_by_text("Copied").wait_for()
    anchor = note.locator("blockquote").get_attribute("id")
    assert clipboard(page) == [
        f"“{QUOTE}”",
        "Samplia: written answer to question 733, Parliament of Examples, 10 October 2033",
        "At: answer",
        "Read by us in this source.",
        f"Quoted in: {NAME}, as of 30 June 2034. https://record.example/{OBSERVERS}#{anchor}",
    ]


def test_a_copy_of_a_text_is_copied_with_that_mark(
    desk: BrowserContext, root: str, fictional_site: Site
) -> None:
    marked = "//li[@class='st-note'][blockquote/@id][p[@class='st-note-source']/span[@class='st-mark']]"
    address = next(address for address, page in fictional_site.pages.items() if page.xpath(marked))
    page = opened(desk, root + address)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    note = page.locator(".st-note:has(blockquote[id]):has(.st-note-source .st-mark)").first
    note.get_by_role("button").click()
    note.get_by_role("status").get_by_text("Copied").wait_for()
    assert clipboard(page)[1].endswith(" (copy of an official text)")


def test_a_citation_is_copied_by_keyboard_alone(desk: BrowserContext, root: str) -> None:
    page = opened(desk, root + OBSERVERS)
    page.locator(".st-cite-page summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Copy the citation"
    page.keyboard.press("Enter")
    page.locator(".st-cite-page").get_by_role("status").get_by_text("Copied").wait_for()
    assert clipboard(page) == [
        f"{NAME}: “Observers at the border – workstream”, as of 30 June 2034. https://record.example/{OBSERVERS}"
    ]
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator(".st-cite-page").get_by_role("status").get_by_text("Copied").nth(1).wait_for()
    assert clipboard(page)[0] == "@misc{workstreams-border-observers-as-of-2034-06-30,"
    assert clipboard(page)[-1] == "}"


def test_a_browser_that_refuses_gives_the_text_to_copy_by_hand(browser: Browser, root: str) -> None:
    with window(browser, PHONE) as small:
        small.add_init_script(REFUSE)
        page = opened(small, root + OBSERVERS)
        note = page.locator(".st-note", has_text=QUOTE)
        for _ in range(2):  # a second try leaves one field, not two
            note.get_by_role("button").click()
            note.get_by_role("status").get_by_text("did not let this page copy").wait_for()
        field = note.get_by_role("textbox", name="Text to copy")
        assert field.input_value().startswith(f"“{QUOTE}”\n")
        assert page.evaluate("document.activeElement.value.length") == len(field.input_value())
        assert page.evaluate("getSelection().toString().length") > 0
        assert page.evaluate("document.scrollingElement.scrollWidth") == PHONE.width


def test_the_page_is_whole_without_scripts(browser: Browser, root: str) -> None:
    with browser.new_context(java_script_enabled=False) as plain:
        page = opened(plain, root + OBSERVERS)
        assert page.locator("main").get_by_role("button").count() == 0
        block = page.locator(".st-cite-page")
        assert not block.locator("pre").is_visible()
        block.locator("summary").click()
        assert block.locator("pre").is_visible()
        assert "https://record.example/" in block.inner_text()
        page.locator(".st-note", has_text=QUOTE).get_by_role("link", name="Link to this quote").click()
        assert "#quote-" in page.url
        assert QUOTE in page.locator("blockquote:target").inner_text()


def test_a_link_to_a_quote_inside_a_fold_shows_it(browser: Browser, root: str, fictional_site: Site) -> None:
    year = fictional_site.pages["timeline/2033/"]
    [anchor, *_] = [str(one) for one in year.xpath("//details//blockquote/@id")]
    assert "-quote-" in anchor
    with window(browser, DESK) as opened_:
        page = opened(opened_, f"{root}timeline/2033/#{anchor}")
        assert page.locator(f"[id='{anchor}']").is_visible()
