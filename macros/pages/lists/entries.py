"""An entry of a list: what the kind knows of the record, with the parts that all kinds share."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.parts.actions import actions
from macros.pages.parts.concerns import NOT_FOUND, absence_lines, remark_fact, search_lines
from macros.pages.parts.crossrefs import how
from macros.pages.parts.dates import dates_line
from macros.pages.parts.excuses import excuse_line
from macros.pages.parts.facts import Facts
from macros.pages.parts.gaps import entry_gaps
from macros.pages.parts.links import lines, link_to, marks, part_of
from macros.pages.parts.proof import Proof
from macros.pages.parts.view import Entry, Fact, Line
from macros.records.base import Record
from macros.records.note import Note
from macros.records.search import Search
from macros.register.references import Reference


def proof_of(edition: Edition, record: Record) -> Proof:
    """The evidence of an entry; its notes are anchored below the entry's own anchor."""
    return Proof(edition, record, prefix=f"{record.id}-evidence", of=edition.name(record))


def entry(
    edition: Edition, record: Record, title: str, facts: Facts, proof: Proof, titled_by: str = "name"
) -> Entry:
    """An entry with what points to it, its remark, further sources, evidence and what a reader may do.

    ``titled_by`` is the field that its title tells, so that the notes behind it stand there.
    """
    absent = tuple(proof.absent_fields())
    not_found = (Fact(NOT_FOUND, absence_lines(edition, absent)),) if absent else ()
    if absent and isinstance(record, Note):  # what was not found is the note itself
        searches = search_lines(edition, (search for _, search in absent))
        not_found = (Fact("Where nothing was found, the search cited", searches),)
    remark = (remark_fact(edition, record.note),) if record.note else ()
    sources = (Fact("Sources consulted", lines(edition, record.sources)),) if record.sources else ()
    replies = tuple(
        Fact(f"Reply by {reply.by}, {reply.on.words}", ((reply.text,),)) for reply in record.reply
    )
    pointing, gaps = _pointing(edition, record), entry_gaps(edition, record)
    excused = tuple(Fact("Oddity let stand", (excuse_line(item),)) for item in record.excused)
    return Entry(
        title=(title, *proof.refs(titled_by)),
        anchor=record.id,
        facts=(*facts.all, *not_found, *remark, *sources, *pointing, *gaps, *replies, *excused),
        notes=proof.notes,
        actions=tuple(line for line in (*actions(edition, record), dates_line(edition, record)) if line),
    )


def _pointing(edition: Edition, record: Record) -> tuple[Fact, ...]:
    """What points to the entry from elsewhere, each once."""
    found: dict[str, Reference] = {}
    for reference in edition.register.referring_to(record):
        found.setdefault(reference.record.key, reference)
    if not found:
        return ()
    label = "Cited by" if isinstance(record, Search) else "Points here"
    return (Fact(label, tuple(_pointer(edition, reference) for reference in found.values())),)


def _pointer(edition: Edition, reference: Reference) -> Line:
    way = how(edition, reference)
    link = link_to(edition, reference.record, part_of(reference))
    return (link, *marks(edition, reference.record), f": {way}" if way else "")
