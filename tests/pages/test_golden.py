"""The whole built text of the fictional government, compared with a tree that a person has reviewed.

`pytest --bless tests/pages/test_golden.py` writes the tree anew; look at what changed before you keep it.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from macros.pages.all_pages import write_pages
from macros.pages.edition import Edition

GOLDEN = Path(__file__).parent / "golden"


def _files(folder: Path) -> dict[str, str]:
    return {str(file.relative_to(folder)): file.read_text("utf-8") for file in sorted(folder.rglob("*.html"))}


def test_every_page_is_as_it_was_reviewed(edition: Edition, tmp_path: Path, *, bless: bool) -> None:
    made = tmp_path / "made"
    write_pages(edition, made)
    if bless:
        shutil.rmtree(GOLDEN, ignore_errors=True)
        shutil.copytree(made, GOLDEN)
    now, reviewed = _files(made), _files(GOLDEN)
    assert sorted(now) == sorted(reviewed), "pages came or went; renew with --bless after a look"
    changed = [path for path in now if now[path] != reviewed[path]]
    assert not changed, f"changed: {', '.join(changed[:10])}; renew with --bless after a look"


def test_pages_are_made_the_same_twice(edition: Edition, tmp_path: Path) -> None:
    write_pages(edition, tmp_path / "one")
    write_pages(Edition(edition.register), tmp_path / "two")
    assert _files(tmp_path / "one") == _files(tmp_path / "two")
