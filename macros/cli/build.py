"""Build the site: check the record, build beside the last site, then swap.

A build that fails leaves the last good site as it was. Exits with 0 if the site was built, 1 if the record or
a page is wrong, 2 if the build could not run.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from macros.cli.options import add_data
from macros.cli.places import from_here
from macros.register.load import NoData, data_folder

PROJECT = Path(__file__).resolve().parents[2]
"""The folder that holds ``mkdocs.yml`` and ``docs/``: this package is installed in place, by `make`."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `statement build`."""
    add_data(parser)
    parser.add_argument(
        "--site", type=Path, default=Path("site"), metavar="DIR", help="where to put it (default: `site`)"
    )
    parser.add_argument(
        "--no-pdf",
        action="store_true",
        help="without the whole statement as a PDF; its page says that there is none",
    )


def run(arguments: argparse.Namespace) -> int:
    """Builds the site and says how many pages it has."""
    # Imported here, so that the other commands need not wait for MkDocs.
    from macros.site.build import BuildFailed, CannotReplace, build_site  # noqa: PLC0415
    from macros.site.editions import RecordWrong  # noqa: PLC0415

    data = data_folder(arguments.data)
    start = time.perf_counter()
    try:
        built = build_site(PROJECT, data, arguments.site.absolute(), pdf=not arguments.no_pdf)
    except RecordWrong as wrong:
        lines = (str(replace(one, place=from_here(data, one.place))) for one in wrong.findings)
        return _failed(lines, f"The record has findings ({len(wrong.findings)}), so no site was built.", 1)
    except BuildFailed as failed:
        return _failed(failed.problems, "The pages could not be built; the last site is as it was.", 1)
    except (CannotReplace, OSError) as error:
        raise NoData(str(error)) from None
    seconds = time.perf_counter() - start
    print(f"{built.pages:,} pages as of {built.as_of} in {seconds:.1f} s: {arguments.site}/")
    return 0


def _failed(lines: Iterable[str], last: str, code: int) -> int:
    for line in lines:
        print(line, file=sys.stderr)
    print(last, file=sys.stderr)
    return code
