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
"""The columns that a workstream said to be in `both` covers as well, without standing in them."""

STAGES: tuple[Stage, ...] = tuple(words(Stage))  # type: ignore[arg-type]  # the words of a vocabulary are its type

_APART_IN_A_NAME: Column = "not-stated"
"""The column whose words do not go on from those of a stage."""


def _id(stage: Stage, column: Column) -> str:
    return f"cell/{stage}-{column}"


def _name(stage: Stage, column: Column) -> str:
    comma = "," if column == _APART_IN_A_NAME else ""
    return f"{stage.replace('-', ' ')}{comma} {COLUMNS[column]}"


NAMES: Mapping[str, str] = MappingProxyType(
    {_id(stage, column): _name(stage, column) for stage in STAGES for column in COLUMNS}
)
"""What each cell is called inside a sentence, by its id: ``early warning in peacetime``."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A stage in a setting: the workstreams that count, those apart, and those of `both` that reach it.

    ``through_both`` are said to be in both by words that are cited; ``read_so`` are by our reading alone, and
    cover nothing.
    """

    stage: Stage
    column: Column
    workstreams: tuple[Workstream, ...]
    apart: tuple[Workstream, ...]
    through_both: tuple[Workstream, ...] = ()
    read_so: tuple[Workstream, ...] = ()

    @property
    def id(self) -> str:
        """The cell as the subject of a gap: ``cell/prevention-peacetime``."""
        return _id(self.stage, self.column)

    @property
    def name(self) -> str:
        """What it is called inside a sentence: ``prevention in peacetime``."""
        return NAMES[self.id]

    @property
    def anchor(self) -> str:
        """Its place on the page of the matrix, where anything stands in it."""
        return self.id.replace("/", "-")

    @property
    def filled(self) -> bool:
        """Whether anything stands in it, counted or apart, or reaches it."""
        return bool(self.workstreams or self.apart or self.through_both or self.read_so)


def covered(cell: Cell) -> bool:
    """Whether a counted workstream covers a cell: one that stands in it, or one of `both` that reaches it.

    One that only we read as being in both does not: nobody said of it that it reaches so far.
    """
    return bool(cell.workstreams or cell.through_both)


def setting_told(stream: Workstream) -> bool:
    """Whether the words cited for the setting of a workstream carry it, and it is not our reading alone."""
    return any(
        "setting" in entry.supports and entry.carries in ("stated", "on-page") for entry in stream.evidence
    )


def cells(register: Register) -> tuple[Cell, ...]:
    """Every cell, stage by stage and then column by column; workstreams in the order of their names."""
    streams = sorted(register.of(Workstream).values(), key=lambda stream: (stream.name, stream.id))
    return tuple(_cell(tuple(streams), stage, column) for stage in STAGES for column in COLUMNS)


def _cell(streams: tuple[Workstream, ...], stage: Stage, column: Column) -> Cell:
    at_stage = [stream for stream in streams if stage in stream.stages]
    here = [stream for stream in at_stage if column in COLUMNS_OF[stream.setting]]
    reaching = [
        stream
        for stream in at_stage
        if column in SPANNED and stream.setting == "both" and stream.link in LINKED
    ]
    return Cell(
        stage=stage,
        column=column,
        workstreams=tuple(stream for stream in here if stream.link in LINKED),
        apart=tuple(stream for stream in here if stream.link not in LINKED),
        through_both=tuple(stream for stream in reaching if setting_told(stream)),
        read_so=tuple(stream for stream in reaching if not setting_told(stream)),
    )
