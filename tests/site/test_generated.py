"""Proof that the macro makes the content of a generated page, and that nothing renders it a second time."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from macros.site import editions, events, generated
from macros.site.build import BuildFailed, build_site
from macros.site.generated import SOURCE, source_of
from tests.site.conftest import PROJECT

MARKER = "<h1>Marker</h1>\n\n    **bold** `code` [x](y) {{ 7*7 }} {% raise %} <p id='it'>a & b</p>\n"


def test_the_macro_s_html_is_the_page_s_content_to_the_letter(
    monkeypatch: pytest.MonkeyPatch, fictional: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr(generated, "html_of", lambda *_: MARKER)
    built = build_site(PROJECT, fictional, tmp_path / "site", docs=_prose_without_anchors(tmp_path))
    for address in ("workstreams/early-signals-desk", "asks", "timeline"):
        page = (built.site / address / "index.html").read_text("utf-8")
        assert MARKER in page
        assert "49" not in page.partition("<main")[2].partition("</main>")[0]


def test_a_macro_that_fails_fails_the_build(
    monkeypatch: pytest.MonkeyPatch, fictional: Path, tmp_path: Path
) -> None:
    def fails(*_: object) -> str:
        raise LookupError("no such thing")

    monkeypatch.setattr(generated, "html_of", fails)
    with pytest.raises(BuildFailed, match="LookupError: no such thing"):
        build_site(PROJECT, fictional, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_the_source_of_every_generated_page_is_the_one_macro_call() -> None:
    assert SOURCE == "{{ generated_page() }}"


@pytest.mark.parametrize(
    ("address", "source"),
    [("", "index.md"), ("asks/", "asks/index.md"), ("departments/fco/", "departments/fco.md")],
)
def test_prose_links_to_a_page_by_its_source(address: str, source: str) -> None:
    assert source_of(address) == source


@pytest.mark.parametrize("wrong", [False, True])
def test_plain_mkdocs_builds_too_and_tells_findings_without_a_trace(
    fictional_copy: Path, tmp_path: Path, *, wrong: bool
) -> None:
    if wrong:
        (fictional_copy / "levers" / "grants.yml").write_text("name: Grants\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(tmp_path / "site")],
        cwd=PROJECT,
        env={"STATEMENT_DATA": str(fictional_copy), "NO_MKDOCS_2_WARNING": "1", "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    said = done.stdout + done.stderr
    assert done.returncode == (1 if wrong else 0), said
    assert "Traceback" not in said
    assert ("data/levers/grants.yml:1:1 missing-field" in said) is wrong


def test_serving_watches_the_records_the_templates_and_the_frame() -> None:
    watched: list[str] = []
    server = cast(LiveReloadServer, SimpleNamespace(watch=watched.append))
    config = SimpleNamespace(config_file_path=str(PROJECT / "mkdocs.yml"))
    assert events.on_serve(server, cast(MkDocsConfig, config)) is server
    assert watched == [str(PROJECT / path) for path in ("data", "macros/pages", "overrides")]


def test_files_are_read_again_only_when_they_changed(fictional_copy: Path) -> None:
    first = editions.open_edition(fictional_copy)
    assert editions.open_edition(fictional_copy) is first is editions.current()
    about = fictional_copy / "record.yml"
    about.write_text(about.read_text("utf-8").replace("2034-06-30", "2034-06-29"), encoding="utf-8")
    assert editions.open_edition(fictional_copy).as_of == date(2034, 6, 29)


def _prose_without_anchors(tmp_path: Path) -> Path:
    """Prose that links to no place on a generated page, for there are none while the marker stands there."""
    docs = tmp_path / "docs"
    for path in ("about", "contribute", "data", "oversight", "assets"):
        (docs / path).mkdir(parents=True)
    for file in sorted((PROJECT / "docs").rglob("*.md")):
        (docs / file.relative_to(PROJECT / "docs")).write_text(f"# {file.stem}\n", encoding="utf-8")
    return docs
