"""Gaps that the editors noted, by kind."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import entries_group, in_groups, texts
from macros.pages.lists.entries import entry, proof_of
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.facts import Facts
from macros.pages.parts.view import Entry, IndexView
from macros.records.note import Note
from macros.records.words import NoteType


def view(edition: Edition) -> IndexView:
    """The list of noted gaps."""
    notes = tuple(edition.register.of(Note).values())
    answer = texts(
        f"{counted(len(notes), 'gap')} that the editors noted while they gathered the record.",
        edition.about.wording.not_found,
    )
    groups = tuple(
        entries_group(word, first_up(gloss(NoteType, word)), (_entry(edition, note) for note in found))
        for word, found in in_groups(notes, lambda note: note.type, NoteType).items()
    )
    return IndexView("Which gaps did the editors note?", answer, groups)


def _entry(edition: Edition, note: Note) -> Entry:
    proof = proof_of(edition, note)
    facts = (
        Facts(edition, note, proof, with_absences=False)
        .refs("workstreams", note.workstreams, label="Workstreams")
        .refs("levers", note.levers, label="Policy levers")
    )
    return entry(edition, note, note.summary, facts, proof)
