"""A statement that names a person: stated, carried, lapsed or unconfirmed as they come and go."""

from __future__ import annotations

from tests.oversight.builders import (
    ADA,
    AWAY,
    DIRECTOR,
    EXAMPLES,
    LATER,
    LEAD,
    MINISTRY,
    SECOND,
    ada,
    government,
    minister,
    official,
    on,
    post,
    said,
    search,
    spell,
    standings,
)

NAMED = said("2031-03-10", person=ADA, post=LEAD, department=EXAMPLES)


def test_stated_from_the_day_of_the_statement_while_the_post_is_held() -> None:
    register = government(NAMED, ada(spell(LEAD, "2030-01-01", "2032-05-01")))
    assert standings(register) == [
        ("2031-01-01", "unresearched"),
        ("2031-03-10", "stated"),
        ("2032-05-01", "lapsed"),
    ]
    found = on(register, "2031-03-10")
    assert (found.person, found.post, found.department) == (ADA, LEAD, EXAMPLES)
    assert (found.statement, str(found.said_on), found.quote) == (
        "said-2031-03-10",
        "2031-03-10",
        "oversight of examples",
    )


def test_lapsed_names_nobody_but_remembers_who_was_named_and_what_was_searched() -> None:
    general = search("search-general", "2034-12-30", general=True)
    register = government(NAMED, general, ada(spell(LEAD, "2030-01-01", "2032-05-01")))
    found = on(register, "2034-12-31")
    assert (found.standing, found.person, found.post, found.department) == ("lapsed", None, None, None)
    assert (found.last_named, found.statement) == (ADA, "said-2031-03-10")
    assert found.searches == ("search-general",)


def test_on_the_day_of_a_change_the_new_post_counts() -> None:
    register = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2032-05-01"), spell(SECOND, "2032-05-01", "2033-01-01"))
    )
    assert on(register, "2032-04-30").standing == "stated"
    found = on(register, "2032-05-01")
    assert (found.standing, found.person, found.post) == ("carried", ADA, SECOND)
    assert on(register, "2033-01-01").standing == "lapsed"


def test_carried_in_a_post_of_the_successor_department() -> None:
    register = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2033-04-01"), spell(LATER, "2033-04-01", "2034-02-01"))
    )
    found = on(register, "2033-04-01")
    assert (found.standing, found.post, found.department) == ("carried", LATER, MINISTRY)


def test_carried_in_a_post_that_the_department_shares() -> None:
    shared = post("joint-minister", "department-of-elsewhere", joint_with=(EXAMPLES,))
    register = government(
        NAMED,
        shared,
        ada(spell(LEAD, "2030-01-01", "2032-05-01"), spell("joint-minister", "2032-05-01", "2033-01-01")),
    )
    assert on(register, "2032-05-01").standing == "carried"


def test_a_break_of_seven_days_is_carried_over_and_one_of_eight_is_not() -> None:
    short = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2032-05-01"), spell(SECOND, "2032-05-08", "2033-01-01"))
    )
    assert [on(short, text).standing for text in ("2032-05-01", "2032-05-07", "2032-05-08")] == [
        "carried"
    ] * 3
    assert (on(short, "2032-05-07").person, on(short, "2032-05-07").post) == (ADA, None)
    long = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2032-05-01"), spell(SECOND, "2032-05-09", "2033-01-01"))
    )
    assert standings(long)[-1] == ("2032-05-01", "lapsed")


def test_a_post_elsewhere_carries_nothing() -> None:
    register = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2032-05-01"), spell(AWAY, "2032-05-01", "2034-01-01"))
    )
    found = on(register, "2032-05-01")
    assert (found.standing, found.department) == ("lapsed", None)
    assert "Ada Example, named then, left the department on 1 May 2032" in found.because


def test_a_post_of_an_official_carries_nothing() -> None:
    register = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2032-05-01"), spell(DIRECTOR, "2032-05-01", "2034-01-01"))
    )
    assert on(register, "2032-05-01").standing == "lapsed"


def test_a_post_announced_and_never_taken_up_carries_nothing() -> None:
    never = spell(SECOND, "2032-05-01", "2033-01-01", status="never-taken-up")
    register = government(NAMED, ada(spell(LEAD, "2030-01-01", "2032-05-01"), never))
    assert on(register, "2032-05-01").standing == "lapsed"


def test_back_in_the_post_named_without_a_long_break_is_stated_again() -> None:
    register = government(
        NAMED,
        ada(
            spell(LEAD, "2030-01-01", "2032-05-01"),
            spell(SECOND, "2032-05-01", "2032-06-01"),
            spell(LEAD, "2032-06-01", "2033-01-01"),
        ),
    )
    assert standings(register)[1:] == [
        ("2031-03-10", "stated"),
        ("2032-05-01", "carried"),
        ("2032-06-01", "stated"),
        ("2033-01-01", "lapsed"),
    ]


def test_who_left_stays_lapsed_even_when_back_in_the_department() -> None:
    register = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2032-05-01"), spell(LEAD, "2033-01-01", "2034-01-01"))
    )
    assert standings(register)[-1] == ("2032-05-01", "lapsed")


def test_unconfirmed_from_the_day_after_the_last_sighting() -> None:
    register = government(NAMED, ada(spell(LEAD, "2030-01-01", None, "2031-08-05", "2032-02-03")))
    assert on(register, "2032-02-03").standing == "stated"
    found = on(register, "2032-02-04")
    assert (found.standing, found.person, found.post) == ("unconfirmed", ADA, LEAD)
    assert found.because == (
        "Ada Example was named on 10 March 2031, and last seen in post, in the evidence read, on "
        "3 February 2032; no later day is known."
    )
    assert found.until.isoformat() == "2035-01-01"


def test_the_statement_is_itself_a_sighting_of_whom_it_names() -> None:
    register = government(NAMED, ada(spell(LEAD, "2030-01-01")))
    assert standings(register)[1:] == [("2031-03-10", "stated"), ("2031-03-11", "unconfirmed")]


def test_the_newest_evidence_of_a_spell_without_end_or_sighting_counts_as_one() -> None:
    register = government(NAMED, ada(spell(LEAD, "2030-01-01", evidence_to="2031-06-30")))
    assert standings(register)[1:] == [("2031-03-10", "stated"), ("2031-07-01", "unconfirmed")]


def test_newer_evidence_beside_a_sighting_is_no_sighting() -> None:
    register = government(NAMED, ada(spell(LEAD, "2030-01-01", None, "2031-05-01", evidence_to="2031-06-30")))
    assert standings(register)[-1] == ("2031-05-02", "unconfirmed")


def test_seen_in_another_post_of_the_department_is_carried_then_unconfirmed() -> None:
    register = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2032-05-01"), spell(SECOND, "2032-05-01", None, "2032-07-01"))
    )
    assert standings(register)[2:] == [("2032-05-01", "carried"), ("2032-07-02", "unconfirmed")]
    assert on(register, "2033-01-01").post == SECOND


def test_without_an_appointment_the_statement_alone_shows_its_day() -> None:
    register = government(NAMED, ada())
    assert standings(register)[1:] == [("2031-03-10", "stated"), ("2031-03-11", "unconfirmed")]


def test_an_old_sighting_in_another_post_is_not_what_became_of_the_person_named() -> None:
    register = government(
        NAMED, ada(spell(SECOND, "2025-01-01", None, "2025-06-01"), spell(LEAD, "2030-01-01", "2032-05-01"))
    )
    assert standings(register)[-1] == ("2032-05-01", "lapsed")


def test_where_no_post_is_named_the_one_held_that_day_in_the_department_named_is_meant() -> None:
    register = government(
        said("2031-03-10", person=ADA, department=EXAMPLES),
        ada(spell(AWAY, "2029-01-01", "2034-01-01"), spell(LEAD, "2030-01-01", "2032-05-01")),
    )
    assert on(register, "2031-03-10").post == LEAD
    assert standings(register)[-1] == ("2032-05-01", "lapsed")


def test_another_holder_of_the_post_is_never_the_one_named() -> None:
    register = government(
        NAMED,
        ada(spell(LEAD, "2030-01-01", "2032-05-01")),
        minister("ben-placeholder", spell(LEAD, "2032-05-01")),
    )
    found = on(register, "2032-06-01")
    assert (found.standing, found.person, found.holders) == ("lapsed", None, ())


def test_an_official_named_in_person_lapses_on_leaving_the_post() -> None:
    register = government(
        said("2031-03-10", roles=("senior-official",), person="otto-official", post=DIRECTOR),
        official("otto-official", spell(DIRECTOR, "2030-01-01", "2032-05-01")),
    )
    found = on(register, "2032-05-01", "senior-official")
    assert found.standing == "lapsed"
    assert found.because.endswith("left that post on 1 May 2032.")
