"""Gaps that the editors noted, by kind."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import entries_group, in_groups, texts
from macros.pages.lists.entries import entry, proof_of
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.facts import Facts
from macros.pages.parts.links import link_to
from macros.pages.parts.view import Entry, IndexView, Line
from macros.records.note import Note
from macros.records.search import Search
from macros.records.words import NoteType


def view(edition: Edition) -> IndexView:
    """The list of noted gaps."""
    notes = tuple(edition.register.of(Note).values())
    answer = texts(
        f"{counted(len(notes), 'gap')} that the editors noted while they gathered the record.",
        edition.about.wording.not_found,
    )
    on_minister = [note for note in notes if _on_minister(edition, note)]
    if on_minister:
        first: Line = ("On who holds ministerial oversight: ",)
        for number, note in enumerate(on_minister):
            first += ("; " if number else "", link_to(edition, note))
        answer = (first, *answer)
    groups = tuple(
        entries_group(word, first_up(gloss(NoteType, word)), (_entry(edition, note) for note in found))
        for word, found in in_groups(notes, lambda note: note.type, NoteType).items()
    )
    return IndexView("Which gaps did the editors note?", answer, groups)


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
    return entry(edition, note, note.summary, facts, proof, "summary")
