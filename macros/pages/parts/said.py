"""A statement on oversight as it is shown away from its own page: the words, who said them, and where."""

from __future__ import annotations

import re
from dataclasses import dataclass

from macros.pages.addresses import address
from macros.pages.edition import Edition
from macros.pages.names import joined, the_body
from macros.pages.parts.links import linked
from macros.pages.parts.proof import away_link, how_read, place_in
from macros.pages.parts.view import Line, Link
from macros.records.base import Evidence
from macros.records.department import Department
from macros.records.person import Person
from macros.records.post import Post
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.words import Role, SourceType, Strength, glosses

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
    """A statement, as it is shown away from its own page.

    ``copy`` marks a copy, ``secondary`` says how words were read that somebody else tells; both may be empty.

    ``of`` names whom the quote is about, where it does not say so itself; it stands before the quote.
    ``read_in`` is ``Read in``, or ``Reported in`` for what the press reports of structures.
    """

    key: str
    day: str
    name: str
    address: str
    speaker: Line
    capacity: str
    of: str
    quote: str
    read_in: str
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
    quote = (proof.quote or "") if proof else ""
    speaker: Line = (statement.speaker.name,)
    person = edition.register.resolve(statement.speaker.person) if statement.speaker.person else None
    if person is not None:
        # The name as written down may be more than the record's own: `Prime Minister (David Cameron)`.
        speaker = (Link(statement.speaker.name, address(person)),)
    return Said(
        key=statement.id,
        day=statement.date.words,
        name=edition.name(statement),
        address=address(statement),
        speaker=speaker,
        capacity=capacity(statement),
        of=of_whom(edition, statement, quote),
        quote=quote,
        read_in="Reported in" if reported(statement, source) else "Read in",
        source=Link(source.name, address(source)) if source else None,
        place=place_in(proof.at) if proof else "",
        away=away_link(source) if source else None,
        copy=edition.about.wording.copy_ if source is not None and source.is_copy else "",
        secondary=_second_hand(proof, source),
        explicit=statement.explicit,
        strength=statement.strength,
        gloss=glosses(Strength)[statement.strength],
        moves=_moves(statement),
        summary=statement.summary,
        names=_names(edition, statement),
        note=statement.note or "",
    )


def _second_hand(proof: Evidence | None, source: Source | None) -> str:
    if proof is None or proof.confidence != "secondary":
        return ""
    return how_read(proof.confidence, source).removesuffix(".")


ASSIGNS: frozenset[Strength] = frozenset(
    {"explicit", "explicit-by-parliament", "explicit-by-ngo", "partial-human-rights-only", "silent"}
)
"""The strengths at which a quote is about the person, post or body that the statement points to."""

PRESS: frozenset[SourceType] = frozenset({"news", "analysis"})

_FIRST_PERSON = re.compile(r"I\b")
_PEER = re.compile(r"(?:Lord|Lady|Baroness|Viscount|Earl|Dame|Sir|Dr)\s+(?:of\s+)?")


def capacity(statement: Statement) -> str:
    """In what capacity somebody spoke; nothing where the name as written down says so."""
    told = statement.speaker.capacity
    return "" if told.casefold() in statement.speaker.name.casefold() else told


def form(statement: Statement, source: Source | None) -> SourceType | None:
    """The form of a statement: its own, else that of its source."""
    return statement.type or (source.type if source else None)


def reported(statement: Statement, source: Source | None) -> bool:
    """Whether the press reports it of a structure: then it is never told as what happened."""
    return statement.strength == "structure" and form(statement, source) in PRESS


def of_whom(edition: Edition, statement: Statement, quote: str) -> str:
    """Whom a quote is about, as it stands before the quote: ``Of the Director of Examples:``.

    Nothing where the quote says so itself or speaks in the first person, and nothing where the statement
    points to somebody without being about them.
    """
    about = _about(edition, statement)
    if (
        about is None
        or not quote
        or _FIRST_PERSON.match(quote)
        or any(_in(word, quote) for word in _words(about))
    ):
        return ""
    if isinstance(about, Person):
        return f"Of {about.name}:"
    return f"Of {the_body(about.name)}:" if isinstance(about, Department) else f"Of the {about.name}:"


def _about(edition: Edition, statement: Statement) -> Person | Post | Department | None:
    names = statement.names
    if names is None:
        return None
    ref = names.person or names.post or names.department
    found = edition.register.resolve(ref) if ref is not None else None
    if not isinstance(found, Person | Post | Department):
        return None
    if statement.strength in ASSIGNS:
        return found
    # Words on structures are about a unit, not about the whole department that it is in.
    unit = isinstance(found, Department) and found.type not in (
        "ministerial-department",
        "non-ministerial-department",
    )
    return found if statement.strength == "structure" and unit else None


def _words(about: Person | Post | Department) -> tuple[str, ...]:
    """The words by which a quote may name somebody: their names, or the last name alone."""
    if isinstance(about, Person):
        names = (about.name, *about.other_names)
        return (*names, *(surname for name in names if (surname := _surname(name))))
    if isinstance(about, Department):
        return (about.name, *((about.abbreviation,) if about.abbreviation else ()))
    return (about.name,)


def _surname(name: str) -> str:
    """The word after a title, else the last word: ``Example`` of ``Baroness Example of Samplia``."""
    peer = _PEER.match(name)
    words = (name[peer.end() :] if peer else name).split()
    return words[0] if peer and words else words[-1] if words else ""


def _in(word: str, quote: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", quote, re.IGNORECASE) is not None


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
