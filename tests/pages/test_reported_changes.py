"""The page of a body shows each change of structure that was reported, and says that it claims none."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.parts.proof import Proof
from macros.pages.parts.view import Fact
from macros.pages.records.department import anatomy
from macros.records.department import Department


def reported(edition: Edition, id_: str) -> list[Fact]:
    body = edition.register.of(Department)[id_]
    facts = anatomy(edition, body, Proof(edition, body)).facts
    return [fact for fact in facts if fact.label.startswith("Reported or asked")]


def test_a_reported_change_stands_with_its_day_its_source_and_its_caution(edition: Edition) -> None:
    (fact,) = reported(edition, "early-signals-unit")
    assert fact.label == "Reported or asked, 14 February 2034"
    assert fact.notes
    assert fact.gloss == "A report or a question, and no claim that the change came."


def test_a_body_without_a_reported_change_shows_none(edition: Edition) -> None:
    assert reported(edition, "ministry-of-placeholders") == []


def test_the_real_record_never_says_that_a_unit_came_to_its_end(real: Edition) -> None:
    facts = reported(real, "fcdo-atrocity-prevention-unit")
    assert [fact.label for fact in facts] == [
        "Reported or asked, 27 November 2025",
        "Reported or asked, 20 January 2026",
    ]
    assert "was disbanded" not in str(facts)
