"""The line at the foot of a page that shows no single record: of which day and version it tells.

The page of a record has a section of its own for that, see `macros.pages.parts.dates`.
"""

from __future__ import annotations

from macros.pages.addresses import COVERAGE, ON_A_LIST
from macros.pages.edition import Edition
from macros.pages.frame.cite import version_words
from macros.pages.frame.shown import Shown
from macros.pages.parts.dates import dates_of_entries
from macros.pages.parts.view import Line, Link


def dates(edition: Edition, shown: Shown) -> Line:
    """The line; nothing on the page of a record, and on a page that only leads to another."""
    if shown.canonical != shown.address or edition.register.find(shown.key) is not None:
        return ()
    version = version_words(edition)
    told = f"Record as of {edition.as_of_words}{f', {version}' if version else ''}. "
    entries = f" {dates_of_entries(edition)}" if shown.key in ON_A_LIST else ""
    return (told, Link("Where the evidence ends", COVERAGE), f".{entries}")
