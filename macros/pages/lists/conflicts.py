"""Where sources contradict each other: both sides, by topic."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_word, entries_group, texts
from macros.pages.lists.entries import entry, proof_of
from macros.pages.names import counted
from macros.pages.paging.parts import Part, Parts
from macros.pages.parts.concerns import concerned
from macros.pages.parts.facts import Facts
from macros.pages.parts.links import lines, prose
from macros.pages.parts.view import Entry, Group, IndexView
from macros.records.conflict import Conflict
from macros.records.words import ConflictTopic


def view(edition: Edition) -> IndexView:
    """The list of conflicts."""
    conflicts = tuple(edition.register.of(Conflict).values())
    answer = texts(
        f"In {counted(len(conflicts), 'matter')} the sources contradict each other. Both sides stand here, "
        "and neither is smoothed over."
    )
    return IndexView("Where do sources contradict each other?", answer, ())


def _parts(edition: Edition) -> tuple[Part, ...]:
    return by_word(edition.register.of(Conflict).values(), ConflictTopic)


def _groups(edition: Edition, part: Part) -> tuple[Group, ...]:
    return (entries_group(part.slug, part.title, (_entry(edition, item) for item in part.items)),)


PARTS = Parts(_parts, _groups, "by topic")


def _entry(edition: Edition, conflict: Conflict) -> Entry:
    proof = proof_of(edition, conflict)
    facts = Facts(edition, conflict, proof, with_absences=False)
    for number, side in enumerate(conflict.sides, start=1):
        facts.plain(f"Side {number}", prose(edition, side.summary), *lines(edition, side.sources))
    facts.plain("On the pages of", *concerned(edition, conflict.concerns))
    return entry(edition, conflict, conflict.name, facts, proof)
