"""What the command and MkDocs, the two doors, take from the environment."""

from __future__ import annotations

import os
from pathlib import Path

DATA = "STATEMENT_DATA"
"""The folder of records, where it isn't ``data``."""


def data_folder() -> Path:
    """The folder of records that the environment names; ``data`` where it names none."""
    return Path(os.environ.get(DATA) or "data")
