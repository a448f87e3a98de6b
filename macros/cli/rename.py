"""Give a record another id, wherever it is named, and leave a mark at its old address.

It shows what would change; `--write` does it.
"""

from __future__ import annotations

import argparse

from macros.cli.changing import add_change, key_of, record_of, run_change
from macros.editing.rename import rename


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `statement rename`."""
    parser.add_argument("kind", metavar="KIND", help="the kind, as in `departments`")
    parser.add_argument("old", metavar="OLD", help="the id that it has")
    parser.add_argument("new", metavar="NEW", help="the id that it is to have")
    add_change(parser)


def run(arguments: argparse.Namespace) -> int:
    """Renames a record."""
    return run_change(
        arguments,
        lambda given: rename(
            given,
            record_of(given.register, arguments.kind, arguments.old),
            key_of(arguments.kind, arguments.new),
        ),
    )
