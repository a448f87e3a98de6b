"""Long sections of a record's page: the first of many lines stand open, the rest in one line that opens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.pages.parts.view import Block, Bullets, CrossRefs, Fold, Section, Table

LONG = 15
"""A list or table with more rows than this is folded."""

OPEN = 10
"""So many of its rows stand open."""


def folded_sections(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Sections with their long lists folded; a table whose rows have anchors stays whole, for their links."""
    return tuple(replace(one, blocks=tuple(_folded(one.blocks))) for one in sections)


def _folded(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Table) and len(block.rows) > LONG and not any(row.anchor for row in block.rows):
            yield replace(block, rows=block.rows[:OPEN])
            rest = replace(block, caption="The rest of the table above.", rows=block.rows[OPEN:])
            yield Fold(_more(len(rest.rows)), (rest,))
        elif isinstance(block, Bullets) and len(block.lines) > LONG:
            yield Bullets(block.lines[:OPEN])
            yield Fold(_more(len(block.lines) - OPEN), (Bullets(block.lines[OPEN:]),))
        elif isinstance(block, CrossRefs) and len(block.pointing) > LONG:
            yield replace(block, pointing=block.pointing[:OPEN])
            yield Fold(_more(len(block.pointing) - OPEN), (Bullets(block.pointing[OPEN:]),))
        else:
            yield block


def _more(number: int) -> str:
    return f"{number} more"
