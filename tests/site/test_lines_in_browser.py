"""Lines in time, trees of succession and pages of reshuffles in a real browser, on a phone and at a desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest
from playwright.sync_api import Browser

from macros.pages.addresses import RESHUFFLES, address, reshuffle
from macros.pages.edition import Edition
from macros.pages.lines.succession import succession
from macros.pages.reshuffles.days import Reshuffles
from macros.records.department import Department
from macros.records.post import Post
from tests.site.browser import Screen, look, served, window
from tests.site.conftest import Site

PHONE = Screen(320, 640)
DESK = Screen(1280, 900)

READABLE = 12
"""The smallest size of a text in a drawing, in pixels."""

_LABELS = """
() => [...document.querySelectorAll(".st-lifeline-svg text")].map(label => {
  const box = label.getBoundingClientRect();
  return {text: label.textContent, left: box.left, right: box.right,
          size: parseFloat(getComputedStyle(label).fontSize)};
})
"""


def person(edition: Edition) -> str:
    """The page of the person with the most posts."""
    return address(max(edition.register.people.values(), key=lambda one: (len(one.appointments), one.id)))


def post(edition: Edition) -> str:
    """The page of the post with the most holders."""
    found = edition.register.of(Post).values()
    return address(max(found, key=lambda one: (len(edition.register.holdings(one.id)), one.id)))


def body(edition: Edition) -> str:
    """The page of the body with the most around it."""
    found = edition.register.of(Department).values()
    return address(max(found, key=lambda one: (len(repr(succession(edition, one))), one.id)))


def busiest(edition: Edition) -> str:
    """The page of the day on which the most turned."""
    days = Reshuffles(edition).days.values()
    return reshuffle(max(days, key=lambda one: (len(one.turns), one.day)).day)


def every_day(_: Edition) -> str:
    """The list of days."""
    return RESHUFFLES


PAGES: Mapping[str, Callable[[Edition], str]] = {
    "person": person,
    "post": post,
    "body": body,
    "day": busiest,
    "list": every_day,
}


@pytest.fixture(scope="module")
def root(real_site: Site) -> Iterator[str]:
    with served(real_site.folder, real_site.top) as started:
        yield started


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=str)
@pytest.mark.parametrize("which", PAGES)
def test_the_page_fits_and_is_accessible(
    browser: Browser, root: str, real_site: Site, screen: Screen, which: str
) -> None:
    with window(browser, screen) as opened:
        seen = look(opened, root, PAGES[which](real_site.edition))
    assert seen.sticks_out == ()
    assert (seen.complaints, seen.strangers) == ((), ())
    # In the drawing each text stands on the bare page: axe asks a person to look, who has.
    assert [str(one) for one in seen.faults if one.sure or one.tag != "text"] == []


@pytest.mark.parametrize("which", ["person", "post"])
def test_the_labels_of_a_drawing_can_be_read_on_a_phone(
    browser: Browser, root: str, real_site: Site, which: str
) -> None:
    with window(browser, PHONE) as opened, opened.new_page() as page:
        page.goto(root + PAGES[which](real_site.edition))
        labels = page.evaluate(_LABELS)
    assert len(labels) > 8
    for label in labels:
        assert label["size"] >= READABLE, label
        assert label["left"] >= 0, label
        assert label["right"] <= PHONE.width, label


def test_from_a_post_to_a_reshuffle_and_on_to_the_next_by_the_keyboard(
    browser: Browser, root: str, real_site: Site
) -> None:
    with window(browser, DESK) as opened, opened.new_page() as page:
        page.goto(root + post(real_site.edition))
        page.locator("section[aria-labelledby='holders'] td a[href*='reshuffles']").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/reshuffles/*-*-*/")
        first = page.url
        page.locator(".st-lead a[href*='20']").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: url != first)
        assert "/reshuffles/" in page.url


def test_the_drawings_need_no_style_of_their_own(real_site: Site) -> None:
    """A policy that forbids styles within a page must not break them: SVG has attributes for its geometry."""
    for which in PAGES.values():
        assert real_site.pages[which(real_site.edition)].xpath("//*[@style] | //style") == []
