"""What became of gaps between two states, in words; those of government and of this record apart."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gaps.gap import Whose
from macros.pages.changes.said import GAP, Chapter, Said, Topic, chapter, day_words
from macros.pages.names import first_up
from macros.records.when import When
from macros.records.words import GapName, glosses
from macros.releases.model import Difference, GapChange, GapDates, GapWord, Labelled

TITLES: tuple[tuple[Whose, str], ...] = (
    ("government", "Gaps in what government has said"),
    ("record", "Gaps of this record"),
)

NO_LONGER = (
    "The record was corrected, more was read, or a rule was changed, so that these are not found any more. "
    "That is no finding that anything was done."
)


def gap_chapters(change: Difference) -> Iterator[Chapter]:
    """A chapter for each register."""
    for whose, title in TITLES:
        found = tuple(one for one in change.gaps if one.register_ == whose)
        yield chapter(title, *_topics(found, day_words(change.old_as_of)))


def _topics(found: tuple[GapChange, ...], day: str) -> Iterator[Topic]:
    topics: tuple[tuple[GapWord, str, str], ...] = (
        ("opened", f"Opened after {day}", ""),
        ("closed", f"Closed after {day}", ""),
        (
            "found",
            "Found",
            f"They stood by {day}, or it is not known since when; this record had not told them.",
        ),
        ("closed-before", "Found to have closed", f"They closed by {day}, which this record did not tell."),
        ("found-closed", "Found, and closed already", ""),
        ("open-again", "Open again", "This record had told them as closed."),
        ("redated", "Dates corrected", ""),
        ("no-longer-found", "No longer found", NO_LONGER),
    )
    for word, title, about in topics:
        yield Topic(title, about, tuple(_line(one) for one in found if one.change == word))


def _line(one: GapChange) -> Said:
    known = glosses(GapName)
    gap = Labelled(key=f"{GAP}{one.id}", label=first_up(known.get(one.rule, one.rule)))
    if one.new is None:
        return (gap, ": ", one.subject)
    line: Said = (gap, ": ", one.subject, *_dates(one.new))
    return (*line, "; before", *_dates(one.old)) if one.old and one.change == "redated" else line


def _dates(dates: GapDates) -> Said:
    since = f", since {When(dates.since).words}" if dates.since else ", not known since when"
    if not dates.until:
        return (since,)
    closed = f"{since}, closed on {When(dates.until).words}"
    return (closed, *((" by ", dates.closed_by) if dates.closed_by else ()))
