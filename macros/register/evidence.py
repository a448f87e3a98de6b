"""What the evidence of a record adds up to: its newest day, and how it was read as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.base import Evidence, Evidenced, NotFound, Record
from macros.records.person import Appointment
from macros.records.source import Source
from macros.records.when import When
from macros.records.words import RecordConfidence
from macros.register.references import parts
from macros.register.register import Register


def all_evidence(record: Record) -> Iterator[Evidence]:
    """Every entry of evidence in a record and its parts."""
    for _, part in parts(record):
        if isinstance(part, Evidenced):
            yield from part.evidence


def all_not_found(record: Record) -> Iterator[NotFound]:
    """Every entry in a record and its parts that names a search which found nothing."""
    for _, part in parts(record):
        if isinstance(part, Evidenced):
            yield from part.not_found


def newest_evidence(register: Register, record: Record) -> When | None:
    """The newest day that the evidence of a record reaches: as written, else from its sources' dates."""
    if record.evidence_to is not None:
        return record.evidence_to
    dates: list[When] = []
    for _, part in parts(record):
        if isinstance(part, Appointment):
            dates.extend(
                when for when in (part.to, *(sighting.on for sighting in part.seen)) if when is not None
            )
    sources = [entry.source for entry in all_evidence(record)] + list(record.sources)
    for ref in sources:
        source = register.resolve(ref)
        if isinstance(source, Source) and source.date is not None:
            dates.append(source.date)
    return max(dates, default=None)


def confidence(record: Record) -> RecordConfidence:
    """How a record was read as a whole: as written there, else what its own evidence adds up to."""
    written: RecordConfidence | None = getattr(record, "confidence", None)
    if written is not None:
        return written
    found = {entry.confidence for entry in all_evidence(record)}
    if not found:
        return "absence"
    return "mixed" if len(found) > 1 else found.pop()
