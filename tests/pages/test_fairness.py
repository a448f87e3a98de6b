"""What the templates themselves say on every page of the real record, held against what must not be said.

Texts of the record that stand on a page are left out: the rules of wording check those which are our own,
and the others are somebody else's words, shown with their source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from lxml import etree, html

from macros.oversight.sentence import THESE_DAYS
from macros.pages.all_pages import pages
from macros.pages.changes.said import text_of
from macros.pages.changes.words import chapters, summary
from macros.pages.edition import Edition
from macros.pages.on.period import Period
from macros.pages.parts.spells import plain
from macros.publish.feeds.feeds import files
from macros.publish.feeds.happened import WHAT_A_GAP_IS
from macros.register.load import load
from macros.register.references import MENTION, texts
from macros.register.register import Register
from macros.releases.difference import difference
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

ATOM = "{http://www.w3.org/2005/Atom}"

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


ADDRESS = re.compile(r"https?://\S+")
"""An address holds the id of a record, which is for ever."""


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
    block = ADDRESS.sub("…", block)
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


def _unfair(found: Iterable[str]) -> list[str]:
    return [f"{phrase}: {text[:300]}" for text in dict.fromkeys(found) if (phrase := unfair(text))]


def test_no_sentence_of_any_day_says_what_must_not_be_said() -> None:
    """The date field shows days without a page of their own, and so more sentences than the pages do."""
    period = Period(Edition(real()))
    told = [plain(one.line).replace(THESE_DAYS, "2 May 2020") for one in period.telling.told]
    assert len(told) > 500
    assert not _unfair(told)


def _uncut(title: str) -> str:
    """A title without a text of the record that was cut in it."""
    start, _, text = title.partition(": ")
    known = text.endswith("…") and any(one.startswith(text[:-1]) for one in of_the_record())
    return start if known else title


def test_no_entry_of_a_feed_says_what_must_not_be_said() -> None:
    edition = Edition(real())
    every = [file for file in files(edition) if file.address.startswith("feeds/")]
    told: list[str] = []
    for file in every:
        for entry in etree.fromstring(file.make()).iter(f"{ATOM}entry"):
            told.append(_uncut(str(entry.findtext(f"{ATOM}title"))))
            told.extend(str(entry.findtext(f"{ATOM}content") or entry.findtext(f"{ATOM}summary")).split("\n"))
    assert len(every) > 50
    assert len(told) > 1_000
    assert not _unfair(told)


def test_an_entry_on_a_gap_that_opened_says_that_nothing_need_have_happened() -> None:
    """In a reader of feeds an entry stands alone, and its date looks like that of an event."""
    edition = Edition(real())
    (gaps,) = (file for file in files(edition) if file.address == "feeds/gaps.xml")
    opened = [
        " ".join(str(text) for text in entry.itertext())
        for entry in etree.fromstring(gaps.make()).iter(f"{ATOM}entry")
        if str(entry.findtext(f"{ATOM}title")).startswith("Gap opened: ")
    ]
    told = [WHAT_A_GAP_IS in text for text in opened if "months: " in text or "Oversight not stated" in text]
    assert told
    assert all(told)


@pytest.mark.parametrize("backwards", [False, True])
def test_no_words_about_a_release_say_what_must_not_be_said(backwards: bool) -> None:
    """Between the record and one with every other holder, gap, ask and record of it, there and back."""
    new = Edition(real()).state
    half = replace(
        new,
        as_of="2025-12-31",
        holders=new.holders[::2],
        gaps=dict(list(new.gaps.items())[::2]),
        asks=dict(list(new.asks.items())[::2]),
        records=dict(list(new.records.items())[::2]),
        standing={role: found[:1] for role, found in new.standing.items()},
    )
    change = difference(new, half) if backwards else difference(half, new)
    told = [summary(change)]
    for chapter in chapters(change):
        for topic in chapter.topics:
            told += [topic.title, topic.about, *map(text_of, topic.lines)]
    assert len(told) > 300
    assert not _unfair(told)


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
