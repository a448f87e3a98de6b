"""What a reader comes for stands in the first screen of a small phone, 320 by 640, without scrolling."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from macros.gaps.catalogue import GAP_RULES
from macros.pages.addresses import GAPS, HOME, MATRIX, OVERSIGHT, gaps_of
from tests.pictures import PAGES as PICTURED
from tests.site.browser import Screen, served, window
from tests.site.conftest import Site

PHONE = Screen(320, 640)
HEAD = 100
"""The head of a page may take so much of it, in pixels."""

LETTERS = (55, 75)
"""How many letters the widest line of text on a desk may have: about 66."""

RECORDS = {"workstream": 2, "minister": 1, "ask": 2}
"""How many rows of the panel of a record are seen whole: what a reader came for."""

FIRST: tuple[tuple[str, tuple[str, ...]], ...] = (
    (HOME, ("main .st-headline", "main .st-why")),
    (OVERSIGHT, ("main .st-headline", "main .st-why")),
    (GAPS, ("header .st-lead >> nth=0",)),
    (MATRIX, ("main header .st-lead >> nth=0",)),
    *((gaps_of(rule.name), ("main header .st-lead >> nth=0",)) for rule in GAP_RULES),
    *(
        (PICTURED[kind], tuple(f"main .st-panel dd >> nth={row}" for row in range(rows)))
        for kind, rows in RECORDS.items()
    ),
)
"""Of each page what answers its question, which must be seen whole."""


@pytest.fixture(scope="module")
def root(real_site: Site) -> Iterator[str]:
    with served(real_site.folder, real_site.top) as address:
        yield address


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    with window(browser, PHONE) as opened, opened.new_page() as page:
        yield page


@pytest.mark.parametrize(("address", "answers"), FIRST, ids=[address or "home" for address, _ in FIRST])
def test_the_answer_stands_in_the_first_screen(
    address: str, answers: tuple[str, ...], phone: Page, root: str
) -> None:
    phone.goto(root + address)
    for answer in answers:
        found = phone.locator(answer).first
        box = found.bounding_box()
        assert box is not None, answer
        assert found.inner_text().strip(), answer
        assert box["y"] + box["height"] <= PHONE.height, answer


def test_the_head_is_small_and_says_whose_site_it_is_not(phone: Page, root: str, real_site: Site) -> None:
    phone.goto(root)
    head = phone.locator("body > header")
    box = head.bounding_box()
    assert box is not None
    assert box["height"] <= HEAD
    assert real_site.edition.about.wording.whose in head.inner_text()
    assert head.get_by_role("link", name="Search").is_visible()


def test_the_menu_opens_by_keyboard_below_the_name_and_hides_nothing(phone: Page, root: str) -> None:
    phone.goto(root)
    question = phone.locator("h1")
    before = question.bounding_box()
    menu = phone.locator(".st-menu summary")
    menu.focus()
    phone.keyboard.press("Enter")
    links = phone.locator(".st-menu li a")
    boxes = [link.bounding_box() for link in links.all()]
    after = question.bounding_box()
    assert before is not None
    assert after is not None
    assert len(boxes) >= 7
    for box in boxes:
        assert box is not None
        assert box["height"] >= 24
        assert box["y"] + box["height"] <= after["y"]
    assert after["y"] > before["y"]


def test_a_line_of_text_on_a_desk_has_about_66_letters(browser: Browser, root: str) -> None:
    with window(browser, Screen(1280, 800)) as opened, opened.new_page() as page:
        page.goto(f"{root}about/method/")
        widest: int = page.evaluate(
            """() => Math.max(...[...document.querySelectorAll("main p, main li")].map(one => {
              const lines = one.getBoundingClientRect().height / parseFloat(getComputedStyle(one).lineHeight);
              return lines < 3 ? 0 : Math.round(one.textContent.length / lines);
            }))"""
        )
        seen = page.locator(".st-menu li a").first.is_visible()
    assert LETTERS[0] <= widest <= LETTERS[1]
    assert seen, "the menu stands open on a desk"
