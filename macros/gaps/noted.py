"""What the editors noted: told by the rule that finds the same, or else standing as a gap of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.gaps.gap import Gap, GapRule, Spell, nothing
from macros.gaps.parts import ended, general_searches
from macros.gaps.reading import NOT_RESEARCHED, SOURCES_CONTRADICT
from macros.records.note import Note
from macros.records.search import Search
from macros.records.words import NoteType
from macros.register.register import Register
from macros.rules.wording import SENTENCE

NAMEABLE = ("workstreams", "levers")
"""The kinds of records that a note can say it concerns: a gap in one of them must be in one that it names."""


NOTED = GapRule(
    "noted",
    "government",
    "What did the editors note as not found, unclear or limited that no other rule finds?",
    "Written by the editors while they gathered the record, and not computed. What nobody noted does not "
    "show, and a note stays until an editor takes it off or a rule finds the same.",
    nothing,
    ask="what public text, if any, answers this point, which the editors of a public record noted: {point}",
    absence=False,
)

CANDIDATE_WITHOUT_SOURCE = GapRule(
    "candidate-without-source",
    "record",
    "Which suggested workstreams were looked for without finding a source for them?",
    "Somebody expected to find each of these. That none was found says nothing of whether the work is done, "
    "or under another name.",
    nothing,
    mend="Look for it under other names and on other sites first. Add what you find as a workstream with "
    "its source, or as evidence of one that is here, and take the note off.",
)

OURS: dict[NoteType, GapRule] = {
    "candidate-without-source": CANDIDATE_WITHOUT_SOURCE,
    "text-not-read": NOT_RESEARCHED,
    "conflict-of-sources": SOURCES_CONTRADICT,
}
"""The kinds of notes that say nothing of government, with the rule about this record that tells them."""


def noted(register: Register, computed: Iterable[Gap]) -> Iterator[Gap]:
    """The notes that no rule finds, each as a gap of its own: none is lost."""
    found = tuple(computed)
    for note in register.of(Note).values():
        if same_as(register, note, found):
            continue
        rule = OURS.get(note.type, NOTED)
        own = rule in (NOTED, CANDIDATE_WITHOUT_SOURCE)
        yield Gap(rule, _spell(register, note), found_by="" if own else NOTED.name)


def same_as(register: Register, note: Note, gaps: Iterable[Gap]) -> tuple[Gap, ...]:
    """The standing gaps that say what a note says: of the rule that it names, and of what it concerns."""
    return tuple(
        gap
        for gap in gaps
        if gap.rule.name == note.found_by
        and not gap.found_by
        and gap.spell.stands(register.as_of, register.as_of)
        and _concerns(register, note, gap.spell)
    )


def _concerns(register: Register, note: Note, spell: Spell) -> bool:
    """Whether a gap is of what a note concerns. A note on the whole subject concerns any gap of its rule."""
    named = _named(note)
    subject = spell.subject.partition("#")[0]
    if subject.startswith(NAMEABLE):
        return subject in named or not named
    return bool(
        {subject, *spell.concerns, *spell.evidence}
        & {*named, *_cited(note), *_searched(register, note, spell.subject)}
    )


def _named(note: Note) -> tuple[str, ...]:
    """The workstreams and levers that a note concerns, as keys."""
    streams = (f"workstreams/{ref.id}" for ref in note.workstreams)
    return (*streams, *(f"levers/{ref}" for ref in note.levers))


def _cited(note: Note) -> tuple[str, ...]:
    """The keys of the sources that a note cites."""
    cited = (*(entry.source for entry in note.evidence), *note.sources)
    return tuple(f"sources/{ref}" for ref in dict.fromkeys(cited))


def _searched(register: Register, note: Note, subject: str) -> Iterator[str]:
    """The subject of a gap, where a search behind the note was made for that role or about that record."""
    known = register.of(Search)
    for id_ in _searches(note):
        search = known[id_]
        roles = (f"role/{role}" for role in search.roles)
        about = (f"{ref.kind}/{ref.id}" for ref in search.subjects)
        yield from (key for key in (*roles, *about) if key == subject)


def _searches(note: Note) -> tuple[str, ...]:
    found = (str(ref) for absence in note.not_found for ref in absence.searches)
    return tuple(dict.fromkeys(found))


def _spell(register: Register, note: Note) -> Spell:
    return Spell(
        subject=note.key,
        why=ended(note.summary),
        closes_when=note.closes_when
        or f"A text that answers this point is found and cited, or the note is taken off: {_first(note)}",
        evidence=_cited(note),
        searches=_searches(note) or general_searches(register),
        concerns=_named(note),
        fill=(("point", SENTENCE.split(note.summary)[0]),),
    )


def _first(note: Note) -> str:
    """The first sentence of a note."""
    return ended(note.summary.partition(". ")[0])
