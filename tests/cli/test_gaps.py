"""`statement gaps`: which gaps stand on a day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.cli import main
from macros.gaps.catalogue import GAP_RULES


def test_json_tells_a_gap_with_its_address(fictional: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gaps", "--data", str(fictional), "--rule", "ask-without-response", "--format", "json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told.pop("url").endswith("/gaps/ask-without-response/#asks-ngo-2033-consultation")
    assert told.pop("closes_when").startswith("A public response to the ask")
    drafts = told.pop("drafts")
    assert drafts["question"].startswith(
        "To ask the Secretary of State for Placeholders, what response, if any, "
    )
    assert drafts["peers"].startswith("To ask His Majesty’s Government what response, if any, ")
    assert drafts["request"].startswith("Under the Freedom of Information Act 2000, please send me ")
    assert told == {
        "id": "ask-without-response/asks-ngo-2033-consultation",
        "rule": "ask-without-response",
        "register": "government",
        "subject": "asks/ngo-2033-consultation",
        "why": "Friends of Samplia asked this on 1 November 2033. No public response was found in the copies "
        "searched.",
        "since": "2033-11-02",
        "until": None,
        "closed_by": None,
        "evidence": [],
        "searches": ["search-response-consultation"],
    }


def test_a_day_before_a_gap_does_not_tell_it(fictional: Path, capsys: pytest.CaptureFixture[str]) -> None:
    on = ["gaps", "--data", str(fictional), "--subject", "role/focal-point", "--on"]
    assert main([*on, "2031-11-05"]) == 0
    assert capsys.readouterr().out == "No gap of these rules stands on that day.\n"
    assert main([*on, "2031-11-06"]) == 0
    assert capsys.readouterr().out.startswith(
        "oversight-not-stated/role-focal-point-2031-11-06 (government), since 6 Nov"
    )


def test_counts_have_a_line_for_each_rule(fictional: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gaps", "--data", str(fictional), "--counts"]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [line[2] for line in lines] == [rule.name for rule in GAP_RULES]
    assert {line[2]: line[1] for line in lines}["copy-not-original"] == "2"


def test_a_gap_of_this_record_has_no_drafts(fictional: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gaps", "--data", str(fictional), "--rule", "copy-not-original", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found
    assert all(told["register"] == "record" and told["drafts"] is None for told in found)


def test_a_cell_of_the_matrix_can_be_asked_about(fictional: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gaps", "--data", str(fictional), "--subject", "cell/protection-peacetime"]) == 0
    assert capsys.readouterr().out.startswith("cell-not-covered/cell-protection-peacetime (government)")


@pytest.mark.parametrize(
    ("day", "message"),
    [("soon", "is no date"), ("2032", "is no day"), ("1999-01-01", "is outside the period of the record")],
)
def test_a_day_that_cannot_be_asked_about_is_told(
    fictional: Path, capsys: pytest.CaptureFixture[str], day: str, message: str
) -> None:
    assert main(["gaps", "--data", str(fictional), "--on", day]) == 2
    told = capsys.readouterr()
    assert message in told.err
    assert told.out == ""


@pytest.mark.parametrize(
    "subject", ["role/king", "cell/never-nowhere", "asks/ngo-2033-consultatoin", "minister"]
)
def test_a_misspelt_subject_is_told_and_not_answered_with_no_gap(
    fictional: Path, capsys: pytest.CaptureFixture[str], subject: str
) -> None:
    assert main(["gaps", "--data", str(fictional), "--subject", subject]) == 2
    told = capsys.readouterr()
    assert f"'{subject}' is no subject; write a record" in told.err
    assert told.out == ""
