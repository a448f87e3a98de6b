"""Arrows go only downward: a part of the program imports only from parts that stand above it in the list.

The list is the one that `docs/contribute/architecture.md` shows, and this reads it there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CODE = ROOT / "macros"
PARTS = tuple(
    re.findall(r"^\| `macros/(\w+)/` ", (ROOT / "docs/contribute/architecture.md").read_text("utf-8"), re.M)
)

VARIABLES = "variables"
"""The one module beside the parts that they may use: it names environment variables, and imports nothing."""


def imported(text: str) -> Iterator[str]:
    """The names of modules of ours that a module imports, wherever in it that stands."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "a relative import"
            if node.module == "macros":
                yield from (f"macros.{one.name}" for one in node.names)
            elif node.module:
                yield node.module
        elif isinstance(node, ast.Import):
            yield from (one.name for one in node.names)


def upward(part: str, text: str) -> list[str]:
    """What a module of a part imports from a part below its own in the list."""
    allowed = PARTS[: PARTS.index(part) + 1]
    ours = (name.split(".")[1] for name in imported(text) if name.startswith("macros."))
    return [name for name in ours if name not in allowed and name != VARIABLES]


def test_every_part_is_in_the_list() -> None:
    there = {folder.name for folder in CODE.iterdir() if (folder / "__init__.py").is_file()}
    assert there == set(PARTS)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_imports_only_from_those_before_it(part: str) -> None:
    modules = sorted((CODE / part).rglob("*.py"))
    assert modules
    found = {path.relative_to(ROOT).as_posix(): upward(part, path.read_text("utf-8")) for path in modules}
    assert {path: names for path, names in found.items() if names} == {}


def test_what_stands_beside_the_parts_imports_nothing_of_ours() -> None:
    assert {path.stem for path in CODE.glob("*.py")} == {"__init__", VARIABLES}
    text = (CODE / f"{VARIABLES}.py").read_text("utf-8")
    assert [name for name in imported(text) if name.startswith("macros")] == []


def test_an_arrow_that_goes_up_is_seen() -> None:
    inside = "def f() -> None:\n    from macros.pages import addresses\n    import macros.cli.on\n"
    assert upward("gaps", inside) == ["pages", "cli"]
    assert upward("publish", "from macros import cli, gaps\n") == ["cli"]
    assert upward("site", inside) == ["cli"]
