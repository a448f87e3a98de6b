"""A statement on oversight as it is shown away from its own page: the words, who said them, and where."""

from __future__ import annotations

from dataclasses import dataclass

from macros.pages.addresses import address
from macros.pages.edition import Edition
from macros.pages.names import joined
from macros.pages.parts.links import linked
from macros.pages.parts.proof import away_link
from macros.pages.parts.view import Line, Link
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.words import Confidence, Role, Strength, glosses

ROLE_NAMES: dict[Role, str] = {
    "minister": "minister",
    "department": "department",
    "senior-official": "senior official",
    "focal-point": "R2P Focal Point",
    "unit": "unit",
}
"""The roles of oversight as they stand in a sentence."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement. ``copy`` marks a copy, ``secondary`` words we did not read; else they are empty."""

    key: str
    day: str
    name: str
    address: str
    speaker: Line
    capacity: str
    quote: str
    source: Link | None
    place: str
    away: Link | None
    copy: str
    secondary: str
    explicit: bool
    strength: str
    gloss: str
    moves: str
    summary: str
    names: tuple[Line, ...]
    note: str


def said(edition: Edition, statement: Statement) -> Said:
    """The view of a statement."""
    proof = next((one for one in statement.evidence if one.quote), None)
    proof = proof or next(iter(statement.evidence), None)
    source = edition.register.resolve(proof.source) if proof else None
    if not isinstance(source, Source):
        source = None
    speaker: Line = (statement.speaker.name,)
    person = edition.register.resolve(statement.speaker.person) if statement.speaker.person else None
    if person is not None:
        # The name as written down may be more than the record's own: `Prime Minister (David Cameron)`.
        speaker = (Link(statement.speaker.name, address(person)),)
    secondary = glosses(Confidence)["secondary"]
    return Said(
        key=statement.id,
        day=statement.date.words,
        name=edition.name(statement),
        address=address(statement),
        speaker=speaker,
        capacity=statement.speaker.capacity,
        quote=(proof.quote or "") if proof else "",
        source=Link(source.name, address(source)) if source else None,
        place=(proof.at or "") if proof else "",
        away=away_link(source) if source else None,
        copy=edition.about.wording.copy_ if source is not None and source.is_copy else "",
        secondary=secondary if proof is not None and proof.confidence == "secondary" else "",
        explicit=statement.explicit,
        strength=statement.strength,
        gloss=glosses(Strength)[statement.strength],
        moves=_moves(statement),
        summary=statement.summary,
        names=_names(edition, statement),
        note=statement.note or "",
    )


def in_order(edition: Edition) -> tuple[Statement, ...]:
    """All statements in the order of their dates, and of their ids within one."""
    found = edition.register.of(Statement).values()
    return tuple(sorted(found, key=lambda one: (one.date, one.id)))


def _moves(statement: Statement) -> str:
    if not statement.explicit:
        return "moves nothing"
    roles = joined(ROLE_NAMES[role] for role in statement.roles)
    return f"moves the standing of: {roles}" if roles else "names no role, so it moves nothing"


def _names(edition: Edition, statement: Statement) -> tuple[Line, ...]:
    names = statement.names
    if names is None:
        return ()
    return tuple(
        (linked(edition, ref),) for ref in (names.person, names.post, names.department) if ref is not None
    )
