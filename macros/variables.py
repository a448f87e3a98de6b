"""What the command and MkDocs, the two doors, take from the environment."""

from __future__ import annotations

import os
from pathlib import Path

DATA = "STATEMENT_DATA"
"""The folder of records, where it isn't ``data``."""

NO_PDF = "STATEMENT_NO_PDF"
"""Set to anything, it says that the whole statement is not laid out for paper."""


def makes_pdf() -> bool:
    """Whether the build makes the PDF of the whole statement."""
    return not os.environ.get(NO_PDF)


def data_folder() -> Path:
    """The folder of records that the environment names; ``data`` where it names none."""
    return Path(os.environ.get(DATA) or "data")
