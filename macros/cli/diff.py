"""What a change does: two states of the record compared, in words or as JSON.

OLD and NEW are each a folder of data or a revision of git; NEW is the folder of records unless it is given.
People, oversight, gaps, asks, records and addresses are compared. An address is told as lost where OLD
answered at it and NEW would not, had OLD been released.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from macros.cli.options import add_data, add_format
from macros.cli.revisions import Given, given
from macros.pages.addresses import record_at
from macros.pages.changes.said import text_of
from macros.pages.changes.words import chapters, summary
from macros.pages.edition import Edition
from macros.pages.names import counted
from macros.publish.api.changes import change_json
from macros.publish.published import former_addresses, published_addresses
from macros.reading.finding import Place
from macros.records.when import When
from macros.register.load import NoData
from macros.releases.difference import difference
from macros.releases.history import History, Release, read_history
from macros.releases.ledger import Ledger, Line
from macros.releases.model import Difference
from macros.rules.check import check


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `statement diff`."""
    parser.add_argument("old", metavar="OLD", help="a folder of data, or a revision of git, as in HEAD~1")
    parser.add_argument(
        "new", metavar="NEW", nargs="?", help="the same, of the newer state (default: the folder of records)"
    )
    add_format(parser, ("text", "json"))
    add_data(parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints what differs. Returns 0, whether anything does or not."""
    with TemporaryDirectory(prefix="statement-diff-") as work:
        old = given(arguments.old, arguments.data, Path(work) / "old")
        new = given(arguments.new or str(arguments.data), arguments.data, Path(work) / "new")
        change = compared(old, new)
    if arguments.format == "json":
        told = {"old": old.name, "new": new.name, **change_json(change).model_dump(mode="json")}
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for line in as_text(old.name, new.name, change):
            print(line)
    return 0


def compared(old: Given, new: Given) -> Difference:
    """What differs between two states of the data; addresses only where neither has a finding."""
    before, is_whole = _edition(old)
    after, also_whole = _edition(new)
    first, second = before.state, after.state
    if is_whole and also_whole:
        answers = published_addresses(before, old.prose)
        first = replace(first, addresses=frozenset(answers))
        second = replace(second, addresses=_answering(before, after, answers, new.prose))
    return difference(first, second, record_at)


def _edition(one: Given) -> tuple[Edition, bool]:
    """The record of a folder, and whether it has no finding. Says on standard error what it has."""
    report = check(one.folder)
    history, wrong = read_history(one.folder)
    found = sorted((*report.findings, *wrong))
    if report.register is None:
        raise NoData(f"`record.yml` of {one.name} cannot be read; `statement check` says why")
    if found:
        number = counted(len(found), "finding")
        print(
            f"statement: {one.name} has {number}, the first of them: {found[0]}\n"
            "statement: it is compared as far as it can be read, and without addresses",
            file=sys.stderr,
        )
    return Edition(report.register, history), not found


def _answering(
    old: Edition, new: Edition, published: tuple[str, ...], prose: tuple[str, ...]
) -> frozenset[str]:
    """Where the newer state would answer, had the older one been released with all its addresses."""
    last = old.history.last
    name = f"{old.as_of.isoformat()}" if last is None or last.name < old.as_of.isoformat() else last.name
    lines = {address: Line(Place("data"), name) for address in published}
    ledger = Ledger(MappingProxyType({**lines, **new.history.ledger.lines}))
    known = new.history.releases
    releases = known if any(one.name == name for one in known) else (*known, Release(name, old.state))
    ordered = tuple(sorted(releases, key=lambda one: one.name))
    as_released = replace(new, history=History(ordered, ledger))
    made = published_addresses(as_released, prose)
    kept = {*made, *former_addresses(as_released, made)}
    return frozenset((*published_addresses(new, prose), *kept.intersection(published)))


def as_text(old: str, new: str, change: Difference) -> Iterator[str]:
    """The difference in words: a heading for each part, a line for each change."""
    days = (When(day).words for day in (change.old_as_of, change.new_as_of))
    first, second = (f"{name} (of {day})" for name, day in zip((old, new), days, strict=True))
    yield f"From {first} to {second}"
    yield "Nothing differs." if change.is_empty else summary(change)
    for chapter in chapters(change):
        yield ""
        yield chapter.title
        for topic in chapter.topics:
            yield f"  {topic.title} ({topic.number:,})" + (f". {topic.about}" if topic.about else "")
            yield from (f"    - {text_of(line)}" for line in topic.lines)
    if change.addresses is None:
        yield ""
        yield "Addresses were not compared."
