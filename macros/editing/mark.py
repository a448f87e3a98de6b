"""The file that is left in the place of a record, so that its address answers."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import date
from typing import get_args

import yaml

from macros.records.base import Name, Record
from macros.records.moved import Move

LONGEST_NAME: int = get_args(Name)[1].max_length
"""A record that is called by a whole sentence is cut there."""

WIDTH = 110


def name_in_mark(record: Record) -> str:
    """What a record is called, short enough for a mark."""
    return textwrap.shorten(record.label, LONGEST_NAME, placeholder=" …")


def mark(how: Move, value: str | Sequence[str], on: date, name: str = "", see: Sequence[str] = ()) -> str:
    """The text of a mark; without a ``name`` it doesn't tell what the record was called."""
    lines = [f"name: {_plain(name)}"] if name else []
    if isinstance(value, str) and how == "withdrawn":
        lines += [f"{how}: >-", *_wrapped(value)]
    elif isinstance(value, str):
        lines.append(f"{how}: {value}")
    else:
        lines += [f"{how}:", *(f"  - {one}" for one in value)]
    if see:
        lines += ["see:", *(f"  - {one}" for one in see)]
    return "\n".join([*lines, f"on: {on}", ""])


def _wrapped(text: str) -> list[str]:
    """A text on lines of their own, cut only where a blank stands: YAML reads each cut as one."""
    return textwrap.wrap(
        " ".join(text.split()),
        WIDTH,
        initial_indent="  ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _plain(text: str) -> str:
    """A text on one line of YAML, in quotation marks where it needs them."""
    dumped = yaml.safe_dump(text, allow_unicode=True, width=10_000)
    return str(dumped).removesuffix("\n").removesuffix("\n...")
