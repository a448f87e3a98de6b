"""`statement show`: a record, and all that refers to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from macros.cli import main


def show(data: Path, *arguments: str) -> int:
    return main(["show", "--data", str(data), *arguments])


def test_a_record_is_shown_with_its_fields_and_what_refers_to_it(
    fictional: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(fictional.parent)
    assert show(fictional, "departments/specimen-fund") == 0
    out = capsys.readouterr().out
    head, _, rest = out.partition("\n\n")
    fields, _, mentions = rest.partition("\n\n")
    assert head == "departments/specimen-fund: Specimen Fund\ndata/departments/specimen-fund.yml"
    assert list(yaml.safe_load(fields))[:3] == ["name", "type", "summary"]
    assert mentions.splitlines() == [
        "from workstreams:",
        "  resilience-grants (lead[1]) data/workstreams/resilience-grants.yml:4:8",
        "  witness-training (lead[1]) data/workstreams/witness-training.yml:4:8",
        "from levers:",
        "  grants (owners[1]) data/levers/grants.yml:3:10",
        "from resources:",
        "  specimen-fund-grants (departments[1]) data/resources/specimen-fund-grants.yml:11:15",
    ]


def test_json_holds_the_fields_of_the_file(fictional: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show(fictional, "ministers/dora-dummy", "--format", "json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["key"] == "ministers/dora-dummy"
    assert shown["label"] == "Dora Dummy"
    assert shown["record"]["appointments"][0]["from"] == "2033-09"
    assert shown["record"]["identifiers"] == {"parliament": "90004"}
    assert shown["mentions"] == {}


def test_what_nothing_refers_to_says_so(fictional: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show(fictional, "holes/hole-hansard-copies") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "nothing refers to it"


def test_an_id_of_one_record_will_do(fictional: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert show(fictional, "specimen-fund") == 0
    assert capsys.readouterr().out.startswith("departments/specimen-fund: ")


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("ministers/ada-exampel", "did you mean ministers/ada-example"),
        ("minister/ada-example", "did you mean ministers/ada-example"),
        ("ada-exampel", "did you mean ministers/ada-example"),
        ("zzzzzzzz", "a kind is one of: departments, posts"),
        ("", "a kind is one of"),
        ("ministers/", "there is no record `ministers/`"),
    ],
)
def test_what_is_not_there_is_answered_with_what_may_be_meant(
    key: str, told: str, fictional: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert show(fictional, key) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert told in captured.err
    assert captured.err.count("\n") == 1


def test_an_id_of_several_records_names_them(
    fictional_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (fictional_copy / "notes" / "grants.yml").write_text(
        (fictional_copy / "notes" / "note-note-is-old.yml").read_text()
    )
    assert show(fictional_copy, "grants") == 2
    assert "several records have the id `grants`: levers/grants, notes/grants" in capsys.readouterr().err


def test_files_that_cannot_be_read_are_told_of_and_do_not_stop_it(
    fictional_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (fictional_copy / "notes" / "note-note-is-old.yml").write_text("type: [")
    assert show(fictional_copy, "levers/grants") == 0
    assert "some files could not be read" in capsys.readouterr().err
    (fictional_copy / "record.yml").write_text("")
    assert show(fictional_copy, "levers/grants") == 2
    assert "`record.yml` cannot be read" in capsys.readouterr().err
