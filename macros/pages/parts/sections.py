"""Sections that several kinds share: statements, workstreams, asks and levers that point to a record."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.pages.parts.crossrefs import BASIS, by_record, key, referring
from macros.pages.parts.links import link_to, record_line
from macros.pages.parts.view import Block, Bullets, Line, Paragraph, Row, Section, Table
from macros.records.base import Record
from macros.records.lever import Lever
from macros.records.statement import Statement
from macros.records.words import Link, StatusWord, Strength
from macros.records.workstream import Workstream
from macros.register.references import Reference


def section(anchor: str, title: str, *blocks: Block) -> tuple[Section, ...]:
    """A section, or nothing where it has no blocks."""
    return (Section(anchor, title, blocks),) if blocks else ()


def statements_section(
    edition: Edition, anchor: str, title: str, found: Iterable[Statement]
) -> tuple[Section, ...]:
    """Statements in the order of their days, with what each says and how far it goes."""
    rows = tuple(
        Row(((link_to(edition, item),), (item.summary,), (first_up(gloss(Strength, item.strength)),)))
        for item in sorted(found, key=lambda item: (item.date, item.id))
    )
    if not rows:
        return ()
    caption = "In the order of their days. Only explicit statements by government say who is responsible."
    return section(
        anchor, title, Table(caption, ("Statement", "What it says, in our words", "How far it goes"), rows)
    )


def statements_in(references: Iterable[Reference]) -> tuple[Statement, ...]:
    """The statements among the records that refer."""
    return tuple(ref.record for ref in references if isinstance(ref.record, Statement))


def named_as_minister(edition: Edition, found: Iterable[Statement]) -> tuple[Line, ...]:
    """That government named a person as the minister who holds oversight, with every day, each a link."""
    explicit = [item for item in _by_day(found) if item.explicit and "minister" in item.roles]
    if not explicit:
        return ()
    line: Line = ("By government as the minister, ",)
    before = ""
    for number, item in enumerate(explicit):
        between = "" if number == 0 else " and " if number == len(explicit) - 1 else ", "
        preposition, _, day = item.date.on_words.partition(" ")
        word = "" if preposition == before else f"{preposition} "
        line += (f"{between}{word}", link_to(edition, item, text=day))
        before = preposition
    return ((*line, "."),)


def other_explicit_line(edition: Edition, found: Iterable[Statement]) -> tuple[Line, ...]:
    """Explicit statements by government on other roles than the minister's, if there are any."""
    others = [item for item in found if "minister" not in item.roles]
    return _explicit_line(edition, "Other explicit statements by government that point to them: ", others)


def _explicit_line(edition: Edition, first: str, found: Iterable[Statement]) -> tuple[Line, ...]:
    explicit = [item for item in _by_day(found) if item.explicit]
    if not explicit:
        return ()
    line: Line = (first,)
    for number, item in enumerate(explicit):
        line += ("; " if number else "", link_to(edition, item))
    return ((*line, "."),)


def _by_day(found: Iterable[Statement]) -> list[Statement]:
    return sorted(found, key=lambda item: (item.date, item.id))


def deciding_section(edition: Edition, record: Record, field: str) -> tuple[Section, ...]:
    """Levers for which somebody is named where it is asked who decides, with the words that say how."""
    found = referring(edition, record, f"levers.decision.who.{field}")
    rows = tuple(
        Row(((link_to(edition, lever),), (lever.decision.as_written if lever.decision else "",)))
        for lever in (ref.record for ref in found)
        if isinstance(lever, Lever)
    )
    caption = "Levers in connection with which a source names them; our words say in what sense."
    table = Table(caption, ("Lever", "In our words"), rows)
    return section("levers", "Policy levers", table) if rows else ()


def named_section(edition: Edition, record: Record, field: str) -> tuple[Section, ...]:
    """Workstreams in connection with which somebody is named, each with the sense in which they are."""
    found = referring(edition, record, f"workstreams.named.who.{field}")
    streams = [ref.record for ref in found if isinstance(ref.record, Workstream)]
    if not streams:
        return ()
    rows = tuple(
        Row(
            (
                record_line(edition, stream),
                (first_up(BASIS[stream.named.basis]),),
                (stream.named.as_written or "",),
            )
        )
        for stream in streams
    )
    caption = (
        "In what sense a source names them. This record makes nobody responsible: it reports who was said "
        "to be."
    )
    return section(
        "named",
        "Workstreams that name them" if field == "person" else "Workstreams that name it",
        Table(caption, ("Workstream", "In what sense", "In our words"), rows),
    )


def workstreams_table(
    edition: Edition, caption: str, streams: Iterable[tuple[Workstream, str]], column: str
) -> Table:
    """Workstreams with one remark each, their link to atrocity prevention and their status as last stated."""
    rows = tuple(
        Row(
            (
                record_line(edition, stream),
                (remark,),
                (first_up(link_words(edition, stream)),),
                (status_words(stream),),
            )
        )
        for stream, remark in streams
    )
    return Table(
        caption, ("Workstream", column, "Link to atrocity prevention", "Status as last stated"), rows
    )


def link_words(edition: Edition, stream: Workstream) -> str:
    """How the link to atrocity prevention is known; an inferred one in the record's standing words."""
    return edition.about.wording.inferred if stream.link == "inferred" else gloss(Link, stream.link)


def status_words(stream: Workstream) -> str:
    """The status as last stated, with the day of its newest evidence: never as of any later day."""
    words = first_up(gloss(StatusWord, stream.status.word))
    return f"{words} ({stream.status.on.words})" if stream.status.on else words


def links_section(
    edition: Edition, record: Record, anchor: str, title: str, *keys: str, about: str = ""
) -> tuple[Section, ...]:
    """Records that point to this one from certain fields, with how they do so."""
    found = by_record(edition, (ref for ref in edition.register.referring_to(record) if key(ref) in keys))
    if not found:
        return ()
    return section(anchor, title, *((Paragraph((about,)),) if about else ()), Bullets(found))


def asks_section(
    edition: Edition, record: Record, title: str, *keys: str, about: str = ""
) -> tuple[Section, ...]:
    """Asks that point to this record, and how they do so."""
    return links_section(edition, record, "asks", title, *keys, about=about)
