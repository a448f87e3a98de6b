"""Options that several commands share."""

from __future__ import annotations

import argparse
from pathlib import Path

from macros import variables


def add_data(parser: argparse.ArgumentParser) -> None:
    """Adds ``--data DIR``, which falls back on the variable STATEMENT_DATA, then on ``data``."""
    parser.add_argument(
        "--data",
        type=Path,
        default=variables.data_folder(),
        metavar="DIR",
        help=f"the folder of records (default: ${variables.DATA}, else `data`)",
    )


def add_format(parser: argparse.ArgumentParser, formats: tuple[str, ...]) -> None:
    """Adds ``--format``; the first of ``formats`` is the default."""
    parser.add_argument("--format", choices=formats, default=formats[0], help="how to print the result")
