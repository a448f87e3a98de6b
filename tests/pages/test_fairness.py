"""What the templates themselves say on every page of the real record, held against what must not be said.

Texts of the record that stand on a page are left out: the rules of wording check those which are our own,
and the others are somebody else's words, shown with their source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from macros.pages.all_pages import pages
from macros.pages.edition import Edition
from macros.register.load import load
from macros.register.references import MENTION, texts
from macros.register.register import Register
from macros.rules.wording import ABSENCE, ASSIGNS, BLAME, NOW, any_of, speakers, unattributed

REAL = Path(__file__).parents[2] / "data"

IN_POST_NOW = any_of(
    "is (?:now |still )?(?:the )?(?:minister|secretary of state|foreign secretary|in post|in office)",
    "(?<!who )(?<!which minister )(?:holds|oversees) (?:this |the )?(?:post|brief|portfolio|oversight)"
    "(?! on| in| of that)",
)
"""Phrases that say who is in post, without a day."""

LOADED = any_of(
    "failed", "failures?", "ignored", "refused", "silent", "shameful", "should have", "admit(?:s|ted)?"
)

PATTERNS = (ABSENCE, ASSIGNS, BLAME, NOW, IN_POST_NOW, LOADED)
SAID = re.compile(r"\bgovernment (?:says|said|named) [^.;:]*", re.IGNORECASE)
"""What is told as said by government: an attribution, though no name."""

SHORT = 20
"""A text of the record of at most so many characters may stand in any sentence by chance."""

OF_OTHERS = ("blockquote", "script", "style")
BLOCKS = (
    "p",
    "li",
    "dt",
    "dd",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "caption",
    "summary",
    "figcaption",
    "pre",
)


@cache
def real() -> Register:
    register = load(REAL).register
    assert register is not None
    return register


@cache
def of_the_record() -> tuple[str, ...]:
    """Every text of the record, the longest first."""
    found = {" ".join(text.split()) for record in real() for _, text in texts(record)}
    found |= {" ".join(text.split()) for _, text in texts(real().about)}
    return tuple(sorted(found, key=lambda text: (-len(text), text)))


def blocks(made: str) -> Iterator[str]:
    """The text of each block of a page, without quotations and without the blocks inside it."""
    root = html.fragment_fromstring(made, create_parent="div")
    for name in OF_OTHERS:
        for element in list(root.iter(name)):
            element.drop_tree()
    for element in root.iter(*BLOCKS):
        inner = any(True for _ in element.iterdescendants(*BLOCKS))
        if not inner:
            yield " ".join(element.text_content().split())


def unfair(block: str) -> str | None:
    """The first phrase that the templates say and must not; nothing where a block is fair."""
    if not any(pattern.search(block) for pattern in PATTERNS):
        return None
    for text in of_the_record():
        if len(text) > SHORT:
            block = block.replace(text, "…")
            lowered = text[0].lower() + text[1:]
            block = block.replace(lowered, "…").replace(text.rstrip("."), "…")
    block = MENTION.sub("…", SAID.sub("…", block))
    known = speakers(real())
    return next((found for one in PATTERNS if (found := unattributed(one, block, known))), None)


def test_no_template_says_what_must_not_be_said_on_any_page() -> None:
    edition = Edition(real())
    found: dict[str, set[str]] = {}
    number = 0
    for page in pages(edition):
        for block in blocks(str(page.make(edition, page))):
            number += 1
            if phrase := unfair(block):
                found.setdefault(f"{phrase}: {block[:300]}", set()).add(page.address)
    assert number > 10_000
    told = "\n".join(f"{sorted(where)[:3]} {said}" for said, where in found.items())
    assert not told


@pytest.mark.parametrize(
    "block",
    [
        "She is the minister for this.",
        "There is no strategy for it.",
        "The Government has not answered.",
        "Government failed to deliver.",
        "Ada Example is responsible for this work.",
        "No source is known today.",
    ],
)
def test_the_check_itself_finds_what_must_not_be_said(block: str) -> None:
    assert unfair(block)
