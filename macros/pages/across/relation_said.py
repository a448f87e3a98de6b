"""What was said of how atrocity prevention stands to conflict prevention, text by text, in order of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from macros.pages.across.linked import relation_words
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.pages.parts.crossrefs import BASIS
from macros.pages.parts.links import link_to, linked, record_line
from macros.pages.parts.proof import away_link, how_read, place_in, source_line
from macros.pages.parts.said import capacity
from macros.pages.parts.view import Entry, Fact, Line, Mark
from macros.pages.records.workstream import who_line
from macros.records.base import Evidence
from macros.records.hole import Hole
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.when import When
from macros.records.words import SourceType
from macros.records.workstream import Workstream

RELATION = "relation"
"""The field of a workstream that an entry of evidence must support to be told here."""

GOVERNMENT_TEXTS: frozenset[SourceType] = frozenset(
    {
        "written-answer",
        "written-statement",
        "government-response",
        "policy-paper",
        "press-release",
        "government-report",
    }
)
"""Forms of text that government alone issues. Any other may be somebody else's."""

SPOKEN: frozenset[SourceType] = frozenset({"hansard", "oral-evidence", "speech"})

UNDATED = When("2999")
"""Where a text without a day stands in the order of time: last."""

Voice = Literal["government", "spoken", "reported"]

VOICES: dict[Voice, tuple[Mark, str]] = {
    "government": (Mark("government text", quiet=True), "The words are from a text of government."),
    "spoken": (Mark("spoken", quiet=True), "The words were spoken; who spoke, and as what, stands above."),
    "reported": (
        Mark("reported by somebody else"),
        "Somebody else tells what government said or did; government's own words on it are not quoted here.",
    ),
}
"""Whose words a text holds, and how that is told."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One text that was read on the relation: its day, the words quoted, and the workstreams that cite it."""

    on: When | None
    source: Source
    entries: tuple[Evidence, ...]
    streams: tuple[Workstream, ...]
    statements: tuple[Statement, ...]

    @property
    def voice(self) -> Voice:
        """Whose words it holds. What is not surely government's is told as somebody else's."""
        second_hand = any(entry.confidence == "secondary" for entry in self.entries)
        if second_hand or self.source.closeness not in ("primary", "copy"):
            return "reported"
        if self.source.type in SPOKEN:
            return "spoken"
        own = self.source.type in GOVERNMENT_TEXTS or any(one.explicit for one in self.statements)
        return "government" if own else "reported"


def moments(edition: Edition) -> tuple[Moment, ...]:
    """Each source that proves the relation of a workstream coded as general, by day; undated ones last."""
    found: dict[Source, list[tuple[Workstream, Evidence]]] = {}
    for stream in edition.register.of(Workstream).values():
        if stream.general is None:
            continue
        for entry in stream.evidence:
            source = edition.register.resolve(entry.source)
            if RELATION in entry.supports and isinstance(source, Source):
                found.setdefault(source, []).append((stream, entry))
    made = [_moment(edition, source, pairs) for source, pairs in found.items()]
    return tuple(sorted(made, key=lambda one: (one.on or UNDATED, one.source.id)))


def _moment(edition: Edition, source: Source, pairs: list[tuple[Workstream, Evidence]]) -> Moment:
    statements = tuple(
        one
        for one in edition.register.of(Statement).values()
        if any(edition.register.resolve(entry.source) == source for entry in one.evidence)
    )
    days = sorted({one.date for one in statements})
    entries = {(entry.quote, entry.at, entry.confidence): entry for _, entry in pairs}
    return Moment(
        on=source.date or (days[0] if len(days) == 1 else None),
        source=source,
        entries=tuple(entries.values()),
        streams=tuple({stream.key: stream for stream, _ in pairs}.values()),
        statements=statements,
    )


def moment_entry(edition: Edition, moment: Moment) -> Entry:
    """A text with its day, its words, who said them, where they stand, and what the editors made of them."""
    source = moment.source
    mark, voice = VOICES[moment.voice]
    places = tuple(dict.fromkeys(place for one in moment.entries if (place := place_in(one.at))))
    where = source_line(edition, source)
    away = away_link(source)
    read = tuple(dict.fromkeys(how_read(one.confidence, source) for one in moment.entries))
    facts = [
        Fact("Who said it", tuple(_who(edition, moment))),
        Fact(
            "Where",
            (
                (*where, f"; at: {'; '.join(places)}" if places else ""),
                *(((away,),) if away else ()),
            ),
        ),
        Fact("Whose words, and how read", ((f"{voice} {' '.join(read)}",),)),
        Fact("Cited for", tuple(_cited_for(edition, stream) for stream in moment.streams)),
    ]
    if holes := _unread(edition, source):
        facts.append(Fact("Not read: a gap of ours", holes))
    return Entry(
        title=(f"{moment.on.words if moment.on else 'Day not known'} ", mark),
        anchor=f"said-{source.id}",
        paragraphs=tuple((f"“{one.quote}”",) for one in moment.entries if one.quote),
        facts=tuple(facts),
    )


def _cited_for(edition: Edition, stream: Workstream) -> Line:
    """A workstream that cites a text, with how the editors coded the workstream as a whole."""
    remark = " (see its remark)" if stream.relation == "unclear" and stream.relation_note else ""
    return (*record_line(edition, stream), f": {relation_words(stream)}{remark}")


def _who(edition: Edition, moment: Moment) -> Iterator[Line]:
    """Who spoke: as statements from the same text say, else who answered, else what kind of text it is."""
    speakers: dict[str, Line] = {}
    for one in moment.statements:
        name = linked(edition, one.speaker.person) if one.speaker.person else one.speaker.name
        told = capacity(one)
        speakers.setdefault(one.speaker.name, (name, f", {told}" if told else ""))
    if speakers:
        yield from speakers.values()
        return
    form: Line = (f"{first_up(gloss(SourceType, moment.source.type))}, {moment.source.publisher}",)
    answered = tuple(_answered(edition, moment))
    yield from answered or ((*form, "; no speaker is noted beyond what its title says"),)


def _answered(edition: Edition, moment: Moment) -> Iterator[Line]:
    for stream in moment.streams:
        cited = (one.source for one in stream.evidence if "named" in one.supports)
        if stream.named.basis in ("answering", "announcing") and moment.source.id in map(str, cited):
            for who in stream.named.who:
                yield (*who_line(edition, who), f" ({BASIS[stream.named.basis]})")


def _unread(edition: Edition, source: Source) -> tuple[Line, ...]:
    """What is still to read and rests on this source; that a copy is to be replaced shows by its mark."""
    return tuple(
        (link_to(edition, hole),)
        for hole in edition.register.of(Hole).values()
        if hole.type == "read" and source.id in map(str, hole.sources)
    )
