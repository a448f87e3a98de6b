"""A statement that names a department or unit."""

from __future__ import annotations

from tests.oversight.builders import (
    ELSEWHERE,
    EXAMPLES,
    MINISTRY,
    department,
    government,
    on,
    said,
    standings,
)

NAMED = said("2031-03-10", roles=("department",), department=EXAMPLES)


def test_stated_to_its_end_then_carried_in_the_successor_then_unconfirmed() -> None:
    register = government(NAMED)
    assert standings(register, "department")[1:] == [
        ("2031-03-10", "stated"),
        ("2033-04-01", "carried"),
        ("2034-07-01", "unconfirmed"),
    ]
    assert on(register, "2033-03-31", "department").department == EXAMPLES
    found = on(register, "2033-04-01", "department")
    assert (found.department, found.successors, found.last_named) == (MINISTRY, (MINISTRY,), EXAMPLES)
    assert on(register, "2034-07-01", "department").because == (
        "A department was named on 10 March 2031 and later replaced: Department of Examples; no statement "
        "found had named the lead department anew; the newest evidence of its successor (Ministry of "
        "Examples) used here is of 30 June 2034."
    )


def test_a_successor_of_a_successor_carries_on() -> None:
    register = government(
        NAMED,
        department(MINISTRY, to="2034-01-01", to_basis="stated", successors=("office-of-examples",)),
        department("office-of-examples", evidence_to="2034-12-31"),
    )
    assert on(register, "2034-01-01", "department").department == "office-of-examples"


def test_of_several_successors_none_is_singled_out() -> None:
    register = government(
        NAMED, department(EXAMPLES, to="2033-04-01", to_basis="stated", successors=(MINISTRY, ELSEWHERE))
    )
    found = on(register, "2033-04-01", "department")
    assert (found.standing, found.department, found.successors) == ("carried", None, (MINISTRY, ELSEWHERE))


def test_unconfirmed_after_an_end_without_a_successor() -> None:
    register = government(NAMED, department(EXAMPLES, to="2033-04-01", to_basis="stated"))
    found = on(register, "2033-04-01", "department")
    assert (found.standing, found.department) == ("unconfirmed", None)
    assert found.because.endswith("ended on 1 April 2033, and this record names no successor.")


def test_an_end_that_was_only_planned_is_no_end() -> None:
    planned = department(
        EXAMPLES,
        to="2032-06-01",
        to_basis="planned-not-confirmed",
        successors=(MINISTRY,),
        evidence_to="2032-03-01",
    )
    register = government(NAMED, planned)
    assert standings(register, "department")[1:] == [("2031-03-10", "stated"), ("2032-03-02", "unconfirmed")]
    assert on(register, "2032-07-01", "department").department == EXAMPLES


def test_a_unit_is_unconfirmed_after_its_newest_evidence_or_the_statement_itself() -> None:
    unit = said("2031-03-10", roles=("unit",), department="early-signals-unit")
    seen = department("early-signals-unit", type="unit", evidence_to="2031-09-09")
    assert standings(government(unit, seen), "unit")[-1] == ("2031-09-10", "unconfirmed")
    unseen = department("early-signals-unit", type="unit")
    assert standings(government(unit, unseen), "unit")[-1] == ("2031-03-11", "unconfirmed")


def test_evidence_that_names_a_unit_is_no_proof_that_it_existed() -> None:
    unit = said("2031-03-10", roles=("unit",), department="early-signals-unit")
    register = government(unit, department("early-signals-unit", type="unit", evidence_to="2032-09-09"))
    named = "A unit was named on 10 March 2031: Early Signals Unit"
    inside, after = on(register, "2032-01-01", "unit"), on(register, "2033-01-01", "unit")
    assert (inside.standing, after.standing) == ("stated", "unconfirmed")
    assert inside.because == f"{named}; evidence that names it reaches to 9 September 2032."
    assert after.because == f"{named}; the newest evidence of it used here is of 9 September 2032."
    alone = government(unit, department("early-signals-unit", type="unit"))
    assert on(alone, "2031-03-10", "unit").because == (
        f"{named}; the statement itself is the newest evidence used here that names it."
    )


def test_before_its_known_end_the_reason_is_that_end() -> None:
    assert on(government(NAMED), "2032-01-01", "department").because == (
        "A department was named on 10 March 2031: Department of Examples; it ended on 1 April 2033, after "
        "these days."
    )


def test_an_end_that_was_inferred_is_said_to_be() -> None:
    ended = department(EXAMPLES, to="2033-04-01", to_basis="inferred", successors=(MINISTRY,))
    register = government(NAMED, ended)
    before, after = on(register, "2032-01-01", "department"), on(register, "2033-04-01", "department")
    assert "ended on 1 April 2033 (inferred from other facts), after these days." in before.because
    assert "was replaced on 1 April 2033 (inferred from other facts) by" in after.because


def test_a_circle_of_successions_comes_to_an_end() -> None:
    register = government(
        NAMED,
        department(EXAMPLES, to="2033-04-01", to_basis="stated", successors=(MINISTRY,)),
        department(MINISTRY, to="2034-01-01", to_basis="stated", successors=(EXAMPLES,)),
    )
    assert on(register, "2034-06-01", "department").standing == "unconfirmed"


def test_one_statement_gives_each_role_its_own_share() -> None:
    register = government(
        said("2031-03-10", roles=("minister", "department"), person="ada-example", department=EXAMPLES)
    )
    assert on(register, "2031-03-10", "department").person is None
    assert on(register, "2031-03-10", "minister").person == "ada-example"
    assert standings(register, "unit") == [("2031-01-01", "unresearched")]
