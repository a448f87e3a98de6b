"""The ledger: every address that was ever published, and in which release first. Lines are only ever added.

A file for each year, ``data/addresses/2026.txt``. A line is an address below the site's root, as pages and
links write it (`macros.pages.addresses`), with ``/`` at its start; above the addresses of a release stands
its name after ``# ``. `statement release` writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from macros.reading.files import LEFTOVERS, shown
from macros.reading.finding import Finding, Place

FOLDER = "addresses"
HEAD = "# "

RELEASE = re.compile(r"(\d{4})-\d{2}-\d{2}(-[2-9])?")
"""The name of a release: its day, and a number where it is not the first of that day."""

_FILE = re.compile(r"\d{4}\.txt")
_ADDRESS = re.compile(r"/[!-~]*")
"""An address in full: what a browser sends, without blanks or letters that it would write otherwise."""


@dataclass(frozen=True, slots=True)
class Line:
    """An address in the ledger: where its line stands, and the release that published it first."""

    place: Place
    release: str


@dataclass(frozen=True, slots=True)
class Ledger:
    """The addresses ever published, without the slash at their start, in the order of publication."""

    lines: Mapping[str, Line]

    def __contains__(self, address: str) -> bool:
        return address in self.lines

    def __iter__(self) -> Iterator[str]:
        return iter(self.lines)

    def of(self, release: str) -> tuple[str, ...]:
        """The addresses that a release was the first to publish."""
        return tuple(address for address, line in self.lines.items() if line.release == release)


NO_LEDGER = Ledger(MappingProxyType({}))


def read_ledger(data: Path) -> tuple[Ledger, tuple[Finding, ...]]:
    """Reads the ledger of a data folder, and finds what does not belong there. It is empty where none is."""
    folder = data / FOLDER
    lines: dict[str, Line] = {}
    findings: list[Finding] = []
    if folder.is_dir():
        for file in sorted(folder.iterdir()):
            path = f"{shown(data.name)}/{FOLDER}/{shown(file.name)}"
            if LEFTOVERS.fullmatch(file.name):
                continue
            if not _FILE.fullmatch(file.name) or not file.is_file():
                fix = "move it out of the data"
                findings.append(Finding(Place(path), "stray-file", "this is no year of the ledger", fix))
                continue
            findings.extend(_read(file, path, lines))
    return Ledger(MappingProxyType(lines)), tuple(findings)


def _read(file: Path, path: str, lines: dict[str, Line]) -> Iterator[Finding]:
    undo = "put the line back as `statement release` wrote it: `git checkout` brings it back"
    release = ""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        yield Finding(Place(path), "ledger-line", "the file cannot be read as text", undo)
        return
    for number, line in enumerate(text.splitlines(), 1):
        place = Place(path, number)
        if line.startswith(HEAD):
            release = line.removeprefix(HEAD)
            named = RELEASE.fullmatch(release)
            if not named or named.group(1) != file.stem:
                yield Finding(
                    place, "ledger-line", f"`{shown(line[:60])}` names no release of this year", undo
                )
        elif not _ADDRESS.fullmatch(line) or not release:
            yield Finding(place, "ledger-line", f"`{shown(line[:60])}` is no address of a release", undo)
        elif (address := line[1:]) in lines:
            yield Finding(place, "ledger-line", f"`{line}` stands here twice", undo)
        else:
            lines[address] = Line(place, release)


def text_of(release: str, addresses: Iterable[str]) -> str:
    """What a release adds to the file of its year: its name, then new addresses, sorted."""
    return "".join(f"{line}\n" for line in (f"{HEAD}{release}", *(f"/{one}" for one in sorted(addresses))))
