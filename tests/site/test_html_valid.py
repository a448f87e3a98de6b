"""Every page is valid HTML to a validator that nobody here wrote."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site import validator
from tests.site.conftest import Site
from tests.site.validator import Message, Verdict

CANARY = """<!doctype html>
<html lang="en-GB"><head><title>A page with two faults</title></head>
<body><h1>Faults</h1><p id="twice"><b>Never closed</p>
<section id="twice"><p>No heading</p></section></body></html>
"""
"""Errors and a warning: what the validator must find in the very run that finds nothing in the site."""

EXCUSED = {
    "File was not checked. Files must have .html, .xhtml, .htm, or .xht extensions.": (
        "the two forms of the site map: no page, and its own test reads it as XML"
    ),
    "CSS: “paint-order”: Property “paint-order” doesn't exist.": (
        "it does, in SVG 2: the validator's list of properties is older"
    ),
}
"""Messages that are let stand, each with its reason."""

OF_FILES = re.compile(
    r"Resource violates Content Security Policy \(meta tag\): external (script|stylesheet) "
    r"“[./]*assets/[^”]+” blocked by “(script|style)-src” directive\."
)
"""Read as files the pages have no origin, so that ``'self'`` is nobody. A browser reads them from a host."""

OF_DATA = "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive"
"""What is JSON-LD is data, and is not run: no browser holds it against the policy."""


def is_excused(message: Message) -> bool:
    """Whether a message is let stand."""
    is_data = message.message.startswith(OF_DATA) and "application/ld+json" in message.extract
    return message.message in EXCUSED or is_data or OF_FILES.fullmatch(message.message) is not None


@pytest.fixture(scope="module")
def canary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("canary") / "index.html"
    file.write_text(CANARY, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def verdict(real_site: Site, canary: Path) -> Verdict:
    return validator.validate(real_site.folder, canary.parent)


def _told(found: Verdict, folder: Path) -> list[Message]:
    return [message for message in found.messages if folder in message.file.parents]


def test_the_validator_runs_and_finds_the_faults_of_a_broken_page(verdict: Verdict, canary: Path) -> None:
    told = {message.message for message in _told(verdict, canary.parent)}
    assert "Unclosed element “b”." in told
    assert "Duplicate ID “twice”." in told
    assert any(text.startswith("Section lacks heading.") for text in told)


def test_the_validator_looks_at_every_page_style_sheet_and_drawing(verdict: Verdict, real_site: Site) -> None:
    files = {file for kind in ("html", "css", "svg") for file in real_site.folder.rglob(f"*.{kind}")}
    assert len(files) > 1000
    assert files - verdict.checked == set()


def test_the_site_is_valid(verdict: Verdict, real_site: Site) -> None:
    told = [str(found) for found in _told(verdict, real_site.folder) if not is_excused(found)]
    assert told == []


def test_each_excuse_is_needed(verdict: Verdict, real_site: Site) -> None:
    assert set(EXCUSED) - {found.message for found in _told(verdict, real_site.folder)} == set()


@pytest.mark.parametrize("missing", ["java", "vnu.jar"])
def test_what_the_validator_needs_is_named_where_it_is_missing(
    missing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if missing == "java":
        monkeypatch.setenv("PATH", str(tmp_path))
    else:
        monkeypatch.setattr(validator, "JAR", tmp_path / missing)
    with pytest.raises(FileNotFoundError, match=missing):
        validator.validate(tmp_path)
