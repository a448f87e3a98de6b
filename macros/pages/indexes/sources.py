"""Sources: by closeness to the original, then what they are, then date."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key, counts, group, in_groups, texts
from macros.pages.names import counted, first_up, gloss
from macros.pages.paging.parts import Part, Parts
from macros.pages.parts.links import link_to
from macros.pages.parts.view import Bullets, Group, IndexView, Row, Table
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
    close = counts(sources, lambda source: source.closeness, Closeness)
    about = Group("closeness", "How close they are to the original", (), (Bullets(close),))
    return IndexView("What does the record rest on?", answer, (about,) if close else ())


UNDATED = "undated"
"""The part of the sources that show no date."""


def _parts(edition: Edition) -> tuple[Part, ...]:
    found = by_key(sorted(edition.register.of(Source).values(), key=_year), _year)
    years = tuple(Part(year, year, items) for year, items in found.items() if year != UNDATED)
    without = found.get(UNDATED, ())
    return (*years, *((Part(UNDATED, "Without a date", without),) if without else ()))


def _year(source: Source) -> str:
    return str(source.date.first.year) if source.date else UNDATED


def _groups(edition: Edition, part: Part) -> tuple[Group, ...]:
    found = in_groups(part.items, lambda source: source.closeness, Closeness)
    return tuple(
        group(word, first_up(gloss(Closeness, word)), _table(edition, word, items))
        for word, items in found.items()
    )


PARTS = Parts(_parts, _groups, "by year")


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
