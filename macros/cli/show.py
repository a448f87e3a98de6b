"""Show a record, with its fields and all that refers to it.

A record is named `kind/id`; an id alone will do where one record has it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from pathlib import Path

import yaml

from macros.cli.options import add_data, add_format
from macros.cli.places import from_here
from macros.reading.tree import in_words
from macros.records.base import Record
from macros.records.kinds import BY_FOLDER
from macros.records.plain import plain
from macros.register.load import NoData, data_folder, load
from macros.register.register import Register

WIDTH = 100


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of `statement show`."""
    parser.add_argument("key", metavar="KIND/ID", help="the record, as in `ministers/lord-example`")
    add_data(parser)
    add_format(parser, ("text", "json"))


def run(arguments: argparse.Namespace) -> int:
    """Prints a record and all that refers to it."""
    folder = data_folder(arguments.data)
    loaded = load(folder)
    if loaded.register is None:
        raise NoData("`record.yml` cannot be read; `statement check` says why")
    if loaded.findings:
        warning = (
            f"statement: some files could not be read ({len(loaded.findings)} findings of `statement check`)"
        )
        print(warning, file=sys.stderr)
    record = find(loaded.register, arguments.key)
    shown = Shown.of(loaded.register, record, folder)
    print(as_json(shown) if arguments.format == "json" else as_text(shown))
    return 0


@dataclass(frozen=True, slots=True)
class Mention:
    """A reference to the record shown: from which record and field, and where that stands."""

    id: str
    field: str
    place: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of a record. ``mentions`` is what refers to it, by kind, sorted by kind and id."""

    record: Record
    path: str
    mentions: Mapping[str, tuple[Mention, ...]]

    @classmethod
    def of(cls, register: Register, record: Record, folder: Path) -> Shown:
        """What there is to show of a record that stands in the data folder ``folder``."""
        found: dict[str, list[Mention]] = {}
        for reference in register.referring_to(record):
            other = reference.record
            place = from_here(folder, register.place(other, reference.path))
            found.setdefault(other.kind, []).append(Mention(other.id, in_words(reference.path), str(place)))
        mentions = {kind: tuple(found[kind]) for kind in BY_FOLDER if kind in found}
        return cls(record, from_here(folder, register.place(record)).path, mentions)


def find(register: Register, name: str) -> Record:
    """The record with a key, or with an id of its own. Raises `NoData` with what may be meant."""
    record = register.find(name)
    if record is not None:
        return record
    same = [record for record in register if record.id == name]
    if len(same) == 1:
        return same[0]
    if same:
        raise NoData(f"several records have the id `{name}`: {', '.join(record.key for record in same)}")
    raise NoData(f"there is no record `{name}`{_meant(register, name)}")


def as_text(shown: Shown) -> str:
    """The record as its file has it, under its key and path; then what refers to it, by kind."""
    lines = [f"{shown.record.key}: {shown.record.label}", shown.path, "", _yaml(shown.record)]
    for kind, mentions in shown.mentions.items():
        lines.append(f"from {kind}:")
        lines += [f"  {mention.id} ({mention.field}) {mention.place}" for mention in mentions]
    if not shown.mentions:
        lines.append("nothing refers to it")
    return "\n".join(lines)


def as_json(shown: Shown) -> str:
    """An object with ``key``, ``label``, ``path``, ``record`` (the fields of the file) and ``mentions``.

    ``mentions`` holds, by kind, objects with ``id``, ``field`` and ``place`` (path:line:column).
    """
    answer = {
        "key": shown.record.key,
        "label": shown.record.label,
        "path": shown.path,
        "record": plain(shown.record),
        "mentions": {kind: [asdict(one) for one in found] for kind, found in shown.mentions.items()},
    }
    return json.dumps(answer, ensure_ascii=False, indent=2)


def _meant(register: Register, name: str) -> str:
    """What a misspelt key or id may have meant, in words."""
    kind, slash, id_ = name.partition("/")
    keys = [record.key for record in register]
    if slash and kind in BY_FOLDER:
        close = [f"{kind}/{near}" for near in get_close_matches(id_, list(register.kind(kind)), n=3)]
    elif slash:
        close = get_close_matches(name, keys, n=3)
    else:
        ids = sorted({record.id for record in register})
        near = get_close_matches(name, ids, n=3)
        close = [key for key in keys if key.partition("/")[2] in near]
    return f"; did you mean {' or '.join(close)}?" if close else f"; a kind is one of: {', '.join(BY_FOLDER)}"


def _yaml(record: Record) -> str:
    fields = plain(record)
    return str(yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=WIDTH)) if fields else ""
