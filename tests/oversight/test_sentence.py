"""The sentences: what was found and what was not, never more."""

from __future__ import annotations

from typing import get_args

import pytest

from macros.oversight.sentence import Why, why
from macros.oversight.state import Reason, State
from macros.records.references import DepartmentRef, PersonRef, PostRef
from macros.records.when import When
from macros.records.words import Role, words
from tests.oversight.builders import (
    ADA,
    EXAMPLES,
    LEAD,
    MINISTRY,
    SECOND,
    ada,
    day,
    government,
    on,
    said,
    search,
    spell,
)

NEVER = (
    "seen to exist",
    "nothing newer",
    "last seen on",
    "nobody is",
    "no one is",
    "does not exist",
    "there is no",
    "currently",
    "today",
    "is responsible",
)
NAMED = said("2031-03-10", person=ADA, post=LEAD)


def test_a_lapse_that_lasts_counts_from_the_last_statement() -> None:
    register = government(NAMED, ada(spell(LEAD, "2030-01-01", "2032-05-01")))
    assert on(register, "2034-12-31").because == (
        "No public statement naming the minister has been found since 10 March 2031; "
        "Ada Example, named then, left office on 1 May 2032."
    )


def test_a_lapse_that_a_statement_ended_says_between_which_dates_none_was_found() -> None:
    register = government(
        NAMED, said("2033-06-01", person=ADA, post=SECOND), ada(spell(LEAD, "2030-01-01", "2032-05-01"))
    )
    assert on(register, "2033-05-31").because == (
        "No public statement naming the minister has been found between 10 March 2031 and 1 June 2033; "
        "Ada Example, named on the first of these dates, left office on 1 May 2032."
    )


def test_stated_and_carried_name_the_post_of_these_days() -> None:
    register = government(
        NAMED, ada(spell(LEAD, "2030-01-01", "2032-05-01"), spell(SECOND, "2032-05-01", "2033-01-01"))
    )
    assert on(register, "2031-03-10").because == (
        "Ada Example was named on 10 March 2031 and held the same post on these days; the post: "
        "Minister for Examples."
    )
    assert on(register, "2032-05-01").because == (
        "Ada Example was named on 10 March 2031 and held another ministerial post on these days; "
        "no statement found had named the minister anew; the post: Minister for Samples (Department of "
        "Examples)."
    )


@pytest.mark.parametrize("reason", get_args(Reason))
@pytest.mark.parametrize("role", words(Role))
@pytest.mark.parametrize("following", [None, When("2034")])
def test_no_sentence_says_more_than_was_found(reason: Reason, role: Role, following: When | None) -> None:
    state = State(
        "stated",
        reason,
        NAMED,
        last_named=PersonRef(ADA),
        post=PostRef(LEAD),
        department=DepartmentRef(EXAMPLES),
        bodies=(DepartmentRef(MINISTRY),),
        day=When("2032-05-01"),
    )
    found = why(government(ada()), role, state, following)
    headline, below = found.of_day(day("2032-01-01"))
    for one in (found.sentence, headline, below):
        assert not any(phrase in one.lower() for phrase in NEVER)
        assert not one or one.endswith(".")
    assert "these days" not in headline + below
    assert headline


def test_a_headline_and_a_reason_speak_of_one_day_as_of_all() -> None:
    found = Why("Ada was named and held the post on these days", "it was seen held on these days")
    assert found.sentence == "Ada was named and held the post on these days; it was seen held on these days."
    assert found.of_day(day("2032-01-01")) == (
        "Ada was named and held the post on 1 January 2032.",
        "It was seen held on 1 January 2032.",
    )
    assert Why("Nothing was named").sentence == "Nothing was named."
    assert Why("Nothing was named").of_day(day("2032-01-01")) == ("Nothing was named.", "")


def test_before_the_first_statement_the_days_are_told_only_where_one_follows() -> None:
    register = government(search("all", "2034-12-30", general=True), said("2032-01-01", person=ADA))
    before = on(register, "2031-06-01").why.of_day(day("2031-06-01"))[0]
    assert before == (
        "No public statement naming the minister has been found that was made on 1 June 2031 or before."
    )
    never = on(register, "2031-06-01", "unit").why.of_day(day("2031-06-01"))[0]
    assert never == "No public statement naming the unit has been found."
