"""Who held a post on a day: known, possible, or last seen before, and from when to when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from macros.day.day import of_register
from macros.day.holders import Holder, holders
from macros.day.lasting import Lasting
from macros.oversight.standing import OutsidePeriod
from macros.pages.edition import Edition
from macros.pages.parts.holders import last_holdings
from macros.records.post import Post
from macros.register.register import Register
from tests.oversight.builders import (
    ADA,
    BEN,
    EXAMPLES,
    LATER,
    LEAD,
    day,
    government,
    minister,
    post,
    spell,
)

CONFIRMED = ({"supports": ("from",), "source": "a-source", "quote": "in post", "confidence": "read"},)
SECONDARY = ({"supports": ("from",), "source": "a-source", "confidence": "secondary"},)


def found(*people: Any, **fields: Any) -> list[tuple[str, str, str, str]]:
    """The person, the certainty and the days of each item for the first post."""
    register = government(*people, **fields)
    return [
        (one.what.person.id, one.what.certainty, one.since.isoformat(), one.until.isoformat())
        for one in holders(register)
        if one.what.post.id == LEAD
    ]


def test_a_spell_of_exact_days_is_known_from_its_first_day_to_the_one_before_its_end() -> None:
    ada = minister(ADA, spell(LEAD, "2031-02-01", "2032-03-01"))
    assert found(ada) == [(ADA, "known", "2031-02-01", "2032-03-01")]


def test_a_start_known_by_its_month_is_possible_in_it_and_certain_after_it() -> None:
    ada = minister(ADA, spell(LEAD, "2031-02", "2032-03-01"))
    assert found(ada) == [
        (ADA, "may-have-held", "2031-02-01", "2031-03-01"),
        (ADA, "known", "2031-03-01", "2032-03-01"),
    ]


def test_an_end_known_by_its_year_is_certain_before_it_and_possible_in_it() -> None:
    ada = minister(ADA, spell(LEAD, "2031-02-01", "2032"))
    assert found(ada) == [
        (ADA, "known", "2031-02-01", "2032-01-01"),
        (ADA, "may-have-held", "2032-01-01", "2033-01-01"),
    ]


def test_whoever_is_not_known_to_have_left_was_last_seen_until_the_record_ends() -> None:
    ada = minister(ADA, spell(LEAD, "2031-02-01", None, "2031-06-05"))
    assert found(ada, as_of="2031-12-31") == [
        (ADA, "known", "2031-02-01", "2031-06-06"),
        (ADA, "last-seen", "2031-06-06", "2032-01-01"),
    ]


def test_the_next_holder_of_a_post_of_one_takes_the_place_of_the_one_last_seen() -> None:
    ada = minister(ADA, spell(LEAD, "2031-02-01", None, "2031-06-05"))
    ben = minister(BEN, spell(LEAD, "2032-01-10", "2032-05-01"))
    assert found(ada, ben)[:2] == [
        (ADA, "known", "2031-02-01", "2031-06-06"),
        (ADA, "last-seen", "2031-06-06", "2032-01-10"),
    ]


def test_in_a_post_of_several_nobody_takes_the_place_of_another() -> None:
    ada = minister(ADA, spell(LEAD, "2031-02-01", None, "2031-06-05"))
    ben = minister(BEN, spell(LEAD, "2032-01-10", "2032-05-01"))
    several = post(LEAD, holders="several")
    assert (ADA, "last-seen", "2031-06-06", "2032-12-31") in found(ada, ben, several, as_of="2032-12-30")


def test_one_who_is_not_confirmed_takes_the_place_of_nobody() -> None:
    ada = minister(ADA, spell(LEAD, "2031-02-01", None, "2031-06-05", evidence=CONFIRMED))
    ben = minister(BEN, spell(LEAD, "2032-01-10", "2032-05-01", evidence=SECONDARY))
    assert (ADA, "last-seen", "2031-06-06", "2032-12-31") in found(ada, ben, as_of="2032-12-30")
    sure = minister(BEN, spell(LEAD, "2032-01-10", "2032-05-01", evidence=CONFIRMED))
    assert (ADA, "last-seen", "2031-06-06", "2032-01-10") in found(ada, sure, as_of="2032-12-30")


def test_two_seen_on_one_day_are_both_told() -> None:
    ada = minister(ADA, spell(LEAD, None, None, "2031-06-05"))
    ben = minister(BEN, spell(LEAD, None, None, "2031-06-05"))
    told = {who for who, certainty, *_ in found(ada, ben) if certainty == "last-seen"}
    assert told == {ADA, BEN}


def test_nobody_is_told_in_a_post_of_a_body_that_had_ended() -> None:
    ada = minister(ADA, spell(LEAD, "2031-02-01", None, "2031-06-05"))
    assert (ADA, "last-seen", "2031-06-06", "2033-04-01") in found(ada)  # the day on which EXAMPLES ended


def test_a_post_that_was_never_taken_up_had_no_holder() -> None:
    assert found(minister(ADA, spell(LEAD, "2031-02-01", status="never-taken-up"))) == []


def test_what_lies_outside_the_period_is_not_told() -> None:
    ada = minister(ADA, spell(LEAD, "2028-02-01", "2031-01-01"), spell(LEAD, "2035-02-01", "2036-01-01"))
    assert found(ada) == []


def test_a_post_kept_for_itself_has_no_holder_found_on_the_days_that_nobody_fills() -> None:
    ada = minister(ADA, spell(LEAD, "2031-02", "2032-03-01"))
    register = government(ada, post(LEAD, relevance="It matters."))
    days = [(one.since, one.until) for one in of_register(register).empty]
    # In February 2031 somebody may have held it; from April 2033 its body was no more.
    assert days == [(day("2031-01-01"), day("2031-02-01")), (day("2032-03-01"), day("2033-04-01"))]
    kept_later = government(post(LATER, "ministry-of-examples", relevance="It matters."))
    assert [one.since for one in of_register(kept_later).empty] == [day("2033-04-01")]
    assert of_register(government(ada, post(LEAD, EXAMPLES))).empty == ()


@pytest.mark.parametrize("asked", [date(2030, 12, 31), date(2035, 1, 1)])
def test_a_day_outside_the_period_is_refused_as_oversight_refuses_it(asked: date) -> None:
    with pytest.raises(
        OutsidePeriod, match="outside the period of the record, 1 January 2031 to 31 December"
    ):
        of_register(government()).on(asked)


@pytest.mark.parametrize("name", ["edition", "real"])
def test_on_the_day_of_the_record_the_page_of_a_post_and_the_day_tell_of_the_same_people(
    request: pytest.FixtureRequest, name: str
) -> None:
    edition: Edition = request.getfixturevalue(name)
    told: dict[str, set[str]] = {}
    for one in of_register(edition.register).on(edition.as_of).holders:
        if _dated(one.what.appointment):
            told.setdefault(one.what.post.id, set()).add(one.what.person.id)
    for item in edition.register.of(Post).values():
        if not _body_ended(edition.register, item):
            shown = last_holdings(edition, item)
            still = {one.person.id for one in shown if one.appointment.to is None and _dated(one.appointment)}
            assert told.get(item.id, set()) == still, item.id


def _body_ended(register: Register, item: Post) -> bool:
    body: Any = register.resolve(item.department)
    return body.ended is not None and body.ended.after <= register.as_of


def _dated(appointment: Any) -> bool:
    """Whether a start or sighting shows the person in post: pages of posts go by no other evidence."""
    return bool(appointment.from_ or appointment.seen)


def test_each_item_says_whose_it_is() -> None:
    (one,) = holders(government(minister(ADA, spell(LEAD, "2031-02-01", "2032-03-01"))))
    assert isinstance(one, Lasting)
    assert isinstance(one.what, Holder)
    assert (one.what.post.id, one.what.person.id, one.what.confirmed) == (LEAD, ADA, True)
