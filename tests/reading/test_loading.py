"""A data folder is read whatever stands in it, and nothing in it is followed out of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from macros.records.department import Department
from macros.records.kinds import KINDS
from macros.register.load import NoData, load


def test_the_fictional_government_holds_every_kind_in_the_order_of_its_fields(fictional: Path) -> None:
    register = load(fictional).register
    assert register is not None
    assert [kind.kind for kind in KINDS if not register.of(kind)] == []


def test_a_folder_that_is_none_could_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "missing", tmp_path / "file"):
        with pytest.raises(NoData, match="is no folder"):
            load(path)


def test_a_folder_that_is_closed_could_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(NoData, match="cannot be opened: Permission denied"):
        load(tmp_path)


def test_an_empty_folder_lacks_its_record_file(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert loaded.register is None
    assert [finding.rule for finding in loaded.findings] == ["missing-file"]


@pytest.mark.parametrize("where", ["departments/pipe.yml", "record.yml", "pipe"])
def test_a_pipe_is_not_waited_for(fictional_copy: Path, where: str) -> None:
    pipe = fictional_copy / where
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    assert "stray-file" in {finding.rule for finding in load(fictional_copy).findings}


def test_a_name_that_is_no_text_is_printed_as_its_code(fictional_copy: Path) -> None:
    (Path(os.fsdecode(os.fsencode(fictional_copy) + b"/departments/\xff\x1b.yml"))).write_text("name: x")
    (finding,) = load(fictional_copy).findings
    assert str(finding.place) == "data/departments/\\xff\\x1b.yml:1:1"
    assert str(finding).isprintable() or "\n" in str(finding)


def test_the_folder_may_be_named_from_within(fictional_copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (fictional_copy / "departments" / "Bad.yml").write_text("name: x")
    for here, name in ((fictional_copy, "."), (fictional_copy / "departments", "..")):
        monkeypatch.chdir(here)
        (finding,) = load(Path(name)).findings
        assert finding.place.path == "data/departments/Bad.yml"


def test_what_could_not_be_read_may_still_be_pointed_to(fictional_copy: Path) -> None:
    (fictional_copy / "departments" / "specimen-fund.yml").write_text("name: [")
    register = load(fictional_copy).register
    assert register is not None
    assert not register.is_whole
    assert "specimen-fund" not in register.of(Department)
    assert register.may_hold("departments", "specimen-fund")
    assert not register.may_hold("departments", "other-fund")
