"""Every page is light: what its first load weighs and what it asks for, as tests/site/weight.py counts it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import pytest
from playwright.sync_api import Browser, Request

from macros.pages.addresses import OWN_PAGE
from tests.site.browser import served
from tests.site.conftest import Site
from tests.site.weight import Weight, weights

KB = 1024
RECORD = 30 * KB
"""Home, and the page of a record."""

INDEX = 60 * KB
"""Any other page."""

WHOLE = ("statement/",)
"""The whole statement as one document, for those who want it in one piece: not to look something up."""

REQUESTS = 5

SAMPLE = ("", "oversight/", "timeline/", "gaps/matrix/", "to-read/look-up/")
"""Pages on which a browser counts."""


@pytest.fixture(scope="module")
def weighed(site: Site) -> Mapping[str, Weight]:
    return weights(site.folder, site.pages, site.top)


def limit(site: Site, address: str) -> int:
    """What a page may weigh."""
    record = site.edition.register.find(address.rstrip("/"))
    return RECORD if address == "" or (record is not None and record.kind in OWN_PAGE) else INDEX


def test_every_page_is_within_its_budget(site: Site, weighed: Mapping[str, Weight]) -> None:
    heavy = {
        f"/{address}": one.whole
        for address, one in weighed.items()
        if address not in WHOLE and one.whole > limit(site, address)
    }
    assert heavy == {}


def test_every_page_asks_for_little(weighed: Mapping[str, Weight]) -> None:
    assert {f"/{address}": one.requests for address, one in weighed.items() if one.requests > REQUESTS} == {}


def test_a_browser_asks_for_no_more_than_was_counted(browser: Browser, real_site: Site) -> None:
    counted = weights(real_site.folder, {one: real_site.pages[one] for one in SAMPLE}, real_site.top)
    with served(real_site.folder) as root:
        for address in SAMPLE:
            with browser.new_context(viewport={"width": 360, "height": 640}) as context:
                page = context.new_page()
                asked: list[str] = []
                page.on("request", partial(_note, asked))
                page.goto(root + address, wait_until="networkidle")
                assert len(asked) <= counted[address].requests, asked
                assert len(set(asked)) == len(asked), "something is fetched twice"


def _note(asked: list[str], request: Request) -> None:
    asked.append(request.url)
