"""`statement on`: how things stood on a day."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from macros.cli import main
from macros.cli import on as on_
from macros.gaps.found import gaps_on
from macros.oversight.standing import ROLES, standing
from macros.pages.edition import Edition
from macros.pages.on.period import Period
from macros.pages.parts.spells import plain
from macros.pages.parts.view import Block, Bullets, Fold, Line, Paragraph
from macros.publish.api.on import day_json
from macros.register.load import load
from tests.conftest import FICTIONAL


def printed(capsys: pytest.CaptureFixture[str], data: Path, *arguments: str) -> str:
    assert main(["on", *arguments, "--data", str(data)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def asked(capsys: pytest.CaptureFixture[str], data: Path, day: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(printed(capsys, data, day, "--format", "json"))
    return found


def refused(capsys: pytest.CaptureFixture[str], data: Path, day: str) -> str:
    assert main(["on", day, "--data", str(data)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    (line,) = err.splitlines()
    return line


def test_the_text_answers_first_and_says_whose_knowledge_it_is(
    fictional: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = printed(capsys, fictional, "2033-10-01").splitlines()
    assert lines[0] == "How things stood on 1 October 2033"
    assert lines[1] == "As the record of 30 June 2034 tells it: what was found later counts too."
    assert lines[3].startswith("Minister, lapsed: No public statement naming the minister has been found")


def test_the_text_tells_of_posts_work_asks_and_gaps(
    fictional: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = printed(capsys, fictional, "2033-10-01")
    assert "Ben Placeholder, from 1 September 2033; in post on 20 May 2034; no later day is known" in out
    assert "\n    - Early signals desk: status of a later day only\n" in out
    assert "\n  An answer exists or may exist, and was not read (1)\n" in out
    assert "\n  Oversight not stated (" in out
    assert "<" not in out


def test_the_text_ends_with_the_address_to_link_to(
    fictional: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (top,) = (line for line in (fictional / "record.yml").read_text().splitlines() if "site_url" in line)
    site = top.partition(": ")[2]
    with_page = printed(capsys, fictional, "2033-09-01").splitlines()[-1]
    assert with_page == f"On the site: {site}on/2033-09-01/"
    without = printed(capsys, fictional, "2033-09-02").splitlines()[-1]
    assert without == f"On the site: {site}on/?date=2033-09-02"


def test_who_may_have_held_a_post_is_told_apart(fictional: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Dora Dummy began in September 2033, on a day that is not known."""
    inside = printed(capsys, fictional, "2033-09-15")
    assert "Dora Dummy, from September 2033 to 15 January 2034 (may have held it on that day)" in inside
    after = printed(capsys, fictional, "2033-10-01")
    assert "Dora Dummy, from September 2033 to 15 January 2034\n" in after


def test_the_json_is_that_of_the_site_without_its_addresses(
    fictional: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = load(fictional).register
    assert register is not None
    day = date(2033, 9, 1)
    of_site = day_json(Period(Edition(register)), day).model_dump(mode="json")
    found = asked(capsys, fictional, "2033-09-01")
    assert {key: value for key, value in of_site.items() if key in found} == found
    assert set(of_site) - set(found) == {"url", "json", "licence", "credit"}


@settings(max_examples=15)  # each reads the records anew, twice
@given(st.dates(date(2031, 1, 1), date(2034, 6, 30)))
def test_whatever_day_is_asked_both_forms_agree_with_oversight_gaps_and_the_page(day: date) -> None:
    register = load(FICTIONAL).register
    assert register is not None
    printed_in = {}
    for form in ("json", "text"):
        with redirect_stdout(io.StringIO()) as out:
            assert main(["on", day.isoformat(), "--format", form, "--data", str(FICTIONAL)]) == 0
        printed_in[form] = out.getvalue()
    found = json.loads(printed_in["json"])
    assert [(each["role"], each["standing"]) for each in found["oversight"]] == [
        (role, standing(register, role, day).standing) for role in ROLES
    ]
    assert [each["id"] for each in found["gaps"]] == [gap.id for gap in gaps_on(register, day)]
    telling = Period(Edition(register)).telling
    page = [*telling.lead(day), *(line for part in telling.sections(day) for line in lines_of(part.blocks))]
    told = {line.strip().removeprefix("- ") for line in printed_in["text"].splitlines()}
    assert {plain(line) for line in page} <= told


def lines_of(blocks: Iterable[Block]) -> Iterator[Line]:
    for block in blocks:
        if isinstance(block, Fold):
            yield from lines_of(block.inside)
        elif isinstance(block, Bullets):
            yield from block.lines
        elif isinstance(block, Paragraph):
            yield block.line


def test_any_day_can_be_asked_and_tells_of_the_nearest_pages(
    fictional: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = asked(capsys, fictional, "2033-09-02")
    assert (found["on"], found["previous"], found["next"]) == ("2033-09-02", "2033-09-01", "2033-10-02")
    assert asked(capsys, fictional, "2031-01-01")["previous"] is None
    assert asked(capsys, fictional, "2034-06-30")["next"] is None


def test_every_key_is_described(fictional: Path, capsys: pytest.CaptureFixture[str]) -> None:
    described = set(re.findall(r"`([a-z_]+)`", on_.__doc__ or ""))
    found = asked(capsys, fictional, "2033-11-01")
    for key in ("holders", "workstreams", "asks", "gaps"):
        assert found[key]
        assert set(found[key][0]) <= described
    assert set(found) <= described


@pytest.mark.parametrize("day", ["2030-12-31", "2034-07-01", "0001-01-01"])
def test_a_day_outside_the_period_is_refused(
    fictional: Path, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    line = refused(capsys, fictional, day)
    assert line.startswith("statement: ")
    assert day == "0001-01-01" or "outside the period of the record, 1 January 2031 to 30 June 2034" in line


@pytest.mark.parametrize("day", ["2033-09", "yesterday", "2033-02-30", "1 May 2033"])
def test_what_is_no_day_is_refused(fictional: Path, capsys: pytest.CaptureFixture[str], day: str) -> None:
    assert "as in 2019-07-16" in refused(capsys, fictional, day)
