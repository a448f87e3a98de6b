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
    """The same in a line for a record on a list: only what `dates_of_entries` doesn't say of all of them."""
    told: list[Line] = []
    newest = newest_evidence(edition.register, record)
    if newest is not None:
        told.append((f"evidence up to {newest.words}",))
    elif any(all_evidence(record)):
        told.append(("evidence without a date",))
    if record.compared:
        told.append((f"compared with its sources {record.compared.on_words}",))
    history = edition.history
    if history.last is not None and history.changed(record) is not history.releases[0]:
        changed = _changed(edition, record)
        told.append(("last changed in the ", *changed) if isinstance(changed[0], Link) else changed)
    if not told:
        return ()
    (first, *rest), *others = told
    return (first_up(str(first)), *rest, *(part for line in others for part in ("; ", *line)))


def dates_of_entries(edition: Edition) -> str:
    """What holds for every record on a list whose own line says nothing else."""
    releases = edition.history.releases
    since = f"unchanged since the release of {releases[0].on.words}" if releases else "not yet in a release"
    return f"Of an entry that says nothing else: {NOT_COMPARED} with its sources, and {since}."


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
    if since is edition.history.releases[0]:
        return (
            "not since the first, the ",
            Link(f"release of {since.on.words}", release_address(since.name)),
        )
    if since is not None:
        return (Link(f"release of {since.on.words}", release_address(since.name)),)
    verb = "changed" if record.key in last.state.records else "added"
    return (f"{verb} since the ", Link(f"release of {last.on.words}", release_address(last.name)))
