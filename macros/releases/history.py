"""The history of a record: its releases in the order of time, and the ledger of its addresses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from macros.reading.files import shown
from macros.reading.finding import Finding, Place
from macros.records.base import Record
from macros.records.when import When
from macros.releases.folders import CONFLICT, ONE_BRANCH, UNDO, files_in
from macros.releases.ledger import FOLDER as ADDRESSES
from macros.releases.ledger import NO_LEDGER, RELEASE, Ledger, read_ledger
from macros.releases.release_file import FORMER, LEDGER, chained
from macros.releases.state import State, from_json, hash_of, texts

FOLDER = "releases"

_FILE = re.compile(rf"{RELEASE.pattern}\.json")


@dataclass(frozen=True)
class Release:
    """A release: its name begins with its day. ``state`` are the key facts as they were published.

    ``former`` are the addresses of the ledger at which it told no longer what once stood there, but only what
    became of that. ``new`` is how many addresses it was the first to publish, and ``hash`` that of the ledger
    up to its own.
    """

    name: str
    state: State
    former: frozenset[str] = frozenset()
    new: int = 0
    hash: str = ""

    @property
    def on(self) -> When:
        """The day of the release."""
        return When(self.name[:10])


@dataclass(frozen=True)
class History:
    """All releases, the first one first, and the ledger."""

    releases: tuple[Release, ...] = ()
    ledger: Ledger = NO_LEDGER

    @property
    def last(self) -> Release | None:
        """The last release."""
        return self.releases[-1] if self.releases else None

    def last_with(self, address: str) -> Release | None:
        """The last release in which what an address was published for still stood there."""
        line = self.ledger.lines.get(address)
        if line is None:
            return None
        since = (release for release in self.releases if release.name >= line.release)
        return next((one for one in reversed(tuple(since)) if address not in one.former), None)

    def changed(self, record: Record) -> Release | None:
        """The release in which a record was first published as it stands; none where it is not published."""
        return self._changed.get((record.key, hash_of(record)))

    @cached_property
    def _changed(self) -> dict[tuple[str, str], Release]:
        """By key and hash of each record: the release since which it has stood so, up to the last one."""
        found: dict[tuple[str, str], Release] = {}
        for release in self.releases:
            kept = {(key, one.hash) for key, one in release.state.records.items()}
            found = {one: found.get(one, release) for one in kept}
        return found


NO_HISTORY = History()


def read_history(data: Path) -> tuple[History, tuple[Finding, ...]]:
    """Reads the releases and the ledger of a data folder, and finds what is wrong with them."""
    ledger, findings = read_ledger(data)
    found = list(findings)
    releases: list[Release] = []
    published: set[str] = set()
    files: list[tuple[Path, str]] = []
    for one in files_in(data, FOLDER, _FILE, "release"):
        if isinstance(one, Finding):
            found.append(one)
        else:
            files.append(one)
    for file, path in sorted(files, key=lambda file: file[0].stem):
        published.update(ledger.of(file.stem))
        release = _read(file, path, published)
        if isinstance(release, Finding):
            found.append(release)
        else:
            releases.append(release)
    if all(one.rule == "stray-file" for one in found):  # what cannot be read proves nothing of the ledger
        found.extend(_changed_by_hand(data, releases, ledger))
    return History(tuple(releases), ledger), tuple(found)


def _read(file: Path, path: str, published: Iterable[str]) -> Release | Finding:
    """A release from its file; a finding where that holds none."""
    text = ""
    try:
        text = file.read_text("utf-8")
        kept = json.loads(text)
        return Release(
            name=file.stem,
            state=from_json(kept, published),
            former=frozenset(texts(kept[FORMER])),
            new=int(kept[LEDGER]["new"]),
            hash=str(kept[LEDGER]["hash"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        for number, line in enumerate(text.splitlines(), 1):
            if CONFLICT.fullmatch(line):
                message = "a merge of two branches left a conflict here"
                return Finding(Place(path, number), "release-file", message, ONE_BRANCH)
        return Finding(Place(path), "release-file", "this release cannot be read", UNDO)


def _changed_by_hand(data: Path, releases: Iterable[Release], ledger: Ledger) -> Iterator[Finding]:
    """The first release whose part of the ledger is not as it was published; and parts of no release."""
    known: set[str] = set()
    hash_ = ""
    for release in releases:
        known.add(release.name)
        file = f"{shown(data.name)}/{FOLDER}/{release.name}.json"
        if release.name not in ledger.heads:
            year = f"{shown(data.name)}/{ADDRESSES}/{release.name[:4]}.txt"
            message = f"`{year}` does not name this release, so it has no addresses"
            fix = (
                f"put its lines back (`git checkout` does), or delete this file if it is a copy; {ONE_BRANCH}"
            )
            yield Finding(Place(file), "ledger-line", message, fix)
            break
        own = ledger.of(release.name)
        hash_ = chained(hash_, own)
        if hash_ != release.hash:
            count = f"{release.new:,} when it was published, {len(own):,} now"
            message = (
                f"the ledger is not as the release {release.name} left it; addresses of its own: {count}"
            )
            fix = f"{UNDO}; {ONE_BRANCH}"
            yield Finding(ledger.heads[release.name], "ledger-line", message, fix)
            break  # each later one would say the same
    else:
        for name, place in ledger.heads.items():
            if name not in known:
                message = f"there is no release {name}: its file is missing"
                fix = f"put back `{shown(data.name)}/{FOLDER}/{name}.json`: `git checkout` brings it back"
                yield Finding(place, "ledger-line", message, fix)
