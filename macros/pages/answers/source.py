"""Of a source: where it stands, how close to the original it is, and how much cites it."""

from __future__ import annotations

from macros.pages.answers.rows import number, row
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.pages.parts.view import Fact, Line, Link
from macros.records.source import Source
from macros.records.words import Closeness

ELSEWHERE = frozenset({"conflicts", "holes"})
"""Kinds that cite a source and have a section of their own on its page."""

UNKNOWN = "No address is known to this record."


def answers(edition: Edition, source: Source) -> tuple[Fact, ...]:
    """The rows of the answer."""
    where: Line = (Link(source.url, source.url),) if source.url else (UNKNOWN,)
    refs = edition.register.referring_to(source)
    citing = {ref.record.key for ref in refs if ref.record.kind not in ELSEWHERE}
    return (
        *row("Read it at", where),
        *row("How close to the original", (first_up(gloss(Closeness, source.closeness)),)),
        *row("Part that was read", (source.read_in_part or "",)),
        *row("Cited by", number(len(citing), "record", "cited")),
    )
