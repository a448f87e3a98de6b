"""Runs readers that nobody here wrote: each is a script beside this one, in an environment of its own.

A script takes paths of files, and prints what it read as JSON; or it prints a line of why it refuses them,
and ends with 1.
"""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PYTHON = HERE.parents[1] / ".readers" / "bin" / "python"
"""The Python of the readers; the dependency group ``readers`` in pyproject.toml lists them."""


def read(name: str, *paths: Path) -> Any:
    """What a reader read in files. Fails with what it says where it refuses them."""
    run = _run(name, *paths)
    assert run.returncode == 0, run.stdout + run.stderr
    return json.loads(run.stdout)


def refuses(name: str, *paths: Path) -> str:
    """Why a reader refuses files. Fails where it takes them, or breaks instead of refusing."""
    run = _run(name, *paths)
    assert run.returncode == 1, run.stdout + run.stderr
    assert run.stdout.strip(), run.stderr
    return run.stdout.strip()


def _run(name: str, *paths: Path) -> subprocess.CompletedProcess[str]:
    if not PYTHON.is_file():
        raise FileNotFoundError(f"{PYTHON} is missing; `make test` makes it, see pyproject.toml")
    command = [str(PYTHON), str(HERE / f"{name}.py"), *map(str, paths)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
