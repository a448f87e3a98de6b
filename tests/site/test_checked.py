"""What pages must not hold is told with the pages that hold it, and stops the build (see test_build.py)."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.exceptions import PluginError

from macros.site.checked import TOLD, refuse_unallowed


def _write(site: Path, address: str, html: str) -> None:
    (site / address).mkdir(parents=True, exist_ok=True)
    (site / address / "index.html").write_text(html, "utf-8")


def test_a_fault_is_told_once_with_its_pages(tmp_path: Path) -> None:
    _write(tmp_path, "", "<p style='a'>")
    _write(tmp_path, "asks", "<p style='a'>")
    _write(tmp_path, "asks/one", "<iframe></iframe><p>sound</p>")
    with pytest.raises(PluginError) as refused:
        refuse_unallowed(tmp_path, "/")
    _, *lines = str(refused.value).splitlines()
    assert sorted(line.partition(":")[0] for line in lines) == ["asks/one/", "home and 1 more page"]


def test_no_more_are_told_than_can_be_read(tmp_path: Path) -> None:
    _write(tmp_path, "", "".join(f"<p style='{number}'>" for number in range(TOLD + 5)))
    with pytest.raises(PluginError, match=r"and 5 more$"):
        refuse_unallowed(tmp_path, "/")


def test_sound_pages_are_let_be(tmp_path: Path) -> None:
    _write(tmp_path, "", "<p>sound</p>")
    refuse_unallowed(tmp_path, "/")
