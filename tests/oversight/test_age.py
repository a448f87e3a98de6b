"""The age of a statement in words."""

from __future__ import annotations

from datetime import date

import pytest

from macros.oversight.age import age_in_words
from macros.records.when import When


@pytest.mark.parametrize(
    ("said", "on", "words"),
    [
        ("2031-03-10", "2031-03-10", "0 days"),
        ("2031-03-10", "2031-03-11", "1 day"),
        ("2031-03-10", "2031-04-09", "30 days"),
        ("2031-03-10", "2031-04-10", "1 month"),
        ("2031-03-10", "2031-11-10", "8 months"),
        ("2031-03-10", "2032-03-09", "11 months"),
        ("2031-03-10", "2032-03-10", "1 year"),
        ("2031-03-10", "2033-09-30", "2 years 6 months"),
        ("2031-01-31", "2031-02-28", "28 days"),
        ("2031", "2031-07-01", "less than a year"),
        ("2031-05", "2031-05-20", "less than a month"),
        ("2031", "2034-12-31", "at least 3 years"),
        ("2031-05", "2031-06-01", "at least 1 day"),
    ],
)
def test_age_counts_full_days_months_and_years(said: str, on: str, words: str) -> None:
    assert age_in_words(When(said), date.fromisoformat(on)) == words


def test_a_day_before_the_statement_has_no_age() -> None:
    with pytest.raises(ValueError, match="2031-03-09 lies before 2031-03-10"):
        age_in_words(When("2031-03-10"), date(2031, 3, 9))
