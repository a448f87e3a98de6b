"""The command as a shell runs it: whatever happens to its output, no trace is printed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = [sys.executable, "-c", "from macros.cli import main; raise SystemExit(main())"]


@pytest.mark.parametrize("command", ["check", "show departments/department-of-examples", "oversight"])
@pytest.mark.parametrize("shell", ["{} >&-", "{} >/dev/full", "{} | true"])
def test_no_trace_where_the_output_goes_nowhere(command: str, shell: str, fictional: Path) -> None:
    line = shell.format(f'"$0" -c "$1" {command} --data "$2"')
    done = subprocess.run(
        ["bash", "-c", line, *RUN[::2], str(fictional)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr


def test_a_blank_variable_is_an_unset_one(monkeypatch: pytest.MonkeyPatch) -> None:
    from macros.variables import data_folder

    monkeypatch.setenv("STATEMENT_DATA", "")
    assert data_folder() == Path("data")
