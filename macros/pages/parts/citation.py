"""The sentence that may be quoted from a page, and what must be said beside it."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.parts.proof import Proof
from macros.pages.parts.record_view import Quotable
from macros.pages.parts.spells import UNCONFIRMED, reaches_unconfirmed
from macros.records.base import Record
from macros.records.source import Source
from macros.register.evidence import newest_evidence


def quotable(
    edition: Edition, record: Record, sentence: str, proof: Proof, own: tuple[str, ...] = ()
) -> Quotable:
    """A sentence with its caveats: its own, how far the evidence reaches, the day of the record, copies."""
    newest = newest_evidence(edition.register, record)
    unsure = f", {UNCONFIRMED}" if reaches_unconfirmed(edition, record) else ""
    reach = f"Evidence up to {newest.words}{unsure}; " if newest else "The evidence bears no date; "
    if newest is None and isinstance(record, Source):
        reach = ""  # a source is evidence, and rests on none
    caveats = [*own, f"{reach}{edition.about.name}, as of {edition.as_of_words}."]
    if copies := _copies(edition, record, proof):
        caveats.append(copies)
    return Quotable(sentence, tuple(caveats))


def _copies(edition: Edition, record: Record, proof: Proof) -> str:
    word = edition.about.wording.copy_
    if isinstance(record, Source):
        return f"Read in a {word}, not in the original." if record.is_copy else ""
    copies = [note for note in proof.notes if note.from_copy]
    if not copies:
        return ""
    if len(copies) == len(proof.notes):
        return f"The evidence was read in a {word}, not in the original."
    return f"Part of the evidence was read in a {word}, not in the original."
