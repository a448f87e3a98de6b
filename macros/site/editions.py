"""The edition that a build is made from: read and checked once, and shared by hook and macros.

MkDocs executes a hook's file anew at each rebuild while it serves, so what must outlast a rebuild stands
here, in a module that is imported once.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from macros import variables
from macros.pages.edition import Edition
from macros.publish.lost import check_all
from macros.reading.finding import Finding


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
    return project / variables.data_folder()


def make(data: Path) -> Edition:
    """Reads and checks a folder of records, and that no address of it is lost.

    Raises `RecordWrong` with its findings, or `NoData`.
    """
    checked = check_all(data)
    if checked.edition is None:
        raise RecordWrong(checked.report.findings)
    edition = checked.edition
    return edition if variables.makes_pdf() else replace(edition, paper=False)


def open_edition(data: Path) -> Edition:
    """As `make`, but files that have not changed since the last call are not read again."""
    global _shelf  # noqa: PLW0603 - the one thing that outlasts a rebuild
    state = _state(data)
    if _shelf is None or _shelf.state != state:
        _shelf = None
        _shelf = _Shelf(make(data), state)
    return _shelf.edition


def current() -> Edition:
    """The edition that was opened last. Macros ask for it when a page is rendered."""
    if _shelf is None:
        raise RuntimeError(
            "no record has been read yet; the hook macros/site/events.py must stand in mkdocs.yml"
        )
    return _shelf.edition


def _state(data: Path) -> tuple[object, ...]:
    """What tells that a file has changed. What cannot be looked at is left out: the check will say so."""
    found: list[object] = [str(data.resolve()), variables.makes_pdf()]
    for folder, _, names in sorted(os.walk(data)):
        for name in sorted(names):
            try:
                stat = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - 1,500 files at each rebuild
            except OSError:
                continue
            found.append((folder, name, stat.st_mtime_ns, stat.st_size))
    return tuple(found)
