"""Pages walked by keyboard alone: each stop is seen, in the order of the page, and nothing is a trap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from macros.pages.addresses import HOME, ON, OVERSIGHT, SEARCH, table_page
from tests.site.browser import Screen, served, window
from tests.site.conftest import Site

DESK = Screen(1280, 900)
PHONE = Screen(320, 640)

PAGES = {
    "home": HOME,
    "oversight": OVERSIGHT,
    "a record": "workstreams/border-observers/",
    "search": f"{SEARCH}?q=example",
    "a table": f"{table_page('statements')}?sort=key",
    "on a day": f"{ON}?date=2033-01-01",
}
MOST = 600
"""More stops than any of these pages has: whoever needs more goes round in circles."""

_STOPS = """
() => {
  const all = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  window.stops = [...document.querySelectorAll(all)].filter(one => !one.disabled && one.tabIndex >= 0
    && one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true})
    && !(one.type === "radio" && !one.checked));
  const look = one => {
    const {outlineStyle, outlineWidth, backgroundColor} = getComputedStyle(one);
    const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
    return `${outlined} ${backgroundColor}`;
  };
  window.before = new Map(window.stops.map(one => [one, look(one)]));
  window.look = look;
  return window.stops.length;
}
"""
"""Notes what should be a stop, and how each looks before it has the focus."""

_STOP = """
() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const boxes = [...one.getClientRects()].filter(box => box.width > 0 && box.height > 0);
  const seen = boxes.some(box => {
    const x = box.left + Math.min(box.width / 2, 20), y = box.top + Math.min(box.height / 2, 10);
    const top = document.elementFromPoint(x, y);
    return top && (one.contains(top) || top.contains(one) || top.closest("label")?.control === one);
  });
  return {
    place: window.stops.indexOf(one),
    words: `${one.tagName.toLowerCase()} ${(one.textContent || one.name || "").trim().slice(0, 40)}`,
    marked: window.look(one) !== window.before.get(one),
    seen,
  };
}
"""


@pytest.fixture(scope="module")
def root(fictional_site: Site) -> Iterator[str]:
    with served(fictional_site.folder, fictional_site.top) as address:
        yield address


@pytest.fixture(params=[DESK, PHONE], ids=str)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    with window(browser, request.param) as opened, opened.new_page() as page:
        page.set_default_timeout(10_000)
        page.emulate_media(reduced_motion="reduce")  # so that each stop is where it will be
        yield page


def _walk(page: Page) -> list[dict[str, Any]]:
    """Every stop on the way through a page by the key Tab."""
    stops: list[dict[str, Any]] = []
    while len(stops) < MOST:
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        if stop is None or (stops and stop["place"] == stops[0]["place"]):
            return stops
        stops.append(stop)
    raise AssertionError(f"no end after {MOST} stops, the last {stops[-1]}")


@pytest.mark.parametrize("name", PAGES)
def test_each_stop_is_seen_and_follows_the_one_before(page: Page, root: str, name: str) -> None:
    page.goto(root + PAGES[name])
    page.wait_for_load_state("networkidle")
    if SEARCH in PAGES[name]:
        page.locator(".st-hit").first.wait_for()
    count: int = page.evaluate(_STOPS)
    stops = _walk(page)
    assert [stop for stop in stops if not stop["marked"]] == []
    assert [stop for stop in stops if not stop["seen"]] == []
    # A date field is one stop here, and several by the key: its day, month, year and calendar.
    assert [place for place, _ in groupby(stop["place"] for stop in stops)] == list(range(count))
    assert count > 20


def test_the_first_stop_leads_past_the_head(page: Page, root: str) -> None:
    page.goto(root + OVERSIGHT)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    box = skip.bounding_box()
    assert skip.inner_text() == "Skip to the content"
    assert box is not None
    assert min(box["x"], box["y"]) >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_key_that_leads_to_the_search_can_be_switched_off(page: Page, root: str) -> None:
    page.goto(root)
    page.get_by_role("checkbox", name="leads to the search").focus()
    page.keyboard.press("Space")
    for _ in range(2):
        page.locator("h1").click()
        page.keyboard.press("/")
        assert page.url == root
        assert page.evaluate("document.activeElement.name ?? ''") != "q"
        page.reload()
    page.get_by_role("checkbox", name="leads to the search").focus()
    page.keyboard.press("Space")
    page.locator("h1").click()
    page.keyboard.press("/")
    page.wait_for_function("location.pathname === '/search/' || document.activeElement.name === 'q'")


def test_colours_are_chosen_by_keyboard_and_stay_from_page_to_page(page: Page, root: str) -> None:
    page.goto(root)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_role("radio", name="as on your device").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate(paper) == light
    page.keyboard.press("ArrowDown")
    assert page.get_by_role("radio", name="dark").is_checked()
    dark = page.evaluate(paper)
    assert dark != light
    page.goto(root + OVERSIGHT)
    assert page.evaluate(paper) == dark
    assert page.get_by_role("radio", name="dark").is_checked()


TRAP = """<!doctype html><title>A trap</title><a href="#a">one</a> <a href="#b" id="b">two</a>
<a href="#c">three</a>
<p style="position: fixed; inset: 0 auto auto 0; width: 3em; height: 2em; background: white">over</p>
<style>#b:focus { outline: 0 }</style>"""


def test_a_stop_that_is_not_seen_is_found(page: Page) -> None:
    page.set_content(TRAP)
    page.evaluate(_STOPS)
    stops = _walk(page)
    assert [stop["marked"] for stop in stops] == [True, False, True]
    assert not stops[0]["seen"]
    assert stops[2]["seen"]
