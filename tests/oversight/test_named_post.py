"""A statement that names a post and no person."""

from __future__ import annotations

from tests.oversight.builders import ADA, DIRECTOR, government, official, on, said, spell, standings

NAMED = said("2031-03-10", roles=("senior-official", "focal-point"), post=DIRECTOR)


def test_stated_while_anybody_is_seen_to_hold_the_post_and_unconfirmed_after() -> None:
    register = government(
        NAMED,
        official("otto-official", spell(DIRECTOR, "2030-01-01", "2032-01-01")),
        official("olga-official", spell(DIRECTOR, "2032-01-01", None, "2032-07-01")),
    )
    assert standings(register, "senior-official")[1:] == [
        ("2031-03-10", "stated"),
        ("2032-07-02", "unconfirmed"),
    ]
    assert standings(register, "focal-point") == standings(register, "senior-official")
    assert on(register, "2032-08-01", "focal-point").because == (
        "A post was named on 10 March 2031, without a person: Director of Examples; the newest evidence of "
        "it used here is of 1 July 2032."
    )


def test_holders_are_shown_beside_and_never_named() -> None:
    register = government(
        NAMED,
        official("otto-official", spell(DIRECTOR, "2030-01-01", "2032-01-01")),
        official("olga-official", spell(DIRECTOR, "2032-01-01", None, "2032-07-01")),
    )
    before, after = (on(register, text, "focal-point") for text in ("2031-12-31", "2032-01-01"))
    assert (before.holders, after.holders) == (("otto-official",), ("olga-official",))
    assert (before.person, after.person, before.last_named) == (None, None, DIRECTOR)


def test_on_days_on_which_a_holder_may_have_left_nobody_is_said_to_hold_the_post() -> None:
    register = government(NAMED, official("otto-official", spell(DIRECTOR, "2030", "2032")))
    before, inside, after = (
        on(register, text, "focal-point") for text in ("2031-12-31", "2032-06-01", "2033-01-01")
    )
    assert (before.holders, before.leaving) == (("otto-official",), ())
    assert (inside.standing, inside.holders) == ("stated", ())
    assert [(one.person, one.of_person) for one in inside.leaving] == [
        ("otto-official", "until 2032, day not found")
    ]
    assert inside.because == (
        "A post was named on 10 March 2031, without a person: Director of Examples; it was held until 2032, "
        "day not found."
    )
    assert (after.standing, after.holders, after.leaving) == ("unconfirmed", (), ())
    assert ", and no later holder is known." in after.because


def test_a_holder_seen_in_a_year_is_not_said_to_have_held_the_post_through_it() -> None:
    register = government(NAMED, official("otto-official", spell(DIRECTOR, "2030-01-01", None, "2032")))
    inside = on(register, "2032-06-01", "focal-point")
    assert (inside.holders, [one.of_person for one in inside.leaving]) == (
        (),
        ["seen in post in 2032, day not found"],
    )


def test_who_may_have_left_stands_beside_who_holds_it() -> None:
    register = government(
        NAMED,
        official("otto-official", spell(DIRECTOR, "2030", "2032")),
        official("olga-official", spell(DIRECTOR, "2032-06-01", "2033-01-01")),
    )
    found = on(register, "2032-07-01", "focal-point")
    assert (found.holders, [one.person for one in found.leaving]) == (("olga-official",), ["otto-official"])


def test_the_statement_is_evidence_that_the_post_existed_on_its_day() -> None:
    register = government(NAMED)
    assert standings(register, "senior-official")[1:] == [
        ("2031-03-10", "stated"),
        ("2031-03-11", "unconfirmed"),
    ]
    assert on(register, "2031-03-10", "senior-official").holders == ()


def test_a_post_that_is_seen_held_again_is_stated_again() -> None:
    register = government(
        NAMED,
        official("otto-official", spell(DIRECTOR, "2030-01-01", "2032-01-01")),
        official("olga-official", spell(DIRECTOR, "2032-06-01", "2033-01-01")),
    )
    assert standings(register, "senior-official")[1:] == [
        ("2031-03-10", "stated"),
        ("2032-01-01", "unconfirmed"),
        ("2032-06-01", "stated"),
        ("2033-01-01", "unconfirmed"),
    ]


def test_a_minister_is_not_named_by_a_statement_on_the_post() -> None:
    register = government(said("2031-03-10", post="minister-for-examples"))
    found = on(register, "2031-03-10")
    assert (found.standing, found.person, found.post) == ("stated", None, "minister-for-examples")
    assert found.last_named != ADA
