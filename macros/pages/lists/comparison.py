"""Mechanism by mechanism: what others have, each with its date, source and words, and where none was read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from macros.pages.addresses import address
from macros.pages.edition import Edition
from macros.pages.names import counted, ended, first_up, gloss
from macros.pages.parts.concerns import search_lines
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import link_to, prose
from macros.pages.parts.proof import Proof, source_line
from macros.pages.parts.view import Block, Fold, Line, Link, Paragraph, Row, Table
from macros.records.base import Evidence, Record
from macros.records.comparator import Comparator, Published
from macros.records.source import Source
from macros.records.words import Mechanism, YesNo

FIELDS: Mapping[Mechanism, str] = MappingProxyType(
    {"strategy": "strategy", "named-lead": "named_lead", "yearly-report": "annual_report"}
)
"""The mechanisms on which each record of another state has a field of its own."""

NOT_READ = "not read"
"""What a record says of what lies outside the part of its source that was read."""


def others(edition: Edition, mechanism: Mechanism, found: Sequence[Comparator]) -> tuple[Block, ...]:
    """Those that stand in the comparison for a mechanism; then those of which no source says anything."""
    having = [item for item in found if mechanism in item.mechanism]
    rows = tuple(_row(edition, mechanism, item) for item in having)
    caption = "Examples, by place. What a source says holds for its date."
    columns = ("Where, and what", "In our words", "Source and its date", "In the words of the source")
    table = (Table(caption, columns, rows),) if rows else ()
    field = FIELDS.get(mechanism)
    left = [item for item in found if mechanism not in item.mechanism] if field else []
    return (*table, *_without(edition, field or "", left))


def published(what: Published) -> tuple[Line, ...]:
    """Whether something is published, and the remark on it."""
    return tuple((text,) for text in (first_up(gloss(YesNo, what.word)), what.note) if text)


def words_of(edition: Edition, record: Record, *fields: str) -> tuple[Line, Line]:
    """The source that stands behind the first of some fields that has one, with its date, and its words."""
    proof = next((one for field in fields for one in _behind(record, field)), None)
    source = edition.register.resolve(proof.source) if proof is not None else None
    if proof is None or not isinstance(source, Source):
        return (), ()
    return source_line(edition, source), ((f"“{proof.quote}”",) if proof.quote else ())


def _behind(record: Record, field: str) -> Iterable[Evidence]:
    """The evidence of a field, with words first."""
    found = [one for one in record.evidence if field in one.supports]
    return sorted(found, key=lambda one: one.quote is None)


def _row(edition: Edition, mechanism: Mechanism, item: Comparator) -> Row:
    source, quote = words_of(edition, item, FIELDS.get(mechanism, "name"), "name", "summary")
    where: Line = (f"{item.place}: ", link_to(edition, item, text=item.name))
    return Row((where, prose(edition, _said(mechanism, item)), source, quote))


def _said(mechanism: Mechanism, item: Comparator) -> str:
    value = getattr(item, FIELDS.get(mechanism, "summary"))
    words = [item.summary] if mechanism in FIELDS else []
    if isinstance(value, Published):
        words = [gloss(YesNo, value.word), value.note or "", *words]
    else:
        words = [value, *words]
    return " ".join(ended(first_up(word)) for word in (*words, f"Years: {item.years}") if word)


def _without(edition: Edition, field: str, left: Iterable[Comparator]) -> tuple[Block, ...]:
    """Those whose source does not say, and those for which a search found nothing, each with the search."""
    silent: list[Comparator] = []
    absent: dict[str, tuple[Line, list[Comparator]]] = {}
    for item in left:
        searches = Proof(edition, item).searches(field)
        if searches:
            key = " ".join(search.id for search in searches)
            line = joined_line(search_lines(edition, searches))
            absent.setdefault(key, (line, []))[1].append(item)
        elif _is_silent(getattr(item, field)):
            silent.append(item)
    blocks: list[Block] = []
    if silent:
        summary = f"{counted(len(silent), 'example')} on which the source, as far as read, does not say"
        blocks.append(Fold(summary, (Paragraph(_places(silent)),)))
    for line, items in absent.values():
        summary = f"{counted(len(items), 'example')} for which nothing was found"
        search: Line = ("The search: ", *line, ".")
        blocks.append(Fold(summary, (Paragraph(_places(items)), Paragraph(search))))
    return tuple(blocks)


def _is_silent(value: Published | str) -> bool:
    return value.word == "unknown" if isinstance(value, Published) else value.startswith(NOT_READ)


def _places(items: Iterable[Comparator]) -> Line:
    """Each record by its place, which is heard with the name of its mechanism."""
    return joined_line((Link(item.place, address(item), f": {item.name}"),) for item in items)
