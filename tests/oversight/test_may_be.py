"""Dates of month or year precision act from the first day after their span, and `may_be` tells the rest."""

from __future__ import annotations

from tests.oversight.builders import (
    ADA,
    BEN,
    DIRECTOR,
    EXAMPLES,
    LEAD,
    MINISTRY,
    SECOND,
    ada,
    department,
    government,
    minister,
    official,
    on,
    said,
    spell,
    standings,
)

NAMED = said("2031-03-10", person=ADA, post=LEAD)


def test_a_statement_known_by_its_year_acts_from_the_next_and_may_have_been_made_before() -> None:
    register = government(
        said("2031-03-10", roles=("department",), department=EXAMPLES),
        said("2033", roles=("department",), department=MINISTRY),
    )
    assert on(register, "2032-12-31", "department").may_be == ()
    inside = on(register, "2033-06-01", "department")
    assert (inside.standing, inside.statement) == ("carried", "said-2031-03-10")
    (other,) = inside.may_be
    assert (other.standing, other.department, other.statement) == ("stated", MINISTRY, "said-2033")
    assert str(other.known_as) == "2033"
    assert other.because.startswith("One date is known only as 2033. If it had come by these days: ")
    after = on(register, "2034-01-01", "department")
    assert (after.standing, after.statement, after.may_be) == ("stated", "said-2033", ())


def test_inside_a_first_statement_of_a_year_the_days_before_stay_as_they_were() -> None:
    register = government(said("2033", person=ADA, post=LEAD), ada(spell(LEAD, "2030-01-01", "2034-06-01")))
    found = on(register, "2033-06-01")
    assert (found.standing, [other.standing for other in found.may_be]) == ("unresearched", ["stated"])
    assert on(register, "2034-01-01").standing == "stated"


def test_an_end_known_by_its_month_acts_from_the_next() -> None:
    register = government(NAMED, ada(spell(LEAD, "2030-01-01", "2032-05")))
    assert standings(register)[-1] == ("2032-06-01", "lapsed")
    assert on(register, "2032-04-30").may_be == ()
    assert [other.standing for other in on(register, "2032-05-01").may_be] == ["lapsed"]
    assert "left office in May 2032" in on(register, "2032-06-01").because


def test_a_start_known_by_its_month_acts_from_the_next() -> None:
    register = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2032-05-01"), spell(SECOND, "2032-05", "2033-01-01"))
    )
    inside = on(register, "2032-05-20")
    assert (inside.standing, inside.post) == ("carried", None)
    assert [(other.standing, other.post) for other in inside.may_be] == [("carried", SECOND)]
    assert on(register, "2032-06-01").post == SECOND


def test_an_end_and_a_start_in_one_month_most_likely_fell_on_one_day() -> None:
    register = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2032-05"), spell(SECOND, "2032-05", "2033-01-01"))
    )
    inside = on(register, "2032-05-20")
    assert (inside.standing, inside.post) == ("stated", LEAD)
    assert [(other.standing, other.post) for other in inside.may_be] == [("carried", SECOND)]


def test_an_end_known_by_its_year_may_have_come_on_any_day_that_changes_the_answer() -> None:
    register = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2032"), spell(SECOND, "2032-05-01", "2033-06-01"))
    )
    assert [other.standing for other in on(register, "2032-02-01").may_be] == ["lapsed"]
    assert [other.standing for other in on(register, "2032-05-01").may_be] == ["lapsed", "carried"]
    assert on(register, "2033-01-01").standing == "carried"


def test_after_its_span_a_date_leaves_nothing_open() -> None:
    register = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2032-05"), spell(SECOND, "2032-06-03", "2033-01-01"))
    )
    assert [other.standing for other in on(register, "2032-05-31").may_be] == ["lapsed"]
    after = on(register, "2032-06-03")
    assert (after.standing, after.may_be) == ("carried", ())


def test_a_sighting_inside_the_month_of_an_end_keeps_what_may_be_after_it() -> None:
    register = government(NAMED, ada(spell(LEAD, "2030-01-01", "2032-05", "2032-05-12")))
    assert on(register, "2032-05-12").may_be == ()
    assert [other.standing for other in on(register, "2032-05-13").may_be] == ["lapsed"]


def test_a_sighting_known_by_its_month_counts_to_its_end() -> None:
    register = government(NAMED, ada(spell(LEAD, "2030-01-01", None, "2032-05")))
    assert on(register, "2032-05-31").standing == "stated"
    assert [other.standing for other in on(register, "2032-05-31").may_be] == ["unconfirmed"]
    assert on(register, "2032-06-01").standing == "unconfirmed"


def test_the_end_of_a_body_known_by_its_month_acts_from_the_next() -> None:
    register = government(
        said("2031-03-10", roles=("department",), department=EXAMPLES),
        department(EXAMPLES, to="2033-04", to_basis="stated", successors=(MINISTRY,)),
    )
    inside = on(register, "2033-04-15", "department")
    assert (inside.standing, [(one.standing, one.department) for one in inside.may_be]) == (
        "stated",
        [("carried", MINISTRY)],
    )
    assert on(register, "2033-05-01", "department").standing == "carried"


def test_the_last_year_of_the_last_holder_of_a_post() -> None:
    register = government(
        said("2031-03-10", roles=("focal-point",), post=DIRECTOR),
        official("otto-official", spell(DIRECTOR, "2030", "2032")),
    )
    inside = on(register, "2032-07-01", "focal-point")
    assert (inside.standing, [one.standing for one in inside.may_be]) == ("stated", ["unconfirmed"])
    assert standings(register, "focal-point")[-1] == ("2033-01-01", "unconfirmed")


def test_what_makes_no_difference_is_no_possibility() -> None:
    register = government(
        NAMED, ada(spell(LEAD, "2030", "2033-01-01")), minister(BEN, spell(SECOND, "2032-05"))
    )
    assert all(not one.may_be for one in (on(register, "2031-05-01"), on(register, "2032-05-10")))
