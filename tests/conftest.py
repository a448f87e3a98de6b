"""What all tests share: the fictional government, in place and as a copy that a test may change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

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
