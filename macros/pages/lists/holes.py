"""What this record has not read, looked up, searched or replaced, and should: what matters most first."""

from __future__ import annotations

from macros.pages.addresses import is_of_another_site
from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_word, entries_group, texts
from macros.pages.lists.entries import entry, proof_of
from macros.pages.names import counted
from macros.pages.paging.parts import Part, Parts
from macros.pages.parts.concerns import concerned
from macros.pages.parts.facts import Facts
from macros.pages.parts.proof import web_place
from macros.pages.parts.view import Entry, Group, IndexView, Line, Link
from macros.records.hole import Hole
from macros.records.words import HoleType

FIRST = "Likeliest to change the answer on oversight"


def view(edition: Edition) -> IndexView:
    """The list of holes."""
    holes = tuple(edition.register.of(Hole).values())
    first = sum(1 for hole in holes if hole.priority == "1")
    answer = texts(
        f"{counted(len(holes), 'thing')} that this record should read, look up, ask for or replace, and has "
        f"not; {first} of them are likeliest to change the answer on oversight. These are gaps of this "
        "record, not of government."
    )
    return IndexView("What has this record not read?", answer, ())


def _parts(edition: Edition) -> tuple[Part, ...]:
    return by_word(sorted(edition.register.of(Hole).values(), key=_order), HoleType)


def _groups(edition: Edition, part: Part) -> tuple[Group, ...]:
    first = [hole for hole in part.items if hole.priority == "1"]
    others = [hole for hole in part.items if hole.priority != "1"]
    found = (("priority-1", FIRST, first), ("priority-2", "The others" if first else part.title, others))
    return tuple(
        entries_group(anchor, title, (_entry(edition, hole) for hole in holes))
        for anchor, title, holes in found
        if holes
    )


PARTS = Parts(_parts, _groups, "by what is to be done")


def _order(hole: Hole) -> tuple[str, str]:
    return (hole.priority, hole.id)


def _entry(edition: Edition, hole: Hole) -> Entry:
    proof = proof_of(edition, hole)
    where: list[Line] = [
        (Link(web_place(place), place),) if is_of_another_site(place) else (place,) for place in hole.where
    ]
    facts = (
        Facts(edition, hole, proof, with_absences=False)
        .text("why", hole.why)
        .add("where", *where)
        .plain("Concerns", *concerned(edition, hole.concerns))
        .text("noted_on", hole.noted_on.words)
    )
    return entry(edition, hole, hole.what, facts, proof, "what")
