"""Why a determination may not be found: the stated policy on who determines genocide, from the record."""

from __future__ import annotations

from datetime import date

from macros.pages.edition import Edition
from macros.pages.indexes.words_of import quoted, source_of
from macros.pages.names import ended
from macros.pages.parts.links import link_to, marks, prose
from macros.pages.parts.sections import status_words
from macros.pages.parts.view import OUR_WORDS, Bullets, Group, Line, Paragraph
from macros.records.base import Evidence
from macros.records.workstream import Workstream

COURTS = "courts-decide"
"""The anchor of the part that explains, once, why a determination may not be found."""


def policy(edition: Edition) -> Workstream | None:
    """The workstream that the record names as the stated policy on determinations."""
    ref = edition.about.determination_policy
    found = edition.register.resolve(ref) if ref is not None else None
    return found if isinstance(found, Workstream) else None


def explained(edition: Edition) -> tuple[Group, ...]:
    """The policy in its own words, in the order of time; nothing where the record names no such policy."""
    stream = policy(edition)
    if stream is None:
        return ()
    about: Line = (
        link_to(edition, stream),
        *marks(edition, stream),
        ": ",
        *prose(edition, ended(stream.summary)),
        " ",
        OUR_WORDS,
        f" {_status(stream)}.",
    )
    meaning = (
        "So “not found” beside a determination is about our search: it found no text in which government "
        "makes one. It says nothing of what happened, nor of what a court found or may find. Words short of "
        "a determination, and what somebody says is one, stand with the place above."
    )
    quotes = tuple(quoted(edition, entry) for entry in _in_time(edition, stream))
    blocks = (
        (Paragraph(("Words in which it was stated, in the order of time:",)), Bullets(quotes))
        if quotes
        else ()
    )
    return (Group(COURTS, "Why a determination may not be found", about, (*blocks, Paragraph((meaning,)))),)


def _status(stream: Workstream) -> str:
    """The status as last stated; our words for it, where they say more than the coded one."""
    if stream.status.as_written is None:
        return status_words(stream)
    day = f" on {stream.status.on.words}" if stream.status.on else ""
    return f"Status as last stated{day}, in our words: {stream.status.as_written}"


def _in_time(edition: Edition, stream: Workstream) -> tuple[Evidence, ...]:
    """The quotations that tell what the policy is, by the day of their source; undated ones stand last."""
    found = [entry for entry in stream.evidence if entry.quote and "summary" in entry.supports]
    return tuple(sorted(found, key=lambda entry: (_day(edition, entry), str(entry.source))))


def _day(edition: Edition, entry: Evidence) -> date:
    source = source_of(edition, entry)
    return source.date.first if source is not None and source.date is not None else date.max
