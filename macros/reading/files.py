"""The files of a data folder: which are records, and which should not be there."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from macros.reading.finding import Finding, Place

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""An id, which is a file's stem: lower-case words and numbers with single hyphens between them."""

SUFFIX = ".yml"


LEFTOVERS = re.compile(r"\..*|.*~|Thumbs\.db", re.DOTALL)
"""The names of what editors and desktops leave in any folder: no records, and nobody's slip."""


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file that should hold a record: its kind is its folder, its id is its stem."""

    kind: str
    id: str
    path: str
    file: Path


@dataclass(frozen=True, slots=True)
class Listing:
    """What stands in a data folder, in the order of kind and id."""

    files: tuple[RecordFile, ...]
    findings: tuple[Finding, ...]
    unread: tuple[str, ...] = ()
    """The kinds whose folder could not be opened."""


BESIDE = ("addresses", "releases")
"""The folders that hold no records, but what was published of them: `macros.releases` reads them."""


def list_files(data: Path, kinds: tuple[str, ...], singles: tuple[str, ...] = ("record",)) -> Listing:
    """All record files under ``data``, and a finding for each thing that is none.

    ``kinds`` are the folders that may stand there, besides those in `BESIDE`; ``singles`` the stems of files
    that stand at the top.
    Raises `OSError` if ``data`` itself cannot be opened.
    """
    files: list[RecordFile] = []
    findings: list[Finding] = []
    unread: list[str] = []
    for entry in _entries(data):
        path = f"{shown(data.name)}/{shown(entry.name)}"
        mode = entry.lstat().st_mode
        if stat.S_ISDIR(mode) and entry.name in kinds:
            try:
                listing = _list_kind(entry, path)
            except OSError as error:
                findings.append(unreadable(path, "folder", error))
                unread.append(entry.name)
            else:
                files.extend(listing.files)
                findings.extend(listing.findings)
        elif stat.S_ISDIR(mode) and entry.name in BESIDE:
            continue
        elif stat.S_ISREG(mode) and entry.suffix == SUFFIX and entry.stem in singles:
            files.append(RecordFile(entry.stem, entry.stem, path, entry))
        elif stat.S_ISDIR(mode) and entry.suffix != SUFFIX:
            message, fix = f"`{shown(entry.name)}` is no kind of record", f"use one of: {', '.join(kinds)}"
            findings.append(Finding(Place(path), "unknown-kind", message, fix))
        else:
            findings.append(_no_record(path, mode, entry.suffix))
    return Listing(tuple(files), tuple(sorted(findings)), tuple(unread))


def unreadable(path: str, what: str, error: OSError) -> Finding:
    """The finding for a file or folder that the system does not let us open."""
    message = f"the {what} cannot be opened: {error.strerror or 'the system does not say why'}"
    return Finding(Place(path), "unreadable", message, "look at its permissions")


def shown(name: str) -> str:
    """A file's name as it can be printed: what is no text or would break the line becomes its code."""
    text = os.fsencode(name).decode("utf-8", "backslashreplace")
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def _entries(folder: Path) -> list[Path]:
    """What stands in a folder, in order, without what editors and desktops leave there."""
    return sorted(entry for entry in folder.iterdir() if not LEFTOVERS.fullmatch(entry.name))


def _list_kind(folder: Path, path: str) -> Listing:
    entries = _entries(folder)
    ids = {entry.stem for entry in entries if entry.suffix == SUFFIX and ID.fullmatch(entry.stem)}
    files: list[RecordFile] = []
    findings: list[Finding] = []
    for entry in entries:
        at = f"{path}/{shown(entry.name)}"
        mode = entry.lstat().st_mode
        if not stat.S_ISREG(mode) or entry.suffix != SUFFIX:
            findings.append(_no_record(at, mode, entry.suffix))
        elif ID.fullmatch(entry.stem):
            files.append(RecordFile(folder.name, entry.stem, at, entry))
        else:
            findings.extend(_bad_id(at, entry.stem, ids))
    return Listing(tuple(files), tuple(findings))


def _bad_id(at: str, stem: str, ids: set[str]) -> Iterator[Finding]:
    if stem.lower() in ids:
        yield Finding(
            Place(at),
            "id-differs-in-case",
            f"`{shown(stem)}{SUFFIX}` and `{stem.lower()}{SUFFIX}` differ only in case",
            "give one of them another name, or merge them: some machines see one file",
        )
    else:
        yield Finding(
            Place(at),
            "bad-id",
            f"the file's name `{shown(stem)}` is no id",
            "use lower-case words with hyphens, as in `lord-example.yml`",
        )


def _no_record(path: str, mode: int, suffix: str) -> Finding:
    if stat.S_ISLNK(mode):
        return Finding(Place(path), "symbolic-link", "this is a symbolic link", "put the file itself here")
    if stat.S_ISDIR(mode) and suffix == SUFFIX:
        return Finding(
            Place(path), "folder-not-file", "this is a folder with a file's name", "put a file here"
        )
    if stat.S_ISDIR(mode):
        fix = f"put its files directly in `{path.rpartition('/')[0]}/`"
        return Finding(Place(path), "stray-file", "this folder is no record", fix)
    fix = f"move it out of the data, or end its name in `{SUFFIX}`"
    return Finding(Place(path), "stray-file", "this file is no record", fix)
