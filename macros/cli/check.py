"""Check the record: every problem of every file at once, with its place and how to mend it.

Exits with 0 if there is none, 1 if there are findings, 2 if the check could not run.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from macros.cli.options import add_data, add_format
from macros.cli.places import from_here
from macros.publish.lost import check_all
from macros.reading.files import shown
from macros.reading.finding import Finding
from macros.register.load import NoData, data_folder
from macros.rules.check import Report


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `statement check`."""
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="print only what is wrong in these files or folders (the whole record is checked all the same)",
    )
    add_data(parser)
    add_format(parser, ("text", "json", "github"))


def run(arguments: argparse.Namespace) -> int:
    """Checks the record and prints what is wrong with it."""
    folder = data_folder(arguments.data)
    wanted = _wanted(arguments.paths, folder)
    with _nothing_freed():
        report = check_all(folder).report
    narrowed = replace(
        report,
        findings=tuple(_placed(folder, one) for one in report.findings if _is_in(one, folder, wanted)),
        excused=tuple(
            replace(one, finding=_placed(folder, one.finding))
            for one in report.excused
            if _is_in(one.finding, folder, wanted)
        ),
    )
    for line in FORMATS[arguments.format](narrowed):
        print(line)
    return 1 if narrowed.findings else 0


@contextmanager
def _nothing_freed() -> Iterator[None]:
    """Keeps Python from looking for what to free: a check keeps what it makes, and that costs a tenth."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def as_text(report: Report) -> Iterator[str]:
    """Each finding as ``path:line:column rule message`` with the mend under it, then a line of totals."""
    for finding in report.findings:
        yield f"{finding.place} {finding.rule} {_one_line(finding.message)}"
        yield f"    mend: {_one_line(finding.fix)}"
    yield totals(report)


def as_json(report: Report) -> Iterator[str]:
    """One object: ``files``, ``rules_applied``, ``findings``, and ``excused`` findings with their reasons."""
    yield json.dumps(
        {
            "files": report.files,
            "rules_applied": report.register is not None,
            "findings": [_fields(finding) for finding in report.findings],
            "excused": [{**_fields(one.finding), "why": one.why} for one in report.excused],
        },
        ensure_ascii=False,
        indent=2,
    )


def as_github(report: Report) -> Iterator[str]:
    """Each finding as a workflow command, which GitHub shows beside the line of the file.

    The form is that of GitHub's manual, "Workflow commands for GitHub Actions", "Setting an error message".
    """
    for finding in report.findings:
        place = finding.place
        properties = {"file": place.path, "line": place.line, "col": place.column, "title": finding.rule}
        told = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
        message = _data(f"{finding.message}\nmend: {finding.fix}")
        yield f"::error {told}::{message}"
    yield totals(report)


def totals(report: Report) -> str:
    """The last line: files, findings, and what is excused, by rule."""
    line = f"{_count(report.files, 'file')} read, {_count(len(report.findings), 'finding')}"
    if report.excused:
        by_rule = ", ".join(f"{rule} {number}" for rule, number in report.excused_by_rule.items())
        line += f", {len(report.excused)} excused ({by_rule})"
    if report.register is None:
        line += "; no rule was applied to the records, as `record.yml` cannot be read"
    return line


FORMATS: Mapping[str, Callable[[Report], Iterator[str]]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def _wanted(paths: Iterable[Path], folder: Path) -> tuple[Path, ...]:
    """The files and folders asked for, by whole path. Raises `NoData` for one that holds no data."""
    wanted = []
    for given in paths:
        path = Path(os.path.normpath(given.absolute()))
        if not os.path.lexists(path):
            raise NoData(f"{shown(str(given))} is not there")
        if not (path.is_relative_to(folder) or folder.is_relative_to(path)):
            raise NoData(f"{shown(str(given))} is not in {shown(str(folder))}")
        wanted.append(path)
    return tuple(wanted)


def _is_in(finding: Finding, folder: Path, wanted: tuple[Path, ...]) -> bool:
    return not wanted or any((folder.parent / finding.place.path).is_relative_to(path) for path in wanted)


def _placed(folder: Path, finding: Finding) -> Finding:
    return replace(finding, place=from_here(folder, finding.place))


def _fields(finding: Finding) -> dict[str, str | int]:
    place = finding.place
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "rule": finding.rule,
        "message": finding.message,
        "fix": finding.fix,
    }


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
