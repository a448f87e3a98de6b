from __future__ import annotations

from pathlib import Path

import pytest

from tests.gaps.builders import Record


@pytest.fixture
def record(fictional: Path, tmp_path: Path) -> Record:
    """A copy of the fictional record that a test may change."""
    return Record(fictional, tmp_path)
