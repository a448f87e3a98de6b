"""A situation: what the letter of 2018 said of a place, and what action and assessments were found."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.pages.parts.facts import Facts
from macros.pages.parts.proof import Proof
from macros.pages.parts.view import Anatomy, Fact, Line
from macros.records.situation import Situation
from macros.records.words import LetterSetting, RecordConfidence, YesNo

SHOWN: frozenset[str] = frozenset()

COMMUNITIES = "Communities that the sources name"

LETTER = "the open letter of 10 December 2018"

NAMED: dict[LetterSetting, str] = {
    "conflict": "as an example of mass atrocities in conflict",
    "outside-conflict": "as an example of mass atrocities outside conflict",
    "conflict-and-atrocity-risk": "among places with many risk factors for conflict and atrocity",
    "peacetime-risk": "among places with risks of peacetime atrocities",
}
"""How the letter names a place, as it stands in a sentence."""


def anatomy(edition: Edition, place: Situation, proof: Proof) -> Anatomy:
    """What the page of a situation holds."""
    return Anatomy(
        lead=((letter_words(place), *proof.refs("letter")),),
        facts=_facts(edition, place, proof),
        quotable=letter_words(place),
    )


def letter_words(place: Situation) -> str:
    """What the letter says of a place, in a sentence."""
    if place.letter.named == "yes":
        setting = f" {NAMED[place.letter.setting]}" if place.letter.setting else ""
        paragraph = (
            f" (paragraph {place.letter.paragraph}, counted after the salutation)"
            if place.letter.paragraph
            else ""
        )
        return f"{first_up(LETTER)} named {_the(place.name)}{setting}{paragraph}."
    if place.letter.named == "no":
        return f"{first_up(LETTER)} did not name {_the(place.name)}; the editors added it."
    return f"Whether {LETTER} named {_the(place.name)}: {gloss(YesNo, place.letter.named)}."


def _the(name: str) -> str:
    """A place within a sentence: a republic has the article."""
    return f"the {name}" if "Republic" in name.split() else name


def _facts(edition: Edition, place: Situation, proof: Proof) -> tuple[Fact, ...]:
    listed: list[Line] = [(first_up(gloss(YesNo, place.priority_list_2024.listed)),)]
    if place.priority_list_2024.note:
        listed.append((place.priority_list_2024.note,))
    return (
        Facts(edition, place, proof)
        .add("communities", *((name,) for name in place.communities), label=COMMUNITIES)
        .add("priority_list_2024", *listed)
        .text("atrocity_action", place.atrocity_action)
        .text("assessment", place.assessment)
        .text("determination", place.determination)
        .text("other_action", place.other_action)
        .text("missing", place.missing, gloss="In our own words.")
        .text(
            "countries",
            ", ".join(place.countries) or None,
        )
        .plain(
            "How it was read", *(((gloss(RecordConfidence, place.confidence),),) if place.confidence else ())
        )
        .all
    )
