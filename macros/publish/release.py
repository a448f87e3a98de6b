"""A release: what it would write, and the writing of it, all or nothing."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from macros.pages.edition import Edition
from macros.publish.lost import check_all
from macros.publish.published import DOCS, former_addresses, prose_pages, published_addresses
from macros.reading.finding import Finding
from macros.releases import history as releases
from macros.releases import ledger
from macros.releases.history import History, Release
from macros.releases.release_file import chained, text_of_release


class CannotRelease(Exception):
    """There is no release: ``why`` says what to do, ``findings`` what is wrong with the record."""

    def __init__(self, why: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__("\n".join((why, *map(str, findings))))
        self.why = why
        self.findings = findings


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file as it is to be; ``before`` is what stands there, or nothing."""

    path: Path
    text: str
    before: str | None = None


@dataclass(frozen=True, slots=True)
class NewRelease:
    """What a release writes: its own file, and the ledger of its year with ``addresses`` added."""

    name: str
    edition: Edition
    addresses: tuple[str, ...]
    former: tuple[str, ...]
    files: tuple[NewFile, NewFile]


def new_release(data: Path, name: str, docs: Path = DOCS) -> NewRelease:
    """Works out a release of the record in ``data`` with the pages of prose in ``docs``. Writes nothing.

    Raises `CannotRelease`, or `NoData` where there is no record.
    """
    checked = check_all(data, docs)
    if checked.edition is None:
        findings = checked.report.findings
        count = "a finding" if len(findings) == 1 else f"{len(findings):,} findings"
        raise CannotRelease(f"the record has {count}, so it is not released", findings)
    _may_be_called(name, checked.edition)
    edition = _released(checked.edition, name)
    known, before = edition.history.ledger, checked.history.last
    answering = published_addresses(edition, prose_pages(docs))
    new = tuple(address for address in answering if address not in known)
    if spoilt := next((address for address in new if not ledger.is_address(f"/{address}")), None):
        raise CannotRelease(
            f"`{spoilt!r}` is no address as a browser would send it; this is a fault of the code"
        )
    former = former_addresses(edition, answering)
    hash_ = chained(before.hash if before else "", new)
    text = text_of_release(edition.state, new, former, hash_)
    return NewRelease(
        name,
        edition,
        new,
        former,
        (
            _file(data / ledger.FOLDER / f"{name[:4]}.txt", ledger.text_of(name, new), added=True),
            _file(data / releases.FOLDER / f"{name}.json", text),
        ),
    )


def _may_be_called(name: str, edition: Edition) -> None:
    """Raises `CannotRelease` where a release may not have a name."""
    day = _day(name)
    if day is None:
        raise CannotRelease(
            f"{name!r} is no name of a release; write its day, as in 2026-11-28, with -2 for a second one"
        )
    last = edition.history.last
    if last is not None and name <= last.name:
        raise CannotRelease(f"the last release is {last.name}; a new one comes after it")
    if day < edition.as_of:
        raise CannotRelease(
            f"the record tells of {edition.as_of}; a release of it cannot be of an earlier day"
        )
    number = int(name[11:] or "1")
    before = name[:10] if number == 2 else f"{name[:10]}-{number - 1}"
    if number > 1 and (last is None or last.name != before):
        raise CannotRelease(f"there is no release {before}, after which {name} would come")


def _day(name: str) -> date | None:
    if ledger.RELEASE.fullmatch(name):
        with suppress(ValueError):
            return date.fromisoformat(name[:10])
    return None


def _released(edition: Edition, name: str) -> Edition:
    """The edition as it is once it is released: what it publishes may depend on its releases."""
    history = edition.history
    return replace(
        edition, history=History((*history.releases, Release(name, edition.state)), history.ledger)
    )


def _file(path: Path, text: str, *, added: bool = False) -> NewFile:
    before = path.read_text("utf-8") if path.exists() else None
    if added and before and not before.endswith("\n"):
        before += "\n"
    return NewFile(path, (before or "") + text if added else text, before)


def write_release(release: NewRelease) -> None:
    """Writes both files, or neither: what stood there is put back where the system refuses."""
    written: list[NewFile] = []
    try:
        for file in release.files:
            file.path.parent.mkdir(exist_ok=True)
            _write(file.path, file.text)
            written.append(file)
    except BaseException:
        for file in written:
            if file.before is None:
                file.path.unlink()
            else:
                _write(file.path, file.before)
        raise


def _write(path: Path, text: str) -> None:
    """Writes a file in one step, so that nobody ever reads half of it."""
    new = path.with_name(f".{path.name}.new-{os.getpid()}")
    try:
        new.write_text(text, encoding="utf-8", newline="\n")
        new.replace(path)
    except OSError as error:  # one of a full disk does not say where
        raise OSError(error.errno, error.strerror, str(path)) from None
    finally:
        new.unlink(missing_ok=True)
