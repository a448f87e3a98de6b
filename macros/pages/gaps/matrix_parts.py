"""What the tables of the matrix share: numbers that lead to what they count, and workstreams in lists."""

from __future__ import annotations

from collections.abc import Iterable

from macros.gaps.workstreams import LINKED
from macros.pages.addresses import gap_address
from macros.pages.edition import Edition
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import record_line
from macros.pages.parts.view import Fold, Line, Link, Table
from macros.records.words import GapName
from macros.records.workstream import Workstream

NONE = "none"
"""The anchor of what a 0 means, where no gap stands behind it."""


def number(counted: int, apart: int, anchor: str, of: str, *, apart_word: str = "apart") -> Link:
    """How many count, with those apart, as a link to both on the same page; ``of`` is heard after it."""
    beside = f"\N{NO-BREAK SPACE}(+{apart}\N{NO-BREAK SPACE}{apart_word})" if apart else ""
    return Link(f"{counted}{beside}", f"#{anchor}", f": {of}")


def folded(table: Table, summary: str = "") -> Fold:
    """A table of what stands behind numbers, folded: a link to one of its rows opens it."""
    return Fold(summary or table.caption.rstrip("."), (table,))


def gap_of(edition: Edition, rule: GapName, subject: str) -> str:
    """The address of the standing gap that a rule finds in a subject, or nothing."""
    for gap in edition.gaps:
        found = rule in (gap.rule.name, gap.found_by) and gap.spell.subject == subject
        if found and gap.spell.stands(edition.as_of, edition.as_of):
            return gap_address(gap.rule.name, gap.anchor)
    return ""


def split(
    streams: Iterable[Workstream],
) -> tuple[tuple[Workstream, ...], tuple[Workstream, ...]]:
    """Workstreams that count, as government itself linked them to the subject, and those apart; by name."""
    found = sorted(streams, key=lambda stream: (stream.name, stream.id))
    return (
        tuple(stream for stream in found if stream.link in LINKED),
        tuple(stream for stream in found if stream.link not in LINKED),
    )


def names(edition: Edition, streams: Iterable[Workstream]) -> Line:
    """Workstreams in a line, each with its marks."""
    return joined_line(record_line(edition, stream) for stream in streams)
