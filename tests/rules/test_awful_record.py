"""A record in which nearly everything is wrong, with all its findings in order.

The files under ``awful/`` are laid over the fictional government. ``findings.txt`` is what `statement check`
prints then; it was read by a person, and is the specification of what an editor is told.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from macros.cli.check import as_text
from macros.rules.check import check

AWFUL = Path(__file__).parent / "awful"


def test_every_finding_is_printed_in_order(fictional_copy: Path) -> None:
    for file in sorted(AWFUL.rglob("*.yml")):
        shutil.copy(file, fictional_copy / file.relative_to(AWFUL))
    printed = "\n".join(as_text(check(fictional_copy))) + "\n"
    assert printed == (AWFUL / "findings.txt").read_text(encoding="utf-8")
