"""`statement check`: every problem at once, for people, programs or GitHub, and never a stack trace."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.cli import main
from macros.cli.check import as_github
from macros.reading.finding import Finding, Place
from macros.rules.check import Report


@pytest.fixture
def wrong(fictional_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The fictional records with two things wrong, in the working folder."""
    monkeypatch.chdir(fictional_copy.parent)
    source = fictional_copy / "sources" / "press-2034-02-14.yml"
    source.write_text(source.read_text().replace("date: 2034-02-14", "date: 2034-07-01"))
    ask = fictional_copy / "asks" / "committee-2032-training.yml"
    ask.write_text(ask.read_text().replace("\ndate: 2032-11-02", "\ndate: 2032-13"))
    return fictional_copy


def test_a_sound_record_is_counted_and_its_excuses_with_it(
    fictional: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = len(list(fictional.rglob("*.yml")))
    assert main(["check", "--data", str(fictional)]) == 0
    assert capsys.readouterr().out == (
        f"{files} files read, 0 findings, 1 excused (appointment-before-department 1)\n"
    )


def test_findings_stand_in_order_with_the_mend_under_each(
    wrong: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"]) == 1
    out = capsys.readouterr().out.splitlines()
    assert (
        out[0] == "data/asks/committee-2032-training.yml:5:1 date-impossible in `date`, `2032-13` is no date"
    )
    assert out[1] == "    mend: write a day, month or year that exists: 2019-07-16, 2019-07 or 2019"
    assert out[2].startswith("data/sources/press-2034-02-14.yml:3:1 date-in-future `date` is 1 July 2034")
    assert out[-1].endswith("files read, 2 findings, 1 excused (appointment-before-department 1)")
    assert len(out) == 5
    assert wrong.is_dir()


def test_a_path_limits_what_is_printed_and_not_what_is_checked(
    wrong: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "data/sources", str(wrong / "levers" / "grants.yml")]) == 1
    assert [line.split()[1] for line in capsys.readouterr().out.splitlines()[:1]] == ["date-in-future"]
    assert main(["check", "data/levers"]) == 0
    assert "0 findings" in capsys.readouterr().out


def test_json_holds_all_that_the_text_does(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", "--data", str(wrong)]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [(one["path"], one["line"], one["column"], one["rule"]) for one in report["findings"]] == [
        ("data/asks/committee-2032-training.yml", 5, 1, "date-impossible"),
        ("data/sources/press-2034-02-14.yml", 3, 1, "date-in-future"),
    ]
    assert report["rules_applied"] is True
    assert [one["rule"] for one in report["excused"]] == ["appointment-before-department"]
    assert report["excused"][0]["why"].startswith("The data set gives 30 March")


def test_github_is_told_the_place_of_each(wrong: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "github", "--data", str(wrong)]) == 1
    first = capsys.readouterr().out.splitlines()[0]
    assert first == (
        "::error file=data/asks/committee-2032-training.yml,line=5,col=1,title=date-impossible::"
        "in `date`, `2032-13` is no date%0A"
        "mend: write a day, month or year that exists: 2019-07-16, 2019-07 or 2019"
    )


def test_nothing_in_a_finding_can_give_github_a_command_of_its_own() -> None:
    finding = Finding(Place("data/a,b:c%.yml"), "some-rule", "50% done\n::error::x\r", "mend")
    first, last = as_github(Report((finding,), (), 1, None))
    assert first == (
        "::error file=data/a%2Cb%3Ac%25.yml,line=1,col=1,title=some-rule::"
        "50%25 done%0A::error::x%0D%0Amend: mend"
    )
    assert last.startswith("1 file read, 1 finding;")


def test_a_record_whose_own_file_is_broken_says_that_no_rule_was_applied(
    fictional_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (fictional_copy / "record.yml").write_text("name: [")
    assert main(["check", "--data", str(fictional_copy)]) == 1
    assert "no rule was applied to the records" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--data", "nothing"], "is no folder; give the one that holds `record.yml` with --data"),
        (["--data", "file"], "is no folder"),
        (["nothing"], "nothing is not there"),
        (["/"], None),
        (["elsewhere"], "elsewhere is not in"),
    ],
)
def test_what_cannot_run_says_so_in_a_line(
    arguments: list[str],
    message: str | None,
    fictional: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("x")
    (tmp_path / "elsewhere").mkdir()
    given = arguments if "--data" in arguments else [*arguments, "--data", str(fictional)]
    code = main(["check", *given])
    told = capsys.readouterr().err
    assert code == (0 if message is None else 2)
    assert told.count("\n") == (0 if message is None else 1)
    assert (message or "") in told


def test_the_folder_may_be_given_by_a_variable(
    fictional: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STATEMENT_DATA", str(fictional))
    assert main(["check"]) == 0
    assert "0 findings" in capsys.readouterr().out


def test_a_message_is_one_line_whatever_the_record_holds(
    fictional_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (fictional_copy / "levers" / "odd.yml").write_text('name: "a\\n\\n::error::b"\n"two\\nlines": x\n')
    (fictional_copy / "levers" / "line\nbreak.yml").write_text("name: x")
    assert main(["check", "--data", str(fictional_copy)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith((str(fictional_copy.parent), "    mend: ")) for line in lines[:-1])


def test_two_checks_print_the_same(fictional_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    awful = Path(__file__).parent.parent / "rules" / "awful"
    for file in sorted(awful.rglob("*.yml")):
        shutil.copy(file, fictional_copy / file.relative_to(awful))
    printed = []
    for _ in range(2):
        main(["check", "--data", str(fictional_copy)])
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1]


def test_a_reader_that_goes_away_is_no_failure_to_tell_of(fictional: Path) -> None:
    code = "from macros.cli import main; raise SystemExit(main())"
    command = [sys.executable, "-c", code, "check", "--data", str(fictional)]
    read_end, write_end = os.pipe()
    os.close(read_end)
    try:
        done = subprocess.run(command, stdout=write_end, stderr=subprocess.PIPE, text=True, check=False)
    finally:
        os.close(write_end)
    assert (done.returncode, done.stderr) == (2, "")
