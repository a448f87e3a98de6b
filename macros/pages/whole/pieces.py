"""The records of the document: what their pages show, without what is of use on a page alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from macros.pages.addresses import GAPS, page_of
from macros.pages.edition import Edition
from macros.pages.parts.gaps import TITLE as GAPS_TITLE
from macros.pages.parts.gaps import gaps_row
from macros.pages.parts.links import marks
from macros.pages.parts.view import Fact, Link
from macros.pages.records.record_page import record_view
from macros.pages.whole.inside import Inside
from macros.pages.whole.ours import unmarked
from macros.pages.whole.view import Piece
from macros.records.base import Record

REACH = "Evidence up to"
"""The one of a record's days that is told here: how far what was read of it reaches."""

ANSWERS_ARE_FACTS = ("workstreams", "asks")
"""The kinds whose answers on top say again, in short, what stands below them."""

TOLD_ELSEWHERE = ("events", "notes")
"""Sections that lead to a list; gaps that the editors noted have their own place in the document."""


def pieces(edition: Edition, inside: Inside, records: Iterable[Record]) -> tuple[Piece, ...]:
    """Records in the document, in their order."""
    return tuple(_piece(edition, inside, record) for record in records)


def _piece(edition: Edition, inside: Inside, record: Record) -> Piece:
    page, anchor = page_of(record), f"{record.kind}-{record.id}"
    view = record_view(edition, record)
    reach = tuple(fact for fact in view.dates if fact.label == REACH)
    kept = replace(
        view,
        answers=() if record.kind in ANSWERS_ARE_FACTS else _without(view.answers),
        sections=tuple(one for one in view.sections if one.anchor not in TOLD_ELSEWHERE),
        gaps=(),
        own_gaps=(),
        notes=(),
        after=(),
        dates=(),
        actions=(),
        no_evidence="",
    )
    inside.keep(page, anchor, f"{anchor}.facts")
    moved, told = inside.moved((unmarked(kept), (*_gaps(edition, record), *reach)), page, anchor, view.notes)
    address = Link(edition.url(page), f"{page}#evidence", f": {view.title}, on its own page")
    return Piece(
        anchor=anchor,
        title=view.title,
        marks=marks(edition, record),
        view=moved,
        reach=told,
        more=("The words quoted, the searches, and all else: ", address),
    )


def _without(answers: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Answers without the number of gaps, which stands with the days of a record here."""
    return tuple(fact for fact in answers if fact.label != GAPS_TITLE)


def _gaps(edition: Edition, record: Record) -> tuple[Fact, ...]:
    """How many gaps concern a record, as a link to the chapter that tells them."""
    return tuple(
        replace(fact, values=((Link(text.text, GAPS),),))
        for fact in gaps_row(edition, record)
        if isinstance(text := fact.values[0][0], Link)
    )
