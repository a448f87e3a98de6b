"""Reads a data folder into a register, with everything that kept a file from being a record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath

from macros.reading.files import RecordFile, list_files, shown, unreadable
from macros.reading.finding import Finding, Place
from macros.reading.tree import MAX_BYTES, Document, Refused, read_document
from macros.records.about import About
from macros.records.base import Record
from macros.records.kinds import BY_FOLDER
from macros.records.moved import Moved
from macros.records.read import is_moved, read_about, read_moved, read_record
from macros.register.register import Register

ABOUT = "record"
"""The stem of the file about the record itself."""


class NoData(Exception):
    """There is no data folder to read; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a data folder held: a register, if ``record.yml`` can be read, and the findings of reading."""

    register: Register | None
    findings: tuple[Finding, ...]
    files: int
    """How many files stand there that should hold a record."""


def data_folder(data: FilePath) -> FilePath:
    """A folder of records by its whole path, which ends in its name. Raises `NoData` if it is no folder."""
    data = data.absolute()
    try:
        if not data.is_dir():
            raise NoData(f"{shown(str(data))} is no folder; give the one that holds `record.yml` with --data")
    except OSError as error:
        raise NoData(f"{shown(str(data))} cannot be opened: {error.strerror}") from None
    return data.resolve() if data.name == ".." else data


def load(data: FilePath) -> Loaded:
    """Reads every file under ``data``. Raises `NoData` if that is no folder, or cannot be opened."""
    data = data_folder(data)
    try:
        listing = list_files(data, tuple(BY_FOLDER), (ABOUT,))
    except OSError as error:
        raise NoData(f"{shown(str(data))} cannot be opened: {error.strerror}") from None
    findings = list(listing.findings)
    unread = list(listing.unread)
    records: list[Record] = []
    moved: list[Moved] = []
    documents: dict[str, Document] = {}
    about: About | None = None
    for file in listing.files:
        document, refusals = _read(file)
        findings.extend(refusals)
        if document is None:
            unread.append(f"{file.kind}/{file.id}")
            continue
        if file.kind == ABOUT:
            documents[ABOUT] = document
            read = read_about(document)
            about = read.record
            findings.extend(read.findings)
            continue
        if is_moved(document):
            read_mark = read_moved(document, f"{file.kind}/{file.id}")
            findings.extend(read_mark.findings)
            if read_mark.record is None:
                unread.append(f"{file.kind}/{file.id}")
            else:
                moved.append(read_mark.record)
                documents[read_mark.record.key] = document
            continue
        read_one = read_record(document, BY_FOLDER[file.kind], file.id)
        findings.extend(read_one.findings)
        if read_one.record is None:
            unread.append(f"{file.kind}/{file.id}")
        else:
            records.append(read_one.record)
            documents[read_one.record.key] = document
    if not any(file.kind == ABOUT for file in listing.files):
        place = Place(f"{shown(data.name)}/{ABOUT}.yml")
        findings.append(Finding(place, "missing-file", "the file is missing", "copy it from the main branch"))
    register = Register(about, records, documents, unread, moved) if about is not None else None
    return Loaded(register, tuple(sorted(findings)), len(listing.files))


def _read(file: RecordFile) -> tuple[Document | None, tuple[Finding, ...]]:
    try:
        with file.file.open("rb") as opened:
            raw = opened.read(MAX_BYTES + 1)
        return read_document(raw, file.path), ()
    except Refused as refused:
        return None, refused.findings
    except OSError as error:
        return None, (unreadable(file.path, "file", error),)
