"""`make pictures`: it takes the picture of each page that is there, and names what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests import pictures
from tests.site.browser import served
from tests.site.conftest import Site

THERE = {"home": "", "gaps": "gaps/"}


def test_each_page_has_its_pictures_and_one_that_is_missing_is_named(
    browser: Browser, fictional_site: Site, tmp_path: Path
) -> None:
    with served(fictional_site.folder, fictional_site.top) as root:
        missing = pictures.take(browser, root, tmp_path, {**THERE, "gone": "no/such/page/"})
    assert missing == ["gone (no/such/page/)"]
    taken = sorted(file.name for file in tmp_path.glob("*.png"))
    assert taken == sorted(["sheet.png", *(shot.file for shot in pictures.shots(THERE))])
    assert "home-320-dark.png" in taken
    assert "home-320-dark.png" in (tmp_path / "sheet.html").read_text("utf-8")


def test_a_program_that_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pictures.main(["--site", str(tmp_path), "--to", str(tmp_path / "to")]) == 1
    assert "chromium is not installed" in capsys.readouterr().err


def test_every_page_that_is_pictured_has_an_address_of_its_own() -> None:
    assert len(set(pictures.PAGES.values())) == len(pictures.PAGES) == 12
