"""Every sentence that the rules of gaps produce on the real record, held against what must not be said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.found import gaps
from macros.records.ask import Ask
from macros.records.conflict import Conflict
from macros.records.source import Source
from macros.register.register import Register
from macros.rules.wording import ABSENCE, ASSIGNS, BLAME, NOW, any_of, speakers, unattributed
from tests.gaps.builders import register_of

REAL = Path(__file__).parents[2] / "data"

LOADED = any_of(
    "failed",
    "failing",
    "failure",
    "ignored",
    "refused",
    "secret(?:ly|ive)?",
    "silen(?:t|ce)",
    "broken promise",
    "unwilling",
    "should have",
    "ought to",
    "obvious(?:ly)?",
    "shameful",
    "worrying(?:ly)?",
    "only now",
    "admit(?:s|ted)?",
    "despite",
)
"""Words that weigh, where this record only says what was read."""

PATTERNS = (ABSENCE, BLAME, ASSIGNS, NOW, LOADED)


@cache
def real() -> Register:
    return register_of(REAL)


def sentences() -> Iterator[tuple[str, str]]:
    """Each text that a rule or a spell holds, with where it comes from."""
    for rule in GAP_RULES:
        for name in ("title", "question", "limits", "ask", "request", "mend"):
            yield f"{rule.name}.{name}", getattr(rule, name)
    for gap in gaps(real()):
        yield f"{gap.id} why", gap.spell.why
        yield f"{gap.id} closes_when", gap.spell.closes_when
    for rule in GAP_RULES:
        for spell in rule.apart(real()):
            yield f"{rule.name} apart {spell.subject}", spell.why


@cache
def of_others() -> tuple[str, ...]:
    """What others wrote: the sides of a contradiction, what was asked, and the names of sources."""
    sides = {side.summary for conflict in real().of(Conflict).values() for side in conflict.sides}
    asked = {ask.summary for ask in real().of(Ask).values()}
    names = {name for source in real().of(Source).values() for name in (source.name, source.publisher)}
    return tuple(sorted(sides | asked | names, key=lambda text: (-len(text), text)))


def unfair(text: str) -> str | None:
    """The first phrase in a text that must not be said in our own words; nothing where it is fair."""
    for said in of_others():
        text = text.replace(said, "…")
    known = speakers(real())
    return next((found for one in PATTERNS if (found := unattributed(one, text, known))), None)


def test_no_sentence_says_what_must_not_be_said() -> None:
    checked = list(sentences())
    assert len(checked) > 500
    found = {where: phrase for where, text in checked if (phrase := unfair(text))}
    assert not found


@pytest.mark.parametrize(
    "text",
    [
        "There is no strategy.",
        "The Government has not answered.",
        "Lord Ahmad is responsible for this.",
        "The department ignored the request.",
        "Government failed to reply.",
        "Nobody is responsible for atrocity prevention.",
        "The unit was disbanded.",
        "No minister currently holds it.",
    ],
)
def test_the_check_itself_finds_what_must_not_be_said(text: str) -> None:
    assert unfair(text)


def test_no_two_rules_share_a_sentence_on_what_would_close_their_gaps() -> None:
    said: dict[str, set[str]] = {}
    for gap in gaps(real()):
        said.setdefault(gap.spell.closes_when, set()).add(gap.rule.name)
    assert {text: names for text, names in said.items() if len(names) > 1} == {}


def test_a_sentence_is_whole_and_in_plain_text() -> None:
    for where, text in sentences():
        if not text or where.endswith((".title", ".ask", ".request")):
            continue
        assert text[0].isupper() or text[0] in "“\"'‘£0123456789", (where, text)
        assert text.rstrip("”\"')").endswith((".", "?", "!", "…")), (where, text)
        assert not re.search(
            r"\s{2}|\.\.(?!\.)|\b(?:since|on|in|of|by|until|from|for|to) None\b|[{}<>]", text
        ), (where, text)
