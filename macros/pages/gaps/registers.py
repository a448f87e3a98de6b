"""Both registers of gaps on one page, visibly apart: by topic, each rule with how many stand."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.gap import Gap, GapRule, Whose
from macros.pages.addresses import CHANGES, MATRIX, gaps_of
from macros.pages.edition import Edition
from macros.pages.gaps.topics import TOPICS, Topic
from macros.pages.names import counted, first_down
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.view import (
    Entries,
    Entry,
    Fold,
    Group,
    IndexView,
    Line,
    Link,
    Paragraph,
    Row,
    Table,
)

REGISTERS: tuple[tuple[Whose, str, str], ...] = (
    (
        "government",
        "In what government has said in public",
        "Each rests on evidence or on a search that is named. Not found does not mean that it is not there.",
    ),
    (
        "record",
        "In this record itself",
        "What we have not read, compared or looked for. These say nothing about government.",
    ),
)
"""The two registers: the word, what each is called, and what it is."""

_WHAT: Mapping[Whose, str] = MappingProxyType(
    {
        "government": "What was not found, not said anew, or said in part alone, in the texts that we read.",
        "record": "What we have not read, compared or looked for: it says nothing about government.",
    }
)
"""What the number of a register counts, in a sentence."""

_BY_TOPIC: Mapping[Whose, str] = MappingProxyType(
    {"government": "In what government has said, by topic", "record": "In this record, by topic"}
)

WHAT_A_GAP_IS = (
    "A gap is what was not found, not restated or not read. A rule finds it in the records, and says since "
    "when it stands and what would close it. The two registers never mix."
)

NOT_SCORED = (
    "Nothing here is scored or ranked: a gap has no weight and no colour. How many gaps a rule has says as "
    "much of how far we looked as of what was said."
)


def view(edition: Edition) -> IndexView:
    """The page of both registers."""
    answer = tuple(count_line(edition, whose, "") for whose, _, _ in REGISTERS)
    points: tuple[Line, ...] = (
        *(where for whose, _, _ in REGISTERS if (where := _where(edition, whose))),
        (Link("Matrix", MATRIX), ": at which stage, in which setting and with which lever work was found."),
        (Link("Changes", CHANGES), ": which gaps opened and closed, year by year."),
    )
    reading = (
        Paragraph((WHAT_A_GAP_IS,)),
        Paragraph((NOT_SCORED,)),
        Paragraph(("What no rule asks yet does not show.",)),
    )
    groups = tuple(_register(edition, *one) for one in REGISTERS)
    return IndexView(
        "Where are the gaps?", answer, groups, points, folds=(Fold("What counts as a gap", reading),)
    )


def _where(edition: Edition, whose: Whose) -> Line:
    """How many of them stand on each topic, as links to its questions."""
    found = (
        (Link(f"{first_down(topic.title)}\N{NO-BREAK SPACE}{number:,}", f"#{topic.anchor}"),)
        for topic in TOPICS[whose]
        if (number := len(_on(edition, topic)))
    )
    listed = tuple(found)
    return (f"{_BY_TOPIC[whose]}: ", *joined_line(listed), ".") if listed else ()


def _on(edition: Edition, topic: Topic) -> tuple[Gap, ...]:
    rules = (rule for rule in GAP_RULES if rule.name in topic.rules)
    return tuple(gap for rule in rules for gap in standing(edition, rule))


def count_line(edition: Edition, whose: Whose, page: str) -> Line:
    """How many gaps of a register stand, as a link to it; ``page`` is its address where that is another."""
    number = sum(len(standing(edition, rule)) for rule in GAP_RULES if rule.whose == whose)
    title = next(title for word, title, _ in REGISTERS if word == whose)
    text = f"{counted(number, 'gap')} {first_down(title)}"
    return (Link(text, f"{page}#{whose}"), f", on {edition.as_of_words}. ", _WHAT[whose])


def _register(edition: Edition, whose: Whose, title: str, about: str) -> Group:
    entries = tuple(
        Entry((topic.title,), topic.anchor, folds=(_questions(edition, topic),)) for topic in TOPICS[whose]
    )
    numbers = f" Beside each question: how many stand on {edition.as_of_words}, and how many have closed."
    return Group(whose, title, (about, numbers), (Entries(entries),))


def _questions(edition: Edition, topic: Topic) -> Table:
    rows = tuple(
        Row(((Link(rule.question, gaps_of(rule.name)),), (_how_many(edition, rule),)))
        for rule in GAP_RULES
        if rule.name in topic.rules
    )
    caption = f"{topic.title}: gaps on {edition.as_of_words}"
    return Table(caption, ("What the rule asks", "Gaps"), rows, counts=True)


def _how_many(edition: Edition, rule: GapRule) -> str:
    gone = len(closed(edition, rule))
    return f"{len(standing(edition, rule)):,}" + (f", {gone:,}\N{NO-BREAK SPACE}closed" if gone else "")


def standing(edition: Edition, rule: GapRule) -> tuple[Gap, ...]:
    """The gaps of a rule that stand on the day of the record."""
    return tuple(gap for gap in _of(edition, rule) if gap.spell.stands(edition.as_of, edition.as_of))


def closed(edition: Edition, rule: GapRule) -> tuple[Gap, ...]:
    """The gaps of a rule that were closed by the day of the record."""
    stand = frozenset(gap.id for gap in standing(edition, rule))
    return tuple(gap for gap in _of(edition, rule) if gap.id not in stand)


def _of(edition: Edition, rule: GapRule) -> tuple[Gap, ...]:
    return tuple(gap for gap in edition.gaps if gap.rule.name == rule.name)


def title_of(rule: GapRule) -> str:
    """What the page of a rule is called, with whose gap it is."""
    return f"Gap: {rule.title}" if rule.whose == "government" else f"Gap of this record: {rule.title}"
