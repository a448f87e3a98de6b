"""What points to a record, grouped by kind, with the words for how it does so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from macros.pages.edition import Edition
from macros.pages.names import KINDS, first_up
from macros.pages.parts.links import part_of, record_line
from macros.pages.parts.stances import answered_words
from macros.pages.parts.view import CrossRefs, Line, Section
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.words import NamedBasis
from macros.records.workstream import Workstream
from macros.register.references import Reference

HOW: Mapping[str, str] = MappingProxyType(
    {
        "asks.addressed_to.departments": "addressed to it",
        "asks.addressed_to.posts": "addressed to it",
        "departments.part_of": "is part of it, as last known",
        "departments.successors": "was replaced by it",
        "levers.decision.who.person": "names them where a source speaks of decisions",
        "levers.decision.who.post": "names it where a source speaks of decisions",
        "levers.named_by.document": "names the lever, or not: see there",
        "levers.owners": "said to be owned by it",
        "ministers.appointments.post": "held it",
        "people.appointments.post": "held it",
        "posts.department": "belongs to it",
        "posts.joint_with": "held jointly with it",
        "statements.names.department": "points to it",
        "statements.names.person": "points to this person",
        "statements.names.post": "points to it",
        "statements.speaker.person": "made by this person",
        "workstreams.lead": "said to be led by it",
        "workstreams.levers.lever": "uses it",
        "workstreams.others": "takes part, as written down",
    }
)
"""How a record points to another, by kind and field; kinds with sections of their own are not here."""

BASIS: Mapping[NamedBasis, str] = MappingProxyType(
    {
        "oversight-stated": "named by government as responsible for atrocity prevention policy",
        "office-holder": (
            "the post as such holds the function; not named as holding oversight of atrocity prevention"
        ),
        "office-not-named": (
            "a function is described; the source does not name the post, nor anybody as holding oversight"
        ),
        "answering": "answered for it: not named as holding oversight",
        "announcing": "announced, signed or laid it: not named as holding oversight",
        "in-office": "in office at the time: not found named in connection with it",
        "witness": "appeared before a committee on it: not named as holding oversight",
        "named-in-press": "named in a press report: not found named by government",
        "not-found": "nobody was found named",
    }
)
"""In what sense a workstream names somebody, so that nobody is made responsible by a list."""

OWN_SECTIONS = frozenset({"conflicts", "holes", "notes", "events", "resources", "searches"})
"""Kinds that each page shows in sections of their own; see `macros.pages.parts.concerns`."""


def key(reference: Reference) -> str:
    """The kind and field of a reference, without the places in lists: ``workstreams.named.who.person``."""
    return ".".join((reference.record.kind, *(str(step) for step in reference.path if isinstance(step, str))))


def how(edition: Edition, reference: Reference) -> str:
    """How a record points to another, in words; nothing where that goes without saying."""
    record, at = reference.record, key(reference)
    if isinstance(record, Workstream) and reference.path[0] == "named":
        return BASIS[record.named.basis]
    if isinstance(record, Ask) and at in ("asks.answers.departments", "asks.answers.people"):
        number = reference.path[1]
        return answered_words(edition, record.answers[number]) if isinstance(number, int) else ""
    if at in HOW:
        return HOW[at]
    if reference.mentioned:
        return f"its {'remark' if reference.path[-1] == 'note' else 'text'} refers to it"
    return ""


def referring(edition: Edition, record: Record, *keys: str) -> tuple[Reference, ...]:
    """The references to a record from these fields, the first from each record alone."""
    wanted = [ref for ref in edition.register.referring_to(record) if key(ref) in keys]
    return tuple({ref.record.key: ref for ref in reversed(wanted)}.values())[::-1]


def other_links(edition: Edition, record: Record, shown: Collection[str]) -> tuple[Section, ...]:
    """The section of all records that point to this one and stand in no other section of its page."""
    left = [
        ref
        for ref in edition.register.referring_to(record)
        if key(ref) not in shown and ref.record.kind not in OWN_SECTIONS
    ]
    if not left:
        return ()
    blocks: list[CrossRefs] = []
    for kind, name in KINDS.items():
        found = by_record(edition, (ref for ref in left if ref.record.kind == kind))
        if found:
            blocks.append(CrossRefs(first_up(name.many), found))
    return (Section("links", "What else points here", tuple(blocks)),)


def by_record(edition: Edition, references: Iterable[Reference]) -> tuple[Line, ...]:
    """A line for each record that refers, with all the ways in which it does."""
    ways: dict[str, list[str]] = {}
    first: dict[str, Reference] = {}
    for reference in references:
        first.setdefault(reference.record.key, reference)
        words = ways.setdefault(reference.record.key, [])
        if (way := how(edition, reference)) and way not in words:
            words.append(way)
    return tuple(
        (*record_line(edition, ref.record, part_of(ref)), f": {'; '.join(ways[at])}" if ways[at] else "")
        for at, ref in first.items()
    )
