"""Pages of each sort in a real browser: quiet, alone, no wider than the window, and accessible."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext

from macros.pages.addresses import (
    A_TO_Z,
    CODING,
    CONFLICT_PREVENTION,
    CORRECTIONS,
    DATA,
    EARLY_WARNING,
    FEEDS,
    GAPS,
    HOME,
    MATRIX,
    ON,
    OVERSIGHT,
    OWN_PAGE,
    RELEASES,
    SEARCH,
    WHO_TO_ASK,
)
from tests.site import browser as in_browser
from tests.site.browser import TWICE_THE_TEXT, Colours, Fault, Screen, chromium, look, served, window
from tests.site.conftest import Site
from tests.site.host import served_without_rules

PHONE = Screen(320, 640)
DESK = Screen(1280, 900)

MISSING = "no/such/page/"
PAGES = (
    HOME,
    OVERSIGHT,
    CODING,
    "workstreams/",  # an index
    "compare/",  # a list of records that have no page of their own
    # Of each kind the longest page, which shows most of what one can hold.
    *(f"{kind}/*/" for kind in OWN_PAGE),
    GAPS,
    MATRIX,
    "gaps/oversight-not-stated/",  # gaps of government
    "gaps/not-researched/",  # gaps of this record
    EARLY_WARNING,
    CONFLICT_PREVENTION,
    WHO_TO_ASK,
    "timeline/",
    "timeline/2021/",  # a part of a list
    ON,
    "on/2019-07-24/",
    "reshuffles/2024-07-05/",
    RELEASES,
    FEEDS,
    DATA,
    "data/asks/",  # a table
    SEARCH,
    A_TO_Z,
    "a-to-z/s/",
    "contribute/components/standing/",
    CORRECTIONS,  # prose
    "contribute/macros/",  # prose with code
    "contribute/architecture/",  # prose with tables
    MISSING,
)

CANARY = """<!doctype html>
<html lang="en-GB"><head><title>Faults</title><link rel="stylesheet" href="http://stranger.example/style.css"></head>
<body><main><h1>Faults</h1><p style="width: 3000px; color: #999">Pale and wide</p><img src="missing.png">
<a href="#a" style="display: inline-block; height: 9px; width: 9px">a</a>
<a href="#b" style="display: inline-block; height: 9px; width: 9px">b</a></main>
<script>console.error("told"); throw new Error("thrown")</script></body></html>
"""
"""A page with one fault of each sort that is looked for."""


def excused(fault: Fault) -> bool:
    """Whether a fault is let stand.

    Only this one is: axe cannot tell what is behind a text in a drawing, so it asks a person to look. In the
    ribbon each text stands on the bare page, beside the bands and never on them, in the colour of all text.
    """
    return fault.rule == "color-contrast" and not fault.sure and fault.tag == "text"


@pytest.fixture(scope="module")
def root(real_site: Site) -> Iterator[str]:
    with served(real_site.folder, real_site.top) as address:
        yield address


@pytest.fixture(scope="module")
def large() -> Iterator[Browser]:
    """A browser whose text is set to twice its size."""
    with chromium(TWICE_THE_TEXT) as started:
        yield started


SETTINGS: dict[str, tuple[str, Screen, Colours]] = {
    "phone": ("browser", PHONE, "light"),
    "phone-dark": ("browser", PHONE, "dark"),
    "phone-large": ("large", PHONE, "light"),
    "desk": ("browser", DESK, "light"),
    "desk-dark": ("browser", DESK, "dark"),
    "desk-large": ("large", DESK, "light"),
}


@pytest.fixture(scope="module", params=SETTINGS)
def screen(request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    of, size, colours = SETTINGS[request.param]
    with window(request.getfixturevalue(of), size, colours) as opened:
        yield opened


def test_a_browser_can_have_text_of_twice_the_size(browser: Browser, large: Browser, root: str) -> None:
    sizes = []
    for one in (browser, large):
        with window(one, PHONE) as opened, opened.new_page() as page:
            page.goto(root)
            sizes.append(page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))
    assert sizes[1] == 2 * sizes[0]


def _longest(site: Site, pattern: str) -> str:
    """The address that a pattern stands for: of all that fit, that of the longest page."""
    if "*" not in pattern:
        return pattern
    found = sorted(site.folder.glob(f"{pattern}index.html"))
    longest = max(found, key=lambda file: file.stat().st_size)
    return f"{longest.parent.relative_to(site.folder).as_posix()}/"


@pytest.mark.parametrize("pattern", PAGES, ids=lambda pattern: pattern or "home")
def test_a_page_is_quiet_alone_fits_and_is_accessible(
    pattern: str, screen: BrowserContext, root: str, real_site: Site
) -> None:
    address = _longest(real_site, pattern)
    seen = look(screen, root, address)
    assert seen.complaints == (), address
    assert seen.strangers == (), address
    assert seen.sticks_out == (), address
    assert [str(fault) for fault in seen.faults if not excused(fault)] == [], address


def test_each_sort_of_fault_is_found_on_a_page_that_has_it(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(CANARY, encoding="utf-8")
    with served_without_rules(tmp_path) as address, window(browser, DESK) as opened:
        seen = look(opened, address, "")
    told = " ".join(seen.complaints)
    assert "told" in told
    assert "thrown" in told
    assert "a status of 404" in told
    assert seen.strangers == ("http://stranger.example/style.css",)
    assert seen.sticks_out[0].endswith("wide in a window of 1280")
    assert {"color-contrast", "image-alt", "target-size"} <= {
        fault.rule for fault in seen.faults if fault.sure
    }


def test_the_answer_stands_in_the_first_screen_of_a_small_phone(browser: Browser, root: str) -> None:
    with window(browser, PHONE) as opened, opened.new_page() as page:
        page.goto(root)
        answer = page.locator("main .st-headline").first
        box = answer.bounding_box()
        assert box is not None
        assert answer.inner_text()
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= PHONE.height


def test_the_page_for_missing_addresses_leads_home_from_any_depth(
    browser: Browser, root: str, real_site: Site
) -> None:
    with window(browser, DESK) as opened, opened.new_page() as page:
        page.goto(root + MISSING)
        links: list[str] = page.eval_on_selector_all("a", "links => links.map(link => link.href)")
    within = [unquote(link.removeprefix(root).partition("#")[0]) for link in links if link.startswith(root)]
    assert HOME in within
    assert [path for path in within if path not in {*real_site.pages, MISSING}] == []


@pytest.mark.parametrize("missing", ["chromium", "axe.min.js"])
def test_what_the_browser_needs_is_named_where_it_is_missing(
    missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if missing == "chromium":
        monkeypatch.setenv("PATH", str(tmp_path))
    else:
        monkeypatch.setattr(in_browser, "AXE", tmp_path / missing)
    with pytest.raises(FileNotFoundError, match=missing), chromium():
        pass
