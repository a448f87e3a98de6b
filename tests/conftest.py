"""What all tests share: the fictional government, in place and as a copy that a test may change."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says nothing on a busy machine; a failure in CI is one that a person can repeat.
settings.register_profile("record", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("record")

FICTIONAL = Path(__file__).parent / "fictional" / "data"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="take what is now made as the reviewed output")


@pytest.fixture(scope="session")
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether reviewed files are to be written anew from what is made now."""
    return bool(request.config.getoption("--bless"))


@pytest.fixture(scope="session")
def fictional() -> Path:
    """The folder of the fictional records. Nobody writes into it."""
    return FICTIONAL


@pytest.fixture
def fictional_copy(tmp_path: Path) -> Path:
    """A copy of the fictional records, which a test may change."""
    return Path(shutil.copytree(FICTIONAL, tmp_path / "data"))
