"""The credit line: what whoever uses the record is asked to print beside what they took from it."""

from __future__ import annotations

from macros.pages.edition import Edition


def credit(edition: Edition) -> str:
    """The name of the record, its day, its address and the licence of its data, in one line to copy."""
    about = edition.about
    return f"{about.name}, as of {edition.as_of_words}, {about.site_url}, {about.licences.data}"
