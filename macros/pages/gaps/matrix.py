"""Workstreams by stage and setting, departments by lever, and levers by who named them."""

from __future__ import annotations

from macros.gaps.workstreams import LINKED
from macros.pages.edition import Edition
from macros.pages.gaps import matrix_bodies, matrix_levers, matrix_stages
from macros.pages.names import counted
from macros.pages.parts.view import IndexView, Line
from macros.records.workstream import Workstream

TABLES = (matrix_stages, matrix_bodies, matrix_levers)
"""The modules that have a table each, and the list of what its numbers count."""


def view(edition: Edition) -> IndexView:
    """The page: the three tables first, then what each of their numbers counts."""
    streams = tuple(edition.register.of(Workstream).values())
    linked = sum(1 for stream in streams if stream.link in LINKED)
    stand = "stands" if len(streams) - linked == 1 else "stand"
    counts = (
        f"{counted(linked, 'workstream')} (programmes, policies, units and positions) that government itself "
        f"linked to atrocity prevention {'is' if linked == 1 else 'are'} counted here. "
        f"{len(streams) - linked} more, which others call so or which the editors put in, {stand} apart: "
        "never added in, and told apart in words where listed."
    )
    how = "Each number leads to what it counts, lower on this page. A 0 leads to its gap, where one stands."
    uncovered = matrix_stages.uncovered(edition)
    answer: tuple[Line, ...] = ((counts,), *((uncovered,) if uncovered else ()), (how,))
    groups = (*(made.table(edition) for made in TABLES), *(made.listed(edition) for made in TABLES))
    return IndexView(
        "Which work was found at which stage, in which setting and with which lever?", answer, groups
    )
