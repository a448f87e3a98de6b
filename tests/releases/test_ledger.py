"""The ledger and the releases: what is read from them, and what is found when a hand has been in them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.cli import main
from macros.publish.release import new_release, write_release
from macros.releases.history import History, read_history

FIRST, SECOND = "2034-07-01", "2034-08-01"


@pytest.fixture(scope="module")
def released(fictional: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The fictional record after two releases, between which a figure got another id."""
    data = Path(shutil.copytree(fictional, tmp_path_factory.mktemp("released") / "data"))
    write_release(new_release(data, FIRST))
    words = ("rename", "resources", "desk-posts", "posts-of-the-desk", "--on", "2034-07-02", "--write")
    assert main([*words, "--data", str(data)]) == 0
    write_release(new_release(data, SECOND))
    return data


@pytest.fixture
def data(released: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(released, tmp_path / "data"))


def _history(data: Path) -> History:
    history, findings = read_history(data)
    assert findings == ()
    return history


def test_it_reads_as_it_was_written(data: Path) -> None:
    history = _history(data)
    assert [release.name for release in history.releases] == [FIRST, SECOND]
    assert "resources/stated/#desk-posts" in history.ledger.of(FIRST)
    assert "resources/stated/#posts-of-the-desk" in history.ledger.of(SECOND)
    assert set(history.ledger.of(FIRST)) | set(history.ledger.of(SECOND)) == set(history.ledger)
    assert history.releases[1].state.records["resources/posts-of-the-desk"].label
    assert history.releases[1].state.addresses == frozenset(history.ledger)
    assert history.releases[1].new == len(history.ledger.of(SECOND))


def test_it_tells_up_to_which_release_something_stood_at_a_place(data: Path) -> None:
    history = _history(data)
    quote = next(one for one in history.ledger if one.startswith("resources/stated/#desk-posts-quote-"))
    for address, last in ((quote, FIRST), ("searches/topics/#search-general", SECOND)):
        release = history.last_with(address)
        assert release is not None
        assert release.name == last
    assert history.last_with("searches/#never-published") is None


def _drop(line: str) -> Callable[[str], str]:
    return lambda text: text.replace(f"{line}\n", "", 1)


@pytest.mark.parametrize(
    ("change", "line", "told"),
    [
        (_drop("/searches/"), 1, "not as the release 2034-07-01 left it"),
        (_drop("/resources/stated/#posts-of-the-desk"), 0, "not as the release 2034-08-01 left it"),
        (lambda text: text.replace("/searches/\n", "/searched/\n"), 1, "2034-07-01 left it"),
        (lambda text: f"{text}/more/\n", 0, "2034-08-01 left it"),
        (lambda text: f"{text}# 2034-09-01\n/more/\n", 0, "no release 2034-09-01"),
        (lambda text: f"{text}# {SECOND}\n", 0, "stands here twice"),
        (lambda text: f"{text}/searches/\n", 0, "stands here twice"),
        (lambda text: f"{text}# 2035-01-01\n", 0, "names no release of this year"),
        (lambda text: f"{text}searches/\n", 0, "is no address"),
        (lambda text: f"{text}/sea rches/\n", 0, "is no address"),
        (lambda text: "/searches/\n" + text, 1, "no release is named above"),
        (lambda text: f"\ufeff{text}", 1, "no release is named above"),
    ],
)
def test_a_line_that_was_changed_by_hand_is_found(
    data: Path, change: Callable[[str], str], line: int, told: str
) -> None:
    file = data / "addresses" / "2034.txt"
    before = file.read_text("utf-8")
    file.write_text(change(before), "utf-8")
    assert file.read_text("utf-8") != before
    _, findings = read_history(data)
    assert {finding.rule for finding in findings} == {"ledger-line"}
    assert told in findings[0].message
    assert "git checkout" in findings[0].fix
    assert findings[0].place.path == "data/addresses/2034.txt"
    if line:
        assert findings[0].place.line == line


def test_a_year_that_is_gone_is_found_by_its_release(data: Path) -> None:
    (data / "addresses" / "2034.txt").unlink()
    _, findings = read_history(data)
    assert [(one.rule, one.place.path) for one in findings] == [
        ("ledger-line", f"data/releases/{FIRST}.json")
    ]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda kept: kept.pop("ledger"),
        lambda kept: kept.pop("former"),
        lambda kept: kept.pop("records"),
        lambda kept: kept["ledger"].pop("hash"),
        lambda kept: kept.update(records=[]),
        lambda kept: kept.update(as_of=20340801),
        lambda kept: kept.update(as_of="whenever"),
        lambda kept: kept.update(former="searches/"),
        lambda kept: kept["moved"].update({"resources/x": "renamed_to"}),
        lambda kept: kept["holders"][0].__setitem__(2, 2031),
        lambda kept: kept["holders"][0].__setitem__(2, "some day"),
        lambda kept: next(iter(kept["gaps"].values())).__setitem__(2, "some day"),
        lambda kept: next(iter(kept["standing"].values()))[0].__setitem__(0, "some day"),
    ],
)
def test_a_release_that_cannot_be_read_is_found(
    data: Path, spoil: Callable[[dict[str, object]], None]
) -> None:
    file = data / "releases" / f"{SECOND}.json"
    kept = json.loads(file.read_text("utf-8"))
    spoil(kept)
    file.write_text(json.dumps(kept), "utf-8")
    _, findings = read_history(data)
    assert [(one.rule, one.place.path) for one in findings] == [
        ("release-file", f"data/releases/{SECOND}.json")
    ]


def test_a_release_that_is_gone_is_found_by_its_lines(data: Path) -> None:
    (data / "releases" / f"{SECOND}.json").unlink()
    _, findings = read_history(data)
    assert [one.rule for one in findings] == ["ledger-line"]
    assert f"no release {SECOND}" in findings[0].message


def test_a_release_nested_too_deep_is_one_that_cannot_be_read(data: Path) -> None:
    (data / "releases" / f"{SECOND}.json").write_text("[" * 200_000, "utf-8")
    _, findings = read_history(data)
    assert [one.rule for one in findings] == ["release-file"]


@pytest.mark.parametrize("name", ["addresses/2034.txt", f"releases/{SECOND}.json"])
def test_a_conflict_of_two_branches_is_told_once_with_its_own_mend(data: Path, name: str) -> None:
    lines = (data / name).read_text("utf-8").splitlines()
    marked = [*lines[:4], "<<<<<<< HEAD", lines[4], "=======", lines[5], ">>>>>>> other", *lines[6:]]
    (data / name).write_text("\n".join(marked), "utf-8")
    _, findings = read_history(data)
    assert [(str(one.place), one.message) for one in findings] == [
        (f"data/{name}:5:1", "a merge of two branches left a conflict here")
    ]
    assert "run `statement release` again" in findings[0].fix


def test_releases_of_two_branches_put_one_after_the_other_are_found(data: Path) -> None:
    other = data / "releases" / "2034-07-15.json"
    shutil.copyfile(data / "releases" / f"{SECOND}.json", other)
    file = data / "addresses" / "2034.txt"
    text = file.read_text("utf-8")
    file.write_text(text.replace(f"# {SECOND}\n", f"# 2034-07-15\n/of-the-other/\n# {SECOND}\n"), "utf-8")
    _, findings = read_history(data)
    assert [one.rule for one in findings] == ["ledger-line"]
    assert "two branches were each released" in findings[0].fix


def test_a_release_that_was_copied_is_found_at_its_file(data: Path) -> None:
    shutil.copyfile(data / "releases" / f"{SECOND}.json", data / "releases" / "2034-09-01.json")
    _, findings = read_history(data)
    assert [(one.rule, one.place.path) for one in findings] == [
        ("ledger-line", "data/releases/2034-09-01.json")
    ]
    assert "if it is a copy" in findings[0].fix


@pytest.mark.parametrize("name", ["addresses/2034.txt", f"releases/{SECOND}.json"])
def test_a_symbolic_link_is_none_of_their_files(data: Path, tmp_path: Path, name: str) -> None:
    (data / name).rename(tmp_path / "elsewhere")
    (data / name).symlink_to(tmp_path / "elsewhere")
    _, findings = read_history(data)
    assert [(one.rule, one.place.path) for one in findings] == [("symbolic-link", f"data/{name}")]


def test_windows_line_ends_change_nothing(data: Path) -> None:
    for name in ("addresses/2034.txt", f"releases/{SECOND}.json"):
        (data / name).write_bytes((data / name).read_bytes().replace(b"\n", b"\r\n"))
    history = _history(data)
    assert history.ledger.of(SECOND)


def test_a_second_release_of_a_day_comes_after_the_first(data: Path) -> None:
    write_release(new_release(data, f"{SECOND}-2"))
    assert [release.name for release in _history(data).releases] == [FIRST, SECOND, f"{SECOND}-2"]


def test_what_does_not_belong_there_is_found_and_what_editors_leave_is_not(data: Path) -> None:
    for name in (
        "addresses/notes.txt",
        "releases/latest.json",
        "releases/2034-09-01",
        "addresses/.2034.txt.swp",
        "releases/x.json~",
    ):
        (data / name).write_text("x", "utf-8")
    _, findings = read_history(data)
    assert [(one.rule, one.place.path) for one in findings] == [
        ("stray-file", "data/addresses/notes.txt"),
        ("stray-file", "data/releases/2034-09-01"),
        ("stray-file", "data/releases/latest.json"),
    ]


def test_a_release_has_a_row_on_each_line(data: Path) -> None:
    lines = (data / "releases" / f"{FIRST}.json").read_text("utf-8").splitlines()
    assert any(line.startswith('"searches/search-general": ["') for line in lines)
    assert max(map(len, lines)) < 400
