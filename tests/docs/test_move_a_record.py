"""The guide to moving a record: each of its commands runs, and prints or leaves what the guide shows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from macros.cli import main

GUIDE = (Path(__file__).parents[2] / "docs/contribute/move-a-record.md").read_text("utf-8")

STEPS = re.findall(
    r"^```sh\n\.venv/bin/statement (.*?)\n```$(.*?)(?=^```sh|\Z)", GUIDE, re.DOTALL | re.MULTILINE
)
"""Each command, with the text up to the next one."""


@pytest.fixture
def data(fictional_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The fictional record in the working folder, with the second record of a fund that the guide merges."""
    monkeypatch.chdir(fictional_copy.parent)
    text = (fictional_copy / "departments" / "specimen-fund.yml").read_text("utf-8")
    text = text.replace("Specimen F", "Samples F").replace("summary:", "note: A remark.\nsummary:", 1)
    (fictional_copy / "departments" / "samples-fund.yml").write_text(text, "utf-8")
    return fictional_copy


def _shown(after: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", after, re.DOTALL | re.MULTILINE)


def test_the_guide_shows_each_of_the_four() -> None:
    assert [command.split()[0] for command, _ in STEPS] == ["rename", "merge", "split", "withdraw"]


@pytest.mark.parametrize(("command", "after"), STEPS, ids=[command.split()[0] for command, _ in STEPS])
def test_each_command_prints_and_leaves_what_the_guide_shows(
    data: Path, command: str, after: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(shlex.split(command))
    told = capsys.readouterr()
    printed, marks = _shown(after, "text"), _shown(after, "yaml")
    assert printed or marks
    for text in printed:
        assert text in told.out + told.err
    if marks:
        kind, id_ = command.split()[1:3]
        assert main([*shlex.split(command), "--write"]) == 0
        assert [(data / kind / f"{id_}.yml").read_text("utf-8")] == marks
