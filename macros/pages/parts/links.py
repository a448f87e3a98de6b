"""Links to records, as every page makes them."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.addresses import address
from macros.pages.edition import Edition
from macros.pages.parts.view import Inline, Line, Link, Mark
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.person import Person
from macros.records.post import Post
from macros.records.references import RecordRef, Ref
from macros.records.source import Source
from macros.records.workstream import Workstream
from macros.register.references import MENTION, Reference

LONG_TITLE = 60
"""More letters than this are too many for a cell of a table."""


def link_to(edition: Edition, record: Record, part: str = "", text: str = "") -> Link:
    """A link to a record, or to a part of it; its text is the record's name unless another is given."""
    return Link(text or edition.name(record), address(record, part))


def post_link(edition: Edition, post: Post) -> Link:
    """A link to a post where its department stands beside it: what else tells it apart is heard, not seen."""
    name = edition.name(post)
    more = name.removeprefix(post.name) if name.startswith(post.name) else f": {name}"
    return Link(post.name, address(post), more)


def linked(edition: Edition, ref: Ref) -> Inline:
    """A link to what a reference points to; where the record has no such thing, the reference as text."""
    record = edition.register.resolve(ref)
    return link_to(edition, record, ref.part) if record is not None else str(ref)


def linked_line(edition: Edition, ref: Ref) -> Line:
    """As `linked`, with the marks that must go with the record wherever it is shown."""
    record = edition.register.resolve(ref)
    return (linked(edition, ref), *marks(edition, record)) if record is not None else (str(ref),)


def short_source_line(edition: Edition, ref: Ref) -> Line:
    """As `linked_line`, for a cell of a table: a source with a long title goes by its publisher and date."""
    record = edition.register.resolve(ref)
    if not isinstance(record, Source) or len(edition.name(record)) <= LONG_TITLE:
        return linked_line(edition, ref)
    date = f", {record.date.words}" if record.date else ""
    return (link_to(edition, record, text=f"{record.publisher}{date}"), *marks(edition, record))


def lines(edition: Edition, refs: Iterable[Ref]) -> tuple[Line, ...]:
    """A line with a link for each reference."""
    return tuple(linked_line(edition, ref) for ref in refs)


def marks(edition: Edition, record: Record) -> Line:
    """What must stand beside a record on every page: a copy, an inferred link to atrocity prevention."""
    if isinstance(record, Source) and record.is_copy:
        return (" ", Mark(edition.about.wording.copy_))
    if isinstance(record, Workstream) and record.link == "inferred":
        return (" ", Mark(edition.about.wording.inferred))
    return ()


def record_line(edition: Edition, record: Record, part: str = "") -> Line:
    """A link to a record with its marks."""
    return (link_to(edition, record, part), *marks(edition, record))


def prose(edition: Edition, text: str) -> Line:
    """A text of the editors, with a link and its marks wherever they name a record as ``kind/id``."""
    line: Line = ()
    end = 0
    for found in MENTION.finditer(text):
        ref = RecordRef(found.group())
        if edition.register.resolve(ref) is not None:
            line += (text[end : found.start()], *linked_line(edition, ref))
            end = found.end()
    return (*line, text[end:])


def part_of(reference: Reference) -> str:
    """The anchor of the part of a record in which a reference stands, where its page has one."""
    record, path = reference.record, reference.path
    if isinstance(record, Person) and path[0] == "appointments" and isinstance(path[1], int):
        return record.appointments[path[1]].anchor
    if isinstance(record, Ask) and path[0] in ("answers", "delivery"):
        return str(path[0])
    return ""
