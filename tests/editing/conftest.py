from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.desk import Desk


@pytest.fixture
def desk(fictional_copy: Path) -> Desk:
    """A copy of the fictional record, to be changed."""
    return Desk(fictional_copy)
