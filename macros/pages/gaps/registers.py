"""Both registers of gaps on one page, visibly apart: each rule with its question and how many stand."""

from __future__ import annotations

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.gap import Gap, GapRule, Whose
from macros.pages.addresses import CHANGES, MATRIX, gaps_of
from macros.pages.edition import Edition
from macros.pages.indexes.parts import texts
from macros.pages.parts.view import Group, IndexView, Line, Link, Row, Table

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

NOT_SCORED = (
    "Nothing here is scored or ranked: a gap has no weight and no colour. How many gaps a rule has says as "
    "much of how far we looked as of what was said."
)


def view(edition: Edition) -> IndexView:
    """The page of both registers."""
    answer = texts(
        "A gap is computed from the records by a rule. It says what was not found, not restated or not read, "
        "since when, and what would close it.",
        "Gaps in what government has said, and gaps of this record, are two registers and never mix.",
    )
    points: tuple[Line, ...] = (
        (
            Link("Matrix", MATRIX),
            ": workstreams by stage and setting, departments by lever, and empty cells.",
        ),
        (Link("Changes", CHANGES), ": which gaps opened and closed, year by year."),
        (NOT_SCORED,),
        ("What no rule asks yet does not show.",),
    )
    groups = tuple(_register(edition, *one) for one in REGISTERS)
    return IndexView("Where are the gaps?", answer, groups, points)


def _register(edition: Edition, whose: Whose, title: str, about: str) -> Group:
    rows = tuple(
        Row(
            (
                (Link(rule.question, gaps_of(rule.name)),),
                (str(len(standing(edition, rule))),),
                (str(len(closed(edition, rule))),),
            )
        )
        for rule in GAP_RULES
        if rule.whose == whose
    )
    columns = ("What the rule asks", f"Standing on {edition.as_of_words}", "Closed")
    return Group(whose, title, (about,), (Table("Each question leads to its gaps.", columns, rows),))


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
