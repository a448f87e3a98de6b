"""The guide to editing a record: its examples pass the check, and what it says is printed is printed."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from macros.cli.check import as_text
from macros.rules.check import check

PROJECT = Path(__file__).parents[2]
GUIDE = (PROJECT / "docs/contribute/edit-a-record.md").read_text("utf-8")

STATEMENT = "data/statements/os-2034-05-02-placeholder.yml"
WHO_LEAVES = "data/ministers/ben-placeholder.yml"


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)


@pytest.fixture(scope="module")
def examples() -> Mapping[str, str]:
    """Each example by its path, which its first line names."""
    return {block.partition("\n")[0].removeprefix("# "): block for block in _blocks("yaml")}


def _printed(data: Path, files: Mapping[str, str]) -> list[str]:
    """What `statement check` prints of the fictional record with these files in it."""
    for path, text in files.items():
        (data.parent / path).write_text(text, "utf-8")
    return list(as_text(check(data)))


def test_each_example_is_a_whole_file_that_names_its_path(examples: Mapping[str, str]) -> None:
    assert len(examples) == len(_blocks("yaml")) > 0
    assert [path for path in examples if not re.fullmatch(r"data/[a-z]+/[a-z0-9-]+\.yml", path)] == []


def test_all_examples_together_pass_the_check(fictional_copy: Path, examples: Mapping[str, str]) -> None:
    *findings, totals = _printed(fictional_copy, examples)
    assert findings == []
    assert ", 0 findings" in totals


def test_the_examples_are_laid_out_as_our_files_are(tmp_path: Path, examples: Mapping[str, str]) -> None:
    for path, text in examples.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    command = [sys.executable, "-m", "yamllint", "--strict", "-c", str(PROJECT / ".yamllint.yml"), "data"]
    told = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (told.stdout, told.returncode) == ("", 0)


def test_a_misspelt_word_is_told_as_the_guide_says(fictional_copy: Path, examples: Mapping[str, str]) -> None:
    misspelt = examples[STATEMENT].replace("strength: explicit", "strength: explict")
    *finding, _ = _printed(fictional_copy, {**examples, STATEMENT: misspelt})
    assert "\n".join(finding) + "\n" in _blocks("text")


def test_a_missing_end_is_told_as_the_guide_says(fictional_copy: Path, examples: Mapping[str, str]) -> None:
    *finding, _ = _printed(
        fictional_copy, {path: text for path, text in examples.items() if path != WHO_LEAVES}
    )
    assert "\n".join(finding) + "\n" in _blocks("text")


def test_a_late_end_is_told_as_the_guide_says(fictional_copy: Path, examples: Mapping[str, str]) -> None:
    late = examples[WHO_LEAVES].replace("to: 2034-06-03", "to: 2034-06-10")
    finding, *_ = _printed(fictional_copy, {**examples, WHO_LEAVES: late})
    assert " overlapping-holders " in finding
    assert "`overlapping-holders`" in GUIDE
