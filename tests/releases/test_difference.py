"""What a change does: invented states compared, both ways, and with every record renamed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from macros.releases.difference import difference
from macros.releases.model import Difference
from macros.releases.state import NO_STATE, Asked, Holds, Kept, Missing, State, Stood
from tests.releases.states import applied, day, renamed, states

SOME = settings(max_examples=40)
"""Enough: an example is a pair of whole states."""

ADA, POST, ASK = "ministers/ada", "posts/minister", "asks/letter"
SINCE, LATER = day(3), day(50)

PLAIN = State(
    as_of=day(40),
    records={ADA: Kept("a", "Ada Example"), POST: Kept("a", "Minister"), ASK: Kept("a", "Publish")},
    moved={},
    holders=(Holds(ADA, POST, SINCE, ""),),
    standing={"minister": (Stood(day(0), day(41), "stated", ADA, "said"),)},
    gaps={"ask-without-response/asks-letter": Missing("government", ASK, SINCE, "", "")},
    asks={"letter": Asked(("no-public-response-found",), ())},
)


def changed(**fields: object) -> Difference:
    return difference(PLAIN, replace(PLAIN, **fields))  # type: ignore[arg-type]  # fields of a state


@SOME
@given(states())
def test_a_state_does_not_differ_from_itself(state: State) -> None:
    assert difference(state, state).is_empty


@SOME
@given(states(), states())
def test_a_difference_carried_out_on_the_older_state_makes_the_newer(old: State, new: State) -> None:
    made = applied(old, difference(old, new))
    assert made.records.keys() == new.records.keys()
    assert made.holders == tuple(
        sorted(new.holders, key=lambda one: (one.person, one.post, one.from_, one.to))
    )
    assert _dates(made) == _dates(new)
    for id_ in old.asks.keys() & new.asks.keys():
        assert made.asks[id_] == new.asks[id_]


def _dates(state: State) -> dict[str, tuple[str, str, str]]:
    return {id_: (gap.since, gap.until, gap.closed_by) for id_, gap in state.gaps.items()}


@SOME
@given(states(), states())
def test_turned_round_what_came_has_gone(old: State, new: State) -> None:
    there, back = difference(old, new), difference(new, old)
    assert [one.key for one in there.records.added] == [one.key for one in back.records.removed]
    assert [one.key for one in there.records.changed] == [one.key for one in back.records.changed]
    assert [_spell(one) for one in there.holders.added] == [_spell(one) for one in back.holders.removed]
    here = {one.id for one in there.gaps if one.old is None}
    assert here == {one.id for one in back.gaps if one.new is None}
    spans = {(role.role, one.since, one.until) for role in there.standing for one in role.days}
    assert spans == {(role.role, one.since, one.until) for role in back.standing for one in role.days}


def _spell(one: object) -> tuple[str, ...]:
    return tuple(str(getattr(one, name)) for name in ("person", "post", "from_", "to"))


@SOME
@given(states())
def test_a_record_that_was_renamed_is_neither_lost_nor_new_nor_are_its_gaps(state: State) -> None:
    change = difference(state, renamed(state))
    assert [one.record.key for one in change.records.moved] == sorted(state.records)
    rest = change.model_copy(update={"records": change.records.model_copy(update={"moved": ()})})
    assert rest.is_empty, rest


@SOME
@given(states(), states())
def test_days_that_differ_are_days_of_both_and_are_told_as_each_has_them(old: State, new: State) -> None:
    for change in difference(old, new).standing:
        told = {
            number: (one.old, one.new)
            for one in change.days
            for number in range(80)
            if one.since <= day(number) < one.until
        }
        for number in range(80):
            before, after = (_stood(state, change.role, day(number)) for state in (old, new))
            differs = before is not None and after is not None and before != after
            assert differs == (number in told), number
            if differs:
                found = [(one.standing, one.named.key if one.named else "") for one in told[number]]
                assert found == [before, after]


def _stood(state: State, role: str, on: str) -> tuple[str, str] | None:
    found = [(one.standing, one.named) for one in state.standing[role] if one.since <= on < one.until]
    return found[0] if found else None


def test_all_of_the_first_state_is_new() -> None:
    change = difference(NO_STATE, PLAIN)
    assert [one.label for one in change.records.added] == ["Publish", "Ada Example", "Minister"]
    assert [one.change for one in change.gaps] == ["opened"]
    assert change.addresses is None


def test_an_end_that_is_found_is_no_correction() -> None:
    ended = changed(holders=(Holds(ADA, POST, SINCE, LATER),)).holders
    assert [one.new.to for one in ended.ended] == [LATER]
    assert not any((ended.corrected, ended.added, ended.removed))
    corrected = changed(holders=(Holds(ADA, POST, day(4), ""),)).holders
    assert [(one.old.from_, one.new.from_) for one in corrected.corrected] == [(SINCE, day(4))]
    assert not any((corrected.ended, corrected.added, corrected.removed))


def test_a_second_spell_of_the_same_person_is_told_apart_from_the_first() -> None:
    first, second = Holds(ADA, POST, SINCE, day(9)), Holds(ADA, POST, day(20), "")
    change = difference(replace(PLAIN, holders=(first,)), replace(PLAIN, holders=(second, first))).holders
    assert [one.from_ for one in change.added] == [second.from_]
    assert not any((change.removed, change.corrected))
    apart = difference(replace(PLAIN, holders=(first,)), replace(PLAIN, holders=(second,))).holders
    assert len(apart.added) == len(apart.removed) == 1, "two spells that never met are not one"


def test_a_gap_that_vanishes_is_no_longer_found_and_not_closed() -> None:
    assert [one.change for one in changed(gaps={}).gaps] == ["no-longer-found"]


def test_a_gap_is_closed_by_what_happened_since_or_found_to_have_closed() -> None:
    id_ = "ask-without-response/asks-letter"
    (after,) = changed(gaps={id_: Missing("government", ASK, SINCE, LATER, ADA)}).gaps
    assert (after.change, after.new and after.new.closed_by and after.new.closed_by.label) == (
        "closed",
        "Ada Example",
    )
    (before,) = changed(gaps={id_: Missing("government", ASK, SINCE, day(20), ADA)}).gaps
    assert before.change == "closed-before"


def test_a_gap_opened_only_where_its_day_is_after_that_of_the_older_state() -> None:
    words = {
        since: {
            one.id: one.change
            for one in changed(gaps={"no-figure/x": Missing("record", ASK, since, "", "")}).gaps
        }
        for since in (LATER, SINCE, "", "2030")
    }
    found = {since: change["no-figure/x"] for since, change in words.items()}
    assert found == {LATER: "opened", SINCE: "found", "": "found", "2030": "opened"}


def test_a_merged_record_goes_into_the_other_and_a_split_one_goes() -> None:
    merged = difference(
        replace(PLAIN, records={**PLAIN.records, "asks/other": Kept("b", "The other")}),
        replace(PLAIN, moved={"asks/other": ("merged_into", ASK)}),
    ).records
    assert (merged.removed, merged.added) == ((), ())
    assert [one.how for one in merged.moved] == ["merged_into"]
    split = difference(
        PLAIN,
        replace(
            PLAIN,
            records={
                ADA: Kept("a", "Ada Example"),
                POST: Kept("a", "Minister"),
                "asks/one": Kept("c", "One"),
            },
            moved={ASK: ("split_into", "asks/one")},
            gaps={},
            asks={},
        ),
    )
    assert [one.key for one in split.records.added] == ["asks/one"]
    assert split.records.removed == ()
    assert [one.change for one in split.gaps] == ["no-longer-found"]


def test_an_answer_that_was_added_is_told_with_what_stood_before() -> None:
    (ask,) = changed(asks={"letter": Asked(("accepted",), ("partly",))}).asks
    assert (ask.old_answers, ask.new_answers, ask.new_delivery) == (
        ("no-public-response-found",),
        ("accepted",),
        ("partly",),
    )


def test_an_address_is_lost_unless_a_mark_answers_it() -> None:
    old = replace(PLAIN, addresses=frozenset({"", "asks/letter/", "asks/letter/#answers", "about/"}))
    new = replace(
        PLAIN,
        records={key: kept for key, kept in PLAIN.records.items() if key != ASK},
        moved={ASK: ("withdrawn",)},
        addresses=frozenset({"", "asks/letter/", "asks/new/"}),
    )
    found = difference(old, new, lambda address: ASK if address.startswith(ASK) else "").addresses
    assert found is not None
    assert found.added == ("asks/new/",)
    assert found.moved == ("asks/letter/", "asks/letter/#answers")
    assert found.lost == ("about/",)
    unmarked = difference(old, replace(new, moved={})).addresses
    assert unmarked is not None
    assert unmarked.lost == ("about/", "asks/letter/#answers")
