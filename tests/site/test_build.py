"""`build_site` and the command over it: what they make, what they refuse, and what they leave alone."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from macros import variables
from macros.cli import main
from macros.site.build import BuildFailed, CannotReplace, build_site, swap
from macros.site.editions import RecordWrong
from macros.site.events import on_config
from tests.site.conftest import PROJECT, Site


def _files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


@pytest.fixture
def prose(tmp_path: Path) -> Callable[[str], Path]:
    """Gives a copy of ``docs/`` whose page on independence ends with a piece of Markdown."""

    def with_(text: str) -> Path:
        docs = Path(shutil.copytree(PROJECT / "docs", tmp_path / "docs"))
        page = docs / "about" / "independence.md"
        page.write_text(f"{page.read_text('utf-8')}\n\n{text}\n", encoding="utf-8")
        return docs

    return with_


def test_two_builds_are_the_same_to_the_last_byte(
    fictional_site: Site, fictional: Path, tmp_path: Path
) -> None:
    again = _files(build_site(PROJECT, fictional, tmp_path / "again").site)
    before = _files(fictional_site.folder)
    assert again.keys() == before.keys()
    assert [name for name in before if again[name] != before[name]] == []


def test_a_build_replaces_the_last_site_and_leaves_nothing_beside_it(fictional: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    build_site(PROJECT, fictional, site)
    (site / "old.html").write_text("old", encoding="utf-8")
    built = build_site(PROJECT, fictional, site)
    assert not (site / "old.html").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert built.pages == len(list(site.rglob("*.html")))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{{ no_such_macro() }}", ("docs/about/independence.md", "no_such_macro", "contribute/macros.md")),
        ("{{ no_such_value }}", ("docs/about/independence.md", "no_such_value", "mend")),
        (
            '{{ record("ministers/nobody-at-all") }}',
            ("docs/about/independence.md", "record", "nobody-at-all", "mend"),
        ),
        ("{{ record() }}", ("docs/about/independence.md", "record", "mend")),
        ("{{ generated_page() }}", ("docs/about/independence.md", "generated_page", "mend")),
        (
            "{{ generated_page(1) }}",
            ("docs/about/independence.md", "positional argument", "contribute/macros.md"),
        ),
        ("{{ 1 / 0 }}", ("docs/about/independence.md", "ZeroDivisionError")),
        ("{{ record( }}", ("docs/about/independence.md", "mend")),
        ("[away](nowhere.md)", ("about/independence.md", "nowhere.md")),
        ("[away](../workstreams/nowhere.md)", ("about/independence.md", "nowhere.md")),
        ("[away](method.md#no-such-heading)", ("about/independence.md", "no-such-heading")),
        ("[away](../departments/department-of-examples.md#no-such)", ("about/independence.md", "no-such")),
        ("[away](/about/)", ("about/independence.md", "/about/")),
        ("[away](https://other.example/)", ("about/independence/", "other.example", "noopener .st-away")),
        ('<p style="color: red">Red</p>', ("about/independence/", "color: red", "style sheet")),
        ("[away](nowhere/)", ("about/independence.md", "nowhere/")),
    ],
)
def test_a_slip_in_prose_fails_the_build_and_leaves_the_last_site(
    text: str, told: tuple[str, ...], prose: Callable[[str], Path], fictional: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitemap.xml").write_text("last", encoding="utf-8")
    with pytest.raises(BuildFailed) as failed:
        build_site(PROJECT, fictional, site, docs=prose(text))
    for part in told:
        assert part in str(failed.value)
    assert "Traceback" not in str(failed.value)
    assert _files(site) == {"sitemap.xml": b"last"}
    assert not list(tmp_path.glob("site.*"))


def test_a_page_whose_head_cannot_be_read_is_not_built(
    prose: Callable[[str], Path], fictional: Path, tmp_path: Path
) -> None:
    docs = prose("")
    page = docs / "about" / "independence.md"
    text = page.read_text("utf-8")
    assert text.count("description: ") == 1
    page.write_text(text.replace("description: ", "description: one: two: "), "utf-8")
    with pytest.raises(BuildFailed, match=r"docs/about/independence\.md: what stands between"):
        build_site(PROJECT, fictional, tmp_path / "site", docs=docs)


def test_a_link_from_prose_to_a_place_on_a_generated_page_holds(
    prose: Callable[[str], Path], fictional: Path, tmp_path: Path
) -> None:
    docs = prose("[there](../departments/department-of-examples.md#facts)")
    built = build_site(PROJECT, fictional, tmp_path / "site", docs=docs)
    page = (built.site / "about" / "independence" / "index.html").read_text("utf-8")
    assert 'href="../../departments/department-of-examples/#facts"' in page


def test_a_page_of_prose_may_not_stand_in_the_place_of_a_generated_one(
    prose: Callable[[str], Path], fictional: Path, tmp_path: Path
) -> None:
    docs = prose("")
    (docs / "asks").mkdir()
    (docs / "asks" / "index.md").write_text("# Asks\n", encoding="utf-8")
    with pytest.raises(BuildFailed, match=r"docs/asks/index\.md"):
        build_site(PROJECT, fictional, tmp_path / "site", docs=docs)


def test_a_record_with_findings_is_not_built(fictional_copy: Path, tmp_path: Path) -> None:
    (fictional_copy / "levers" / "grants.yml").write_text("name: Grants\n", encoding="utf-8")
    with pytest.raises(RecordWrong, match=r"data/levers/grants\.yml:1:1 missing-field"):
        build_site(PROJECT, fictional_copy, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_folder_that_holds_something_else_is_never_replaced(fictional: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep me", encoding="utf-8")
    with pytest.raises(CannotReplace, match="did not build"):
        build_site(PROJECT, fictional, tmp_path)
    with pytest.raises(CannotReplace, match="is a file"):
        build_site(PROJECT, fictional, tmp_path / "letter.txt")
    assert (tmp_path / "letter.txt").read_text("utf-8") == "keep me"


def test_a_swap_that_fails_puts_the_last_site_back(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("last", encoding="utf-8")
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "never-built", site)
    assert _files(site) == {"index.html": b"last"}


def test_the_command_says_in_one_line_what_it_built(
    fictional: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["build", "--data", str(fictional), "--site", str(tmp_path / "site")])
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    assert out.count("\n") == 1
    assert "pages as of 2034-06-30 in " in out


def test_the_command_prints_the_findings_of_the_record(
    fictional_copy: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (fictional_copy / "levers" / "grants.yml").write_text("name: Grants\n", encoding="utf-8")
    code = main(["build", "--data", str(fictional_copy), "--site", str(tmp_path / "site")])
    out, err = capsys.readouterr()
    assert (code, out) == (1, "")
    assert "missing-field" in err
    assert "mend:" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [["--data", "no-such-folder"], ["--site", "/dev/null"], ["--site", "/dev/null/site"]],
    ids=["no record", "a file for a site", "a file where a folder should be"],
)
def test_the_command_says_why_it_could_not_run(
    arguments: list[str], fictional: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["build", "--data", str(fictional), "--site", str(tmp_path / "site"), *arguments])
    out, err = capsys.readouterr()
    assert (code, out) == (2, "")
    assert err.startswith("statement: ")
    assert err.count("\n") == 1


def test_a_folder_of_records_that_cannot_be_opened_is_a_finding_for_mkdocs_too(
    fictional_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("listdir", "scandir", "stat"):
        monkeypatch.setattr(os, name, _refusing(fictional_copy / "levers", name))
    monkeypatch.setenv(variables.DATA, str(fictional_copy))
    with pytest.raises(PluginError, match=r"data/levers:1:1 unreadable"):
        on_config(load_config(str(PROJECT / "mkdocs.yml")))


def test_a_link_to_no_file_is_a_finding_for_mkdocs_too(
    fictional_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (fictional_copy / "levers" / "gone.yml").symlink_to("nowhere.yml")
    monkeypatch.setenv(variables.DATA, str(fictional_copy))
    with pytest.raises(PluginError, match=r"data/levers/gone\.yml:1:1 symbolic-link"):
        on_config(load_config(str(PROJECT / "mkdocs.yml")))


def _refusing(locked: Path, name: str) -> Callable[..., object]:
    """As the system does for a folder without permissions, which would not stop root."""
    opener: Callable[..., object] = getattr(os, name)

    def refuse(path: object = ".", *arguments: object, **options: object) -> object:
        refused = isinstance(path, str | Path) and (
            Path(path).parent == locked if name == "stat" else Path(path) == locked
        )
        if refused:
            raise PermissionError(13, os.strerror(13), str(path))
        return opener(path, *arguments, **options)

    return refuse
