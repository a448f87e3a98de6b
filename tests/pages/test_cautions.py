"""A caution goes with a person's page where sources differ on who is responsible, and only there."""

from __future__ import annotations

import pytest

from macros.pages.edition import Edition
from macros.pages.parts.cautions import conflict_cautions
from macros.records.conflict import Conflict
from macros.records.words import ConflictTopic, words
from tests.oversight.builders import ADA, LEAD, ada, government, spell


def conflict(topic: str) -> Conflict:
    side = {"summary": "One of the two.", "sources": ("a-source",)}
    return Conflict.model_validate(
        {
            "id": "conflict-one",
            "name": "Which of the two",
            "topic": topic,
            "sides": (side, side),
            "concerns": (f"ministers/{ADA}", f"posts/{LEAD}"),
        }
    )


@pytest.mark.parametrize("topic", words(ConflictTopic))
def test_only_a_conflict_on_who_is_responsible_gives_a_caution(topic: str) -> None:
    edition = Edition(government(ada(spell(LEAD, "2031-01-01")), conflict(topic)))
    cautions = conflict_cautions(edition, edition.register.people[ADA])
    assert len(cautions) == (topic == "responsibility")
    assert conflict_cautions(edition, edition.register.kind("posts")[LEAD]) == ()
