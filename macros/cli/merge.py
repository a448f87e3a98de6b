"""Join two records of one thing: whatever names OLD names INTO then, and a mark stays at OLD.

It shows what would change; `--write` does it. What OLD says is not carried over: the dry run lists what INTO
lacks, so that you can write it there first.
"""

from __future__ import annotations

import argparse

from macros.cli.changing import add_change, record_of, run_change
from macros.editing.merge import merge


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `statement merge`."""
    parser.add_argument("kind", metavar="KIND", help="the kind, as in `departments`")
    parser.add_argument("old", metavar="OLD", help="the id of the record that goes")
    parser.add_argument("into", metavar="INTO", help="the id of the record that stays")
    add_change(parser)


def run(arguments: argparse.Namespace) -> int:
    """Merges a record into another."""
    return run_change(
        arguments,
        lambda given: merge(
            given,
            record_of(given.register, arguments.kind, arguments.old),
            record_of(given.register, arguments.kind, arguments.into),
        ),
    )
