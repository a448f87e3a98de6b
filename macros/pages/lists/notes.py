"""Gaps that the editors noted, by kind."""

from __future__ import annotations

from macros.gaps.gap import Gap
from macros.gaps.noted import same_as
from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_word, entries_group, texts
from macros.pages.lists.entries import entry, proof_of
from macros.pages.names import counted, first_up
from macros.pages.paging.parts import Part, Parts
from macros.pages.parts.facts import Facts
from macros.pages.parts.gaps import address_of, subject_line
from macros.pages.parts.links import link_to
from macros.pages.parts.view import Entry, Group, IndexView, Line, Link
from macros.records.note import Note
from macros.records.search import Search
from macros.records.words import NoteType


def view(edition: Edition) -> IndexView:
    """The list of noted gaps."""
    notes = tuple(edition.register.of(Note).values())
    joined = sum(bool(same_as(edition.register, note, edition.gaps)) for note in notes)
    answer = texts(
        f"{counted(len(notes), 'gap')} that the editors noted while they gathered the record. "
        f"Of {joined} a rule finds the same, and each of these links to the gap that the rule finds. Each of "
        f"the other {len(notes) - joined} stands among the gaps by itself.",
        edition.about.wording.not_found,
    )
    on_minister = [note for note in notes if _on_minister(edition, note)]
    if on_minister:
        first: Line = ("On who holds ministerial oversight: ",)
        for number, note in enumerate(on_minister):
            first += ("; " if number else "", link_to(edition, note))
        answer = (first, *answer)
    return IndexView("Which gaps did the editors note?", answer, ())


def _parts(edition: Edition) -> tuple[Part, ...]:
    return by_word(edition.register.of(Note).values(), NoteType)


def _groups(edition: Edition, part: Part) -> tuple[Group, ...]:
    return (entries_group(part.slug, part.title, (_entry(edition, note) for note in part.items)),)


PARTS = Parts(_parts, _groups, "by kind")


def _on_minister(edition: Edition, note: Note) -> bool:
    """Whether a search for a statement on the minister who holds oversight stands behind a gap."""
    searches = (edition.register.resolve(ref) for absence in note.not_found for ref in absence.searches)
    return any(isinstance(search, Search) and "minister" in search.roles for search in searches)


def _entry(edition: Edition, note: Note) -> Entry:
    proof = proof_of(edition, note)
    facts = (
        Facts(edition, note, proof, with_absences=False)
        .refs("workstreams", note.workstreams, label="Workstreams")
        .refs("levers", note.levers, label="Policy levers")
    )
    same = same_as(edition.register, note, edition.gaps)
    facts = facts.plain("A rule finds the same", *(_same(edition, gap) for gap in same))
    return entry(edition, note, note.summary, facts, proof, "summary")


def _same(edition: Edition, gap: Gap) -> Line:
    """A computed gap that says what a note says, with what it is of."""
    link = Link(first_up(gap.rule.title), address_of(gap))
    return (link, ", of ", *subject_line(edition, gap.spell.subject))
