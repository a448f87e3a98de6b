"""What holds of the intervals of any record, however odd its dates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from macros.oversight.sentence import Why
from macros.oversight.standing import ROLES, Interval, intervals, standing
from macros.records.base import Record
from macros.records.person import Person
from macros.records.statement import Statement
from macros.records.words import Role, StandingWord, Strength, words
from macros.register.register import Register
from tests.oversight.builders import (
    ADA,
    AWAY,
    BEN,
    DIRECTOR,
    ELSEWHERE,
    EXAMPLES,
    LATER,
    LEAD,
    MINISTRY,
    SECOND,
    department,
    government,
    minister,
    said,
    search,
    spell,
)

patient = settings(max_examples=60)
"""A slow machine is no fault of the code."""

START, END = date(2031, 1, 1), date(2034, 12, 31)
DAY = timedelta(days=1)
OTHER_STRENGTHS = [word for word in words(Strength) if word != "explicit"]

days = st.dates(date(2030, 1, 1), date(2035, 6, 30))
dates = st.builds(lambda day, length: day.isoformat()[:length], days, st.sampled_from((4, 7, 10, 10, 10)))
posts = st.sampled_from((LEAD, SECOND, LATER, AWAY, DIRECTOR))
maybe = st.none() | dates


@st.composite
def spells(draw: st.DrawFn, when: st.SearchStrategy[str] = dates) -> Any:
    start, end = draw(st.none() | when), draw(st.none() | when)
    if start and end and end < start:
        start, end = end, start
    seen = draw(st.lists(when, max_size=2))
    status = draw(st.sampled_from(("held", "held", "held", "never-taken-up")))
    return spell(draw(posts), start, end, *seen, status=status)


@st.composite
def people(draw: st.DrawFn) -> tuple[Person, ...]:
    return tuple(minister(id_, *draw(st.lists(spells(), max_size=4))) for id_ in (ADA, BEN))


@st.composite
def statements(draw: st.DrawFn, strengths: tuple[str, ...] = ("explicit",), id_: str = "") -> Statement:
    names = {
        "person": draw(st.sampled_from((None, ADA, ADA, BEN, "somebody-unknown"))),
        "post": draw(st.none() | posts),
        "department": draw(st.sampled_from((None, EXAMPLES, MINISTRY, ELSEWHERE))),
    }
    return said(
        draw(dates),
        roles=draw(st.lists(st.sampled_from(ROLES), min_size=1, max_size=3, unique=True)),
        strength=draw(st.sampled_from(strengths)),
        id_=id_ or f"said-{draw(st.integers(0, 10**6))}",
        **{name: value for name, value in names.items() if value},
    )


@st.composite
def bodies(draw: st.DrawFn) -> Iterator[Record]:
    found: list[Record] = []
    for id_, successors in (
        (EXAMPLES, (MINISTRY,)),
        (MINISTRY, draw(st.sampled_from(((), (ELSEWHERE,), (EXAMPLES,))))),
    ):
        fields: dict[str, Any] = {"to": draw(maybe), "evidence_to": draw(maybe), "successors": successors}
        if fields["to"]:
            fields["to_basis"] = draw(st.sampled_from(("stated", "inferred", "planned-not-confirmed")))
        found.append(department(id_, **{name: value for name, value in fields.items() if value is not None}))
    return iter(found)


@st.composite
def records(draw: st.DrawFn) -> tuple[Record, ...]:
    searches = [search("search-general", draw(days).isoformat(), general=True)] if draw(st.booleans()) else []
    made = draw(st.lists(statements(), max_size=5, unique_by=lambda one: one.id))
    return (*draw(people()), *draw(bodies()), *made, *searches)


def bare(interval: Interval) -> Interval:
    """An interval without its days, and without the sentences, which may name the day that a lapse ended."""
    may_be = tuple(replace(one, because="") for one in interval.may_be)
    return replace(interval, since=START, until=END, why=Why(""), may_be=may_be)


def by_day(register: Register, role: Role) -> dict[date, Interval]:
    """The answer for every day of the period."""
    found = {}
    for interval in intervals(register, role):
        day = interval.since
        while day < interval.until:
            found[day] = bare(interval)
            day += DAY
    return found


@patient
@given(records(), st.sampled_from(ROLES))
def test_intervals_cover_the_period_without_overlap_or_hole(made: tuple[Record, ...], role: Role) -> None:
    found = intervals(government(*made), role)
    assert found[0].since == START
    assert found[-1].until == END + DAY
    assert all(one.since < one.until for one in found)
    assert all(one.until == following.since for one, following in pairwise(found))


@patient
@given(records(), st.sampled_from(ROLES))
def test_neighbours_differ(made: tuple[Record, ...], role: Role) -> None:
    found = intervals(government(*made), role)
    assert all(
        replace(one, since=START, until=END) != replace(following, since=START, until=END)
        for one, following in pairwise(found)
    )


@patient
@given(records(), statements(strengths=tuple(OTHER_STRENGTHS), id_="added"), st.sampled_from(ROLES))
def test_a_statement_that_is_not_explicit_changes_nothing(
    made: tuple[Record, ...], added: Statement, role: Role
) -> None:
    assert intervals(government(*made, added), role) == intervals(government(*made), role)


@patient
@given(records(), statements(id_="added"), st.sampled_from(ROLES))
def test_an_explicit_statement_changes_only_its_day_and_after(
    made: tuple[Record, ...], added: Statement, role: Role
) -> None:
    before, after = by_day(government(*made), role), by_day(government(*made, added), role)
    changed = [day for day in before if before[day] != after[day]]
    assert all(day >= added.date.first for day in changed)
    assert role in added.roles or not changed


@patient
@given(records(), st.sampled_from(ROLES), st.dates(START, END))
def test_the_standing_on_a_day_is_the_interval_that_covers_it(
    made: tuple[Record, ...], role: Role, day: date
) -> None:
    register = government(*made)
    (covering,) = (one for one in intervals(register, role) if one.since <= day < one.until)
    assert standing(register, role, day) == covering


@patient
@given(records(), st.sampled_from(ROLES))
def test_nobody_stays_named_once_lapsed_and_nothing_is_named_before_a_statement(
    made: tuple[Record, ...], role: Role
) -> None:
    for one in intervals(government(*made), role):
        if one.standing in ("lapsed", "none", "unresearched"):
            assert (one.person, one.post, one.department, one.holders) == (None, None, None, ())
        assert (one.statement is None) == (one.standing in ("none", "unresearched"))


@st.composite
def ended(draw: st.DrawFn) -> tuple[str, date, date]:
    start, end = sorted((draw(days), draw(days)))
    return draw(posts), start, end + DAY


@patient
@given(st.lists(ended(), max_size=4), st.dates(START, END))
def test_where_all_dates_are_exact_a_walk_from_day_to_day_gives_the_same(
    held: list[tuple[str, date, date]], said_on: date
) -> None:
    held = [*held, (LEAD, said_on, said_on + DAY)]
    ada = minister(ADA, *(spell(post, start.isoformat(), end.isoformat()) for post, start, end in held))
    register = government(ada, said(said_on.isoformat(), person=ADA, post=LEAD))
    expected = dict(walk(held, said_on))
    found = {day: one.standing for day, one in by_day(register, "minister").items() if day >= said_on}
    assert found == expected


def walk(held: list[tuple[str, date, date]], said_on: date) -> Iterator[tuple[date, StandingWord]]:
    """The standing on each day from the statement on, found as a reader would: by looking at each day."""

    def in_post(day: date, *among: str) -> bool:
        return any(post in among and start <= day < end for post, start, end in held)

    ours = (LEAD, SECOND, LATER)
    day, last_in_post, gone = said_on, said_on, False
    while day <= END:
        if in_post(day, *ours) and not gone:
            last_in_post = day
            yield day, "stated" if in_post(day, LEAD) else "carried"
        else:
            first_out = last_in_post + DAY
            back = any(in_post(first_out + n * DAY, *ours) for n in range(1, 8))
            gone = gone or not back
            yield day, "lapsed" if gone else "carried"
        day += DAY
