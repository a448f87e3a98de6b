"""The edition that a build is made from: read and checked once, and shared by hook and macros.

MkDocs executes a hook's file anew at each rebuild while it serves, so what must outlast a rebuild stands
here, in a module that is imported once.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros import variables
from macros.pages.edition import Edition
from macros.reading.finding import Finding
from macros.rules.check import check


class RecordWrong(Exception):
    """The record has findings, so no page is made from it."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(str(finding) for finding in self.findings))


@dataclass(frozen=True, slots=True)
class _Shelf:
    """The edition made last, and the state of the files that it was made from."""

    edition: Edition
    state: tuple[object, ...]


_shelf: _Shelf | None = None


def data_folder(project: Path) -> Path:
    """The folder of records: STATEMENT_DATA, else ``data`` in the project."""
    return project / os.environ.get(variables.DATA, "data")


def wanted_day() -> date | None:
    """The day in STATEMENT_AS_OF, where it is set. Raises `ValueError` if that is no day."""
    text = os.environ.get(variables.AS_OF)
    return read_day(text) if text else None


def read_day(text: str) -> date:
    """A day written ``2026-11-25``. Raises `ValueError` with what is wrong and how to write it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"`{text[:40]}` is no day; write it as in 2026-11-25") from None


def make(data: Path, day: date | None = None) -> Edition:
    """Reads and checks a folder of records. Raises `RecordWrong` with its findings, or `NoData`."""
    report = check(data)
    if report.findings or report.register is None:
        raise RecordWrong(report.findings)
    return Edition(report.register if day is None else report.register.told_on(day))


def open_edition(data: Path, day: date | None = None) -> Edition:
    """As `make`, but files that have not changed since the last call are not read again."""
    global _shelf  # noqa: PLW0603 - the one thing that outlasts a rebuild
    state = _state(data, day)
    if _shelf is None or _shelf.state != state:
        _shelf = None
        _shelf = _Shelf(make(data, day), state)
    return _shelf.edition


def current() -> Edition:
    """The edition that was opened last. Macros ask for it when a page is rendered."""
    if _shelf is None:
        raise RuntimeError(
            "no record has been read yet; the hook macros/site/events.py must stand in mkdocs.yml"
        )
    return _shelf.edition


def _state(data: Path, day: date | None) -> tuple[object, ...]:
    files = sorted(path for path in data.rglob("*") if path.is_file())
    stats = ((str(path), path.stat()) for path in files)
    return (str(data.resolve()), day, *((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats))
