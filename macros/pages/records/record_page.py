"""The page of a record: what its kind knows of it, with the parts that all kinds share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from macros.pages.addresses import OWN_PAGE, index_of, page_of
from macros.pages.answers.person import named_only_by_posts
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.names import KINDS, full_name, title_of
from macros.pages.page import Crumb, Page
from macros.pages.parts.actions import actions
from macros.pages.parts.cautions import conflict_cautions
from macros.pages.parts.citation import quotable
from macros.pages.parts.concerns import before_evidence, holes_section, searches_section
from macros.pages.parts.crossrefs import other_links
from macros.pages.parts.dates import dates
from macros.pages.parts.excuses import excuse_line
from macros.pages.parts.gaps import gaps_row, gaps_section, own_gaps
from macros.pages.parts.links import lines, prose
from macros.pages.parts.long import folded_sections
from macros.pages.parts.proof import Proof
from macros.pages.parts.record_view import Anatomy, RecordView
from macros.pages.parts.view import Block, Bullets, Entries, Entry, Paragraph, Section
from macros.pages.records import (
    ask,
    department,
    lever,
    person,
    post,
    situation,
    source,
    statement,
    workstream,
)
from macros.pages.records.described import description_of
from macros.records.base import Record
from macros.records.person import Person
from macros.records.source import Source

KIND_PAGES: Mapping[str, Callable[[Edition, Any, Proof], Anatomy]] = MappingProxyType(
    {
        "departments": department.anatomy,
        "posts": post.anatomy,
        "ministers": person.anatomy,
        "people": person.anatomy,
        "workstreams": workstream.anatomy,
        "levers": lever.anatomy,
        "situations": situation.anatomy,
        "asks": ask.anatomy,
        "statements": statement.anatomy,
        "sources": source.anatomy,
    }
)
"""What the page of a record holds, by its kind."""


def record_pages(edition: Edition) -> Iterator[Page]:
    """A page for each record of the kinds that have pages of their own."""
    for kind in OWN_PAGE:
        for record in edition.register.kind(kind).values():
            yield record_page(edition, record)


def record_page(edition: Edition, record: Record) -> Page:
    """The page of one record."""
    name = edition.name(record)
    return Page(
        address=page_of(record),
        title=title_of(record.kind, name),
        description=description_of(edition, record),
        make=_make,
        crumbs=(Crumb("Home", ""), Crumb(KINDS[record.kind].index, index_of(record.kind))),
        noindex=isinstance(record, Person) and named_only_by_posts(edition, record),
        key=record.key,
    )


def _make(edition: Edition, page: Page) -> Markup:
    record = edition.register.find(page.key or "")
    if record is None:
        raise LookupError(f"no record {page.key}")
    return render("record.html.jinja", page.address, page=page, view=record_view(edition, record))


def record_view(edition: Edition, record: Record) -> RecordView:
    """All that the page of a record shows."""
    proof = Proof(edition, record)
    own = KIND_PAGES[record.kind](edition, record, proof)
    absent = tuple(proof.absent_fields())
    return RecordView(
        kind=record.kind,
        title=full_name(edition.register, record, edition.name(record)),
        notices=own.notices,
        lead=own.lead,
        answers=(*own.answers, *gaps_row(edition, record)),
        more=own.more,
        words=own.words,
        cautions=conflict_cautions(edition, record),
        facts=own.facts,
        facts_first=own.facts_first,
        gaps=gaps_section(edition, record),
        own_gaps=own_gaps(edition, record),
        sections=folded_sections(
            (
                *own.sections,
                *_remarks(edition, record),
                *_replies(record),
                *before_evidence(edition, record),
            )
        ),
        notes=proof.notes,
        no_evidence=_no_evidence(record, proof),
        after=folded_sections(
            (
                *_further(edition, record),
                *searches_section(edition, record, absent),
                *holes_section(edition, record),
                *other_links(edition, record, own.shown),
                *_excused(record),
            )
        ),
        dates=dates(edition, record),
        quotable=quotable(edition, record, own.quotable, proof, own.caveats),
        actions=actions(edition, record),
    )


def _no_evidence(record: Record, proof: Proof) -> str:
    if proof.notes or isinstance(record, Source):
        return ""
    return "No quoted evidence stands in this record; see what was not found, and the search cited."


def _remarks(edition: Edition, record: Record) -> tuple[Section, ...]:
    return (
        (Section("remark", "Remark of the editors", (Paragraph(prose(edition, record.note)),)),)
        if record.note
        else ()
    )


def _replies(record: Record) -> tuple[Section, ...]:
    if not record.reply:
        return ()
    entries = tuple(
        Entry(title=(f"{reply.by}, {reply.on.words}",), paragraphs=((reply.text,),)) for reply in record.reply
    )
    return (Section("reply", "Replies by those named", (Entries(entries),)),)


def _further(edition: Edition, record: Record) -> tuple[Section, ...]:
    if not record.sources:
        return ()
    intro = Paragraph(("Consulted too; no words of these are kept here:",))
    return (Section("further-sources", "Further sources", (intro, Bullets(lines(edition, record.sources)))),)


def _excused(record: Record) -> tuple[Section, ...]:
    if not record.excused:
        return ()
    intro: Block = Paragraph(
        ("A check of this record found something odd here, and the editors let it stand, for this reason:",)
    )
    items = Bullets(tuple(excuse_line(excuse) for excuse in record.excused))
    return (Section("excused", "Oddities looked at and let stand", (intro, items)),)
