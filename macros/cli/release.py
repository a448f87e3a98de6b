"""Release the record: keep its key facts under the name of a day, and add its new addresses to the ledger.

NAME is the day of the release, as in 2026-11-28; a second one of that day is 2026-11-28-2. It shows what it
would write; `--write` writes it. An address in the ledger answers for ever: every check tests that.

Exits with 0 if it was shown or written, 1 if the record has findings, 2 if there can be no such release.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from macros.cli.options import add_data
from macros.cli.places import fault, from_here
from macros.pages.names import counted
from macros.publish.release import CannotRelease, NewRelease, new_release, write_release
from macros.reading.finding import Place
from macros.register.load import NoData, data_folder

FEW = 12
"""So many new addresses are named; of more, only their number."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `statement release`."""
    parser.add_argument("name", metavar="NAME", help="the day of the release, as in 2026-11-28")
    parser.add_argument("--write", action="store_true", help="write it (without this, it is only shown)")
    add_data(parser)


def run(arguments: argparse.Namespace) -> int:
    """Shows or writes a release."""
    data = data_folder(arguments.data)
    try:
        release = new_release(data, arguments.name)
    except CannotRelease as error:
        for finding in error.findings:
            print(replace(finding, place=from_here(data, finding.place)), file=sys.stderr)
        print(f"statement: {error.why}", file=sys.stderr)
        return 1 if error.findings else 2
    if arguments.write:
        try:
            write_release(release)
        except OSError as error:
            raise NoData(f"{fault(error)}; nothing is written") from None
    for line in (*_told(release), *_files(data, release)):
        print(line)
    print("Written." if arguments.write else "Nothing is written yet: `--write` does it.")
    return 0


def _told(release: NewRelease) -> Iterator[str]:
    state = release.edition.state
    before = len(tuple(release.edition.history.ledger))
    yield f"Release {release.name} as of {state.as_of}"
    yield (
        f"  {counted(len(state.records), 'record')}, {counted(len(state.gaps), 'gap')}, of which "
        f"{sum(not gap.until for gap in state.gaps.values()):,} stand; {counted(len(state.moved), 'mark')}"
    )
    new = release.addresses
    yield f"  {counted(len(new), 'new address', 'new addresses')}, {before:,} in the ledger before"
    for kind, number in sorted(Counter(map(_kind, new)).items()):
        yield f"    {number:>6,} {kind}"
    yield from (f"    /{address}" for address in new if len(new) <= FEW)
    if release.former:
        yield f"  {counted(len(release.former), 'place')} of the ledger at which only a note still answers"


def _kind(address: str) -> str:
    if "#" in address:
        return "places on pages"
    return "pages" if not address or address.endswith("/") else "files"


def _files(data: Path, release: NewRelease) -> Iterator[str]:
    for file in release.files:
        place = from_here(data, Place(f"{data.name}/{file.path.relative_to(data)}"))
        yield f"  {place.path}: {'added to' if file.before else 'new'}"
