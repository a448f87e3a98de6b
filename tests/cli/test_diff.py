"""`statement diff`: two folders or revisions compared, in words and as JSON."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from macros.cli import main
from macros.publish.api.changes import ChangeJson

NEW = "Ida Example"


def change(data: Path, key: str, old: str, new: str) -> None:
    file = data / f"{key}.yml"
    text = file.read_text("utf-8")
    assert old in text, text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=Nobody", "-c", "user.email=nobody@example.org", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture
def repository(fictional_copy: Path) -> Path:
    """A repository with the fictional record in its ``data``, and a change that is not committed."""
    top = fictional_copy.parent
    (top / "docs").mkdir()
    (top / "docs" / "index.md").touch()
    (top / "docs" / "gone.md").touch()
    git(top, "init", "--quiet")
    git(top, "add", ".")
    git(top, "commit", "--quiet", "--message", "First")
    change(fictional_copy, "ministers/ada-example", "name: Ada", "name: Ida")
    return top


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> Mapping[str, Any]:
    assert main(["diff", *arguments, "--format", "json"]) == 0
    found: Mapping[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_two_folders_are_compared_in_words(
    fictional: Path, fictional_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(fictional_copy, "ministers/ada-example", "name: Ada", "name: Ida")
    assert main(["diff", str(fictional), str(fictional_copy)]) == 0
    out = capsys.readouterr().out.splitlines()
    assert out[:4] == [
        f"From {fictional} (of 30 June 2034) to {fictional_copy} (of 30 June 2034)",
        "1 record changed.",
        "",
        "Records",
    ]
    assert f"    - 1 minister: {NEW}" in out


def test_a_folder_does_not_differ_from_itself(fictional: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(fictional), str(fictional)]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == ["Nothing differs."]


def test_a_revision_is_compared_with_the_working_folder(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    before = git(repository, "status", "--porcelain")
    found = told(capsys, "HEAD", "--data", "data")
    assert (found["old"], found["new"]) == ("HEAD", "data")
    assert found["difference"]["records"]["changed"] == [{"key": "ministers/ada-example", "label": NEW}]
    assert "gone/" in found["difference"]["addresses"]["lost"], "pages of prose are those of the revision"
    assert git(repository, "status", "--porcelain") == before, "nothing in the repository is touched"
    ChangeJson.model_validate({key: found[key] for key in ("summary", "difference", "in_words")})


def test_two_revisions_are_compared_whatever_stands_in_the_working_folder(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    git(repository, "commit", "--quiet", "--all", "--message", "Second")
    shutil.rmtree(repository / "data" / "asks")
    found = told(capsys, "HEAD~1", "HEAD", "--data", "data")
    assert [one["key"] for one in found["difference"]["records"]["changed"]] == ["ministers/ada-example"]
    assert found["difference"]["records"]["removed"] == []
    assert found["difference"]["addresses"]["lost"] == []


def test_an_address_is_lost_with_its_record_and_moved_with_a_mark(
    fictional: Path, fictional_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = fictional_copy / "comparators" / "network-of-networks.yml"
    file.rename(file.with_name("network-renamed.yml"))
    lost = told(capsys, str(fictional), str(fictional_copy))["difference"]
    assert [one["key"] for one in lost["records"]["removed"]] == ["comparators/network-of-networks"]
    assert "compare/network-of-networks/#network-of-networks" in lost["addresses"]["lost"]
    file.write_text("renamed_to: comparators/network-renamed\non: 2034-06-20\n", encoding="utf-8")
    moved = told(capsys, str(fictional), str(fictional_copy))["difference"]
    assert moved["records"]["removed"] == moved["addresses"]["lost"] == []
    assert "compare/network-of-networks/#network-of-networks" in moved["addresses"]["moved"]
    assert "compare/network-of-networks/#network-renamed" in moved["addresses"]["added"]


def test_the_anchor_of_a_gap_that_is_no_longer_found_is_not_lost(
    fictional: Path, fictional_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(
        fictional_copy,
        "asks/ngo-2033-consultation",
        "  - stance: no-public-response-found",
        "  - stance: response-not-read",
    )
    found = told(capsys, str(fictional), str(fictional_copy))["difference"]
    gone = [one["id"] for one in found["gaps"] if one["change"] == "no-longer-found"]
    assert "ask-without-response/asks-ngo-2033-consultation" in gone
    assert found["addresses"]["lost"] == []


def test_a_record_with_findings_is_compared_as_far_as_it_goes_and_says_so(
    fictional: Path, fictional_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (fictional_copy / "ministers" / "ada-example.yml").write_text("name: [", encoding="utf-8")
    assert main(["diff", str(fictional), str(fictional_copy)]) == 0
    out, err = capsys.readouterr()
    assert f"statement: {fictional_copy} has " in err
    assert "ministers/ada-example.yml:" in err
    assert out.endswith("Addresses were not compared.\n")
    assert "Ada Example" in out


def test_what_is_neither_folder_nor_revision_is_refused(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    assert main(["diff", "no-such-thing", "--data", "data"]) == 2
    assert capsys.readouterr().err.startswith(
        "statement: no-such-thing is no folder, and no revision of the repository at "
    )


def test_a_folder_that_holds_no_record_is_refused(
    fictional: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", str(tmp_path), "--data", str(fictional)]) == 2
    told = f"statement: {tmp_path} holds no record.yml, so it is no folder of records\n"
    assert capsys.readouterr().err == told


def test_a_shallow_clone_says_how_to_get_the_rest(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    git(repository, "commit", "--quiet", "--all", "--message", "Second")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth", "1", repository.as_uri(), str(clone))
    monkeypatch.chdir(clone)
    assert main(["diff", "HEAD~1", "--data", "data"]) == 2
    assert "git fetch --unshallow" in capsys.readouterr().err
    monkeypatch.chdir(repository)
    assert main(["diff", "HEAD~5", "--data", "data"]) == 2
    assert "unshallow" not in capsys.readouterr().err


def test_a_revision_without_the_data_is_refused(
    repository: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository)
    git(repository, "rm", "--quiet", "-r", "--cached", "data")
    git(repository, "commit", "--quiet", "--message", "Without")
    assert main(["diff", "HEAD", "--data", "data"]) == 2
    assert capsys.readouterr().err == "statement: the revision HEAD has no folder data\n"


def test_without_git_or_a_repository_a_revision_is_refused_and_folders_are_not(
    fictional: Path, fictional_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(fictional_copy.parents[1]))
    assert main(["diff", "HEAD", "--data", str(fictional_copy)]) == 2
    assert capsys.readouterr().err.startswith(
        "statement: HEAD is no folder, and git knows no revision here: "
    )
    monkeypatch.setenv("PATH", "")
    assert main(["diff", "HEAD", "--data", str(fictional_copy)]) == 2
    assert "git, which knows revisions, is not there" in capsys.readouterr().err
    assert main(["diff", str(fictional), str(fictional_copy)]) == 0
