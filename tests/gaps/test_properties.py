"""Properties of the register of gaps, on records that chance picks from the fictional government."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.gaps.found import gaps, gaps_on
from macros.gaps.gap import Gap
from macros.oversight.standing import ROLES
from macros.records.ask import Ask
from macros.records.base import Evidenced, Record
from macros.records.statement import Statement
from macros.records.words import Role, Stance, words
from macros.register.register import Register
from tests.conftest import FICTIONAL
from tests.gaps.builders import register_of

FIRST, LAST = date(2032, 1, 1), date(2034, 6, 30)


@cache
def fictional() -> Register:
    return register_of(FICTIONAL)


def with_records(*more: Record, without: Iterable[str] = ()) -> Register:
    """The fictional register with records added, replaced or left out by their keys."""
    left = frozenset(without)
    by_key = {record.key: record for record in (*fictional(), *more) if record.key not in left}
    return Register(fictional().about, by_key.values(), {})


def statement(role: Role, on: date, names: dict[str, str]) -> Statement:
    return Statement.model_validate(
        {
            "id": "a-new-statement",
            "date": on.isoformat(),
            "speaker": {"name": "A Spokesperson", "capacity": "Government"},
            "strength": "explicit",
            "roles": (role,),
            "names": names,
            "summary": "Says who holds it.",
        }
    )


def not_stated(register: Register, role: Role, on: date) -> list[Gap]:
    return [
        gap
        for gap in gaps_on(register, on)
        if gap.rule.name == "oversight-not-stated" and gap.spell.subject == f"role/{role}"
    ]


@given(role=st.sampled_from(ROLES), on=st.dates(FIRST, LAST))
def test_a_new_explicit_statement_closes_the_gap_from_its_day_and_opens_none_before(
    role: Role, on: date
) -> None:
    """The body that it names counts as seen on the day of the statement."""
    before = with_records()
    after = with_records(statement(role, on, {"department": "early-signals-unit"}))
    day_before = on - timedelta(days=1)
    assert [g.id for g in not_stated(before, role, day_before)] == [
        g.id for g in not_stated(after, role, day_before)
    ]
    assert not_stated(after, role, on) == []
    for gap in spells_over(before, role, day_before, on):
        (closed,) = (one for one in gaps(after) if one.id == gap.id)
        assert closed.spell.until == on
        assert closed.spell.closed_by == "statements/a-new-statement"


def spells_over(register: Register, role: Role, *days: date) -> list[Gap]:
    """The gaps of a role that are open on each of some days, be it from before the record begins."""
    return [
        gap
        for gap in gaps(register)
        if gap.rule.name == "oversight-not-stated"
        and gap.spell.subject == f"role/{role}"
        and all(gap.spell.since is None or gap.spell.since.first <= one for one in days)
        and all(gap.spell.until is None or one < gap.spell.until for one in days)
    ]


@given(
    stances=st.lists(st.sampled_from(words(Stance)), max_size=3),
    delivery=st.lists(st.sampled_from(["partly", "not-done", "no-evidence-found", "unknown"]), max_size=2),
    due=st.sampled_from([None, "2033-01", "2034-12-31"]),
)
def test_no_ask_of_which_a_response_was_not_read_stands_in_a_gap_of_governments(
    stances: list[Stance], delivery: list[str], due: str | None
) -> None:
    ask = _ask(stances, delivery, due)
    about = [gap for gap in gaps(with_records(ask)) if ask.key in gap.subjects]
    registers = {gap.register for gap in about}
    if "response-not-read" in stances:
        assert registers == {"record"}
    elif stances and set(stances) == {"no-public-response-found"}:
        assert "ask-without-response" in {gap.rule.name for gap in about}
    if set(stances) <= {"rejected", "noted"}:
        assert not {"ask-without-response", "delivery-not-evidenced"} & {gap.rule.name for gap in about}


def _ask(stances: list[Stance], delivery: list[str], due: str | None) -> Ask:
    looked = ({"fields": ("summary",), "searches": ("search-general",)},)
    fields: dict[str, Any] = {
        "id": "a-new-ask",
        "summary": "Publish the examples.",
        "body": "Committee of Examples",
        "body_type": "parliamentary-committee",
        "document": "HC 1",
        "date": "2032-01-02",
        "topic": "transparency",
        "addressed_to": {"as_written": "Department of Examples"},
        "form": "explicit",
        "answers": tuple(
            {"stance": stance, "summary": "What is known", "document": "A document", "not_found": looked}
            for stance in stances
        ),
        "delivery": tuple({"word": word, "not_found": looked} for word in delivery),
        "not_found": looked,
    }
    return Ask.model_validate(fields | ({"due": due} if due else {}))


DROPPED = (
    "asks",
    "workstreams",
    "levers",
    "situations",
    "events",
    "resources",
    "notes",
    "conflicts",
    "holes",
)
TOGETHER = frozenset(("cell-not-covered", "lever-in-letter-unused", "noted", "candidate-without-source"))
"""Rules whose question is about several records at once, so that others are not unrelated to them."""


@given(data=st.data())
def test_the_id_of_a_gap_does_not_change_when_unrelated_records_do(data: st.DataObject) -> None:
    keys = sorted(record.key for record in fictional() if record.kind in DROPPED)
    left_out = data.draw(st.sets(st.sampled_from(keys), max_size=len(keys)))
    after = {gap.id for gap in gaps(with_records(without=left_out))}
    for gap in gaps(fictional()):
        related = {key.partition("#")[0] for key in (*gap.subjects, *gap.spell.evidence)}
        if gap.rule.name not in TOGETHER and not related & left_out:
            assert gap.id in after


@given(data=st.data())
def test_no_gap_of_governments_stands_without_a_search_or_evidence_that_it_is_not_an_absence(
    data: st.DataObject,
) -> None:
    keys = sorted(record.key for record in fictional())
    bare = data.draw(st.sets(st.sampled_from(keys)))
    changed = [_bare(record) for record in fictional() if record.key in bare]
    for gap in gaps(with_records(*changed)):
        assert gap.register == "record" or gap.rule.grounds(gap.spell)


def _bare(part: Any) -> Any:
    """A record without any evidence and without any search, in all its parts."""
    if isinstance(part, tuple):
        return tuple(_bare(one) for one in part)
    if not hasattr(part, "model_fields_set"):
        return part
    update = {name: _bare(getattr(part, name)) for name in type(part).model_fields}
    if isinstance(part, Evidenced):
        update |= {"evidence": (), "not_found": ()}
    return part.model_copy(update=update)


@pytest.mark.parametrize("role", ROLES)
def test_a_gap_of_a_role_stands_on_exactly_the_days_of_its_spell(role: Role) -> None:
    for gap in gaps(fictional()):
        if gap.spell.subject != f"role/{role}" or gap.spell.since is None:
            continue
        start = gap.spell.since.first
        assert gap.spell.stands(start, LAST) is True
        assert gap.spell.stands(start - timedelta(days=1), LAST) is False
        if gap.spell.until:
            assert gap.spell.stands(gap.spell.until, LAST) is False
            assert gap.spell.stands(gap.spell.until - timedelta(days=1), LAST) is True
