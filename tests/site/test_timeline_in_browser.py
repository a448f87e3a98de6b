"""The timeline in a real browser: filtered by ticks alone, at one address, on a phone and at a desk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from macros.pages.lists.timeline_rows import KINDS
from tests.site.browser import Screen, look, served, window
from tests.site.conftest import Site

PHONE = Screen(320, 640)
DESK = Screen(1280, 900)

TIMELINE = "timeline/"
YEAR = "timeline/2025/"
"""A year with rows of every kind."""


@pytest.fixture(scope="module")
def root(real_site: Site) -> Iterator[str]:
    with served(real_site.folder, real_site.top) as address:
        yield address


@pytest.fixture
def page(browser: Browser, root: str) -> Iterator[Page]:
    with window(browser, DESK) as opened, opened.new_page() as shown:
        shown.goto(root + YEAR)
        yield shown


def visible(page: Page, kind: str = "") -> int:
    return page.locator(f".st-row{f'.st-kind-{kind}' if kind else ''}:visible").count()


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=str)
@pytest.mark.parametrize("address", [TIMELINE, YEAR, "compare/", "to-read/", "resources/stated/"])
def test_the_page_fits_and_is_accessible(browser: Browser, root: str, screen: Screen, address: str) -> None:
    with window(browser, screen) as opened:
        seen = look(opened, root, address)
    assert seen.sticks_out == ()
    assert (seen.complaints, seen.strangers) == ((), ())
    # In the drawing each name stands on the bare page: axe asks a person to look, who has.
    assert [str(one) for one in seen.faults if one.sure or one.tag != "text"] == []


def test_a_kind_is_hidden_and_shown_by_the_keyboard_and_the_address_stays(page: Page) -> None:
    everything = visible(page)
    asks = visible(page, "asks")
    address = page.url
    assert everything == page.locator(".st-row").count()
    assert 0 < asks < everything
    for kind in KINDS:
        if kind != "asks":
            page.locator(f"#show-{kind}").focus()
            page.keyboard.press("Space")
    assert visible(page) == asks
    assert page.url == address
    page.locator("#show-events").press("Space")
    assert visible(page) > asks


def test_a_row_of_two_kinds_shows_while_either_is_ticked(page: Page) -> None:
    both = ".st-kind-events.st-kind-asks:not(.st-kind-answers):not(.st-kind-statements)"
    number = page.locator(both).count()
    assert number
    shown = page.locator(f"{both}:visible")
    page.locator("#show-events").uncheck()
    assert shown.count() == number
    page.locator("#show-asks").uncheck()
    assert shown.count() == 0


def test_where_nothing_is_ticked_the_page_says_so(page: Page) -> None:
    note = page.locator(".st-nothing")
    assert not note.is_visible()
    for kind in KINDS:
        page.locator(f"#show-{kind}").uncheck()
    assert visible(page) == 0
    assert note.is_visible()


def test_what_the_address_points_to_shows_whatever_is_ticked(page: Page, root: str) -> None:
    anchor = page.locator(".st-row[id]").last.get_attribute("id")
    for kind in KINDS:
        page.locator(f"#show-{kind}").uncheck()
    page.evaluate("anchor => { location.hash = anchor; }", anchor)
    assert page.url == f"{root}{YEAR}#{anchor}"
    assert page.locator(f"#{anchor}").is_visible()
    assert visible(page) == 1


def test_print_shows_every_row_whatever_is_ticked(page: Page) -> None:
    page.locator("#show-events").uncheck()
    page.emulate_media(media="print")
    assert visible(page) == page.locator(".st-row").count()
    assert not page.locator(".st-show").is_visible()
    assert page.locator(".st-row .st-note").first.is_visible()  # what is folded is printed
    page.emulate_media(media="screen")
    assert not page.locator(".st-row .st-note").first.is_visible()


def test_no_text_of_the_drawing_covers_another_on_a_phone(browser: Browser, root: str) -> None:
    with window(browser, PHONE) as opened, opened.new_page() as page:
        page.goto(root + TIMELINE)
        boxes = page.eval_on_selector_all(
            ".st-lanes-svg text", "all => all.map(one => one.getBoundingClientRect().toJSON())"
        )
        dots = page.eval_on_selector_all(
            ".st-lanes-svg circle", "all => all.map(one => one.getBoundingClientRect().toJSON())"
        )
    for number, one in enumerate(boxes):
        assert one["left"] >= 0
        assert one["right"] <= PHONE.width
        assert not any(_touch(one, other) for other in boxes[:number])
        assert not any(_touch(one, dot) for dot in dots)


def _touch(one: dict[str, float], other: dict[str, float]) -> bool:
    across = one["left"] < other["right"] and other["left"] < one["right"]
    down = one["top"] < other["bottom"] and other["top"] < one["bottom"]
    return across and down
