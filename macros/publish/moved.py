"""What answers at the addresses of the files that cited the page of a record that moved, where it had any.

They cite the page of the one record that holds it now; where that was split or withdrawn, the page that says
so. What stands in the place of its JSON and its feed is made by the rooms of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros.pages.addresses import cite_file, place_of
from macros.pages.edition import Edition
from macros.pages.frame.cite import citation
from macros.pages.moved.moved_pages import page_title
from macros.pages.names import title_of
from macros.pages.places import place_now
from macros.publish.cite.files import WRITERS
from macros.publish.file import PublishedFile
from macros.records.moved import Moved


def files(edition: Edition) -> Iterator[PublishedFile]:
    """Such citations of records that moved as were published."""
    for mark in edition.register.moved.values():
        for form in WRITERS:
            file = cite_file(place_of(mark.key), form)
            if file in edition.history.ledger:
                yield PublishedFile(file, partial(_cite, edition, mark, form))


def _cite(edition: Edition, mark: Moved, form: str) -> bytes:
    now = edition.register.now(mark.key)
    record = edition.register.find(now)
    title = page_title(edition.register.moved[now]) if record is None else ""
    if record is not None:
        title = title_of(record.kind, edition.name(record))
    return WRITERS[form](citation(edition, place_now(edition, now), title))
