"""Pages on devices that are set otherwise: twice the size of text, forced colours, less motion."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.pages.addresses import (
    A_TO_Z,
    HOME,
    MATRIX,
    ON,
    OVERSIGHT,
    SEARCH,
    WHO_TO_ASK,
    gaps_of,
    table_page,
)
from tests.site.browser import TWICE_THE_TEXT, Screen, chromium, served, window
from tests.site.conftest import Site
from tests.site.host import served_without_rules

DESK = Screen(1280, 900)
PHONE = Screen(320, 640)

PAGES = {
    "home": HOME,
    "oversight": OVERSIGHT,
    "workstream": "workstreams/border-observers/",
    "minister": "ministers/ada-example/",
    "department": "departments/department-of-examples/",
    "index": "workstreams/",
    "gap": gaps_of("oversight-not-stated"),
    "matrix": MATRIX,
    "who to ask": WHO_TO_ASK,
    "search": f"{SEARCH}?q=example",
    "table": f"{table_page('statements')}?sort=key",
    "on a day": f"{ON}?date=2033-01-01",
    "a to z": A_TO_Z,
    "timeline": "timeline/",
    "prose": "about/method/",
    "statement": "statement/",
}

_CUT_OFF = """
() => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  const told = [];
  for (const one of document.body.querySelectorAll("*")) {
    const style = getComputedStyle(one);
    if (style.overflowX !== "hidden" && style.overflowX !== "clip" && style.overflowY !== "hidden") continue;
    if (one.closest("svg") || style.clipPath !== "none" || !one.checkVisibility()) continue;
    if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) {
      told.push(`${one.tagName.toLowerCase()}.${one.className}: ${one.textContent.trim().slice(0, 40)}`);
    }
  }
  return told;
}
"""


@pytest.fixture(scope="module")
def root(fictional_site: Site) -> Iterator[str]:
    with served(fictional_site.folder, fictional_site.top) as address:
        yield address


@pytest.fixture(scope="module", params=[DESK, PHONE], ids=str)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    with window(browser, request.param) as opened, opened.new_page() as page:
        yield page


@pytest.fixture(scope="module", params=[DESK, PHONE], ids=str)
def large(request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page whose text is twice as large; that it is so, and fits, is seen in test_in_browser.py."""
    with chromium(TWICE_THE_TEXT) as started, window(started, request.param) as opened:
        yield opened.new_page()


@pytest.mark.parametrize("name", PAGES)
def test_no_text_of_twice_the_size_is_cut_off(large: Page, root: str, name: str) -> None:
    large.goto(root + PAGES[name])
    large.wait_for_load_state("networkidle")
    assert large.evaluate(_CUT_OFF) == []


def test_text_that_is_cut_off_is_found(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p style='overflow: hidden; height: 1em'>a<br>b</p>", "utf-8")
    with (
        served_without_rules(tmp_path) as address,
        window(browser, DESK) as opened,
        opened.new_page() as page,
    ):
        page.goto(address)
        assert page.evaluate(_CUT_OFF) == ["p.: ab"]


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_forced_colours_keep_what_colour_told(page: Page, root: str, colours: str) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark" if colours == "dark" else "light")
    try:
        page.goto(root + OVERSIGHT)
        text, paper = page.evaluate(
            "() => { const {color, backgroundColor} = getComputedStyle(document.body);"
            " return [color, backgroundColor]; }"
        )
        marks = page.eval_on_selector_all(
            ".st-mark", "marks => marks.map(one => getComputedStyle(one).borderTopWidth)"
        )
        bands = page.eval_on_selector_all(
            "svg rect.st-band", "bands => bands.map(one => getComputedStyle(one).stroke)"
        )
        letters = page.eval_on_selector_all(
            "svg[role=img] text", "texts => texts.map(one => getComputedStyle(one).fill)"
        )
        page.keyboard.press("Tab")
        outline = page.locator(":focus").evaluate("one => getComputedStyle(one).outlineStyle")
    finally:
        page.emulate_media(forced_colors="none", color_scheme="light")
    assert text != paper
    assert set(marks) == {"1px"}
    assert bands
    assert "none" not in bands
    assert set(letters) == {text}
    assert outline == "solid"


def test_nothing_moves_where_less_motion_is_asked_for(page: Page, root: str) -> None:
    moves = {}
    for motion in ("no-preference", "reduce"):
        page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
        page.goto(root + OVERSIGHT)
        moves[motion] = page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
        assert page.evaluate("document.getAnimations().length") == 0
        timed = "all => all.filter(one => getComputedStyle(one).transitionDuration !== '0s').length"
        assert page.eval_on_selector_all("*", timed) == 0
    assert moves == {"no-preference": "smooth", "reduce": "auto"}
