"""Workstreams by stage and setting, departments by lever, and levers by who named them."""

from __future__ import annotations

from macros.gaps.workstreams import LINKED
from macros.pages.edition import Edition
from macros.pages.gaps import matrix_bodies, matrix_levers, matrix_stages
from macros.pages.names import first_down, first_up, in_words
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.view import Fold, IndexView, Line, Link, Paragraph
from macros.records.workstream import Workstream

QUESTION = "Which work was found at which stage, in which setting and with which lever?"

_APART = (
    "A workstream is a programme, a policy, a unit or a position. Those that others call atrocity "
    "prevention, or that the editors put in, stand apart: they are never added in, and told apart in words "
    "where they are listed."
)

HOW = (Paragraph((_APART,)), Paragraph(("A 0 leads to its gap, where one stands.",)))
"""How the numbers come about."""

TABLES = (matrix_stages, matrix_bodies, matrix_levers)
"""The modules that have a table each, and the list of what its numbers count."""


def view(edition: Edition) -> IndexView:
    """The page: the three tables first, then what each of their numbers counts."""
    streams = tuple(edition.register.of(Workstream).values())
    linked = sum(1 for stream in streams if stream.link in LINKED)
    stages, *others = (made.table(edition) for made in TABLES)
    counts = (
        f"{first_up(in_words(linked, 'workstream'))} that government itself linked to atrocity prevention "
        f"{'is' if linked == 1 else 'are'} counted; {in_words(len(streams) - linked, 'more', 'more')} "
        f"{'stands' if len(streams) - linked == 1 else 'stand'} apart."
    )
    tables: Line = (
        "Each number leads to what it counts. Also here: ",
        *joined_line((Link(first_down(made.title), f"#{made.anchor}"),) for made in others),
        ".",
    )
    uncovered = matrix_stages.uncovered(edition)
    answer, points = ((uncovered,), ((counts,), tables)) if uncovered else (((counts,),), (tables,))
    groups = (stages, *others, *(made.listed(edition) for made in TABLES))
    return IndexView(
        QUESTION,
        answer,
        groups,
        points,
        folds=(Fold("What counts, and what stands apart", HOW),),
        jumps=False,
    )
