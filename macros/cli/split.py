"""Let two or more records stand for the parts of one: its page lists them then.

It shows what would change; `--write` does it. Write the records of the parts first. As long as others refer
to the record, it lists where: nobody but you can know which part is meant.
"""

from __future__ import annotations

import argparse

from macros.cli.changing import add_change, record_of, run_change
from macros.editing.gone import split


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `statement split`."""
    parser.add_argument("kind", metavar="KIND", help="the kind, as in `departments`")
    parser.add_argument("id", metavar="ID", help="the id of the record")
    parser.add_argument("parts", nargs="+", metavar="PART", help="the ids of the records of its parts")
    add_change(parser)


def run(arguments: argparse.Namespace) -> int:
    """Splits a record."""
    return run_change(
        arguments,
        lambda given: split(
            given,
            record_of(given.register, arguments.kind, arguments.id),
            tuple(record_of(given.register, arguments.kind, one) for one in arguments.parts),
        ),
    )
