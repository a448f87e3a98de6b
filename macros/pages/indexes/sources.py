"""Sources: by closeness to the original, then what they are, then date."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import group, in_groups, texts
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.links import link_to
from macros.pages.parts.view import IndexView, Row, Table
from macros.records.source import Source
from macros.records.words import Closeness, SourceType


def view(edition: Edition) -> IndexView:
    """The index of sources."""
    sources = tuple(edition.register.of(Source).values())
    answer = texts(
        edition.about.wording.copies,
        f"{counted(len(sources), 'source')} stand behind this record, some closer to the original than "
        "others:",
    )
    groups = tuple(
        group(word, first_up(gloss(Closeness, word)), _table(edition, word, found))
        for word, found in in_groups(sources, lambda source: source.closeness, Closeness).items()
    )
    return IndexView("What does the record rest on?", answer, groups)


def _table(edition: Edition, word: str, sources: tuple[Source, ...]) -> Table:
    rows = tuple(
        Row(
            (
                (link_to(edition, source),),
                (source.publisher,),
                (source.date.words if source.date else "not shown",),
                (first_up(gloss(SourceType, source.type)),),
            )
        )
        for source in sorted(sources, key=_order)
    )
    return Table(
        f"{first_up(gloss(Closeness, word))}; by what they are, then date",
        ("Source", "Publisher", "Date", "What it is"),
        rows,
    )


def _order(source: Source) -> tuple[str, str, str]:
    return (source.type, source.date.text if source.date else "", source.name)
