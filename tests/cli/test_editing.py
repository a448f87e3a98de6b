"""`statement rename`, `merge`, `withdraw`, `split`: a dry run first, then the whole change or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.cli import main
from tests.editing.desk import Desk

NOTHING = "nothing is changed; --write does it"


@pytest.fixture
def desk(fictional_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A copy of the fictional record in the working folder, with a second record of the Specimen Fund."""
    monkeypatch.chdir(fictional_copy.parent)
    desk = Desk(fictional_copy)
    desk.write("departments/the-fund", desk.text("departments/specimen-fund").replace("Specimen F", "The F"))
    return desk


RENAME = ["rename", "departments", "specimen-fund", "sf", "--on", "2034-06-30"]
MERGE = ["merge", "departments", "specimen-fund", "the-fund", "--on", "2034-06-30"]
WITHDRAW = ["withdraw", "departments", "the-fund", "--why", "It was a slip.", "--on", "2034-06-30"]
SPLIT = ["split", "departments", "the-fund", "specimen-fund", "office-for-samples", "--on", "2034-06-30"]


@pytest.mark.parametrize("command", [RENAME, MERGE, WITHDRAW, SPLIT])
def test_it_shows_what_it_would_do_and_then_does_that(
    desk: Desk, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = desk.files()
    assert main(command) == 0
    shown = capsys.readouterr().out
    assert desk.files() == before
    assert NOTHING in shown
    assert main([*command, "--write"]) == 0
    assert capsys.readouterr().out == shown.replace(NOTHING, "done")
    assert desk.files() != before
    assert desk.findings() == ()


@pytest.mark.usefixtures("desk")
def test_a_rename_is_shown_as_a_diff_and_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*RENAME, "--mark"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(
        "moved from data/departments/specimen-fund.yml to data/departments/sf.yml\n"
        "--- /dev/null\n"
        "+++ data/departments/specimen-fund.yml\n"
        "@@ -0,0 +1,3 @@\n"
        "+name: Specimen Fund\n"
        "+renamed_to: departments/sf\n"
        "+on: 2034-06-30\n"
    )
    assert "-owners: [specimen-fund]\n+owners: [sf]\n" in out
    assert out.endswith(
        f"\n\nrename `departments/specimen-fund` to `departments/sf`: {NOTHING}\n"
        "  4 references in 4 files will name it anew\n"
        "  data/departments/specimen-fund.yml:1:1 it was never published; a mark stays, as --mark asks\n"
    )


def test_a_file_that_goes_is_shown_whole(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    lines = desk.text("departments/the-fund").splitlines()
    assert main(WITHDRAW) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[:2] == ["--- data/departments/the-fund.yml", "+++ /dev/null"]
    assert out[3 : 3 + len(lines)] == [f"-{line}" for line in lines]


def test_the_day_is_today_s_unless_it_is_given(desk: Desk) -> None:
    assert main([*RENAME[:4], "--mark", "--write"]) == 0
    assert desk.register.moved["departments/specimen-fund"].on.precision == "day"


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (["rename", "department", "a", "b"], "`department` is no kind; did you mean departments?"),
        (["rename", "xyz", "a", "b"], "`xyz` is no kind; a kind is one of: departments,"),
        (["rename", "departments", "specimen-fun", "b"], "did you mean departments/specimen-fund"),
        (["rename", "departments", "specimen-fund", "A b"], "`A b` is no id"),
        (["rename", "departments", "specimen-fund", "x/y"], "`x` is no kind"),
        (["rename", "departments", "specimen-fund", "the-fund"], "`departments/the-fund` is another record"),
        ([*RENAME[:4], "--on", "2034-06"], "is no day"),
        ([*RENAME[:4], "--data", "nowhere"], "nowhere is no folder"),
        (["merge", "departments", "specimen-fund", "x"], "there is no record `departments/x`"),
        (["withdraw", "departments", "the-fund", "--why", " "], "say with --why"),
        (["withdraw", "departments", "the-fund", "--why", "x", "--see", "people/nobody"], "`people/nobody`"),
        (["split", "departments", "the-fund", "specimen-fund"], "split into two or more"),
    ],
)
def test_what_cannot_be_done_says_so_in_a_line(
    desk: Desk, command: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = desk.files()
    assert main([*command, "--write"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("statement: ")
    assert told.err.count("\n") == 1
    assert why in told.err
    assert desk.files() == before


@pytest.mark.usefixtures("desk")
def test_a_record_that_moved_says_where_to(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*RENAME, "--mark", "--write"]) == 0
    capsys.readouterr()
    assert main(RENAME) == 2
    assert capsys.readouterr().err == (
        "statement: `departments/specimen-fund` is no record any more: it was renamed on 2034-06-30; "
        "see `departments/sf`\n"
    )


@pytest.mark.usefixtures("desk")
def test_what_keeps_it_from_being_done_is_told_place_by_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["split", "departments", "specimen-fund", "the-fund", "office-for-samples"]) == 2
    why, first, *_ = capsys.readouterr().err.splitlines()
    assert why == (
        "statement: others refer to `departments/specimen-fund`; change that first, for nobody but you knows "
        "how"
    )
    assert first == (
        "data/workstreams/resilience-grants.yml:4:8 `specimen-fund` in `lead[1]`: write `the-fund` or "
        "`office-for-samples`, or take it out"
    )


def test_a_record_that_cannot_be_read_whole_is_left_alone(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.write("levers/broken", "name: [")
    assert main([*RENAME, "--write"]) == 2
    assert "data/levers/broken.yml:2:1 not-yaml" in capsys.readouterr().err
    assert "departments/specimen-fund" in desk.files()


def test_a_ledger_that_cannot_be_read_keeps_it_from_being_done(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk.data / "addresses").mkdir()
    (desk.data / "addresses" / "2034.txt").write_text("no address\n")
    assert main([*RENAME, "--write"]) == 2
    assert "data/addresses/2034.txt:1:1 ledger-line" in capsys.readouterr().err


def test_a_full_disk_is_told_with_its_file_and_nothing_is_changed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = desk.files()
    write = Path.write_bytes

    def refuse(self: Path, data: bytes) -> int:
        if self.name.endswith(".changed"):
            raise OSError(28, "No space left on device")
        return write(self, data)

    with monkeypatch.context() as full:
        full.setattr(Path, "write_bytes", refuse)
        assert main([*RENAME, "--write"]) == 2
    told = capsys.readouterr().err
    assert told.endswith("data/departments/sf.yml: No space left on device; nothing is changed\n")
    assert desk.files() == before
