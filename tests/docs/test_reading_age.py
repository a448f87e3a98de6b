"""How old a reader must be to follow our own sentences, by a program that nobody here wrote.

To see the ages, by page and by part of the code: `pytest tests/docs/test_reading_age.py -rP`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.docs.sentences import of_code, of_prose
from tests.readers.run import read

OLDEST = 12.0
"""The age at which a reader can follow a page written by hand. “Atrocity prevention” alone adds to it."""

OLDEST_OF_CODE = 13.5
"""The same for the sentences of a part of the code, which name what they are about each time."""

LONGEST = 30
"""The words of a sentence that a reader meets."""

LONGEST_FOR_HELPERS = 48
"""The same where contributors and hosts are told what to do: there a sentence may hold a list of files."""

ENOUGH = 60
"""In fewer words than this one long word decides the age."""

Ages = Mapping[str, Mapping[str, Any]]


def _read(texts: Mapping[str, str], folder: Path) -> Ages:
    files = {}
    for number, (name, text) in enumerate(texts.items()):
        if text:
            files[name] = folder / f"{number}.txt"
            files[name].write_text(text, encoding="utf-8")
    found = read("reading_age", *files.values())
    ages = {name: found[str(file)] for name, file in files.items()}
    for name, one in sorted(ages.items(), key=lambda item: -item[1]["age"]):
        told = f"{one['age']:5.1f} {one['words']:5} words, longest sentence {one['longest']:3}  {name}"
        print(told)  # noqa: T201 - pytest -rP shows it
    return ages


@pytest.fixture(scope="module")
def prose(tmp_path_factory: pytest.TempPathFactory) -> Ages:
    return _read(of_prose(), tmp_path_factory.mktemp("prose"))


@pytest.fixture(scope="module")
def code(tmp_path_factory: pytest.TempPathFactory) -> Ages:
    return _read(_by_folder(of_code()), tmp_path_factory.mktemp("code"))


def _by_folder(texts: Mapping[str, str]) -> dict[str, str]:
    """One module has few sentences; those of a folder tell how its pages read."""
    found: dict[str, list[str]] = {}
    for name, text in texts.items():
        found.setdefault(str(Path(name).parent), []).append(text)
    return {folder: "\n".join(parts) for folder, parts in found.items()}


def test_pages_written_by_hand_can_be_followed(prose: Ages) -> None:
    assert len(prose) > 15
    assert {
        name: one["age"] for name, one in prose.items() if one["words"] > ENOUGH and one["age"] > OLDEST
    } == {}


def test_sentences_of_the_code_can_be_followed(code: Ages) -> None:
    assert len(code) > 15
    hard = {name: one for name, one in code.items() if one["words"] > ENOUGH and one["age"] > OLDEST_OF_CODE}
    assert {name: (one["age"], one["hardest"][0]["sentence"]) for name, one in hard.items()} == {}


def test_no_sentence_goes_on_and_on(prose: Ages, code: Ages) -> None:
    long = {
        name: one["longest"]
        for name, one in (*prose.items(), *code.items())
        if one["longest"] > (LONGEST_FOR_HELPERS if name.startswith("contribute/") else LONGEST)
    }
    assert long == {}


def test_a_hard_text_is_told_from_an_easy_one(tmp_path: Path) -> None:
    easy = "The cat sat on the mat. It was warm there. So it did not get up for an hour."
    hard = (
        "Notwithstanding considerable interdepartmental coordination, implementation responsibilities "
        "regarding international atrocity prevention remain institutionally indeterminate."
    )
    found = _read({"easy": easy, "hard": hard}, tmp_path)
    assert found["easy"]["age"] < 7
    assert found["hard"]["age"] > 20
    assert found["hard"]["hardest"][0]["sentence"] == hard
    assert (found["easy"]["longest"], found["hard"]["longest"]) == (9, 13)
