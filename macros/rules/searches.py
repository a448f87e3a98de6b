"""Rules of searches: an absence cites what was searched, and a search says what it was about."""

from __future__ import annotations

from collections.abc import Iterator

from macros.reading.tree import Path, in_words
from macros.records.base import Evidenced, Record, coded_field
from macros.records.search import Search
from macros.register.references import parts
from macros.register.register import Register
from macros.rules.problem import Problem

ABSENCES = (
    "not-found",
    "no-public-response-found",
    "no-evidence-found",
    "no-statement-found",
    "no-figure-found",
    "no-use-found",
    "no-report-found",
)
"""The coded words that say that something was not found by a search."""


def absence_without_search(register: Register) -> Iterator[Problem]:
    """A coded word for an absence, where no search is cited for what it is about."""
    for record, path, word in register.texts:
        if word not in ABSENCES:
            continue
        around = _around(record, path)
        innermost, part = around[-1]
        coded = str(path[len(innermost)])
        field = coded_field(type(part), coded)
        if not any({coded, field} & set(absence.fields) for absence in part.not_found):
            yield Problem(
                record,
                path,
                f"`{in_words(path)}` is `{word}`, and no search is cited for it",
                f"add to `{in_words((*innermost, 'not_found'))}` an entry with "
                f"`fields: [{field}]` and the searches that found nothing",
            )


def search_without_subject(register: Register) -> Iterator[Problem]:
    """A search that says neither which records nor which topic it was about."""
    for search in register.of(Search).values():
        if not search.subjects and search.topic is None:
            yield Problem(
                search, (), "this search has neither a subject nor a topic", "add `subjects:` or `topic:`"
            )


def _around(record: Record, path: Path) -> list[tuple[Path, Evidenced]]:
    """The record and the parts of it that hold a field and carry proof, outermost first."""
    return [
        (place, part)
        for place, part in parts(record)
        if isinstance(part, Evidenced) and path[: len(place)] == place
    ]
