"""What stands beside a record on its page: conflicts, money, events, gaps, searches and what was not read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from macros.gaps.noted import same_as
from macros.pages.edition import Edition
from macros.pages.names import first_down, first_up, gloss
from macros.pages.parts.facts import SEARCHES
from macros.pages.parts.figures import figure_words
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import lines, link_to, marks, prose
from macros.pages.parts.view import (
    Block,
    Bullets,
    Entries,
    Entry,
    Fact,
    Line,
    Paragraph,
    Section,
)
from macros.records.base import Record
from macros.records.conflict import Conflict
from macros.records.event import Event
from macros.records.hole import Hole
from macros.records.note import Note
from macros.records.references import RecordRef
from macros.records.resource import Resource
from macros.records.search import Search
from macros.records.source import Source
from macros.records.words import FigureStatus

CONFLICTS = "conflicts"
"""The anchor of the section on a record's page that shows where sources contradict each other."""

NOT_FOUND = "Not found, and the search cited"
"""The heading of what was not found. The search may have sought the matter, not the field by itself."""

CAUTION = "Caution:"
"""Begins the sentence of a remark that keeps readers from concluding too much."""

R = TypeVar("R", bound=Record)


def concerning(edition: Edition, record: Record, model: type[R]) -> tuple[R, ...]:
    """The records of a kind that point to this one, each once."""
    found = (ref.record for ref in edition.register.referring_to(record))
    return tuple({other.key: other for other in found if isinstance(other, model)}.values())


def before_evidence(edition: Edition, record: Record) -> tuple[Section, ...]:
    """Conflicts, money, events and noted gaps, as far as they concern the record."""
    contradictions = _section(CONFLICTS, "Where sources contradict each other", conflicts(edition, record))
    if isinstance(record, Source):
        return contradictions  # the rest stands among what cites the source
    return (
        *contradictions,
        *_section("money", "Money and staff", _resources(edition, record)),
        *_section("events", "In the timeline", _events(edition, record)),
        *_section("notes", "Gaps that the editors noted", _notes(edition, record)),
    )


def searches_section(
    edition: Edition, record: Record, absent: tuple[tuple[str, Search], ...]
) -> tuple[Section, ...]:
    """What was looked for and not found, and the searches made about the record."""
    blocks: list[Block] = []
    if absent:
        blocks.append(Paragraph((edition.about.wording.not_found,)))
        blocks.append(Bullets(absence_lines(edition, absent)))
    told = {search.id for _, search in absent}
    about = [
        s for s in concerning(edition, record, Search) if record.key in _subjects(s) and s.id not in told
    ]
    if about:
        blocks.append(
            Paragraph(("Other searches made about this:" if absent else "Searches made about this:",))
        )
        blocks.append(Bullets(tuple(_search(edition, search) for search in about)))
    return _section(SEARCHES, NOT_FOUND if absent else "Searches", tuple(blocks))


def holes_section(edition: Edition, record: Record) -> tuple[Section, ...]:
    """What this record has not read yet: our gap, which says nothing of government's."""
    holes = sorted(
        concerning(edition, record, Hole), key=lambda hole: (hole.priority, hole.noted_on, hole.id)
    )
    if not holes:
        return ()
    intro = Paragraph(
        ("What this record has still to read or find out here. These are gaps of ours, not of government.",)
    )
    return _section(
        "not-read", "Not read yet", (intro, Bullets(tuple(_hole(edition, hole) for hole in holes)))
    )


def conflicts(edition: Edition, record: Record) -> tuple[Block, ...]:
    """Each conflict that concerns a record, both sides, with its caution."""
    found = concerning(edition, record, Conflict)
    return (Entries(tuple(conflict_entry(edition, conflict) for conflict in found)),) if found else ()


def conflict_entry(edition: Edition, conflict: Conflict, anchor: str = "") -> Entry:
    """A conflict with both sides and its caution. Without an anchor its title links to the list."""
    sides = tuple(
        Fact(f"Side {number}", (prose(edition, side.summary), *lines(edition, side.sources)))
        for number, side in enumerate(conflict.sides, start=1)
    )
    caution = (remark_fact(edition, conflict.note),) if conflict.note else ()
    title: Line = (conflict.name,) if anchor else (link_to(edition, conflict),)
    return Entry(title=title, anchor=anchor, facts=(*sides, *caution))


def remark_fact(edition: Edition, note: str) -> Fact:
    """A remark of the editors under its label, which is `Caution` where the remark begins with one."""
    label = "Caution" if note.startswith(CAUTION) else "Remark"
    return Fact(label, (prose(edition, first_up(note.removeprefix(CAUTION).strip())),))


def _resources(edition: Edition, record: Record) -> tuple[Block, ...]:
    found = concerning(edition, record, Resource)
    if not found:
        return ()
    rows = tuple(
        (link_to(edition, item), ": ", figure_words(item) or gloss(FigureStatus, item.status))
        + ((f", {item.period}",) if item.period else ())
        for item in found
    )
    return (Paragraph(("Figures have different bases and must not be added up.",)), Bullets(rows))


def _events(edition: Edition, record: Record) -> tuple[Block, ...]:
    found = sorted(concerning(edition, record, Event), key=lambda event: (event.date, event.id))
    return (
        (Bullets(tuple((f"{event.date.words}: ", link_to(edition, event)) for event in found)),)
        if found
        else ()
    )


def _notes(edition: Edition, record: Record) -> tuple[Block, ...]:
    """The notes that a rule finds as well, in one line; the others stand among the gaps of the record."""
    found = [
        note for note in concerning(edition, record, Note) if same_as(edition.register, note, edition.gaps)
    ]
    if not found:
        return ()
    line: Line = ("Also noted by the editors, each the same as a gap that a rule finds: ",)
    for number, note in enumerate(found):
        line += ("; " if number else "", link_to(edition, note))
    return (Paragraph((*line, ".")),)


def absence_lines(edition: Edition, absent: tuple[tuple[str, Search], ...]) -> tuple[Line, ...]:
    """A line for each search, with all fields for which it found nothing."""
    fields: dict[str, list[str]] = {}
    searches: dict[str, Search] = {}
    for words, search in absent:
        searches[search.id] = search
        fields.setdefault(search.id, []).append(words)
    return tuple(_absence(edition, fields[id_], search) for id_, search in searches.items())


def _absence(edition: Edition, fields: list[str], search: Search) -> Line:
    words = "; ".join(dict.fromkeys(fields))
    if search.is_general:
        return (f"{words}: ", link_to(edition, search, text=edition.about.wording.general_search), ".")
    if ":" not in words:  # after a colon stand fields of a part, which goes by a name of its own
        words = first_down(words)
    return (f"Not found: {words}. The search cited for this: ", *_cited(edition, search), ".")


def search_lines(edition: Edition, searches: Iterable[Search]) -> tuple[Line, ...]:
    """A line for each search, where the fields need no naming."""
    return tuple(
        (link_to(edition, search, text=edition.about.wording.general_search),)
        if search.is_general
        else _cited(edition, search)
        for search in dict.fromkeys(searches)
    )


def searches_made(edition: Edition, searches: Iterable[Search]) -> Line:
    """The searches after a sentence that something was not found: each by name, with its day."""
    found = tuple(dict.fromkeys(searches))
    if not found:
        return ()
    label = "Search made" if len(found) == 1 else "Searches made"
    return (f"{label}: ", *joined_line(_made(edition, one) for one in found), ".")


def _made(edition: Edition, search: Search) -> Line:
    if not search.is_general:
        return _cited(edition, search)
    name = edition.about.wording.general_search.removeprefix("not found in ")
    return (link_to(edition, search, text=name), f", {search.date.words}")


def _cited(edition: Edition, search: Search) -> Line:
    return ("“", link_to(edition, search), f"”, {search.date.words}")


def _subjects(search: Search) -> frozenset[str]:
    return frozenset(ref.partition("#")[0] for ref in search.subjects)


def _search(edition: Edition, search: Search) -> Line:
    return (link_to(edition, search), f", {search.date.words}: ", *prose(edition, search.result))


def _hole(edition: Edition, hole: Hole) -> Line:
    first = "Most likely to change the answer on oversight: " if hole.priority == "1" else ""
    return (first, link_to(edition, hole), " ", *prose(edition, hole.why))


def _section(anchor: str, title: str, blocks: tuple[Block, ...]) -> tuple[Section, ...]:
    return (Section(anchor, title, blocks),) if blocks else ()


def concerned(edition: Edition, refs: tuple[RecordRef, ...]) -> tuple[Line, ...]:
    """Links to the records that something concerns, each once, with their marks."""
    parts: dict[str, list[str]] = {}
    records: dict[str, Record | None] = {}
    for ref in refs:
        record = edition.register.resolve(ref)
        key = record.key if record else str(ref)
        records[key] = record
        parts.setdefault(key, []).append(ref.part)
    return tuple(
        (link_to(edition, record, parts[key][0] if len(parts[key]) == 1 else ""), *marks(edition, record))
        if record
        else (key,)
        for key, record in records.items()
    )
