"""A place on the index of situations: assessed and determined, then action in both kinds, side by side."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.field_names import field_name
from macros.pages.indexes.words_of import search_line
from macros.pages.names import first_up, gloss
from macros.pages.parts.links import link_to, prose
from macros.pages.parts.proof import Proof
from macros.pages.parts.view import Bullets, Entry, Fact, Group, Line
from macros.pages.records.situation import COMMUNITIES
from macros.records.situation import Situation
from macros.records.words import LetterSetting
from macros.register.evidence import newest_evidence

SHOWN = ("assessment", "determination", "atrocity_action", "other_action")
"""What is told of each place. The two kinds of action stand one below the other, each under its label."""

NOT_SOUGHT = "Nobody has looked for it yet: a gap of this record."


def place_entry(edition: Edition, place: Situation) -> Entry:
    """One place: what was found of it, and for what was not found the search."""
    proof = Proof(edition, place)
    facts: list[Fact] = []
    if place.letter.setting:
        setting = first_up(gloss(LetterSetting, place.letter.setting))
        facts.append(Fact("Setting in the letter", ((setting,),)))
    if place.communities:
        facts.append(Fact(COMMUNITIES, ((", ".join(place.communities),),)))
    facts += [_fact(edition, place, proof, name) for name in SHOWN]
    newest = newest_evidence(edition.register, place)
    if newest is not None:
        facts.append(Fact("Newest evidence read", ((newest.words,),)))
    return Entry(title=(link_to(edition, place),), anchor=place.id, facts=tuple(facts))


def _fact(edition: Edition, place: Situation, proof: Proof, name: str) -> Fact:
    text: str | None = getattr(place, name)
    values = (prose(edition, text),) if text else _absent(edition, proof, name)
    return Fact(field_name(place.kind, name), values)


def _absent(edition: Edition, proof: Proof, name: str) -> tuple[Line, ...]:
    """That a field was not found, with each search that sought it; or that nobody has looked."""
    searches = proof.searches(name)
    if not searches:
        return ((NOT_SOUGHT,),)
    return tuple(search_line(edition, search) for search in searches)


def communities(edition: Edition, places: tuple[Situation, ...]) -> tuple[Group, ...]:
    """Every community that a source names, by name, with the places it is named at."""
    named = sorted(
        {name for place in places for name in place.communities}, key=lambda name: (name.casefold(), name)
    )
    if not named:
        return ()
    lines: list[Line] = []
    for name in named:
        line: Line = (f"{name}: ",)
        for number, place in enumerate(place for place in places if name in place.communities):
            line += (", " if number else "", link_to(edition, place))
        lines.append(line)
    about = (
        "By name, as sources in this record name them. A name here says that a text names the community in "
        "connection with the place, and no more. A community may be missing from this list: that says "
        "nothing about it."
    )
    return (Group("communities", f"By community ({len(named)})", (about,), (Bullets(tuple(lines)),)),)
