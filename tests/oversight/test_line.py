"""The statements of a role one after another."""

from __future__ import annotations

import pytest

from macros.records.words import Strength, words
from tests.oversight.builders import (
    ADA,
    BEN,
    EXAMPLES,
    LEAD,
    SECOND,
    ada,
    government,
    minister,
    on,
    said,
    spell,
    standings,
)

BOTH = (
    ada(spell(LEAD, "2030-01-01", "2033-01-01")),
    minister(BEN, spell(SECOND, "2030-01-01", "2034-01-01")),
)


def test_a_later_explicit_statement_replaces_an_earlier_one_from_its_day() -> None:
    register = government(
        *BOTH, said("2031-03-10", person=ADA, post=LEAD), said("2032-06-01", person=BEN, post=SECOND)
    )
    assert (on(register, "2032-05-31").person, on(register, "2032-06-01").person) == (ADA, BEN)


def test_restated_in_the_same_words_is_a_new_interval_with_the_newer_statement() -> None:
    register = government(
        *BOTH, said("2031-03-10", person=ADA, post=LEAD), said("2032-06-01", person=ADA, post=LEAD)
    )
    assert on(register, "2032-06-01").statement == "said-2032-06-01"
    assert on(register, "2032-06-01").since.isoformat() == "2032-06-01"


def test_a_statement_before_the_period_counts_for_its_start() -> None:
    register = government(*BOTH, said("2030-06-01", person=ADA, post=LEAD))
    assert standings(register) == [("2031-01-01", "stated"), ("2033-01-01", "lapsed")]


def test_a_new_statement_ends_a_lapse() -> None:
    register = government(
        *BOTH, said("2031-03-10", person=ADA, post=LEAD), said("2033-06-01", person=BEN, post=SECOND)
    )
    assert standings(register)[1:] == [
        ("2031-03-10", "stated"),
        ("2033-01-01", "lapsed"),
        ("2033-06-01", "stated"),
        ("2034-01-01", "lapsed"),
    ]


@pytest.mark.parametrize("strength", [word for word in words(Strength) if word != "explicit"])
def test_no_other_strength_moves_the_standing(strength: str) -> None:
    explicit = said("2031-03-10", person=ADA, post=LEAD)
    other = said("2032-06-01", person=BEN, post=SECOND, strength=strength)
    assert standings(government(*BOTH, explicit, other)) == standings(government(*BOTH, explicit))


def test_of_two_on_one_day_the_one_that_names_most_closely_acts() -> None:
    register = government(
        *BOTH,
        said("2031-03-10", id_="a-names-a-body", department=EXAMPLES),
        said("2031-03-10", id_="b-names-a-post", post=LEAD),
        said("2031-03-10", id_="c-names-a-person", person=ADA, post=LEAD),
    )
    found = on(register, "2031-03-10")
    assert found.statement == "c-names-a-person"
    assert found.also == ("a-names-a-body", "b-names-a-post")


def test_of_two_that_name_persons_on_one_day_the_first_id_acts() -> None:
    register = government(
        *BOTH,
        said("2031-03-10", id_="b-names-ada", person=ADA, post=LEAD),
        said("2031-03-10", id_="a-names-ben", person=BEN, post=SECOND),
    )
    found = on(register, "2031-03-10")
    assert (found.statement, found.person, found.also) == ("a-names-ben", BEN, ("b-names-ada",))


def test_a_statement_that_names_nobody_stands_on_its_own_day() -> None:
    register = government(said("2031-03-10"))
    assert standings(register)[1:] == [("2031-03-10", "stated"), ("2031-03-11", "unconfirmed")]
    assert on(register, "2031-03-10").last_named is None


def test_a_statement_after_the_record_changes_nothing() -> None:
    register = government(*BOTH, said("2035-01-01", person=ADA, post=LEAD))
    assert standings(register) == [("2031-01-01", "unresearched")]
