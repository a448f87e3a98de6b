"""Both registers of gaps on one page, visibly apart: each rule with its question and how many stand."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.gap import Gap, GapRule, Whose
from macros.pages.addresses import CHANGES, MATRIX, gaps_of
from macros.pages.edition import Edition
from macros.pages.names import counted, first_down
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

_WHAT: Mapping[Whose, str] = MappingProxyType(
    {
        "government": "What was not found, not said anew, or said in part alone, in the texts that we read.",
        "record": "What we have not read, compared or looked for: it says nothing about government.",
    }
)
"""What the number of a register counts, in a sentence."""

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
    answer: tuple[Line, ...] = (
        *(count_line(edition, whose, "") for whose, _, _ in REGISTERS),
        (WHAT_A_GAP_IS,),
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


def count_line(edition: Edition, whose: Whose, page: str) -> Line:
    """How many gaps of a register stand, as a link to it; ``page`` is its address where that is another."""
    number = sum(len(standing(edition, rule)) for rule in GAP_RULES if rule.whose == whose)
    title = next(title for word, title, _ in REGISTERS if word == whose)
    text = f"{counted(number, 'gap')} {first_down(title)}"
    return (Link(text, f"{page}#{whose}"), f", on {edition.as_of_words}. ", _WHAT[whose])


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
    caption = f"Each question leads to its gaps. The numbers are of {edition.as_of_words}."
    columns = ("What the rule asks", "Standing", "Closed")
    return Group(whose, title, (about,), (Table(caption, columns, rows),))


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
