"""Dates are as precise as they are written, and stand in the order of time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from macros.records.when import When

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


def precise(day: date, length: int) -> str:
    return day.isoformat()[:length]


DATES = st.builds(precise, DAYS, st.sampled_from([4, 7, 10])).map(When)


@given(DATES)
def test_a_date_is_printed_as_it_was_written(when: When) -> None:
    assert str(When(str(when))) == when.text == str(when)
    assert When(str(when)) == when
    assert hash(When(str(when))) == hash(when)


@given(DATES)
def test_the_first_day_is_not_after_the_last_and_both_are_in_it(when: When) -> None:
    assert when.first <= when.last
    length = len(when.text)
    assert {precise(when.first, length), precise(when.last, length)} == {when.text}
    assert (
        precise(when.first - timedelta(days=1), length)
        < when.text
        < precise(when.last + timedelta(days=1), length)
    )


@given(DAYS)
def test_a_day_is_in_its_month_and_its_month_in_its_year(day: date) -> None:
    year, month = When(precise(day, 4)), When(precise(day, 7))
    assert year.first <= month.first <= day <= month.last <= year.last
    assert When.day(day).first == When.day(day).last == day


@given(DATES, DATES)
def test_dates_are_ordered_by_first_and_then_by_last_day(one: When, other: When) -> None:
    assert (one < other) == ((one.first, one.last) < (other.first, other.last))
    assert (one < other) + (other < one) + (one == other) == 1
    assert (one <= other) == (one < other or one == other)


@given(DATES, DATES, DATES)
def test_the_order_is_one_line(one: When, two: When, three: When) -> None:
    assume(one <= two <= three)
    assert one <= three


@given(DATES)
def test_a_date_has_surely_come_on_the_day_after_it_unless_it_is_a_day(when: When) -> None:
    assert when.after == (when.first if when.precision == "day" else when.last + timedelta(days=1))
    assert when.words.endswith(when.text[:4])


@pytest.mark.parametrize(
    ("text", "words"), [("2031-07-16", "on 16 July 2031"), ("2031-07", "in July 2031"), ("2031", "in 2031")]
)
def test_a_day_is_on_and_a_month_or_year_is_in(text: str, words: str) -> None:
    assert When(text).on_words == words


NO_DATES = [
    *(
        "",
        "2031-2",
        "2031-13",
        "2031-00",
        "2031-02-30",
        "2031-02-00",
        "31-02-2031",
        "2031-02-01 ",
        "2031-02-01\n",
    ),
    *("0031", "3031", "\uff12\uff10\uff13\uff11", "2031/02/01", "+2031", "2031-02-01T00:00"),
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day"):
        When(text)
