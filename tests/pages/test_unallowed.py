"""What a page must not hold is found before it is published: each sort, and nothing that it may hold."""

from __future__ import annotations

import pytest

from macros.pages.assets import assets
from macros.pages.frame.unallowed import unallowed

SHEET = assets.sheet().address
SCRIPT = assets.script("table").address


@pytest.mark.parametrize(
    "html",
    [
        f'<link rel="stylesheet" href="../../{SHEET}">',
        f'<script src="../../{SCRIPT}" defer></script>',
        '<script type="application/ld+json">{"@id": "https://other.example/"}</script>',
        '<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">',
        '<link rel="canonical" href="https://record.example/asks/one/">',
        '<link rel="alternate" type="application/json" href="https://record.example/one.json">',
        '<a href="../two/#ontology=1">style="x" onclick=y</a>',
        '<a href="?date=2034-06-30">on a day</a>',
        '<a href="mailto:somebody@record.example">by post</a>',
        '<a href="https://other.example/" rel="nofollow noopener" class="st-quiet st-away">away</a>',
        '<form action="../../search/" role="search"><input name="q"></form>',
        '<svg viewBox="0 0 9 9"><rect fill="none" width="9"/></svg>',
        '<img src="../../assets/home.png" alt="">',
        "<p title='a > b \"style=x\"'>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        '<td data-label="style" data-onset="1"></td>',
    ],
)
def test_what_pages_hold_is_let_be(html: str) -> None:
    assert unallowed([("asks/one/", html)]) == {}


@pytest.mark.parametrize(
    ("html", "why"),
    [
        ("<script>alert(1)</script>", "a file of its own"),
        ('<script type="module">alert(1)</script>', "a file of its own"),
        ('<script src="https://other.example/a.js"></script>', "under the name with its hash"),
        ('<script src="//other.example/a.js"></script>', "under the name with its hash"),
        ('<script src="../../assets/table.js"></script>', "under the name with its hash"),
        (f'<script src="../{SCRIPT}"></script>', "under the name with its hash"),
        ('<link rel="stylesheet" href="https://other.example/a.css">', "under the name with its hash"),
        ('<link rel="preload" href="../../asks/" as="fetch">', "under the name with its hash"),
        ("<style>p { color: red }</style>", "no such element"),
        ('<p style="color: red">', "in the style sheet"),
        ("<p class=a STYLE=color:red>", "in the style sheet"),
        ('<p title="a > b" style="color: red">', "in the style sheet"),
        ('<button type="button" onclick="go()">', "a file of its own"),
        ("<svg/onload=go()>", "a file of its own"),
        ('<a href="javascript:go()">', "leads to a page"),
        ('<a href=" JavaScript:go()">', "leads to a page"),
        ('<a href="&#106;avascript:go()">', "leads to a page"),
        ('<a href="data:text/html,x">', "leads to a page"),
        ('<a href="https://other.example/">', "says so"),
        ('<a href="https://other.example/" class="st-away">', "says so"),
        ('<a href="//other.example/" rel="noopener" class="st-away">', "leads to a page"),
        ('<a href="../two/" ping="https://other.example/">', "was followed"),
        ('<img src="https://other.example/a.png" alt="">', "from this site alone"),
        ('<img srcset="a.png 1x, //other.example/b.png 2x" alt="">', "from this site alone"),
        ('<form action="https://other.example/">', "sent to this site"),
        ('<button formaction="https://other.example/">', "sent to this site"),
        ('<iframe src="../two/"></iframe>', "no such element"),
        ('<base href="/elsewhere/">', "no such element"),
        ('<meta http-equiv="refresh" content="0; url=../two/">', "a host may"),
    ],
)
def test_each_sort_of_what_they_must_not_hold_is_found(html: str, why: str) -> None:
    found = unallowed([("asks/one/", f"<main><p>before</p>{html}after</main>")])
    assert [fault for fault in found if why in fault]
    assert list(found.values()) == [["asks/one/"]] * len(found)


def test_a_fault_of_the_frame_is_told_once_with_all_its_pages() -> None:
    pages = [("", '<p style="a"><i style="b">'), ("asks/", '<p style="a">')]
    first, second = unallowed(pages).values()
    assert (first, second) == (["", "asks/"], [""])


def test_the_page_for_missing_addresses_begins_at_the_top_of_its_host() -> None:
    page = f'<script src="/folder/{SCRIPT}"></script>'
    assert unallowed([("404.html", page)], top="/folder/") == {}
    assert unallowed([("404.html", page)]) != {}


def test_the_same_link_is_right_on_one_page_and_wrong_on_a_deeper_one() -> None:
    page = f'<script src="../{SCRIPT}"></script>'
    assert list(unallowed([("asks/", page), ("asks/one/", page)]).values()) == [["asks/one/"]]
