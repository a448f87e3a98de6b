"""The parts of the home page: the answer, where we looked, what was not read, and the record in numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from macros.pages.addresses import OVERSIGHT, address, index_of
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.names import KINDS, counted, joined
from macros.pages.oversight.oversight_words import Answer, answer, interval_on, statement_of
from macros.pages.parts.said import Said, said
from macros.pages.parts.view import Link
from macros.records.about import EvidenceStop
from macros.records.base import Record
from macros.records.event import Event
from macros.records.hole import Hole, Priority
from macros.records.note import Note
from macros.records.references import Ref
from macros.records.search import Search
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.words import glosses
from macros.records.workstream import Workstream
from macros.register.register import Register

SHOWN = 4
"""So many texts to read stand open on the home page; the rest are one touch away."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A search, as the home page tells of it."""

    sought: Link
    result: str
    where: str
    day: str


@dataclass(frozen=True, slots=True)
class WhereWeLooked:
    """All searches on ministerial oversight; those about one person are folded."""

    sentence: str
    not_found: str
    on_anybody: tuple[Looked, ...]
    on_somebody: tuple[Looked, ...]
    all_searches: Link


@dataclass(frozen=True, slots=True)
class ToRead:
    """Something that was not read, what it would settle, and where it may be read."""

    what: Link
    why: str


@dataclass(frozen=True, slots=True)
class ToReadFirst:
    """What is likeliest to change the answer, the likeliest open and the rest folded."""

    sentence: str
    shown: tuple[ToRead, ...]
    folded: tuple[ToRead, ...]
    all_holes: Link


@dataclass(frozen=True, slots=True)
class Number:
    """A count of one kind, linked to its index, with what part of it matters most."""

    link: Link
    detail: str


_NOUNS = {"resources": ("record of money or staff", "records of money or staff")}
"""Where a kind's own name does not go with a number."""


def answer_html(edition: Edition, origin: str) -> Markup:
    """The answer for the minister at the record's date, with the last statement quoted."""
    found, last = home_answer(edition)
    return render(
        "home.html.jinja",
        origin,
        part="answer",
        answer=found,
        last=last,
        as_of=edition.as_of_words,
        oversight=Link("Who was said to hold it, on any day", OVERSIGHT),
    )


def where_we_looked_html(edition: Edition, origin: str) -> Markup:
    """Where we looked for a statement that names the minister."""
    return render("home.html.jinja", origin, part="looked", looked=where_we_looked(edition))


def to_read_first_html(edition: Edition, origin: str) -> Markup:
    """What was not read and is likeliest to hold a newer statement."""
    return render("home.html.jinja", origin, part="to-read", to_read=to_read_first(edition))


def numbers_html(edition: Edition, origin: str) -> Markup:
    """What is in the record, in numbers that lead to the indexes."""
    return render("home.html.jinja", origin, part="numbers", numbers=numbers(edition))


def evidence_stops_html(edition: Edition, origin: str) -> Markup:
    """The day on which each strand of the evidence ends."""
    stops = tuple(_stop(stop) for stop in edition.about.evidence_stops)
    return render("home.html.jinja", origin, part="stops", stops=stops)


def home_answer(edition: Edition) -> tuple[Answer, Said | None]:
    """The answer for the minister at the record's date, and the statement it rests on, if any."""
    interval = interval_on(edition, "minister", edition.as_of)
    statement = statement_of(edition, interval)
    return answer(edition, "minister", edition.as_of), said(edition, statement) if statement else None


def where_we_looked(edition: Edition) -> WhereWeLooked:
    """The searches on ministerial oversight."""
    found = [search for search in edition.register.of(Search).values() if "minister" in search.roles]
    # A search made for a gap that an editor noted is the broadest of them.
    found.sort(key=lambda search: (all(subject.kind != "notes" for subject in search.subjects), search.id))
    if found:
        newest = max(search.date for search in found)
        places = dict.fromkeys(place for search in found for place in search.where)
        searches = counted(len(found), "search", "searches")
        sentence = (
            f"{searches} for a statement on ministerial oversight, the last {newest.on_words}, in: "
            f"{joined(places)}."
        )
    else:
        sentence = "No search for a statement on ministerial oversight has been recorded yet."
    return WhereWeLooked(
        sentence=sentence,
        not_found=edition.about.wording.not_found,
        on_anybody=tuple(_looked(search) for search in found if not search.about_one_person),
        on_somebody=tuple(_looked(search) for search in found if search.about_one_person),
        all_searches=Link("All searches of this record", index_of("searches")),
    )


def to_read_first(edition: Edition) -> ToReadFirst:
    """The holes of priority 1: those noted where no statement was found first, then by their newest text."""
    register = edition.register
    found = [hole for hole in register.of(Hole).values() if hole.priority == "1"]
    found.sort(key=lambda hole: hole.id)
    found.sort(key=lambda hole: (_where_none_found(register, hole), _newest(register, hole)), reverse=True)
    if found:
        entries = f"{counted(len(found), 'entry', 'entries')} {'is' if len(found) == 1 else 'are'}"
        sentence = (
            f"On the list of what this record has not read, or not to the end, {entries} "
            f"{glosses(Priority)['1']}. These are gaps of this record, not of government."
        )
    else:
        sentence = "Nothing is noted as unread that would be likeliest to change the answer on oversight."
    return ToReadFirst(
        sentence=sentence,
        shown=tuple(_to_read(edition, hole) for hole in found[:SHOWN]),
        folded=tuple(_to_read(edition, hole) for hole in found[SHOWN:]),
        all_holes=Link(f"All that this record has not read ({len(register.of(Hole)):,})", index_of("holes")),
    )


def numbers(edition: Edition) -> tuple[Number, ...]:
    """One number for each kind that holds anything."""
    register = edition.register
    explicit = sum(one.explicit for one in register.of(Statement).values())
    copies = sum(one.is_copy for one in register.of(Source).values())
    linked = sum(one.link == "explicit" for one in register.of(Workstream).values())
    details = {
        "statements": f"{explicit} explicit, by government",
        "sources": f"{copies} of them copies of official texts",
        "workstreams": f"{linked} linked to atrocity prevention by government text",
        "asks": "with what was answered, as far as it was found",
        "holes": "our gaps, not government’s",
    }
    found = []
    for kind, name in KINDS.items():
        count = len(register.kind(kind))
        if count:
            text = counted(count, *_NOUNS.get(kind, (name.one, name.many)))
            found.append(Number(Link(text, index_of(kind)), details.get(kind, "")))
    return tuple(found)


def _stop(stop: EvidenceStop) -> tuple[str, str, str]:
    return stop.what, stop.on.words, stop.note or ""


def _looked(search: Search) -> Looked:
    return Looked(
        sought=Link(search.sought, address(search)),
        result=search.result.rstrip("."),
        where=joined(search.where),
        day=search.date.words,
    )


def _to_read(edition: Edition, hole: Hole) -> ToRead:
    return ToRead(Link(edition.name(hole), address(hole)), hole.why)


def _where_none_found(register: Register, hole: Hole) -> bool:
    """Whether it concerns a noted gap for which a search on ministerial oversight found nothing."""
    for one in _concerned(register, hole):
        if isinstance(one, Note):
            searches = [register.resolve(ref) for absence in one.not_found for ref in absence.searches]
            if any(isinstance(search, Search) and "minister" in search.roles for search in searches):
                return True
    return False


def _newest(register: Register, hole: Hole) -> date:
    """The newest date of the texts and events that a hole concerns; the first of all days if none has one."""
    dates = [
        one.date.last
        for one in _concerned(register, hole)
        if isinstance(one, Statement | Event | Source) and one.date is not None
    ]
    return max(dates, default=date.min)


def _concerned(register: Register, hole: Hole) -> tuple[Record, ...]:
    refs: tuple[Ref, ...] = (*hole.concerns, *hole.sources)
    return tuple(found for ref in refs if (found := register.resolve(ref)) is not None)
