"""The line at the foot of a page that shows no single record: of which day and version it tells.

The page of a record has a section of its own for that, see `macros.pages.parts.dates`.
"""

from __future__ import annotations

from macros.pages.addresses import COVERAGE, ON_A_LIST, RELEASES
from macros.pages.edition import Edition
from macros.pages.frame.cite import version_words
from macros.pages.frame.shown import Shown
from macros.pages.names import first_up
from macros.pages.parts.dates import NOT_COMPARED, dates_of_entries
from macros.pages.parts.view import Line, Link


def dates(edition: Edition, shown: Shown) -> Line:
    """The line; nothing on the page of a record, and on a page that only leads to another."""
    if shown.canonical != shown.address or edition.register.find(shown.key) is not None:
        return ()
    version = version_words(edition)
    if shown.key in ON_A_LIST:
        last = f". {dates_of_entries(edition)}"
    else:
        number = sum(record.compared is not None for record in edition.register)
        compared = f"Of its records, {number:,} compared" if number else first_up(NOT_COMPARED)
        last = f". {compared} with its sources."
    return (
        f"Record as of {edition.as_of_words}{f', {version}' if version else ''}",
        *((" (", Link("what changed", RELEASES), ")") if version else ()),
        f". Evidence up to {_reach(edition)}: ",
        Link("where each strand ends", COVERAGE),
        last,
    )


def _reach(edition: Edition) -> str:
    """The first and the last day on which a strand of the evidence ends."""
    days = sorted(stop.on for stop in edition.about.evidence_stops)
    ends = dict.fromkeys(day.words for day in (*days[:1], *days[-1:]))
    return f"days from {' to '.join(ends)}" if len(ends) > 1 else next(iter(ends), edition.as_of_words)
