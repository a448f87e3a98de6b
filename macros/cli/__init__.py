"""The `statement` command: each command is one module with ``add_arguments`` and ``run``."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from macros.cli.places import fault
from macros.register.load import NoData

COMMANDS = (
    "check",
    "build",
    "oversight",
    "on",
    "gaps",
    "show",
    "diff",
    "rename",
    "merge",
    "split",
    "withdraw",
    "release",
)

OK, FINDINGS, COULD_NOT_RUN = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command. Returns 0, 1 (the record has findings) or 2 (the command could not run)."""
    parser = argparse.ArgumentParser(
        prog="statement", description="The record: check it, ask it, build its site."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    asked = (sys.argv[1:] if argv is None else argv)[:1]
    # Only what is asked for is imported: an editor who checks the record waits for no other command.
    for name in asked if asked and asked[0] in COMMANDS else COMMANDS:
        module = import_module(f"macros.cli.{name}")
        summary = (module.__doc__ or "").partition("\n")[0]
        command = commands.add_parser(name, help=summary, description=module.__doc__)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    arguments = parser.parse_args(argv)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(
            stream, io.TextIOWrapper
        ):  # a letter that the terminal cannot show is shown as its code
            stream.reconfigure(errors="backslashreplace")
    try:
        code = int(arguments.run(arguments))
        if sys.stdout is not None:  # it is None where the shell has closed it
            sys.stdout.flush()
        return code
    except NoData as error:
        print(f"statement: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    except KeyboardInterrupt:
        print("statement: stopped", file=sys.stderr)
        return COULD_NOT_RUN
    except BrokenPipeError:
        # The reader of our output has gone (`statement check | head`): what is still to say goes nowhere.
        _say_no_more()
        return COULD_NOT_RUN
    except OSError as error:
        # A full disk under the output, or a folder that went away: no trace of ours would help anybody.
        _say_no_more()
        print(f"statement: {fault(error)}", file=sys.stderr)
        return COULD_NOT_RUN


def _say_no_more() -> None:
    """Sends what is still to be printed nowhere, so that Python's own flush at the end finds no fault."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
