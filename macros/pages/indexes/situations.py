"""Situations: those that the letter of 2018 named, then the others, and every community by its name."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.edition import Edition
from macros.pages.indexes.parts import texts
from macros.pages.indexes.situations_entries import communities, place_entry
from macros.pages.indexes.situations_policy import COURTS, explained
from macros.pages.indexes.words_of import jump
from macros.pages.names import counted
from macros.pages.parts.view import Entries, Group, IndexView, Link
from macros.records.situation import Situation


def view(edition: Edition) -> IndexView:
    """The index of situations."""
    places = tuple(sorted(edition.register.of(Situation).values(), key=lambda place: (place.name, place.id)))
    named = tuple(place for place in places if place.letter.named == "yes")
    others = tuple(place for place in places if place.letter.named != "yes")
    size = counted(len(places), "country or region", "countries and regions")
    answer = texts(
        f"{size} stand in this record: {len(named)} that the open letter of 2018 named, and {len(others)} "
        "that the editors added. They stand in the order of the alphabet. This is no ranking.",
        f"Action in atrocity terms was found for {_many(place.atrocity_action for place in places)} of them, "
        f"assessments for {_many(place.assessment for place in places)}, and determinations, or the "
        f"language used, for {_many(place.determination for place in places)}. Each text below is a summary "
        "by the editors; the page of each place has the quotations, with sources and days.",
        edition.about.wording.not_found,
    )
    policy = explained(edition)
    if policy:
        words = "the stated policy that courts decide whether genocide has happened"
        answer += (("Where no determination was found, read that with ", Link(words, f"#{COURTS}"), "."),)
    pairs = (
        ("letter", "Named in the letter of 2018", named),
        ("others", "Later: added by the editors", others),
    )
    groups = tuple(_group(edition, anchor, title, found) for anchor, title, found in pairs if found)
    return IndexView(
        "Which places does this record follow, and what was found?",
        answer,
        (*groups, *communities(edition, places), *policy),
    )


def _group(edition: Edition, anchor: str, title: str, places: tuple[Situation, ...]) -> Group:
    entries = tuple(place_entry(edition, place) for place in places)
    blocks = (jump(f"Jump to one of {counted(len(places), 'place')}", entries, title), Entries(entries))
    return Group(anchor, f"{title} ({len(places)})", (), blocks)


def _many(found: Iterable[str | None]) -> int:
    return sum(text is not None for text in found)
