"""Before any statement: `none` where a search covers the days, else `unresearched`."""

from __future__ import annotations

import pytest

from macros.records.words import Role, words
from tests.oversight.builders import government, on, said, search, standings

GENERAL = search("search-general", "2034-12-30", general=True)


@pytest.mark.parametrize("role", words(Role))
def test_the_general_search_covers_every_role_up_to_its_day(role: Role) -> None:
    register = government(GENERAL)
    assert standings(register, role) == [("2031-01-01", "none"), ("2034-12-31", "unresearched")]
    assert on(register, "2032-01-01", role).searches == ("search-general",)
    assert on(register, "2034-12-31", role).searches == ()


def test_a_search_on_ministerial_oversight_covers_the_minister_alone() -> None:
    register = government(search("search-minister", "2033-01-01", "notes/a-gap", roles=("minister",)))
    assert standings(register, "minister") == [("2031-01-01", "none"), ("2033-01-02", "unresearched")]
    assert standings(register, "unit") == [("2031-01-01", "unresearched")]


def test_a_search_on_one_person_tells_nothing_about_the_role() -> None:
    register = government(search("search-ada", "2033-01-01", "ministers/ada-example", roles=("minister",)))
    assert standings(register, "minister") == [("2031-01-01", "unresearched")]


def test_a_search_on_something_else_covers_nothing() -> None:
    register = government(search("search-budget", "2033-01-01"))
    assert standings(register, "minister") == [("2031-01-01", "unresearched")]


def test_none_ends_with_the_first_statement() -> None:
    register = government(GENERAL, said("2032-01-01", roles=("unit",), department="ministry-of-examples"))
    assert standings(register, "unit")[:2] == [("2031-01-01", "none"), ("2032-01-01", "stated")]
    assert on(register, "2031-06-01", "unit").because == (
        "No public statement naming the unit has been found that was made on these days or before; "
        "the copies consulted were last searched on 30 December 2034."
    )
