"""The generated pages of the fictional government, compared with a tree that a person has reviewed.

`pytest --bless tests/pages/test_golden.py` writes the tree anew: look at what
changed before you keep it. The pages of prose have a tree of their own: `tests/site/test_golden_prose.py`.
"""

from __future__ import annotations

from pathlib import Path

from macros.pages.all_pages import write_pages
from macros.pages.edition import Edition
from tests.golden import compare, files

GOLDEN = Path(__file__).parent / "golden"


def test_every_page_is_as_it_was_reviewed(edition: Edition, tmp_path: Path, *, bless: bool) -> None:
    write_pages(edition, tmp_path)
    compare(files(tmp_path), GOLDEN, bless=bless)


def test_pages_are_made_the_same_twice(edition: Edition, tmp_path: Path) -> None:
    write_pages(edition, tmp_path / "one")
    write_pages(Edition(edition.register), tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")
