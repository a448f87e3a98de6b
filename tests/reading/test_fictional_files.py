"""The fictional records read as a contributor's should: fields in their order, lines of one width."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from macros.reading.tree import read_document
from macros.records.plain import plain
from macros.register.load import load
from macros.register.register import Register

WIDTH = 120


def test_fields_stand_in_the_order_of_the_models(fictional: Path) -> None:
    """A record written out again has its fields, and those of its parts, where its file has them."""
    register = register_of(fictional)
    for record in register:
        tree = read_document((fictional / f"{record.key}.yml").read_bytes(), record.key).tree
        assert repr(listed(tree)) == repr(plain(record)), record.key


def test_lines_are_short_and_end_where_they_end(fictional: Path) -> None:
    for file in sorted(fictional.rglob("*.yml")):
        text = file.read_text(encoding="utf-8")
        assert text.endswith("\n"), file.name
        assert [line for line in text.splitlines() if len(line) > WIDTH or line != line.rstrip()] == [], (
            file.name
        )


def listed(tree: object) -> object:
    """A tree in which lists and groups of fields are those of Python."""
    if isinstance(tree, Mapping):
        return {key: listed(value) for key, value in tree.items()}
    return [listed(item) for item in tree] if isinstance(tree, tuple) else tree


def register_of(data: Path) -> Register:
    register = load(data).register
    assert register is not None
    return register
