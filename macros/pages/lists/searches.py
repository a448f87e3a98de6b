"""Searches: what was looked for, where, when, and what was found; the general one first, then by topic."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key, entries_group, texts
from macros.pages.lists.entries import entry, proof_of
from macros.pages.names import KINDS, counted, ended, first_up
from macros.pages.paging.part_of import TOPICS, part_of
from macros.pages.paging.parts import Part, Parts
from macros.pages.parts.concerns import concerned
from macros.pages.parts.facts import Facts
from macros.pages.parts.links import link_to, prose
from macros.pages.parts.view import Entry, Group, IndexView, Line
from macros.records.search import Search

NO_TOPIC = "No topic"


def view(edition: Edition) -> IndexView:
    """The list of searches."""
    searches = tuple(sorted(edition.register.of(Search).values(), key=_order))
    answer = _on_minister(edition, searches) + texts(
        f"{counted(len(searches), 'search', 'searches')}: what was sought, in what, on which day, with what "
        "result.",
        edition.about.wording.not_found,
    )
    return IndexView("What was looked for, and where?", answer, ())


def _parts(edition: Edition) -> tuple[Part, ...]:
    found = by_key(sorted(edition.register.of(Search).values(), key=_order), part_of)
    order = (TOPICS, *KINDS)
    return tuple(Part(word, _title(word), found[word]) for word in order if word in found)


def _title(word: str) -> str:
    return "On a topic" if word == TOPICS else f"On {KINDS[word].many}"


def _groups(edition: Edition, part: Part) -> tuple[Group, ...]:
    return tuple(
        entries_group(f"topic-{number}", first_up(topic), (_entry(edition, search) for search in found))
        for number, (topic, found) in enumerate(by_key(part.items, _topic).items(), start=1)
    )


PARTS = Parts(_parts, _groups, "by what they were about")


def _on_minister(edition: Edition, searches: Iterable[Search]) -> tuple[Line, ...]:
    """The searches for a statement on the minister who holds oversight, the newest with its result."""
    found = [search for search in searches if "minister" in search.roles and not search.about_one_person]
    if not found:
        return ()
    newest = max(found, key=lambda search: (search.date, not search.is_general, search.id))
    made = counted(len(found), "search", "searches")
    return (
        (
            f"For a statement on who holds ministerial oversight: {made}, the last {newest.date.on_words}: “",
            link_to(edition, newest),
            "”. Its result: ",
            *prose(edition, ended(newest.result)),
        ),
    )


def _topic(search: Search) -> str:
    return search.topic or NO_TOPIC


def _order(search: Search) -> tuple[bool, bool, str, str]:
    return (not search.is_general, search.topic is None, _topic(search).lower(), search.id)


def _entry(edition: Edition, search: Search) -> Entry:
    proof = proof_of(edition, search)
    facts = (
        Facts(edition, search, proof, with_absences=False)
        .text("result", search.result)
        .add("where", *((place,) for place in search.where))
        .text("date", search.date.words)
        .add("subjects", *concerned(edition, search.subjects))
    )
    return entry(edition, search, search.sought, facts, proof, "sought")
