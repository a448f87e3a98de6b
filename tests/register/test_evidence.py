"""How far the evidence of a record reaches."""

from __future__ import annotations

from macros.records.source import Source
from macros.records.when import When
from macros.register.evidence import newest_evidence
from tests.oversight.builders import ADA, LEAD, ada, department, government, spell

UNIT = "early-signals-unit"
PROOF = {"supports": ("summary",), "source": "a-report", "confidence": "read"}


def source(id_: str, date: str) -> Source:
    return Source.model_validate(
        {
            "id": id_,
            "name": id_,
            "publisher": "Office for Samples",
            "date": date,
            "type": "watchdog-report",
            "closeness": "primary",
        }
    )


SOURCES = source("a-report", "2031-03-10"), source("a-later-page", "2033-05")


def test_the_newest_date_of_its_evidence_and_of_its_other_sources_counts() -> None:
    quoted = department(UNIT, type="unit", summary="Watches.", evidence=(PROOF,))
    more = department(
        UNIT, type="unit", summary="Watches.", evidence=(PROOF,), sources=("a-report", "a-later-page")
    )
    assert newest_evidence(government(quoted, *SOURCES), quoted) == When("2031-03-10")
    assert newest_evidence(government(more, *SOURCES), more) == When("2033-05")


def test_what_the_record_itself_writes_goes_before_the_dates_of_sources() -> None:
    unit = department(UNIT, type="unit", evidence_to="2030-12-31", sources=("a-later-page",))
    assert newest_evidence(government(unit, *SOURCES), unit) == When("2030-12-31")


def test_a_person_s_evidence_reaches_as_far_as_their_spells() -> None:
    person = ada(spell(LEAD, "2031-01-01", None, "2032-02-02"))
    register = government(person, *SOURCES)
    assert newest_evidence(register, register.people[ADA]) == When("2032-02-02")
