"""Reads texts with textstat: how old a reader must be to follow each, and its sentences that are hardest.

The measure is the Automated Readability Index, which counts letters, words and sentences. It needs no list
of words, as others of textstat's do, which fetch theirs from the network. The index is a year of school in
the US, where the first begins at the age of five or six: a text of the seventh year suits readers of twelve.

Each line of a file is a passage: a paragraph, an item of a list, a cell.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import textstat

FIRST_YEAR = 5
"""What is added to a year of school for the age of a reader at its beginning."""

HARD = 5
"""How many of the hardest sentences are told."""

LONG_ENOUGH = 8
"""In a sentence of fewer words one long word decides."""


def age(text: str) -> float:
    return round(float(textstat.automated_readability_index(text)) + FIRST_YEAR, 1)


def read(path: Path) -> dict[str, object]:
    passages = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    ended = [line if re.search(r"[.?!]\W*$", line) else f"{line}." for line in passages]
    sentences = [one for line in ended for one in re.split(r"(?<=[.?!])[”’)]*\s+(?=\W*[A-Z0-9])", line)]
    long_enough = [one for one in sentences if len(one.split()) >= LONG_ENOUGH]
    hardest = sorted(long_enough, key=lambda one: (-age(one), one))[:HARD]
    return {
        "age": age(" ".join(ended)),
        "words": sum(len(line.split()) for line in ended),
        "longest": max((len(one.split()) for one in sentences), default=0),
        "hardest": [{"age": age(one), "sentence": one} for one in hardest],
    }


print(json.dumps({name: read(Path(name)) for name in sys.argv[1:]}))
