"""The matrix of stages and settings as data: which workstreams stand in which cell, counted or apart.

Those count whose link to atrocity prevention government itself stated; those that others report or that the
editors put in stand apart, and are never added to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from macros.gaps.workstreams import LINKED
from macros.records.words import Setting, Stage, words
from macros.records.workstream import Workstream
from macros.register.register import Register

Column = Literal["conflict", "after-conflict", "peacetime", "both", "not-stated"]
"""A setting as a column of the matrix."""

COLUMNS: Mapping[Column, str] = MappingProxyType(
    {
        "conflict": "in conflict",
        "after-conflict": "after conflict",
        "peacetime": "in peacetime",
        "both": "in both",
        "not-stated": "setting not stated",
    }
)
"""The columns in their order, with what each is called."""

COLUMNS_OF: Mapping[Setting, tuple[Column, ...]] = MappingProxyType(
    {
        "conflict": ("conflict",),
        "conflict-and-after": ("conflict", "after-conflict"),
        "peacetime": ("peacetime",),
        "both": ("both",),
        "not-specified": ("not-stated",),
        "not-found": ("not-stated",),
    }
)
"""In which columns a workstream of each setting stands: the only mapping of the six codes."""

SPANNED: tuple[Column, ...] = ("conflict", "peacetime")
"""The columns that a workstream in `both` covers as well, without standing in them."""

STAGES: tuple[Stage, ...] = tuple(words(Stage))  # type: ignore[arg-type]  # the words of a vocabulary are its type


@dataclass(frozen=True, slots=True)
class Cell:
    """A stage in a setting: the workstreams that count, those apart, and those of `both` that reach it."""

    stage: Stage
    column: Column
    workstreams: tuple[Workstream, ...]
    apart: tuple[Workstream, ...]
    through_both: tuple[Workstream, ...] = ()

    @property
    def id(self) -> str:
        """The cell as the subject of a gap: ``cell/prevention-peacetime``."""
        return f"cell/{self.stage}-{self.column}"


def covered(cell: Cell) -> bool:
    """Whether a counted workstream covers a cell: one that stands in it, or one of `both` that reaches it."""
    return bool(cell.workstreams or cell.through_both)


def cells(register: Register) -> tuple[Cell, ...]:
    """Every cell, stage by stage and then column by column; workstreams in the order of their names."""
    streams = sorted(register.of(Workstream).values(), key=lambda stream: (stream.name, stream.id))
    return tuple(_cell(tuple(streams), stage, column) for stage in STAGES for column in COLUMNS)


def _cell(streams: tuple[Workstream, ...], stage: Stage, column: Column) -> Cell:
    at_stage = [stream for stream in streams if stage in stream.stages]
    here = [stream for stream in at_stage if column in COLUMNS_OF[stream.setting]]
    reaching = at_stage if column in SPANNED else []
    return Cell(
        stage=stage,
        column=column,
        workstreams=tuple(stream for stream in here if stream.link in LINKED),
        apart=tuple(stream for stream in here if stream.link not in LINKED),
        through_both=tuple(
            stream for stream in reaching if stream.setting == "both" and stream.link in LINKED
        ),
    )
