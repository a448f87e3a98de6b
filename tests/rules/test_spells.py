"""A spell is certain on the days on which it was held whatever the open days turn out to be."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.records.person import Appointment
from macros.rules.spells import Days, maybe_held, surely_held


def spell(start: str | None, end: str | None, *seen: str) -> Appointment:
    tree: dict[str, object] = {"post": "minister-for-examples"}
    if start:
        tree["from"] = start
    if end:
        tree["to"] = end
    if seen:
        tree["seen"] = tuple({"on": day, "source": "some-source"} for day in seen)
    return Appointment.model_validate(tree)


@pytest.mark.parametrize(
    ("given_", "certain"),
    [
        (spell("2031-02-01", "2031-03-01"), ("2031-02-01", "2031-03-01")),
        (spell("2031-02", "2031-04"), ("2031-02-28", "2031-04-01")),
        (spell("2031-02", "2031-02"), None),
        (spell("2031-02-01", None), ("2031-02-01", "2031-02-02")),
        (spell("2031-02", None), None),
        (spell("2031-02", None, "2031-02-10"), ("2031-02-10", "2031-02-11")),
        (spell(None, None, "2031-02-10", "2031-05-01"), ("2031-02-10", "2031-05-02")),
        (spell(None, "2031-05-01", "2031-02-10"), ("2031-02-10", "2031-05-01")),
        (spell(None, "2031-05-01"), None),
        (spell(None, None), None),
    ],
)
def test_certain_days(given_: Appointment, certain: tuple[str, str] | None) -> None:
    expected = Days(*(date.fromisoformat(day) for day in certain)) if certain else None
    assert surely_held(given_) == expected


DAYS = st.dates(date(2030, 1, 1), date(2033, 12, 31))
PRECISIONS = st.sampled_from([4, 7, 10])


@given(DAYS, st.integers(1, 900), st.lists(st.tuples(st.integers(0, 899), PRECISIONS), max_size=2), st.data())
def test_whatever_the_real_days_certain_ones_were_held_and_held_ones_are_possible(
    start: date, length: int, seen: list[tuple[int, int]], data: st.DataObject
) -> None:
    end = start + timedelta(days=length)
    written = spell(
        data.draw(st.none() | PRECISIONS.map(lambda size: start.isoformat()[:size])),
        data.draw(st.none() | PRECISIONS.map(lambda size: end.isoformat()[:size])),
        *((start + timedelta(days=after % length)).isoformat()[:size] for after, size in seen),
    )
    certain, possible = surely_held(written), maybe_held(written)
    assert certain is None or (start <= certain.start < certain.end <= end)
    assert possible.start <= start
    assert end <= possible.end


def test_days_meet_when_they_share_one() -> None:
    day = timedelta(days=1)
    first = Days(date(2031, 1, 1), date(2031, 2, 1))
    assert first.meet(Days(first.end - day, first.end))
    assert not first.meet(Days(first.end, first.end + day))
