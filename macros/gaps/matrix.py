"""Gaps in the matrix of stages and settings: a cell that no counted workstream covers, peacetime first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.gaps.cells import COLUMNS_OF, SPANNED, Cell, Column, cells, covered
from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import by_whom, general_searches
from macros.gaps.workstreams import LINKED
from macros.records.workstream import Workstream
from macros.register.register import Register

ASKED: tuple[Column, ...] = ("peacetime", "after-conflict", "conflict")
"""The columns that a workstream can be missing from, in the order in which they are asked after."""


def not_covered(register: Register) -> Iterator[Spell]:
    """Cells of a known setting that no workstream covers whose link government itself stated."""
    searches = general_searches(register)
    by = by_whom(register, "cell")
    for cell in _uncovered(register):
        elsewhere, unplaced = _at_stage(register, cell)
        yield Spell(
            subject=cell.id,
            why=f"No workstream that government itself linked to atrocity prevention was found for this: "
            f"{cell.name}.{_others(cell, elsewhere, unplaced)}",
            closes_when=f"A published description of work on {cell.name}, as in a policy note, a strategy "
            f"or a written answer{by}, that links that work to atrocity prevention.",
            evidence=tuple(stream.key for stream in elsewhere) if searches else (),
            searches=searches,
        )


def covered_by_others(register: Register) -> Iterator[Spell]:
    """What would cover such a cell, if links that others report or that the editors put in counted."""
    by_place = {(cell.stage, cell.column): cell for cell in cells(register)}
    for cell in _uncovered(register):
        both = by_place[cell.stage, "both"].apart if cell.column in SPANNED else ()
        found = sorted((*cell.apart, *both), key=lambda stream: (stream.name, stream.id))
        if found:
            yield Spell(
                subject=cell.id,
                why="Linked to atrocity prevention by others, or by the editors of this record, and so not "
                f"counted for {cell.name}: {'; '.join(stream.name for stream in found)}.",
                closes_when="",
                evidence=tuple(stream.key for stream in found),
            )


def _uncovered(register: Register) -> Iterator[Cell]:
    found = cells(register)
    for column in ASKED:
        yield from (cell for cell in found if cell.column == column and not covered(cell))


def _at_stage(register: Register, cell: Cell) -> tuple[Sequence[Workstream], Sequence[Workstream]]:
    """The counted workstreams of a stage: those of another setting, and those of which none was found."""
    streams = [
        stream
        for stream in register.of(Workstream).values()
        if stream.link in LINKED and cell.stage in stream.stages
    ]
    unplaced = [stream for stream in streams if "not-stated" in COLUMNS_OF[stream.setting]]
    return [stream for stream in streams if stream not in unplaced], unplaced


def _others(cell: Cell, elsewhere: Sequence[Workstream], unplaced: Sequence[Workstream]) -> str:
    """What else stands at the stage; by name, what would cover the cell if our reading of it counted."""
    names = "; ".join(stream.name for stream in cell.read_so)
    ours = f" Read by us alone as in both conflict and peacetime, and so not counted for it: {names}."
    return (
        f" So linked at this stage: {len(elsewhere) - len(cell.read_so)} in another setting; {len(unplaced)} "
        f"for which no setting was stated or found.{ours if names else ''}"
    )


CELL_NOT_COVERED = GapRule(
    "cell-not-covered",
    "government",
    "For which stages of prevention was no work found in peacetime, after conflict or in conflict?",
    "A workstream counts only if government itself linked it to atrocity prevention. One that the words we "
    "cite place in both conflict and peacetime covers both. One that only we read so covers neither. Nor "
    "does one whose setting was not stated or not found. These may belong here all the same.",
    not_covered,
    ask="what work, if any, to prevent mass atrocities belongs to this stage and setting: {name}",
    request="any list of programmes that records, for each, the stage of atrocity prevention that it serves "
    "and whether it works in conflict, after conflict or in peacetime",
    apart=covered_by_others,
)
