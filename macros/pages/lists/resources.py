"""Money and staff, found or not found: by how close a figure is to atrocity prevention. Never added up."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.field_names import field_name
from macros.pages.indexes.parts import entries_group, in_groups, texts
from macros.pages.lists.entries import entry, proof_of
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.facts import Facts
from macros.pages.parts.figures import figure_words
from macros.pages.parts.proof import Proof
from macros.pages.parts.view import Entry, IndexView, NoteRef
from macros.records.resource import Resource
from macros.records.words import FigureStatus, RecordConfidence, Scope

STATUS = field_name("resources", "status")


def view(edition: Edition) -> IndexView:
    """The list of resources."""
    found = tuple(edition.register.of(Resource).values())
    figures = sum(1 for item in found if item.figure is not None)
    looked_for = counted(len(found), "count")
    answer = texts(
        f"A figure was found for {figures} of {looked_for} of money or staff that were looked for.",
        "Figures have different bases and must not be added up.",
    )
    groups = tuple(
        entries_group(word, first_up(gloss(Scope, word)), (_entry(edition, item) for item in items))
        for word, items in in_groups(found, lambda item: item.scope, Scope).items()
    )
    return IndexView("Which money and staff were found?", answer, groups)


def _proof_of_status(item: Resource, proof: Proof) -> tuple[NoteRef, ...]:
    """The notes behind a figure; that none was found is proved by no words, only by a search."""
    return proof.refs("status") if item.figure is not None else ()


def _entry(edition: Edition, item: Resource) -> Entry:
    proof = proof_of(edition, item)
    words = figure_words(item)
    facts = (
        Facts(edition, item, proof, with_absences=False)
        .add("figure", *(((words,),) if words else ()))
        .plain(STATUS, (first_up(gloss(FigureStatus, item.status)), *_proof_of_status(item, proof)))
        .text("period", item.period)
        .refs("departments", item.departments, written=item.departments_as_written)
        .refs("workstreams", item.workstreams)
        .plain(
            "How it was read", *(((gloss(RecordConfidence, item.confidence),),) if item.confidence else ())
        )
    )
    return entry(edition, item, item.name, facts, proof)
