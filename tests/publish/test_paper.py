"""The whole statement on paper: read by programs that nobody here wrote."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from macros.pages.addresses import STATEMENT, STATEMENT_PDF
from macros.pages.edition import Edition
from macros.publish.paper import lay_out, paper
from macros.records.source import Source
from macros.records.workstream import Workstream
from macros.site import editions
from tests.readers.run import read, refuses


@pytest.fixture(scope="module")
def edition(fictional: Path) -> Edition:
    return editions.make(fictional)


@pytest.fixture(scope="module")
def file(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("paper") / "statement.pdf"
    made.write_bytes(paper.finished(edition))
    return made


@pytest.fixture(scope="module")
def found(file: Path) -> Any:
    return read("pdf", file)


@pytest.fixture(scope="module")
def text(file: Path) -> str:
    if shutil.which("pdftotext") is None:
        raise FileNotFoundError("pdftotext is missing; `make test` installs it: poppler-utils")
    run = subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True)
    return " ".join(run.stdout.split())


def test_it_is_published(edition: Edition) -> None:
    assert [one.address for one in paper.files(edition)] == [STATEMENT_PDF]
    assert list(paper.files(replace(edition, paper=False))) == []


def test_it_is_tagged_and_says_what_it_is(edition: Edition, found: Any) -> None:
    assert found["tagged"]
    assert found["ua"] == "1"
    assert found["language"] == "en-GB"
    assert found["title"].startswith(edition.about.name)
    assert found["author"] == edition.about.name


def test_it_has_pages_and_nested_bookmarks(edition: Edition, found: Any) -> None:
    assert found["pages"] > 10
    chapters = {title: [child[0] for child in inside] for title, inside in found["bookmarks"]}
    streams = [name for title, names in chapters.items() if "orkstreams" in title for name in names]
    assert sorted(streams) == sorted(edition.name(one) for one in edition.register.of(Workstream).values())


def test_every_link_leads_somewhere(edition: Edition, found: Any) -> None:
    assert len(found["inside"]) > 100
    assert found["lost"] == []
    ours = str(edition.about.site_url)
    assert [link for link in found["outside"] if not link.startswith("http")] == []
    assert [link for link in found["outside"] if link.startswith(f"{ours}{STATEMENT}")] == []


def test_it_holds_what_was_asked_for(edition: Edition, text: str) -> None:
    for stream in edition.register.of(Workstream).values():
        assert " ".join(stream.name.split()) in text
    assert " ".join(edition.about.wording.independence.split()) in text
    assert edition.as_of_words in text


def test_each_source_that_is_numbered_has_its_address_in_print(edition: Edition, text: str) -> None:
    sources = text.rpartition("Sources In the order")[2].replace(" ", "")
    ids = {one.get("id") for one in html.document_fromstring(paper.html_of(edition)).iter("li")}
    numbered = [one for one in edition.register.of(Source).values() if f"sources-{one.id}" in ids]
    assert len(numbered) > 3
    assert [one.id for one in numbered if one.url and one.url.replace(" ", "") not in sources] == []


def test_all_of_it_is_in_the_fonts_that_the_program_brings(found: Any) -> None:
    assert found["fonts"]
    assert [name for name in found["fonts"] if not name.startswith("Lato")] == []


def test_two_runs_give_the_same_bytes(edition: Edition, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", "77")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert paper.finished(edition) == file.read_bytes()


def test_no_edition_gets_what_was_begun_for_another(edition: Edition) -> None:
    paper.begin(edition)
    try:
        with pytest.raises(paper.PaperFailed, match="makes no PDF"):
            paper.finished(replace(edition, paper=False))
    finally:
        paper.stop()


def test_nothing_is_fetched_from_anywhere(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    secret = tmp_path / "secret.css"
    secret.write_text("p { color: red }", "utf-8")
    html = (
        f'<html lang="en"><title>One</title><link rel="stylesheet" href="{secret.as_uri()}"><p>One</p></html>'
    )
    lay_out.lay_out(html, "https://record.example/", tmp_path / "one.pdf")
    assert "nothing is fetched for paper but its fonts" in caplog.text


def test_what_is_missing_is_named_with_how_to_install_it(edition: Edition, tmp_path: Path) -> None:
    broken = tmp_path / "weasyprint"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise OSError(\"cannot load library 'libpango-1.0-0'\")", "utf-8")
    os.environ["PYTHONPATH"] = str(tmp_path)
    try:
        with pytest.raises(paper.PaperFailed) as failed:
            paper.finished(edition)
    finally:
        del os.environ["PYTHONPATH"]
    assert str(failed.value) == paper.NEEDS
    for word in ("apt-get install", "brew install", "--no-pdf"):
        assert word in paper.NEEDS


def test_the_reader_refuses_what_is_no_pdf(tmp_path: Path) -> None:
    none = tmp_path / "none.pdf"
    none.write_text("no PDF", "utf-8")
    assert refuses("pdf", none)
