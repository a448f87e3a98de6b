"""Asking for one day."""

from __future__ import annotations

import pytest

from macros.oversight.standing import ROLES, OutsidePeriod, all_intervals, standing
from macros.records.words import Role, words
from tests.oversight.builders import day, government


def test_every_role_has_its_intervals_in_the_order_of_the_vocabulary() -> None:
    assert tuple(all_intervals(government())) == ROLES == words(Role)


@pytest.mark.parametrize("text", ["2030-12-31", "2035-01-01"])
def test_a_day_outside_the_period_is_refused_in_words(text: str) -> None:
    with pytest.raises(
        OutsidePeriod, match="outside the period of the record, 1 January 2031 to 31 December 2034"
    ):
        standing(government(), "minister", day(text))


@pytest.mark.parametrize("text", ["2031-01-01", "2034-12-31"])
def test_the_first_day_and_the_record_s_own_are_inside(text: str) -> None:
    assert standing(government(), "minister", day(text)).standing == "unresearched"
