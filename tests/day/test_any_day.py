"""Any day, asked of all that tell of days: they agree with oversight, with gaps, and with each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.day.day import of_register
from macros.gaps.found import gaps_on
from macros.oversight.standing import ROLES, standing
from macros.pages.edition import Edition
from macros.pages.names import first_up
from macros.pages.on.intervals import intervals
from macros.pages.on.period import Period
from macros.pages.on.told import LEAD
from macros.pages.oversight.oversight_words import answer
from macros.pages.parts.spells import plain
from macros.pages.parts.view import Bullets, Fold, Link, Paragraph, Section
from macros.publish.api.on import state_json
from macros.records.person import Appointment
from macros.records.when import When
from macros.register.load import load
from macros.register.register import Register
from tests.conftest import FICTIONAL
from tests.oversight.builders import government
from tests.oversight.test_properties import people

RECORDS = {"fictional": FICTIONAL, "real": Path(__file__).parents[2] / "data"}

few = settings(max_examples=25)
"""Each asks the whole register of gaps anew."""


@cache
def period_of(name: str) -> Period:
    register = load(RECORDS[name]).register
    assert register is not None
    return Period(Edition(register))


@cache
def file_of(name: str) -> dict[str, Any]:
    return intervals(period_of(name))


@st.composite
def asked(draw: st.DrawFn) -> tuple[str, date]:
    name = draw(st.sampled_from(sorted(RECORDS)))
    about = period_of(name).edition.about
    edges = [about.period_from.first, about.as_of.first, *period_of(name).page_days]
    any_day = st.dates(about.period_from.first, about.as_of.first)
    return name, draw(any_day | st.sampled_from(edges))


@few
@given(asked())
def test_oversight_and_gaps_say_the_same_of_it(one: tuple[str, date]) -> None:
    name, day = one
    period = period_of(name)
    register = period.edition.register
    found = period.days.on(day)
    assert [each.what for each in found.standings] == [standing(register, role, day) for role in ROLES]
    assert [each.what.id for each in found.gaps] == [gap.id for gap in gaps_on(register, day)]
    state = state_json(period, day)
    assert [(each.role, each.standing) for each in state.oversight] == [
        (role, standing(register, role, day).standing) for role in ROLES
    ]
    assert [each.id for each in state.gaps] == [gap.id for gap in gaps_on(register, day)]


@given(asked())
def test_who_held_a_post_follows_from_the_dates_of_the_appointments(one: tuple[str, date]) -> None:
    name, day = one
    period = period_of(name)
    state = state_json(period, day)
    known = {(each.person, each.post) for each in state.holders if each.certainty == "known"}
    possible = {(each.person, each.post) for each in state.holders if each.certainty != "last-seen"}
    by_hand = set(appointments(period.edition.register))
    assert known == {(who, post) for who, post, spell in by_hand if surely(spell, day)}
    assert possible == {(who, post) for who, post, spell in by_hand if perhaps(spell, day)}


def appointments(register: Register) -> Iterator[tuple[str, str, Appointment]]:
    for person in register.people.values():
        for spell in person.appointments:
            if spell.status == "held":
                yield person.id, str(spell.post), spell


def shown(spell: Appointment) -> list[When]:
    """The dates that show somebody in post, their start among them."""
    seen = [one.on for one in spell.seen]
    newest = [spell.evidence_to] if spell.evidence_to and not seen and not spell.to else []
    return [*([spell.from_] if spell.from_ else []), *seen, *newest]


def surely(spell: Appointment, day: date) -> bool:
    dates = shown(spell)
    if not dates:
        return spell.to is not None and spell.to.precision == "day" and day == before(spell.to)
    begun = any(one.after <= day for one in dates)
    if spell.to is not None:
        return begun and day < spell.to.first
    newest = max(dates, key=lambda one: (one.last, one.first))
    return begun and (day <= newest.first if newest.precision == "day" else day < newest.first)


def perhaps(spell: Appointment, day: date) -> bool:
    dates = shown(spell)
    if not dates:
        return spell.to is not None and before(spell.to) <= day < spell.to.after
    first = spell.from_.first if spell.from_ else min(one.first for one in dates)
    until = spell.to.after if spell.to else max(one.last for one in dates) + timedelta(days=1)
    return first <= day < until


def before(when: When) -> date:
    return when.first - timedelta(days=1)


@settings(max_examples=60)
@given(people(), st.dates(date(2031, 1, 1), date(2034, 12, 31)))
def test_however_odd_the_dates_a_spell_is_told_once_on_a_day(made: Any, day: date) -> None:
    found = of_register(government(*made)).on(day).holders
    told = [(one.what.person.id, one.what.appointment) for one in found]
    assert len(told) == len({(who, id(spell)) for who, spell in told})
    for one in found:
        if one.what.certainty == "last-seen":
            assert one.what.appointment.to is None
            assert one.what.spell.end <= day


@given(asked())
def test_the_page_says_what_the_file_of_the_script_says(one: tuple[str, date]) -> None:
    name, day = one
    period, file = period_of(name), file_of(name)
    at = (day - period.edition.about.period_from.first).days
    words = When.day(day).words

    def texts(lines: list[Any]) -> list[str]:
        return [text_of(file, line[2], words) for line in lines if line[0] <= at < line[1] and line[2:]]

    assert texts(file["lead"]) == [plain(line) for line in period.telling.lead(day)]
    sections = period.telling.sections(day)
    assert [part["title"] for part in file["parts"]] == [section.title for section in sections]
    for part, section in zip(file["parts"], sections, strict=True):
        found = [text for group in part["groups"] for text in texts(group["lines"])]
        assert sorted(lines_of(section)) == sorted(found)
        numbers = {
            group["title"]: sum(line[0] <= at < line[1] for line in group["lines"])
            for group in part["groups"]
            if group["shown"] != "open"
        }
        assert numbers_of(section) == {title: count for title, count in numbers.items() if count}


def text_of(file: dict[str, Any], line: list[Any], words: str) -> str:
    parts = []
    for part in line:
        if isinstance(part, str):
            parts.append(part.replace(file["words"]["these_days"], words))
        else:
            first, address, *last = file["pieces"][part]
            parts.append(first if address else f"({last[0]})")
    return "".join(parts)


def lines_of(section: Section) -> list[str]:
    """The lines of a section that are no number of a group."""
    found: list[str] = []
    for block in section.blocks:
        inside = block.inside if isinstance(block, Fold) else (block,)
        for each in inside:
            if isinstance(each, Bullets):
                found.extend(plain(line) for line in each.lines if not is_count(line))
    return found


def is_count(line: Any) -> bool:
    return len(line) == 2 and isinstance(line[0], Link) and str(line[1]).removeprefix(": ").isdigit()


def numbers_of(section: Section) -> dict[str, int]:
    found: dict[str, int] = {}
    for block in section.blocks:
        if isinstance(block, Fold):
            title, _, number = block.summary.rpartition(" (")
            found[title] = int(number.rstrip(")").replace(",", ""))
        elif isinstance(block, Bullets):
            found |= {
                line[0].text: int(line[1].removeprefix(": ").replace(",", ""))  # type: ignore[union-attr]
                for line in block.lines
                if is_count(line)
            }
        else:
            assert isinstance(block, Paragraph)
    return found


@given(asked())
def test_the_answer_comes_first_and_in_the_words_of_oversight(one: tuple[str, date]) -> None:
    name, day = one
    period = period_of(name)
    first, *_ = period.telling.lead(day)
    said = answer(period.edition, "minister", day)
    assert f", {said.standing}: {said.headline}" in plain(first)
    assert said.why in plain(first)
    assert len(period.telling.lead(day)) == 1 + len(said.may_be)


@given(asked())
def test_each_part_of_the_page_counts_what_the_day_holds(one: tuple[str, date]) -> None:
    name, day = one
    period = period_of(name)
    found = period.days.on(day)
    told = [each for each in period.telling.told if each.since <= day < each.until]

    def number(*starts: str) -> int:
        return sum(each.group.startswith(starts) for each in told)

    assert number("gaps-of-") == len(found.gaps)
    assert number("asks-") == len(found.asks)
    assert number("workstreams-") == len(found.workstreams)
    assert number("posts") == len(found.holders) + len(found.empty)
    assert number(LEAD, "roles") == len(ROLES) + sum(len(each.what.may_be) for each in found.standings)


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_on_the_last_day_the_gaps_are_those_of_the_register(name: str) -> None:
    period = period_of(name)
    edition = period.edition
    found = period.days.on(edition.as_of).gaps
    expected = [gap.id for gap in edition.gaps if gap.spell.stands(edition.as_of, edition.as_of)]
    assert [one.what.id for one in found] == expected
    for title in {first_up(one.what.rule.title) for one in found}:
        assert any(title in numbers_of(section) for section in period.telling.sections(edition.as_of)), title
