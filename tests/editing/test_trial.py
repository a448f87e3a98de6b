"""A plan is tried first: no finding may be new, and nothing may name another record than before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from macros.editing.given import Given
from macros.editing.plan import NotDone, Plan
from macros.editing.trial import tried
from macros.releases.history import NO_HISTORY
from tests.editing.desk import Desk, words
from tests.editing.test_rename import to


def _tried(desk: Desk, plan: Plan, key: str, old: str, new: str) -> None:
    """Tries a plan that has one more change in the file of a record."""
    text = plan.files.get(key) or desk.text(key)
    assert text.count(old) == 1
    tried(desk.register, desk.data, replace(plan, files={**plan.files, key: text.replace(old, new)}))


@pytest.fixture
def plan(desk: Desk) -> Plan:
    """The plan of a rename, in which nothing is wrong."""
    given = Given(desk.register, desk.data, NO_HISTORY, date(2034, 6, 30), mark=True)
    return to("departments/specimen-fund", "departments/sf")(given)


def test_a_plan_is_tried_in_a_copy(desk: Desk, plan: Plan) -> None:
    before = desk.files()
    tried(desk.register, desk.data, plan)
    assert desk.files() == before


def test_a_reference_that_would_mean_another_record_is_found(desk: Desk, plan: Plan) -> None:
    with pytest.raises(NotDone, match="would change what"):
        _tried(desk, plan, "levers/grants", "[sf]", "[office-for-samples]")


def test_a_reference_that_would_be_lost_is_found(desk: Desk, plan: Plan) -> None:
    with pytest.raises(NotDone, match="would change what"):
        _tried(desk, plan, "levers/early-warning", "[department-of-examples, ", "[")


def test_a_second_finding_of_a_rule_in_a_file_is_new(desk: Desk) -> None:
    desk.change("levers/grants", "name: ", "note: There is no such thing.\nname: ")
    given = Given(desk.register, desk.data, NO_HISTORY, date(2034, 6, 30), mark=True)
    plan = to("departments/specimen-fund", "departments/sf")(given)
    tried(desk.register, desk.data, plan)
    with pytest.raises(NotDone) as refused:
        _tried(desk, plan, "levers/grants", "basis: ", "basis: There is no such thing. ")
    assert "absence-claimed" in words(refused.value)


def test_a_file_that_could_not_be_read_is_a_finding(desk: Desk, plan: Plan) -> None:
    with pytest.raises(NotDone) as refused:
        _tried(desk, plan, "levers/grants", "name: ", "name: [")
    assert "not-yaml" in words(refused.value)
