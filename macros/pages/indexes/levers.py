"""Policy levers: by whether an atrocity-prevention test is stated."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import group, in_groups, texts
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.links import link_to, linked
from macros.pages.parts.view import IndexView, Line, Row, Table
from macros.records.lever import Lever
from macros.records.words import TestWord


def view(edition: Edition) -> IndexView:
    """The index of levers."""
    levers = tuple(edition.register.of(Lever).values())
    answer = texts(
        f"{counted(len(levers), 'lever')} stand in this record. They differ in whether an "
        "atrocity-prevention test is stated:"
    )
    groups = tuple(
        group(word, first_up(gloss(TestWord, word)), _table(edition, word, found))
        for word, found in in_groups(levers, lambda lever: lever.test.word, TestWord).items()
    )
    return IndexView("Which levers carry an atrocity-prevention test?", answer, groups)


def _table(edition: Edition, word: str, levers: tuple[Lever, ...]) -> Table:
    rows = tuple(_row(edition, lever) for lever in sorted(levers, key=lambda lever: lever.name))
    columns = ("Lever", "Said to own it", "What was written down on who decides", "Used by")
    return Table(f"Atrocity-prevention test: {gloss(TestWord, word)}", columns, rows)


def _row(edition: Edition, lever: Lever) -> Row:
    owners: Line = ()
    for ref in lever.owners:
        owners += ("; " if owners else "", linked(edition, ref))
    uses = len(referring(edition, lever, "workstreams.levers.lever"))
    decides = lever.decision.as_written if lever.decision else "not found"
    return Row(((link_to(edition, lever),), owners, (decides,), (counted(uses, "workstream"),)))
