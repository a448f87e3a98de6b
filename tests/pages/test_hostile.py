"""Whatever a text of the record looks like, a page shows it as text and nothing of it is run."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html

from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.pages.frame.frame import frame
from macros.pages.frame.shown import Shown
from tests.pages.hostile import with_texts

ATTACKS = (
    "{{ 7*7 }}",
    "{% raise %}",
    "{# gone #}",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "](javascript:alert(1))",
    "[x](javascript:alert(1))",
    "javascript:alert(1)",
    "| a | b |",
    "`code`",
    "**bold**",
    "# heading",
    "\n\n    indented",
    '" onmouseover="alert(1)',
    "' onfocus='alert(1)",
    "&lt;b&gt;",
    "</a></p></article>",
    "]]>",
    "<!--",
    "{{ generated_page() }}",
)

hostile = st.lists(st.sampled_from(ATTACKS), min_size=1, max_size=4).map(" ".join)

ALLOWED = re.compile(r"^(https?://|mailto:|[./#?]|[a-z0-9-]+(/|\.(xml|csv|json|bib|ris)$))")


STANDS_OUT = ("img", "b", "strong", "em")


def standing_out(edition: Edition) -> dict[str, int]:
    """How many elements of a page stand out, by its address: those that our templates print themselves."""
    found = {page.address: str(page.make(edition, page)) for page in pages(edition)}
    return {at: _standing_out(html.fragment_fromstring(text, "div")) for at, text in found.items()}


def _standing_out(tree: html.HtmlElement) -> int:
    return len(list(tree.iter(*STANDS_OUT)))


@pytest.fixture(scope="module")
def ours(edition: Edition) -> dict[str, int]:
    return standing_out(edition)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(attack=hostile)
def test_a_hostile_text_is_shown_as_text(edition: Edition, ours: dict[str, int], attack: str) -> None:
    register = with_texts(edition.register, lambda _: attack)
    attacked = Edition(register)
    for page in pages(attacked):
        content = str(page.make(attacked, page) + frame(attacked, Shown.of(page)).foot)
        tree = html.fragment_fromstring(content, create_parent="div")
        assert _standing_out(tree) == ours.get(page.address, 0), page.address
        for script in tree.iter("script"):  # those of our own files alone
            assert str(script.get("src")).startswith("../"), page.address
            assert not script.text, page.address
        assert "code" not in [code.text for code in tree.iter("code")], page.address
        for element in tree.iter():
            if not isinstance(element.tag, str):
                raise AssertionError(f"{page.address} holds a comment")
            for name, value in element.attrib.items():
                assert not str(name).startswith("on"), page.address
                if name == "href":
                    assert ALLOWED.match(str(value)), f"{page.address}: {value}"
        shown = " ".join(tree.text_content().split())
        if page.key and page.key.startswith(("workstreams/", "levers/", "sources/")):
            assert " ".join(attack.split()) in shown, page.address


# The reader of files refuses what HTML cannot hold: control characters, halves of characters, hidden ones.
readable = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cf", "Cn", "Co"]), min_size=1, max_size=60)


@given(name=readable)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_name_comes_back_from_the_page_as_it_was(edition: Edition, name: str) -> None:
    key = "workstreams/early-signals-desk"
    attacked = Edition(with_texts(edition.register, lambda _: name))
    page = next(page for page in pages(attacked) if page.key == key)
    tree = html.fragment_fromstring(str(page.make(attacked, page)), create_parent="div")
    heading = tree.find(".//h1")
    assert heading is not None
    assert " ".join(name.split()) in " ".join(heading.text_content().split())
