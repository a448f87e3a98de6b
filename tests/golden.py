"""A reviewed tree: files that a person has looked at, compared with what is made now."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path


def compare(now: Mapping[str, str], tree: Path, *, bless: bool) -> None:
    """Fails where ``now``, texts by path, differs from a tree; with ``bless``, writes the tree anew first."""
    if bless:
        shutil.rmtree(tree, ignore_errors=True)
        for path, text in now.items():
            file = tree / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    reviewed = files(tree)
    assert sorted(now) == sorted(reviewed), "pages came or went; renew with --bless after a look"
    changed = [path for path in sorted(now) if now[path] != reviewed[path]]
    assert not changed, f"changed: {', '.join(changed[:10])}; renew with --bless after a look"


def files(folder: Path) -> dict[str, str]:
    """The pages below a folder, by path."""
    return {
        file.relative_to(folder).as_posix(): file.read_text("utf-8")
        for file in sorted(folder.rglob("*.html"))
    }
