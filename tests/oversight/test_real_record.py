"""The real record, on the days that the project was asked to get right.

What the record knows of these days can grow: a statement found inside the period may move a row here. Then
put the new standing into the row, in the pull request that brings the statement, and say there which
statement moved it (docs/contribute/edit-a-record.md).
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from macros.oversight.standing import all_intervals, standing
from macros.register.load import load
from macros.register.register import Register

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def register() -> Register:
    found = load(DATA).register
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("on", "word", "person"),
    [
        ("2016-06-01", "stated", "james-duddridge"),
        ("2018-12-10", "lapsed", None),
        ("2019-12-01", "stated", "lord-ahmad-of-wimbledon"),
        ("2022-09-20", "stated", "lord-ahmad-of-wimbledon"),
        ("2022-09-21", "carried", "lord-ahmad-of-wimbledon"),
        ("2024-05-17", "stated", "lord-ahmad-of-wimbledon"),
        ("2025-01-01", "lapsed", None),
    ],
)
def test_the_minister(register: Register, on: str, word: str, person: str | None) -> None:
    found = standing(register, "minister", date.fromisoformat(on))
    assert (found.standing, found.person) == (word, person)


def test_the_department_is_carried_to_its_successor_until_the_evidence_of_2022(register: Register) -> None:
    assert standing(register, "department", date(2020, 9, 1)).department == "fco"
    inside = standing(register, "department", date(2022, 6, 1))
    assert (inside.standing, inside.department) == ("carried", "fcdo")
    assert [(one.standing, one.statement) for one in inside.may_be] == [
        ("stated", "os-2022-fcdo-evidence-idc")
    ]
    assert standing(register, "department", date(2023, 1, 1)).statement == "os-2022-fcdo-evidence-idc"


def test_the_focal_point_is_a_post_and_its_holder_is_never_named(register: Register) -> None:
    found = standing(register, "focal-point", date(2019, 7, 16))
    assert (found.person, found.post, found.holders) == (
        None,
        "fco-director-multilateral-policy",
        ("james-kariuki",),
    )


def test_every_absence_rests_on_a_search(register: Register) -> None:
    for found in all_intervals(register).values():
        assert all(one.searches for one in found if one.standing in ("none", "lapsed"))
        assert all(one.standing != "unresearched" for one in found)
