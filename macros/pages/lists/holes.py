"""What this record has not read, looked up, searched or replaced, and should: what matters most first."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key, entries_group, texts
from macros.pages.lists.entries import entry, proof_of
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.concerns import concerned
from macros.pages.parts.facts import Facts
from macros.pages.parts.proof import web_place
from macros.pages.parts.view import Entry, IndexView, Line, Link
from macros.records.hole import Hole
from macros.records.words import HoleType, glosses


def view(edition: Edition) -> IndexView:
    """The list of holes."""
    holes = tuple(sorted(edition.register.of(Hole).values(), key=_order))
    first = sum(1 for hole in holes if hole.priority == "1")
    answer = texts(
        f"{counted(len(holes), 'thing')} that this record should read, look up, ask for or replace, and has "
        f"not; {first} of them are likeliest to change the answer on oversight. These are gaps of this "
        "record, not of government."
    )
    groups = tuple(
        entries_group(f"priority-{key}", _title(key), (_entry(edition, hole) for hole in found))
        for key, found in by_key(holes, lambda hole: f"{hole.priority}-{hole.type}").items()
    )
    return IndexView("What has this record not read?", answer, groups)


def _order(hole: Hole) -> tuple[str, int, str]:
    return (hole.priority, list(glosses(HoleType)).index(hole.type), hole.id)


def _title(key: str) -> str:
    priority, _, word = key.partition("-")
    first = "Likeliest to change the answer on oversight: " if priority == "1" else ""
    return first_up(f"{first}{gloss(HoleType, word)}")


def _entry(edition: Edition, hole: Hole) -> Entry:
    proof = proof_of(edition, hole)
    where: list[Line] = [
        (Link(web_place(place), place),) if place.startswith(("http://", "https://")) else (place,)
        for place in hole.where
    ]
    facts = (
        Facts(edition, hole, proof, with_absences=False)
        .text("why", hole.why)
        .add("where", *where)
        .plain("Concerns", *concerned(edition, hole.concerns))
        .text("noted_on", hole.noted_on.words)
    )
    return entry(edition, hole, hole.what, facts, proof, "what")
