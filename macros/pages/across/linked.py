"""Whose link to atrocity prevention counts, as the pages across the kinds share it."""

from __future__ import annotations

from macros.pages.names import gloss
from macros.records.words import Basis, Relation
from macros.records.workstream import Workstream

APART = (
    "Their link to atrocity prevention is reported by others or put in by the editors: no government text "
    "was read that states it. They are listed here, and no count of workstreams above holds them."
)
"""Stands over workstreams of which government itself did not state the link."""


def basis_words(stream: Workstream) -> str:
    """What the relation rests on; an inferred one is never told as government's own word."""
    if stream.relation_basis is None or stream.relation == "unclear":
        return gloss(Relation, "unclear") if stream.relation == "unclear" else "basis not noted"
    words = gloss(Basis, stream.relation_basis)
    return f"{words}, not government's word" if stream.relation_basis == "inferred" else words


def relation_words(stream: Workstream) -> str:
    """The relation to conflict prevention, with its basis in brackets where anything was said."""
    words = gloss(Relation, stream.relation)
    return words if stream.relation == "unclear" else f"{words} ({basis_words(stream)})"
