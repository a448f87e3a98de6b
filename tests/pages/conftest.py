from __future__ import annotations

from pathlib import Path

import pytest

from macros.pages.edition import Edition
from macros.register.load import load


@pytest.fixture(scope="session")
def edition(fictional: Path) -> Edition:
    """The fictional record as pages are made from it."""
    loaded = load(fictional)
    assert loaded.register is not None
    return Edition(loaded.register)


@pytest.fixture(scope="session")
def real() -> Edition:
    """The real record as pages are made from it."""
    loaded = load(Path(__file__).parents[2] / "data")
    assert loaded.register is not None
    return Edition(loaded.register)
