"""Vocabularies: no word without a gloss, no gloss without a word."""

from __future__ import annotations

from typing import get_args

import pytest

from macros.records import hole, words
from macros.records.words import Glosses, glosses
from macros.records.words import words as words_of

VOCABULARIES = {
    name: value
    for module in (words, hole)
    for name, value in vars(module).items()
    if any(isinstance(part, Glosses) for part in get_args(value))
}


def test_all_vocabularies_are_found() -> None:
    assert {"Stance", "StandingWord", "Priority"} <= set(VOCABULARIES)


@pytest.mark.parametrize("name", sorted(VOCABULARIES))
def test_each_word_has_a_gloss_and_each_gloss_a_word(name: str) -> None:
    assert tuple(glosses(VOCABULARIES[name])) == words_of(VOCABULARIES[name])
    assert all(gloss.strip() for gloss in glosses(VOCABULARIES[name]).values())
