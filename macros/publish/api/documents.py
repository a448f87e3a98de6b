"""The files of the API that are not of one record or kind, and the parts of addresses that vary."""

from __future__ import annotations

from dataclasses import dataclass

from macros.pages.addresses import API, twin


@dataclass(frozen=True, slots=True)
class Document:
    """A file, or all files of one sort; ``name`` is that of its schema. ``{…}`` in ``path`` varies."""

    name: str
    path: str
    title: str


INDEX = Document("index", twin("index"), "What there is, and on what terms it can be used")
OVERSIGHT = Document("oversight", twin("oversight"), "Who was said to hold oversight, by role, on any day")
GAPS = Document("gaps", twin("gaps"), "Gaps: those of government and those of this record apart")
CHANGES = Document("changes", twin("changes"), "What changed in the record, by release")
ON = Document("on", f"{API}on/{{day}}.json", "How things stood on a day")

DOCUMENTS = (INDEX, OVERSIGHT, GAPS, CHANGES)
"""Those that are one file each."""
