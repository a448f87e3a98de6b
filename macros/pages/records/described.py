"""What a search engine shows below the title of a record's page: one or two lines, with a short answer."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from macros.pages.answers.ask import NO_ANSWER
from macros.pages.edition import Edition
from macros.pages.names import first_sentence, first_up, shorten
from macros.pages.page import SEARCH_RESULT
from macros.pages.parts.sections import status_words
from macros.pages.parts.stances import stances
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.workstream import Workstream

_ALWAYS = 110
"""So much of a name stands in any case: no two that are longer begin with the same words."""

_AFTER_THE_NAME: Mapping[str, str] = MappingProxyType(
    {
        "departments": "its posts, its workstreams and what was said of its part in UK atrocity prevention.",
        "posts": "who held it, on which days, and whether government named it for atrocity prevention.",
        "ministers": "posts held, with dates and sources, and what was said of them on atrocity prevention.",
        "people": "why they are in the record of UK atrocity prevention, with dates and sources.",
        "levers": "who is named for it, which test is stated, and which work uses it to prevent atrocities.",
        "situations": "what was found of UK assessments, determinations and action, with sources.",
        "statements": "what was said on the oversight of UK atrocity prevention, with its source.",
        "sources": "what this source is, how close it is to the original, and which facts rest on it.",
    }
)


def description_of(edition: Edition, record: Record) -> str:
    """The description of a record's page. What doesn't fit is cut from the name, or else from the rest."""
    name = edition.name(record)
    if isinstance(record, Ask):
        answer = first_up(stances(edition, record)) if record.answers else first_sentence(NO_ANSWER)
        return _fit("Asked of government: ", name, f". Answer: {answer}.")
    if isinstance(record, Workstream):
        return _fit("", name, f": {status_words(record)}. What it is, who is named, and what was not found.")
    return _fit("", name, f": {_AFTER_THE_NAME[record.kind]}")


def _fit(before: str, name: str, after: str) -> str:
    cut = shorten(name, max(SEARCH_RESULT - len(before) - len(after), _ALWAYS))
    return f"{before}{cut}{shorten(after, SEARCH_RESULT - len(before) - len(cut))}"
