"""The date field in a real browser: it shows any day, and says of it what the page of that day says."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from macros.pages.addresses import ON, ON_INTERVALS, day_at, on_any_day, on_day, on_json
from macros.pages.on.period import Period
from macros.records.when import When
from tests.site.browser import Screen, look, served, window
from tests.site.conftest import Site

PHONE = Screen(320, 640)
DESK = Screen(1280, 900)

# What a part of a page says, with where its links lead; blanks between elements are no text.
_PARTS = """
(root) => [...root.querySelectorAll(".st-lead, section:not([aria-labelledby=changed])")].map(part => [
  part.textContent.replace(/\\s+/g, ""),
  ...[...part.querySelectorAll("a")].map(link => link.href),
  ...[...part.querySelectorAll("details > summary, ul, span")].map(one => one.tagName + one.className),
])
"""


@pytest.fixture(scope="module")
def root(fictional_site: Site) -> Iterator[str]:
    with served(fictional_site.folder, fictional_site.top) as address:
        yield address


@pytest.fixture
def page(browser: Browser, root: str) -> Iterator[Page]:
    """The date field; whatever the console complains of fails the test."""
    complaints: list[str] = []
    with window(browser, DESK) as opened, opened.new_page() as shown:
        shown.on("console", lambda message: complaints.append(message.text))
        shown.on("pageerror", lambda error: complaints.append(str(error)))
        shown.goto(root + ON)
        yield shown
    assert complaints == []


def ask(page: Page, day: str) -> None:
    page.locator("#on-date").fill(day)
    page.locator("#on-form button").click()
    words = f"How things stood on {When(day).words}"
    expect(page.locator("#on-said")).to_have_text(f"{words} is shown below.")
    expect(page.locator("#on-result h2")).to_have_text(words)


def parts(page: Page, selector: str) -> list[list[str]]:
    found: list[list[str]] = page.locator(selector).evaluate(_PARTS)
    return found


def test_it_shows_what_the_page_of_each_day_shows(page: Page, root: str, fictional_site: Site) -> None:
    days = [day.isoformat() for day in Period(fictional_site.edition).page_days]
    assert len(days) > 10
    of_field = {}
    for day in days:
        ask(page, day)
        of_field[day] = parts(page, "#on-result")
    for day in days:
        page.goto(f"{root}{ON}{day}/")
        shown = parts(page, "article")
        assert len(shown) > 5
        assert of_field[day] == shown, day


def test_a_day_without_a_page_leads_to_the_last_one_before_it(page: Page, root: str) -> None:
    ask(page, "2033-09-15")
    links = {
        link.inner_text(): link.evaluate("one => one.href") for link in page.locator("#on-result > p a").all()
    }
    assert links["1 September 2033"] == f"{root}on/2033-09-01/"
    assert links["the same as JSON"] == f"{root}{on_json(When('2033-09-01').first)}"
    expect(page.locator("#on-result")).to_contain_text(
        "Dora Dummy, from September 2033 to 15 January 2034 may have"
    )


def test_every_link_it_shows_leads_somewhere(page: Page, root: str, fictional_site: Site) -> None:
    for day in ("2031-01-01", "2033-10-01", "2034-06-30"):
        ask(page, day)
        links = {link.evaluate("one => one.href") for link in page.locator("#on-result a").all()}
        assert len(links) > 10
        for link in links:
            whole, anchor = urldefrag(urljoin(page.url, link))
            address = whole.removeprefix(root)
            if address in fictional_site.pages:
                assert not anchor or fictional_site.pages[address].xpath(f"//*[@id='{anchor}']"), link
            else:
                assert (fictional_site.folder / address).is_file(), link


def test_the_address_keeps_the_day_and_the_way_back_leads_to_the_one_before(page: Page, root: str) -> None:
    ask(page, "2032-05-01")
    ask(page, "2033-09-01")
    assert page.url == f"{root}{on_any_day(When('2033-09-01').first)}"
    page.go_back()
    expect(page.locator("#on-result h2")).to_have_text("How things stood on 1 May 2032")
    expect(page.locator("#on-date")).to_have_value("2032-05-01")
    page.go_back()
    expect(page.locator("#on-result")).to_be_empty()
    expect(page.locator("#on-said")).to_be_empty()
    page.go_forward()
    expect(page.locator("#on-result h2")).to_have_text("How things stood on 1 May 2032")


def test_a_link_to_a_day_shows_it(page: Page, root: str) -> None:
    page.goto(root + on_any_day(When("2032-05-01").first))
    expect(page.locator("#on-result h2")).to_have_text("How things stood on 1 May 2032")
    expect(page.locator("#on-date")).to_have_value("2032-05-01")


def test_the_keyboard_alone_asks_and_reads(page: Page) -> None:
    page.locator("#on-date").focus()
    page.locator("#on-date").fill("2033-09-01")
    page.keyboard.press("Enter")
    expect(page.locator("#on-result h2")).to_have_text("How things stood on 1 September 2033")
    page.locator("#on-form button").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#on-result').contains(document.activeElement)")
    fold = page.locator("#on-result summary").first
    fold.focus()
    page.keyboard.press("Enter")
    assert fold.evaluate("one => one.parentElement.open")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "2030-12-31",
            "31 December 2030 is outside the period of the record, 1 January 2031 to 30 June 2034.",
        ),
        ("2034-07-01", "1 July 2034 is outside the period of the record, 1 January 2031 to 30 June 2034."),
        (
            "2033-02-30",
            "That is no day. Write one in full, as in 2034-06-30, from 1 January 2031 to 30 June 2034.",
        ),
        (
            "<b>x</b>",
            "That is no day. Write one in full, as in 2034-06-30, from 1 January 2031 to 30 June 2034.",
        ),
        ("", "That is no day. Write one in full, as in 2034-06-30, from 1 January 2031 to 30 June 2034."),
    ],
)
def test_it_says_why_there_is_nothing_to_show(page: Page, root: str, asked: str, said: str) -> None:
    ask(page, "2032-05-01")
    page.goto(f"{root}{ON}?date={asked}")
    expect(page.locator("#on-said")).to_have_text(said)
    expect(page.locator("#on-result")).to_be_empty()


def test_an_empty_field_is_told_so_and_the_browser_lets_it_be_sent(page: Page) -> None:
    page.locator("#on-form button").click()
    expect(page.locator("#on-said")).to_contain_text("That is no day.")


def test_the_file_is_fetched_only_when_a_day_is_asked_for_and_once(browser: Browser, root: str) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        if request.url.endswith(ON_INTERVALS):
            asked.append(request.url)

    with window(browser, DESK) as opened, opened.new_page() as shown:
        shown.on("request", note)
        shown.goto(root + ON)
        shown.wait_for_load_state("networkidle")
        assert asked == []
        ask(shown, "2032-05-01")
        ask(shown, "2033-09-01")
    assert len(asked) == 1


def test_where_the_file_is_not_to_be_had_the_page_says_so_and_tries_again(
    browser: Browser, root: str
) -> None:
    with window(browser, DESK) as opened, opened.new_page() as shown:
        shown.route(f"**/{ON_INTERVALS}", lambda route: route.abort())
        shown.goto(root + on_any_day(When("2032-05-01").first))
        expect(shown.locator("#on-said")).to_contain_text("could not be read")
        shown.unroute(f"**/{ON_INTERVALS}")
        ask(shown, "2032-05-01")


def test_without_scripts_the_days_are_listed_and_no_field_promises_more(
    browser: Browser, root: str, fictional_site: Site
) -> None:
    with browser.new_context(java_script_enabled=False) as opened, opened.new_page() as shown:
        shown.goto(root + ON)
        assert not shown.locator("#on-form").is_visible()
        listed = {
            link.get_attribute("href") or ""
            for link in shown.locator("section[aria-labelledby=days] details li a:not(.st-short)").all()
        }
        days = {day_at(ON + link) for link in listed}
        assert days == set(Period(fictional_site.edition).page_days)
        shown.locator("main summary").first.click()
        shown.locator("main details[open] li a:not(.st-short)").first.click()
        assert shown.locator("h1").inner_text().startswith("How things stood on ")


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=str)
@pytest.mark.parametrize(
    "address", [ON, on_any_day(When("2033-09-01").first), on_day(When("2033-09-01").first)]
)
def test_the_pages_fit_and_are_accessible(browser: Browser, root: str, screen: Screen, address: str) -> None:
    with window(browser, screen) as opened:
        seen = look(opened, root, address)
    assert seen.sticks_out == ()
    assert (seen.complaints, seen.strangers) == ((), ())
    assert [str(one) for one in seen.faults] == []
