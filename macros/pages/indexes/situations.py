"""Situations: those that the letter of 2018 named, and the others."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.edition import Edition
from macros.pages.indexes.parts import group, texts
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.links import link_to
from macros.pages.parts.view import IndexView, Row, Table
from macros.records.situation import Situation
from macros.records.words import LetterSetting


def view(edition: Edition) -> IndexView:
    """The index of situations."""
    places = tuple(sorted(edition.register.of(Situation).values(), key=lambda place: place.name))
    named = tuple(place for place in places if place.letter.named == "yes")
    others = tuple(place for place in places if place.letter.named != "yes")
    size = counted(len(places), "country or region", "countries and regions")
    answer = texts(
        f"{size} stand in this record: {len(named)} that the open letter of 2018 named, and {len(others)} "
        "that the editors added. This is no ranking.",
        f"Action in atrocity terms was found for {_many(place.atrocity_action for place in places)} of them, "
        f"assessments for {_many(place.assessment for place in places)}, and determinations, or the "
        f"language used, for {_many(place.determination for place in places)}.",
        edition.about.wording.not_found,
    )
    pairs = (
        ("letter", "Named in the letter of 2018", named),
        ("others", "Other countries and regions", others),
    )
    groups = tuple(
        group(anchor, title, _table(edition, title, found)) for anchor, title, found in pairs if found
    )
    return IndexView("Which places does this record follow, and what was found?", answer, groups)


def _table(edition: Edition, title: str, places: tuple[Situation, ...]) -> Table:
    rows = tuple(
        Row(
            (
                (link_to(edition, place),),
                (first_up(gloss(LetterSetting, place.letter.setting)) if place.letter.setting else "",),
                (_found(place.atrocity_action),),
                (_found(place.assessment),),
                (_found(place.determination),),
            )
        )
        for place in places
    )
    columns = (
        "Place",
        "Setting in the letter",
        "Action in atrocity terms",
        "Assessments",
        "Determinations, or the language used",
    )
    return Table(f"{title}, by name", columns, rows)


def _many(texts: Iterable[str | None]) -> int:
    return sum(text is not None for text in texts)


def _found(text: str | None) -> str:
    return text or "not found"
