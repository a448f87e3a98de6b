"""What a reader may do about a record, wherever it is shown: edit it, or report a mistake."""

from __future__ import annotations

from macros.pages.addresses import CORRECTIONS
from macros.pages.edition import Edition
from macros.pages.parts.view import Line, Link
from macros.records.base import Record


def actions(edition: Edition, record: Record) -> tuple[Line, ...]:
    """A link to edit the record, and one to report a mistake, with the key by which to name the record."""
    edit = Link(
        "Edit this record", edition.edit_url(edition.register.place(record)), f": {edition.name(record)}"
    )
    return ((edit,), (Link("Report a mistake", CORRECTIONS), f" (say: {record.key})"))
