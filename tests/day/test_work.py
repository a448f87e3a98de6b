"""Workstreams, asks and gaps on a day, each with the days on which it stood so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from macros.day.asks import asks
from macros.day.day import of_register
from macros.day.gaps import standing_gaps
from macros.day.workstreams import workstreams
from macros.gaps.found import gaps
from macros.pages.edition import Edition
from macros.records.ask import Ask
from macros.records.when import When
from macros.records.workstream import Workstream
from macros.register.register import Register
from tests.oversight.builders import government

SOUGHT = ({"fields": ("summary",), "searches": ("search-general",)},)


def stream(**fields: Any) -> Workstream:
    return Workstream.model_validate(
        {
            "id": "desk",
            "name": "Desk",
            "summary": "A desk.",
            "link": "explicit",
            "status": {"word": "active"},
            "stages": ("prevention",),
            "stages_basis": "stated",
            "setting": "both",
            "relation": "unclear",
            "named": {"basis": "not-found"},
            **fields,
        }
    )


def ask(*answers: tuple[str, str | None], form: str = "explicit", on: str = "2032-01-02") -> Ask:
    return Ask.model_validate(
        {
            "id": "an-ask",
            "summary": "Publish the examples.",
            "body": "Committee of Examples",
            "body_type": "parliamentary-committee",
            "document": "HC 1",
            "date": on,
            "topic": "transparency",
            "addressed_to": {"as_written": "Department of Examples"},
            "form": form,
            "answers": tuple(
                {
                    "stance": stance,
                    "summary": "What is known",
                    "document": "A document",
                    "not_found": SOUGHT,
                    **({"date": answered} if answered else {}),
                }
                for stance, answered in answers
            ),
        }
    )


def told(register: Register) -> list[tuple[str, str, bool, bool, bool]]:
    return [
        (one.since.isoformat(), one.until.isoformat(), one.what.begun, one.what.stated, one.what.over)
        for one in workstreams(register)
    ]


def stood(*answers: tuple[str, str | None], **fields: str) -> list[tuple[str, str]]:
    return [(one.since.isoformat(), one.what.state) for one in asks(government(ask(*answers, **fields)))]


def test_a_status_is_told_from_the_day_it_was_stated_and_an_end_from_its_day() -> None:
    one = stream(**{"from": "2031-06", "to": "2033", "status": {"word": "ended", "on": "2032-05-01"}})
    assert told(government(one)) == [
        ("2031-07-01", "2032-05-01", True, False, False),
        ("2032-05-01", "2034-01-01", True, True, False),
        ("2034-01-01", "2035-01-01", True, True, True),
    ]


def test_a_status_of_a_month_is_told_from_the_day_after_it() -> None:
    one = stream(**{"from": "2031-06-01", "status": {"word": "active", "on": "2032-05"}})
    assert told(government(one)) == [
        ("2031-06-01", "2032-06-01", True, False, False),
        ("2032-06-01", "2035-01-01", True, True, False),
    ]


def test_what_was_stated_before_its_start_is_told_as_not_begun() -> None:
    status = {"word": "active", "on": "2031-03-10"}
    one = stream(**{"first_stated": "2031-03-10", "from": "2032-01-01", "status": status})
    assert told(government(one)) == [
        ("2031-03-10", "2032-01-01", False, True, False),
        ("2032-01-01", "2035-01-01", True, True, False),
    ]


def test_without_a_start_it_counts_from_its_status_and_without_any_date_on_the_last_day_alone() -> None:
    assert told(government(stream(status={"word": "active", "on": "2033-10-10"}))) == [
        ("2033-10-10", "2035-01-01", True, True, False)
    ]
    assert told(government(stream())) == [("2034-12-31", "2035-01-01", True, True, False)]


def test_a_status_without_a_day_is_told_on_the_last_day_alone() -> None:
    assert told(government(stream(**{"from": "2031-06-01"}))) == [
        ("2031-06-01", "2034-12-31", True, False, False),
        ("2034-12-31", "2035-01-01", True, True, False),
    ]


def test_an_ask_is_open_until_the_day_of_an_answer_that_was_found() -> None:
    assert stood(("rejected", "2033-01-20")) == [("2032-01-02", "open"), ("2033-01-20", "answered")]
    assert stood(("accepted", "2033-01")) == [("2032-01-02", "open"), ("2033-02-01", "answered")]
    assert stood() == [("2032-01-02", "open")]


def test_an_ask_of_a_month_counts_from_the_day_after_it() -> None:
    assert stood(on="2032-01") == [("2032-02-01", "open")]


def test_that_no_answer_was_found_closes_nothing_whatever_its_date() -> None:
    states = {state for _, state in stood(("no-public-response-found", "2033-01-20"))}
    assert states == {"open"}


def test_an_answer_not_read_is_told_apart_from_its_day_and_without_one_from_the_ask() -> None:
    assert stood(("response-not-read", "2033-01-20")) == [
        ("2032-01-02", "open"),
        ("2033-01-20", "not-read"),
    ]
    assert stood(("response-not-read", None)) == [("2032-01-02", "not-read")]


def test_an_answer_found_counts_before_one_that_was_not_read() -> None:
    assert stood(("response-not-read", "2033-01-20"), ("rejected", "2034-01-01")) == [
        ("2032-01-02", "open"),
        ("2033-01-20", "not-read"),
        ("2034-01-01", "answered"),
    ]


def test_an_answer_of_which_the_day_was_not_found_is_told_apart() -> None:
    assert stood(("rejected", None)) == [("2032-01-02", "answered-undated")]


def test_what_was_proposed_in_evidence_is_not_among_the_open_asks() -> None:
    assert stood(form="evidence") == [("2032-01-02", "in-evidence")]
    assert stood(("rejected", "2033-01-20"), form="evidence")[-1] == ("2033-01-20", "answered")


@pytest.mark.parametrize("name", ["edition", "real"])
def test_a_gap_stands_on_exactly_the_days_on_which_its_spell_does(
    request: pytest.FixtureRequest, name: str
) -> None:
    edition: Edition = request.getfixturevalue(name)
    register = edition.register
    found = gaps(register)
    items = {one.what.id: one for one in standing_gaps(register, found)}
    first, last = register.about.period_from.first, register.as_of
    for gap in found:
        spell, item = gap.spell, items.get(gap.id)
        edges = [spell.since.after if spell.since else None, spell.until, first, last]
        near = [day + timedelta(days=by) for day in edges if day is not None for by in (-1, 0, 1)]
        for day in near:
            if first <= day <= last:
                assert (item is not None and item.covers(day)) == spell.stands(day, last), (gap.id, day)


def test_a_gap_that_has_not_surely_begun_stands_on_the_last_day_alone(edition: Edition) -> None:
    register = edition.register
    gap = gaps(register)[0]
    of_the_year = replace(gap, spell=replace(gap.spell, since=When(str(register.as_of.year)), until=None))
    (item,) = standing_gaps(register, (of_the_year,))
    assert item.since == register.as_of
    assert of_the_year.spell.stands(register.as_of, register.as_of)


def test_a_day_is_the_filter_of_all_items(edition: Edition) -> None:
    days = of_register(edition.register)
    asked = date(2033, 5, 1)
    found = days.on(asked)
    for name in ("standings", "holders", "empty", "workstreams", "asks", "gaps"):
        of_day, ever = getattr(found, name), getattr(days, name)
        assert of_day == tuple(one for one in ever if one.since <= asked < one.until)
        assert of_day or name == "empty"
