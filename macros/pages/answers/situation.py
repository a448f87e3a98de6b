"""Of a situation: what was found, each with its proof or its search, and what work names the country."""

from __future__ import annotations

from macros.pages.answers.rows import number, row
from macros.pages.edition import Edition
from macros.pages.parts.facts import Facts
from macros.pages.parts.proof import Proof
from macros.pages.parts.view import Fact, Line
from macros.records.situation import Situation
from macros.register.countries import workstreams_naming

NOT_SOUGHT = "Nobody has looked for it yet: a gap of this record."


def answers(edition: Edition, place: Situation, proof: Proof) -> tuple[Fact, ...]:
    """The rows of the answer, in the order of the steps from warning to action."""
    found = Facts(edition, place, proof)
    for name, text in (
        ("assessment", place.assessment),
        ("determination", place.determination),
        ("atrocity_action", place.atrocity_action),
        ("other_action", place.other_action),
    ):
        found.text(name, text or ("" if proof.searches(name) else NOT_SOUGHT))
    return (*found.all, *row("Workstreams that name the country", _naming(edition, place)))


def _naming(edition: Edition, place: Situation) -> Line:
    streams = workstreams_naming(edition.register, place.countries)
    link = number(len(streams), "workstream", "workstreams")
    return (*link, ", by the country code ", " or ".join(place.countries)) if link else ()
