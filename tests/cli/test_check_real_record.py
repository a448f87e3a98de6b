"""The real record is sound, and is checked in the time that an editor waits without looking away."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

DATA = Path(__file__).parents[2] / "data"
SECONDS = 2.5  # of which half proves that every published address still answers, and starts the program


def test_the_real_record_has_no_findings_and_is_checked_in_time() -> None:
    """The time is that of the processor, so that other tests beside this one do not count."""
    before = os.times()
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "from macros.cli import main; raise SystemExit(main())",
            "check",
            "--data",
            DATA,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    after = os.times()
    assert done.stdout.count("\n") == 1, done.stdout
    assert done.returncode == 0
    assert done.stderr == ""
    spent = after.children_user - before.children_user + after.children_system - before.children_system
    assert spent < SECONDS


def test_a_check_waits_for_nothing_that_only_a_build_or_a_change_needs() -> None:
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from macros.cli import main; main(['check']); print(*sys.modules)",
        ],
        cwd=DATA.parent,
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(said.stdout.split())
    assert "macros.publish.cards" in loaded  # so the names are those of what is loaded
    assert loaded.isdisjoint({"PIL", "weasyprint", "pagefind", "mkdocs", "playwright", "macros.editing"})
