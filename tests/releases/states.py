"""Invented states, whole and consistent, for tests that compare two of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import strategies as st

from macros.releases.model import Difference, GapDates, Spell
from macros.releases.state import Asked, Holds, Kept, Missing, State, Stood

START = date(2030, 1, 1)
PEOPLE = ("ministers/ada", "ministers/ben", "people/cleo")
POSTS = ("posts/minister", "posts/minister-of-state", "posts/envoy")
ASKS = ("letter", "report", "report-2")
ROLES = ("minister", "unit")
RULES = ("ask-without-response", "post-without-holder")


def day(number: int) -> str:
    return (START + timedelta(days=number)).isoformat()


DAYS = st.integers(0, 60).map(day)


@st.composite
def spells(draw: st.DrawFn) -> Holds:
    start, end = sorted((draw(DAYS), draw(DAYS)))
    known = draw(st.tuples(st.booleans(), st.booleans()))
    return Holds(
        draw(st.sampled_from(PEOPLE)),
        draw(st.sampled_from(POSTS)),
        start if known[0] else "",
        end if known[1] else "",
    )


@st.composite
def intervals(draw: st.DrawFn, last: int) -> tuple[Stood, ...]:
    """The standing of a role over the whole period: without a hole, without an overlap."""
    turns = sorted({0, last + 1, *draw(st.sets(st.integers(1, last), max_size=4))})
    return tuple(
        Stood(
            day(since),
            day(until),
            draw(st.sampled_from(("stated", "carried", "none"))),
            draw(st.sampled_from(("", *PEOPLE, *POSTS))),
            "",
        )
        for since, until in pairwise(turns)
    )


@st.composite
def gaps(draw: st.DrawFn) -> tuple[str, Missing]:
    subject = draw(st.sampled_from((*(f"asks/{id_}" for id_ in ASKS), *POSTS, "role/unit", *PARTS)))
    since, until = sorted((draw(DAYS), draw(DAYS)))
    recurs = draw(st.booleans())
    anchor = subject.replace("/", "-").replace("#", "-") + (f"-{since}" if recurs else "")
    closed = draw(st.booleans())
    missing = Missing(
        draw(st.sampled_from(("government", "record"))),
        subject,
        since if recurs or draw(st.booleans()) else "",
        until if closed else "",
        draw(st.sampled_from(("", *PEOPLE))) if closed else "",
    )
    return f"{draw(st.sampled_from(RULES))}/{anchor}", missing


PARTS = ("ministers/ada#minister-2030-01-01", "people/cleo#minister-of-state-2030-02-01")
"""Appointments: named after their posts, of which one's id begins as another's does."""


@st.composite
def states(draw: st.DrawFn) -> State:
    last = draw(st.integers(30, 70))
    ids = draw(st.sets(st.sampled_from(ASKS)))
    keys = sorted({*PEOPLE, *POSTS, *(f"asks/{id_}" for id_ in ids)} - draw(st.sets(st.sampled_from(POSTS))))
    words = st.lists(st.sampled_from(("accepted", "noted")), max_size=2).map(tuple)
    return State(
        as_of=day(last),
        records={key: Kept(draw(st.sampled_from(("a", "b"))), f"The {key}") for key in keys},
        moved={},
        holders=tuple(draw(st.lists(spells(), max_size=6))),
        standing={role: draw(intervals(last)) for role in ROLES},
        gaps=dict(draw(st.lists(gaps(), max_size=6))),
        asks={id_: Asked(draw(words), ()) for id_ in sorted(ids)},
    )


def renamed(state: State) -> State:
    """The same state with every record under another id, and a mark in each one's place."""
    keys = {key: f"{key}-anew" for key in state.records}

    def now(key: str) -> str:
        record, mark, part = key.partition("#")
        if key in PARTS and f"posts/{part[:-11]}" in keys:
            part = f"{part[:-11]}-anew{part[-11:]}"
        return f"{keys.get(record, record)}{mark}{part}"

    def anchor(key: str) -> str:
        return key.replace("/", "-").replace("#", "-")

    return State(
        as_of=state.as_of,
        records={keys[key]: kept for key, kept in state.records.items()},
        moved={key: ("renamed_to", to) for key, to in keys.items()},
        holders=tuple(Holds(now(one.person), now(one.post), one.from_, one.to) for one in state.holders),
        standing={
            role: tuple(
                Stood(one.since, one.until, one.standing, now(one.named), one.statement) for one in found
            )
            for role, found in state.standing.items()
        },
        gaps={
            id_.replace(anchor(gap.subject), anchor(now(gap.subject))): Missing(
                gap.register, now(gap.subject), gap.since, gap.until, now(gap.closed_by)
            )
            for id_, gap in state.gaps.items()
        },
        asks={f"{id_}-anew": asked for id_, asked in state.asks.items()},
    )


def holds(spells_: Iterable[Spell]) -> list[Holds]:
    return [Holds(one.person.key, one.post.key, one.from_, one.to) for one in spells_]


def applied(old: State, change: Difference) -> State:
    """The older state with a difference carried out: the newer one, as far as a difference tells it."""
    found = list(old.holders)
    for gone in (
        *change.holders.removed,
        *(one.old for one in (*change.holders.ended, *change.holders.corrected)),
    ):
        found.remove(holds((gone,))[0])
    found += holds(change.holders.added)
    found += holds(one.new for one in (*change.holders.ended, *change.holders.corrected))
    gone_keys = {one.key for one in change.records.removed}
    kept = {key: one for key, one in old.records.items() if key not in gone_keys}
    kept |= {one.key: Kept("", one.label) for one in change.records.added}
    return State(
        as_of=change.new_as_of,
        records=kept,
        moved={},
        holders=tuple(sorted(found, key=lambda one: (one.person, one.post, one.from_, one.to))),
        standing={},
        gaps=_gaps(old.gaps, change),
        asks={
            **old.asks,
            **{
                one.ask.key.partition("/")[2]: Asked(one.new_answers, one.new_delivery) for one in change.asks
            },
        },
    )


def _gaps(old: Mapping[str, Missing], change: Difference) -> Mapping[str, Missing]:
    found = dict(old)
    for one in change.gaps:
        if one.new is None:
            del found[one.id]
        else:
            found[one.id] = _missing(one.register_, one.subject.key, one.new)
    return found


def _missing(register: str, subject: str, dates: GapDates) -> Missing:
    by = dates.closed_by.key if dates.closed_by else ""
    return Missing(register, subject, dates.since, dates.until, by)
