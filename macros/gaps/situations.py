"""Gaps in what was said of situations: no assessment found, and no action in atrocity terms found."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import by_whom, described, newest
from macros.gaps.proof import searches_for
from macros.records.situation import Situation
from macros.records.source import Source
from macros.register.register import Register

Field = Literal["assessment", "atrocity_action"]


def without_assessment(register: Register) -> Iterator[Spell]:
    """Places for which no assessment of the risk of atrocities was found."""
    for place in register.of(Situation).values():
        if place.assessment is None:
            yield _spell(
                place,
                "assessment",
                f"No assessment of the risk of mass atrocities was found for this place: {place.name}.",
                f"A public statement{by_whom(register, place.key)} that this place was assessed, and when, "
                f"or a published summary of an assessment{_as_elsewhere(register, place, 'assessment')}.",
            )


def without_action(register: Register) -> Iterator[Spell]:
    """Places for which no action was found that is described in terms of atrocities."""
    for place in register.of(Situation).values():
        if place.atrocity_action is None:
            other = " Other action was found, and stands on its page." if place.other_action else ""
            yield _spell(
                place,
                "atrocity_action",
                f"No action described in terms of mass atrocities was found for this place: {place.name}."
                f"{other}",
                "A text by government that names something done in this place and says that it is meant to "
                f"prevent or to answer mass atrocities{_as_elsewhere(register, place, 'atrocity_action')}.",
            )


def _spell(place: Situation, field: Field, why: str, closes_when: str) -> Spell:
    return Spell(
        subject=place.key,
        why=why,
        closes_when=closes_when,
        searches=searches_for(place, field),
        fill=(("place", place.name),),
    )


def _as_elsewhere(register: Register, place: Situation, field: Field) -> str:
    """The newest official document that this record cites for the same of another place, as an example."""
    cited = {
        entry.source
        for other in register.of(Situation).values()
        if other.id != place.id
        for entry in other.evidence
        if field in entry.supports
    }
    sources = (register.of(Source).get(ref) for ref in sorted(cited))
    found = newest(source for source in sources if source is not None)
    return f"; such a text, on another place, is {described(found)}" if found else ""


SITUATION_WITHOUT_ASSESSMENT = GapRule(
    "situation-without-assessment",
    "government",
    "For which places was no assessment of the risk of mass atrocities found?",
    "Assessments are often internal. This says that none was found in the texts read, and not that none was "
    "made. The places are those of the letter and a few later ones, in no order of risk.",
    without_assessment,
    ask="whether the risk of mass atrocities has been assessed for the following place, and if so on what "
    "date most recently: {place}",
    request="a list, with titles and dates, of any assessments held that cover the risk of mass atrocities "
    "in the following place: {place}",
)

SITUATION_WITHOUT_ACTION = GapRule(
    "situation-without-action",
    "government",
    "For which places was no action found that is described in terms of mass atrocities?",
    "Action may be taken and described in other terms, as human rights or conflict work, or not in public. "
    "Courts, and not this record, decide what a crime is.",
    without_action,
    ask="what steps, if any, are taken to prevent mass atrocities in the following place, and which of them "
    "are described in those words: {place}",
    request="a list, with dates, of any projects that have the prevention of mass atrocities among their "
    "stated aims, recorded for the following place: {place}",
)
