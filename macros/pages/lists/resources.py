"""Money and staff: figures by their basis, then what is spoken of without one, then what was not found."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.edition import Edition
from macros.pages.field_names import field_name
from macros.pages.indexes.parts import by_word, texts
from macros.pages.lists.entries import entry, proof_of
from macros.pages.names import counted, first_up, gloss
from macros.pages.paging.parts import Part, Parts
from macros.pages.parts.facts import Facts
from macros.pages.parts.figures import figure_words
from macros.pages.parts.links import link_to, prose
from macros.pages.parts.proof import Proof
from macros.pages.parts.view import Block, Entries, Entry, Group, IndexView, Line, NoteRef, Row, Table
from macros.records.resource import Resource
from macros.records.words import FigureStatus, RecordConfidence, Scope, glosses

STATUS = field_name("resources", "status")

CORE: Scope = "core"
"""The scope of what is counted for atrocity prevention itself."""

ADDED: FigureStatus = "derived"
"""The basis of a figure that the editors worked out from a published table."""


def view(edition: Edition) -> IndexView:
    """The list of resources."""
    found = edition.register.of(Resource).values()
    figures = sum(1 for item in found if item.figure is not None)
    core = [item for item in found if item.scope == CORE]
    looked_for = counted(len(found), "count")
    answer = texts(
        f"A figure was found for {figures} of {looked_for} of money or staff that were looked for.",
        f"Of these, {len(core)} count atrocity prevention itself; a figure was found for "
        f"{sum(1 for item in core if item.figure is not None)} of them.",
        "Each figure has a basis (who gives it), a scope (what it is for) and a period. They differ in all "
        "three, so figures must not be added up, and this page adds up none.",
    )
    return IndexView("Which money and staff were found?", answer, ())


def _parts(edition: Edition) -> tuple[Part, ...]:
    scopes = list(glosses(Scope))
    items = sorted(
        edition.register.of(Resource).values(), key=lambda item: (scopes.index(item.scope), item.id)
    )
    return by_word(items, FigureStatus)


def _groups(edition: Edition, part: Part) -> tuple[Group, ...]:
    return (_group(edition, part.slug, part.items),)


PARTS = Parts(_parts, _groups, "by basis")


def _group(edition: Edition, word: str, items: Iterable[Resource]) -> Group:
    """The counts of one basis: a table of the figures, then each with its evidence."""
    found = tuple(items)
    figures = tuple(item for item in found if item.figure is not None)
    blocks: tuple[Block, ...] = (Entries(tuple(_entry(edition, item) for item in found)),)
    if len(figures) > 1:
        blocks = (_table(edition, figures), *blocks)
    about: Line = ("No source read states these: the editors worked each out from one table.",)
    title = f"{first_up(gloss(FigureStatus, word))} ({len(found)})"
    return Group(word, title, about if word == ADDED else (), blocks)


def _table(edition: Edition, items: Iterable[Resource]) -> Table:
    rows = tuple(
        Row(
            (
                (link_to(edition, item),),
                (figure_words(item),),
                (item.period or "",),
                (first_up(gloss(Scope, item.scope)),),
                prose(edition, item.note or ""),
            )
        )
        for item in items
    )
    columns = ("What is counted", "Figure", "Period", "Scope", "Remark")
    return Table(
        "By scope. Each counts what its name says, for its own period. Not to be added up.", columns, rows
    )


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
        .text("scope", first_up(gloss(Scope, item.scope)))
        .text("period", item.period)
        .refs("departments", item.departments, written=item.departments_as_written)
        .refs("workstreams", item.workstreams)
        .plain(
            "How it was read", *(((gloss(RecordConfidence, item.confidence),),) if item.confidence else ())
        )
    )
    period = f", {item.period}" if item.period and item.period not in item.name else ""
    return entry(edition, item, f"{item.name}{period}", facts, proof)
