"""The ledger: every address that was ever published, and in which release first. Lines are only ever added.

A file for each year, ``data/addresses/2026.txt``. A line is an address below the site's root, as pages and
links write it (`macros.pages.addresses`), with ``/`` at its start; above the addresses of a release stands
its name after ``# ``. `statement release` writes them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from macros.reading.files import shown
from macros.reading.finding import Finding, Place
from macros.releases.folders import CONFLICT, ONE_BRANCH, UNDO, files_in

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


@dataclass(frozen=True)
class Ledger:
    """The addresses ever published, without the slash at their start, in the order of publication.

    ``heads`` says where the name of each release stands above its addresses.
    """

    lines: Mapping[str, Line]
    heads: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))

    def __contains__(self, address: str) -> bool:
        return address in self.lines

    def __iter__(self) -> Iterator[str]:
        return iter(self.lines)

    def of(self, release: str) -> tuple[str, ...]:
        """The addresses that a release was the first to publish."""
        return self._by_release.get(release, ())

    @cached_property
    def _by_release(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for address, line in self.lines.items():
            found.setdefault(line.release, []).append(address)
        return {release: tuple(addresses) for release, addresses in found.items()}

    @cached_property
    def _anchors(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for address in self.lines:
            page, hash_, anchor = address.partition("#")
            if hash_:
                found.setdefault(page, []).append(anchor)
        return {page: tuple(anchors) for page, anchors in found.items()}

    def anchors(self, page: str) -> tuple[str, ...]:
        """The places on a page that were ever published."""
        return self._anchors.get(page, ())


NO_LEDGER = Ledger(MappingProxyType({}))


def read_ledger(data: Path) -> tuple[Ledger, tuple[Finding, ...]]:
    """Reads the ledger of a data folder, and finds what does not belong there. It is empty where none is."""
    lines: dict[str, Line] = {}
    heads: dict[str, Place] = {}
    findings: list[Finding] = []
    for one in files_in(data, FOLDER, _FILE, "year of the ledger"):
        findings.extend([one] if isinstance(one, Finding) else _read(*one, lines, heads))
    return Ledger(MappingProxyType(lines), MappingProxyType(heads)), tuple(findings)


def _read(file: Path, path: str, lines: dict[str, Line], heads: dict[str, Place]) -> Iterator[Finding]:
    release = ""
    try:
        text = file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        yield Finding(Place(path), "ledger-line", "the file cannot be read as text", UNDO)
        return
    for number, line in enumerate(text.splitlines(), 1):
        place = Place(path, number)
        if CONFLICT.fullmatch(line):
            yield Finding(place, "ledger-line", "a merge of two branches left a conflict here", ONE_BRANCH)
            return
        if line.startswith(HEAD):
            release = line.removeprefix(HEAD)
            named = RELEASE.fullmatch(release)
            if not named or named.group(1) != file.stem:
                yield Finding(
                    place, "ledger-line", f"`{shown(line[:60])}` names no release of this year", UNDO
                )
            elif release in heads:
                yield Finding(place, "ledger-line", f"the release {release} stands here twice", UNDO)
            heads.setdefault(release, place)
        elif not release:
            yield Finding(place, "ledger-line", "no release is named above this line", UNDO)
            return  # each line after it would say the same
        elif not is_address(line):
            yield Finding(place, "ledger-line", f"`{shown(line[:60])}` is no address of a release", UNDO)
        elif (address := line[1:]) in lines:
            yield Finding(place, "ledger-line", f"`{line}` stands here twice", UNDO)
        else:
            lines[address] = Line(place, release)


def is_address(text: str) -> bool:
    """Whether a text is an address as a line of the ledger holds it."""
    return bool(_ADDRESS.fullmatch(text))


def text_of(release: str, addresses: Iterable[str]) -> str:
    """What a release adds to the file of its year: its name, then new addresses, sorted."""
    return "".join(f"{line}\n" for line in (f"{HEAD}{release}", *(f"/{one}" for one in sorted(addresses))))
