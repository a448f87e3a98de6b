"""The guides name files and folders of ours: each is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    *sorted(f"docs/contribute/{p.name}" for p in PROJECT.glob("docs/contribute/*.md")),
)

_TOP = ("data", "docs", "macros", "overrides", "tests", ".ci", ".github")
_PATH = re.compile(rf"(?:{'|'.join(map(re.escape, _TOP))})/[\w./-]*")
_QUOTED = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")


def _invented() -> set[str]:
    """Files that the guide makes up: the fictional records, and those of its examples."""
    guide = (PROJECT / "docs/contribute/edit-a-record.md").read_text("utf-8")
    fictional = PROJECT / "tests/fictional"
    return {
        *re.findall(r"^# (data/\S+\.yml)$", guide, re.MULTILINE),
        *(path.relative_to(fictional).as_posix() for path in fictional.rglob("*.yml")),
    }


@pytest.mark.parametrize("page", PAGES)
def test_each_path_that_a_guide_names_is_there(page: str) -> None:
    text = (PROJECT / page).read_text("utf-8")
    named = {
        path for quoted in _QUOTED.findall(text) for path in _PATH.findall(quoted) if quoted.startswith(_TOP)
    }
    known = _invented()
    assert [path for path in sorted(named) if path not in known and not (PROJECT / path).exists()] == []


def test_each_path_that_a_style_sheet_names_is_there() -> None:
    sheets = sorted((PROJECT / "macros/pages").rglob("*.css"))
    assert sheets
    for sheet in sheets:
        named = re.findall(r"macros/[\w./-]+\.(?:py|jinja)", sheet.read_text("utf-8"))
        assert [path for path in named if not (PROJECT / path).exists()] == [], sheet.name
