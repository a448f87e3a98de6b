"""The days of a record: how far its evidence reaches, when it was compared, and when it changed."""

from __future__ import annotations

from macros.pages.addresses import release_address
from macros.pages.edition import Edition
from macros.pages.names import first_up
from macros.pages.parts.spells import UNCONFIRMED, reaches_unconfirmed
from macros.pages.parts.view import Fact, Line, Link
from macros.records.base import Record
from macros.records.source import Source
from macros.register.evidence import all_evidence, newest_evidence

NOT_COMPARED = "not yet compared"
"""Stands where nobody has gone through a whole record again, source by source, since it was written."""


def dates(edition: Edition, record: Record) -> tuple[Fact, ...]:
    """The days of a record as facts."""
    compared = Fact("Compared with its sources", ((NOT_COMPARED,),))
    if record.compared:
        compared = Fact("Compared with its sources", ((record.compared.words,),), "The whole record.")
    facts = (
        compared,
        Fact("Changed in this record", (_changed(edition, record),)),
        Fact("Record as of", ((edition.as_of_words,),)),
    )
    reach = _reach(edition, record)
    return (Fact("Evidence up to", (reach,), "Not a claim about any later day."), *facts) if reach else facts


def dates_line(edition: Edition, record: Record) -> Line:
    """The same in a line, for a record that stands on a list, where the day of the record stands once."""
    reach = _reach_words(edition, record)
    compared = (
        f"compared with its sources {record.compared.on_words}"
        if record.compared
        else f"{NOT_COMPARED} with its sources"
    )
    changed = _changed(edition, record)
    verb = "last changed in the " if isinstance(changed[0], Link) else ""
    return (first_up(f"{reach}{compared}; {verb}"), *changed)


def _reach_words(edition: Edition, record: Record) -> str:
    newest = newest_evidence(edition.register, record)
    if newest is not None:
        return f"evidence up to {newest.words}; "
    return "evidence without a date; " if any(all_evidence(record)) else ""


def _reach(edition: Edition, record: Record) -> Line:
    newest = newest_evidence(edition.register, record)
    if newest is None and isinstance(record, Source):
        return ()  # a source is evidence, and rests on none; its own date stands among its facts
    reach: Line = (newest.words,) if newest else ("The evidence bears no date",)
    return (*reach, f", {UNCONFIRMED}") if reaches_unconfirmed(edition, record) else reach


def _changed(edition: Edition, record: Record) -> Line:
    """The release in which a record was first published as it stands. Git is not asked."""
    last = edition.history.last
    if last is None:
        return ("not yet in a release",)
    since = edition.history.changed(record)
    if since is not None:
        return (Link(f"release of {since.on.words}", release_address(since.name)),)
    verb = "changed" if record.key in last.state.records else "added"
    return (f"{verb} since the ", Link(f"release of {last.on.words}", release_address(last.name)))
