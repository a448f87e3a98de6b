"""`statement release`: what it shows, what it writes, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from macros.cli import main
from macros.publish import release as core
from macros.publish.published import prose_pages, published_addresses
from macros.publish.release import CannotRelease, new_release, write_release
from macros.register.load import load
from macros.releases.history import read_history
from macros.site.editions import make

FIRST = "2034-07-01"


def _release(data: Path, *words: str) -> int:
    return main(["release", *words, "--data", str(data)])


def _beside(data: Path) -> dict[str, bytes]:
    found = (file for room in ("addresses", "releases") for file in sorted((data / room).rglob("*")))
    return {file.relative_to(data).as_posix(): file.read_bytes() for file in found}


def test_it_shows_what_it_would_write_and_writes_nothing(
    fictional_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _release(fictional_copy, FIRST) == 0
    shown = capsys.readouterr().out
    for words in (f"Release {FIRST} as of 2034-06-30", "new addresses", "pages", "files", "places on pages"):
        assert words in shown
    assert "data/releases/2034-07-01.json: new" in shown
    assert "data/addresses/2034.txt: new" in shown
    assert "Nothing is written yet" in shown
    assert _beside(fictional_copy) == {}


def test_it_writes_the_key_facts_and_every_address(fictional_copy: Path) -> None:
    before = make(fictional_copy)
    assert _release(fictional_copy, FIRST, "--write") == 0
    history, findings = read_history(fictional_copy)
    assert findings == ()
    assert tuple(history.ledger) == published_addresses(make(fictional_copy), prose_pages())
    assert history.last is not None
    assert history.last.state.records == before.state.records
    assert history.last.state.gaps == before.state.gaps
    assert make(fictional_copy).version == FIRST
    loaded = load(fictional_copy)
    assert loaded.findings == ()  # the reader of records knows that these files are none


def test_the_same_record_makes_the_same_bytes(fictional_copy: Path) -> None:
    first, second = (new_release(fictional_copy, FIRST) for _ in range(2))
    assert [file.text for file in first.files] == [file.text for file in second.files]
    assert json.loads(first.files[1].text)["as_of"] == "2034-06-30"


def test_a_second_release_adds_only_what_is_new(
    fictional_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _release(fictional_copy, FIRST, "--write") == 0
    ledger = fictional_copy / "addresses" / "2034.txt"
    before = ledger.read_text("utf-8")
    holes = fictional_copy / "holes"
    text = (holes / "hole-hearing-2034.yml").read_text("utf-8")
    (holes / "hole-another.yml").write_text(text.replace("beyond its opening", "to its end"), "utf-8")
    capsys.readouterr()
    assert _release(fictional_copy, f"{FIRST}-2", "--write") == 0
    shown = capsys.readouterr().out
    assert "added to" in shown
    assert "    /to-read/read/#hole-another" in shown
    after = ledger.read_text("utf-8")
    assert after.startswith(f"{before}# {FIRST}-2\n")
    assert "/to-read/read/#hole-another\n" in after.removeprefix(before)
    assert "/to-read/read/\n" not in after.removeprefix(before)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("next", "is no name of a release"),
        ("2034-13-01", "is no name of a release"),
        ("2034-07-01-1", "is no name of a release"),
        ("2034-7-1", "is no name of a release"),
        ("2034-06-29", "cannot be of an earlier day"),
        ("2034-07-01-2", "there is no release 2034-07-01,"),
    ],
)
def test_a_name_that_cannot_be_is_refused(
    fictional_copy: Path, name: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _release(fictional_copy, name, "--write") == 2
    assert told in capsys.readouterr().err
    assert _beside(fictional_copy) == {}


@pytest.mark.parametrize("name", ["2034-06-30", FIRST, f"{FIRST}-3"])
def test_a_release_comes_after_the_last_one(
    fictional_copy: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _release(fictional_copy, FIRST, "--write") == 0
    before = _beside(fictional_copy)
    assert _release(fictional_copy, name, "--write") == 2
    assert "2034-07-01" in capsys.readouterr().err
    assert _beside(fictional_copy) == before


def test_a_record_with_findings_is_not_released(
    fictional_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (fictional_copy / "levers" / "grants.yml").write_text("name: Grants\n", "utf-8")
    assert _release(fictional_copy, FIRST, "--write") == 1
    shown = capsys.readouterr().err
    assert "missing-field" in shown
    assert "so it is not released" in shown
    assert _beside(fictional_copy) == {}


def test_where_one_file_cannot_be_written_neither_is(
    fictional_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_release(new_release(fictional_copy, FIRST))
    before = _beside(fictional_copy)
    second = new_release(fictional_copy, "2034-08-01")
    write = core._write

    def refuse(path: Path, text: str) -> None:
        if path.suffix == ".json":
            raise OSError(28, "No space left on device")
        write(path, text)

    monkeypatch.setattr(core, "_write", refuse)
    with pytest.raises(OSError, match="No space"):
        write_release(second)
    assert _beside(fictional_copy) == before


def test_a_full_disk_is_told_with_its_file_and_nothing_is_written(
    fictional_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(Path, "write_text", refuse)
        assert _release(fictional_copy, FIRST, "--write") == 2
    file = fictional_copy / "addresses" / "2034.txt"
    told = f"statement: {file}: No space left on device; nothing is written\n"
    assert capsys.readouterr().err == told
    assert _beside(fictional_copy) == {}


def test_a_ledger_without_an_end_of_line_is_not_spoilt(fictional_copy: Path) -> None:
    write_release(new_release(fictional_copy, FIRST))
    ledger = fictional_copy / "addresses" / "2034.txt"
    ledger.write_text(ledger.read_text("utf-8").rstrip("\n"), "utf-8")
    write_release(new_release(fictional_copy, "2034-08-01"))
    assert read_history(fictional_copy)[1] == ()


def test_the_error_tells_all_findings(fictional_copy: Path) -> None:
    (fictional_copy / "levers" / "grants.yml").write_text("name: Grants\n", "utf-8")
    with pytest.raises(CannotRelease, match="missing-field") as failed:
        new_release(fictional_copy, FIRST)
    assert failed.value.findings
