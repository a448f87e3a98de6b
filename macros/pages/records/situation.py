"""A situation: what the letter of 2018 said of a place, and what action and assessments were found."""

from __future__ import annotations

from macros.pages.answers.situation import answers
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.pages.parts.facts import OURS, Facts
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import linked, record_line
from macros.pages.parts.proof import Proof
from macros.pages.parts.record_view import Anatomy
from macros.pages.parts.sections import link_words, section, status_words
from macros.pages.parts.view import Fact, Line, Row, Section, Table
from macros.records.situation import Situation
from macros.records.words import LetterSetting, RecordConfidence, YesNo
from macros.register.countries import workstreams_naming

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
        lead=((f"What was found on {_the(place.name)}, in our own words:",),),
        answers=answers(edition, place, proof),
        more=((letter_words(place), *proof.refs("letter")),),
        facts=_facts(edition, place, proof),
        quotable=letter_words(place),
        sections=_workstreams(edition, place),
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
        .text("missing", place.missing, gloss=OURS)
        .text(
            "countries",
            ", ".join(place.countries) or None,
        )
        .plain(
            "How it was read", *(((gloss(RecordConfidence, place.confidence),),) if place.confidence else ())
        )
        .all
    )


def _workstreams(edition: Edition, place: Situation) -> tuple[Section, ...]:
    """The workstreams whose record names the country: by its code, and never by what a text seems to say."""
    streams = workstreams_naming(edition.register, place.countries)
    if not streams:
        return ()
    codes = " or ".join(place.countries)
    caption = (
        f"Workstreams whose record names the country by its code, {codes}. Such a workstream need not "
        "be about this place alone, or about all that is told of it above."
    )
    rows = tuple(
        Row(
            (
                record_line(edition, stream),
                joined_line((linked(edition, use.lever),) for use in stream.levers),
                (first_up(link_words(edition, stream)),),
                (status_words(stream),),
            )
        )
        for stream in streams
    )
    columns = ("Workstream", "Policy levers it uses", "Link to atrocity prevention", "Status as last stated")
    return section("workstreams", "Workstreams that name the country", Table(caption, columns, rows))
