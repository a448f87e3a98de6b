"""Withdraw a record: its page says then that it was withdrawn, when and why, and shows nothing else of it.

It shows what would change; `--write` does it. As long as others refer to the record, it lists where.
"""

from __future__ import annotations

import argparse

from macros.cli.changing import add_change, record_of, run_change
from macros.editing.gone import withdraw


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `statement withdraw`."""
    parser.add_argument("kind", metavar="KIND", help="the kind, as in `departments`")
    parser.add_argument("id", metavar="ID", help="the id of the record")
    parser.add_argument("--why", required=True, metavar="TEXT", help="why, as readers are told")
    parser.add_argument(
        "--see", action="append", default=[], metavar="KIND/ID", help="what to see instead; may be repeated"
    )
    parser.add_argument(
        "--name",
        choices=("drop", "keep"),
        default="drop",
        help="whether the page still says what the record was called (default: drop)",
    )
    add_change(parser)


def run(arguments: argparse.Namespace) -> int:
    """Withdraws a record."""
    return run_change(
        arguments,
        lambda given: withdraw(
            given,
            record_of(given.register, arguments.kind, arguments.id),
            arguments.why,
            tuple(record_of(given.register, arguments.kind, one) for one in arguments.see),
            arguments.name == "keep",
        ),
    )
