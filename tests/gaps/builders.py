"""Registers for tests: the fictional record with some of its records changed, added or left out."""

from __future__ import annotations

import shutil
from pathlib import Path

from macros.gaps.found import gaps
from macros.gaps.gap import Gap
from macros.register.load import load
from macros.register.register import Register


def register_of(data: Path) -> Register:
    """The register of a folder that reads without a finding."""
    loaded = load(data)
    assert loaded.register is not None
    assert loaded.findings == ()
    return loaded.register


class Record:
    """A copy of a record, to be changed and asked for its gaps."""

    def __init__(self, source: Path, folder: Path) -> None:
        """Copies the data folder ``source`` below ``folder``."""
        self.data = folder / "data"
        shutil.copytree(source, self.data)

    def change(self, key: str, old: str, new: str) -> None:
        """Replaces text that stands once in the file of a record (``kind/id``)."""
        file = self.data / f"{key}.yml"
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, text
        file.write_text(text.replace(old, new), encoding="utf-8")

    def write(self, key: str, text: str) -> None:
        """Writes the file of a record."""
        (self.data / f"{key}.yml").write_text(text, encoding="utf-8")

    def gaps(self, rule: str) -> dict[str, Gap]:
        """Every gap of a rule, by its anchor."""
        return {gap.anchor: gap for gap in gaps(register_of(self.data)) if gap.rule.name == rule}
