"""Workstreams by stage and setting: the table, the mapping of settings, and what stands in each cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from macros.gaps.cells import COLUMNS, COLUMNS_OF, STAGES, Cell, cells, setting_told
from macros.pages.edition import Edition
from macros.pages.gaps.matrix_parts import NONE, folded, gap_of, number, split
from macros.pages.indexes.parts import by_key
from macros.pages.names import counted, first_down, first_up, gloss, joined
from macros.pages.parts.gaps import STAGES_TABLE
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import record_line
from macros.pages.parts.view import (
    Block,
    Bullets,
    Entries,
    Entry,
    Fold,
    Group,
    Line,
    Link,
    Paragraph,
    Row,
    Table,
)
from macros.records.words import Basis, GapName, Setting, Stage, glosses
from macros.records.words import Link as LinkWord
from macros.records.workstream import Workstream

RULE: GapName = "cell-not-covered"
"""The rule that finds a cell that no counted workstream covers."""

BOTH = (
    "A workstream whose setting names both conflict and peacetime is counted under “in both” alone. Where "
    "the words that we cite name both, it covers the cells of its stage in conflict and in peacetime as "
    "well. Such a cell is not called uncovered, even where its own number is 0. Where that is our reading "
    "alone, it covers neither."
)

ZERO = (
    "A 0 says that nothing of that sort was found for this record. It does not say that no such work is done."
)

THROUGH = "Through “in both”, not counted here"
"""Stands before the workstreams of `both` that cover a cell."""

READ_SO = "Read by us alone as in both, not counted here"
"""Stands before the workstreams of `both` that cover no cell, as no words cited name both."""

LEGEND = "Four words say how the link of a workstream to atrocity prevention is known:"

BASES = (
    "The words in brackets tell who puts them at this stage and in this setting: a source (“stated”), "
    "somebody who reports on one (“reported as stated”), or we (“our reading”). For a setting, a source "
    "counts as saying so only where the words that we cite do."
)

UNSTATED: tuple[Setting, ...] = ("not-specified", "not-found")
"""The settings that need no basis, as they say that none was found."""

_OF_STAGE: Mapping[Basis, str] = MappingProxyType(
    {"stated": "stated", "stated-as-reported": "reported as stated", "inferred": "our reading"}
)
"""The three bases, short enough for brackets."""


def table(edition: Edition) -> Group:
    """The table of stages and settings, with the mapping of the six settings below it."""
    by_id = {cell.id: cell for cell in cells(edition.register)}
    rows = tuple(
        Row(
            (
                (f"{stage_name(stage)}: {gloss(Stage, stage)}",),
                *(_number(edition, by_id[f"cell/{stage}-{column}"]) for column in COLUMNS),
            )
        )
        for stage in STAGES
    )
    caption = (
        "Number of workstreams at each stage, in each setting. One with several stages stands in several."
    )
    heads = ("Stage", *(first_up(name) for name in COLUMNS.values()))
    mapping = _mapping()
    blocks: tuple[Block, ...] = (
        Table(caption, heads, rows, matrix=True),
        Fold(
            f"How the {len(mapping.rows)} settings of this record make these columns",
            (Paragraph((BOTH,)), mapping),
        ),
    )
    return Group(STAGES_TABLE, "Workstreams by stage and setting", (), blocks)


def uncovered(edition: Edition) -> Line:
    """The cells that no counted workstream covers, each with its gap, in a sentence: by their column."""
    found = [
        (cell, address) for cell in cells(edition.register) if (address := gap_of(edition, RULE, cell.id))
    ]
    line: Line = ()
    for column, words in COLUMNS.items():
        here = [
            (Link(first_down(stage_name(cell.stage)), address, f" {words}"),)
            for cell, address in found
            if cell.column == column
        ]
        if here:
            line += ("; " if line else "", f"{words} for ", *_listed(here))
    return ("No workstream that counts was found ", *line, ".") if line else ()


def _listed(lines: Sequence[Line]) -> Line:
    *first, last = lines
    line: Line = ()
    for one in first:
        line += (", " if line else "", *one)
    return (*line, " and ", *last) if line else last


def _mapping() -> Table:
    rows = tuple(
        Row(
            (
                (first_up(text),),
                (first_up(joined(COLUMNS[column] for column in COLUMNS_OF[code])),),
            )
        )
        for code, text in _settings()
    )
    caption = "In which column each of the six settings of this record stands."
    return Table(caption, ("Setting of a workstream", "Column"), rows)


def _settings() -> tuple[tuple[Setting, str], ...]:
    return tuple((code, glosses(Setting)[code]) for code in COLUMNS_OF)


def stage_name(stage: Stage) -> str:
    """A stage as a heading calls it."""
    return first_up(stage.replace("-", " "))


def _number(edition: Edition, cell: Cell) -> Line:
    """The number of a cell; a 0 leads to its gap, where one stands, and those apart to their list."""
    of = f"workstreams, {cell.name}"
    if cell.workstreams:
        return (number(len(cell.workstreams), len(cell.apart), cell.anchor, of),)
    if cell.through_both:
        reached = f" ({len(cell.through_both)} through “in both”"
        apart = f"; +{len(cell.apart)} apart)" if cell.apart else ")"
        return (Link(f"0{reached}{apart}", f"#{cell.anchor}", f": {of}"),)
    gap = gap_of(edition, RULE, cell.id)
    none = Link("0", gap or f"#{NONE}", f": {of}{', and the gap' if gap else ''}")
    beside = "; ".join(
        (
            *((f"+{len(cell.apart)} apart",) if cell.apart else ()),
            *((f"{len(cell.read_so)} by our reading alone",) if cell.read_so else ()),
        )
    )
    if not beside:
        return (none,)
    return (none, " and ", Link(beside, f"#{cell.anchor}", f": {of}"))


def listed(edition: Edition) -> Group:
    """What stands in each cell: those that count by how they are linked, and those apart beside them."""
    found = cells(edition.register)
    legend = Bullets(tuple((f"{first_up(word)}: {text}",) for word, text in glosses(LinkWord).items()))
    tables: list[Block] = []
    for stage in STAGES:
        made = _stage(edition, stage, [cell for cell in found if cell.stage == stage])
        if made.rows:
            tables.append(folded(made, _how_many(stage, edition)))
    empty = [cell.name for cell in found if not cell.filled]
    nothing = f"Nothing stands here in: {'; '.join(empty)}."
    none = Entry(("Where a 0 stands",), NONE, ((ZERO,), *(((nothing,),) if empty else ())))
    blocks = (legend, Paragraph((BASES,)), *tables, Entries((none,)))
    return Group("cells", "Listed: workstreams by stage and setting", (LEGEND,), blocks)


def _how_many(stage: Stage, edition: Edition) -> str:
    """A stage with the number of its workstreams, each counted once whatever its settings."""
    here = [stream for stream in edition.register.of(Workstream).values() if stage in stream.stages]
    streams, apart = split(here)
    beside = f", and {len(apart)} apart" if apart else ""
    return f"{stage_name(stage)}: {counted(len(streams), 'workstream')}{beside}"


def _stage(edition: Edition, stage: Stage, found: list[Cell]) -> Table:
    """The cells of a stage, each a row with its anchor; those in which nothing stands are left out."""
    rows = tuple(
        Row(
            (
                (f"{first_up(COLUMNS[cell.column])}: {_numbers(cell)}",),
                _counted(edition, cell),
                _by_link(edition, cell.apart),
            ),
            anchor=cell.anchor,
        )
        for cell in found
        if cell.filled
    )
    caption = f"{stage_name(stage)}: the workstreams behind each number."
    return Table(caption, ("Setting", "Workstreams that count", "Apart, not counted"), rows)


def _numbers(cell: Cell) -> str:
    return (
        f"{len(cell.workstreams)}, and {len(cell.apart)} apart" if cell.apart else str(len(cell.workstreams))
    )


def _counted(edition: Edition, cell: Cell) -> Line:
    line = _by_link(edition, cell.workstreams) or ("None.",)
    for words, streams in ((THROUGH, cell.through_both), (READ_SO, cell.read_so)):
        if streams:
            others = joined_line(record_line(edition, stream) for stream in streams)
            line = (*line, f" {words}: ", *others, ".")
    return line


def _by_link(edition: Edition, streams: tuple[Workstream, ...]) -> Line:
    """Workstreams in a line, after how they are linked to atrocity prevention and how they are placed."""
    line: Line = ()
    for word in glosses(LinkWord):
        linked = [stream for stream in streams if stream.link == word]
        for basis, found in by_key(linked, _placed).items():
            each = (record_line(edition, stream) for stream in found)
            line += (" " if line else "", f"{first_up(word)} link ({basis}): ", *joined_line(each), ".")
    return line


def _placed(stream: Workstream) -> str:
    """What `basis_words` are of: the stage alone, where no setting was found, or both."""
    basis = basis_words(stream)
    if basis not in _OF_STAGE.values():
        return basis
    return f"stage {basis}" if stream.setting in UNSTATED else f"stage and setting {basis}"


def basis_words(stream: Workstream) -> str:
    """Whether a source says at which stage and in which setting a workstream acts, or we read it so."""
    if stream.setting in UNSTATED:
        return _OF_STAGE[stream.stages_basis]
    setting = _OF_STAGE[stream.stages_basis if setting_told(stream) else "inferred"]
    stage = _OF_STAGE[stream.stages_basis]
    return stage if stage == setting else f"stage {stage}, setting {setting}"
