"""A source: what it is, how close to the original, where it stands, and everything that cites it."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.answers.source import ELSEWHERE, answers
from macros.pages.edition import Edition
from macros.pages.field_names import field_name
from macros.pages.names import KINDS, first_down, first_up, gloss
from macros.pages.parts.crossrefs import key
from macros.pages.parts.facts import Facts
from macros.pages.parts.links import link_to, marks, part_of
from macros.pages.parts.proof import Proof
from macros.pages.parts.record_view import Anatomy
from macros.pages.parts.sections import section
from macros.pages.parts.view import Block, Bullets, Fact, Line, Link, Notice, Paragraph, Section
from macros.records.base import Evidence, Evidenced, Record
from macros.records.resource import Resource
from macros.records.situation import Situation
from macros.records.source import Source
from macros.records.words import Closeness, SourceType
from macros.register.references import Reference


def anatomy(edition: Edition, source: Source, proof: Proof) -> Anatomy:
    """What the page of a source holds."""
    citing = edition.register.referring_to(source)
    return Anatomy(
        lead=(_lead(source),),
        answers=answers(edition, source),
        facts=_facts(edition, source, proof),
        quotable=_sentence(source),
        notices=_notices(edition, source),
        sections=_cited(edition, citing),
        shown=frozenset(key(reference) for reference in citing),
    )


def _lead(source: Source) -> Line:
    date = source.date.words if source.date else "no date on the page read"
    return (f"{first_up(gloss(SourceType, source.type))}; {source.publisher}, {date}.",)


def _notices(edition: Edition, source: Source) -> tuple[Notice, ...]:
    if not source.is_copy:
        return ()
    word = first_up(edition.about.wording.copy_)
    return (Notice((f"{word}: a third party's. Check the original before relying on it.",), strong=True),)


def _facts(edition: Edition, source: Source, proof: Proof) -> tuple[Fact, ...]:
    address = ((Link(source.url, source.url),),) if source.url else ((("None is known to this record",)),)
    return (
        Facts(edition, source, proof)
        .text("publisher", source.publisher)
        .text("date", source.date.words if source.date else "Not shown on the page read")
        .text("type", first_up(gloss(SourceType, source.type)))
        .text("closeness", first_up(gloss(Closeness, source.closeness)))
        .add("url", *address)
        .add("other_urls", *((Link(url, url),) for url in source.other_urls))
        .text("read_in_part", source.read_in_part)
        .text("licence", source.licence or "Not read; that does not mean free to use")
        .text("kept_for", source.kept_for)
        .all
    )


def _sentence(source: Source) -> str:
    date = source.date.words if source.date else "no date shown"
    address = f", {source.url}" if source.url else ""
    return f"{source.name.rstrip('.')}. {source.publisher}, {date}{address}"


def _cited(edition: Edition, citing: Iterable[Reference]) -> tuple[Section, ...]:
    by_record: dict[str, list[Reference]] = {}
    for reference in citing:
        by_record.setdefault(reference.record.key, []).append(reference)
    if not by_record:
        return section("cited", "What cites it", Paragraph(("Nothing in this record cites it.",)))
    blocks: list[Block] = []
    for kind, name in KINDS.items():
        found = tuple(_line(edition, refs) for refs in by_record.values() if refs[0].record.kind == kind)
        if found and kind not in ELSEWHERE:
            blocks += [Paragraph((f"{first_up(name.many)} ({len(found):,}):",)), Bullets(found)]
    return section("cited", "What cites it", *blocks)


def _line(edition: Edition, refs: list[Reference]) -> Line:
    record = refs[0].record
    parts = {part_of(ref) for ref in refs}
    link = link_to(edition, record, parts.pop() if len(parts) == 1 else "")
    words = list(dict.fromkeys(word for ref in refs for word in _fields(ref)))
    return (link, *marks(edition, record), f": {'; '.join(words)}")


def _field(record: Record, name: str, part: str) -> str:
    """A field for which a source is cited; the letter is cited as well for places that it does not name."""
    if isinstance(record, Situation) and name == "letter" and record.letter.named != "yes":
        return "whether the letter names it"
    if isinstance(record, Resource) and name == "status" and record.figure is None:
        return "spoken of, without a figure"
    return first_down(field_name(record.kind, name, part))


def _fields(reference: Reference) -> tuple[str, ...]:
    """What a record cites a source for, in words."""
    path = reference.path
    if "evidence" in path:
        at = path.index("evidence")
        holder: object = reference.record
        for step in path[:at]:
            holder = (
                holder[step]
                if isinstance(holder, tuple) and isinstance(step, int)
                else getattr(holder, str(step))
            )
        number = path[at + 1]
        if isinstance(holder, Evidenced) and isinstance(number, int):
            entry: Evidence = holder.evidence[number]
            part = str(path[0]) if at else ""
            return tuple(_field(reference.record, name, part) for name in entry.supports)
    if path[-2:-1] == ("seen",) or "seen" in path:
        return ("seen in post",)
    if path[0] == "sides":
        return ("one side of the contradiction",)
    if path[0] == "named_by":
        return ("whether it names the lever",)
    if reference.mentioned:
        return (f"its {'remark' if path[-1] == 'note' else 'text'} refers to it",)
    return ("further source consulted, without words kept here",)
