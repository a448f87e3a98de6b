"""A record in the words of https://schema.org/: a body, a person, or what a statement claims."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.pages.addresses import address
from macros.pages.edition import Edition
from macros.pages.parts.said import PRESS, form
from macros.records.base import Record
from macros.records.department import Department
from macros.records.person import Person
from macros.records.source import Source
from macros.records.statement import Speaker, Statement

_GOVERNMENT = ("ministerial-department", "non-ministerial-department")


def of_record(edition: Edition, record: Record) -> Iterator[dict[str, Any]]:
    """What a record is about, where schema.org has a word for it."""
    if isinstance(record, Department):
        yield _body(edition, record)
    elif isinstance(record, Person):
        yield _person(edition, record)
    elif isinstance(record, Statement) and (claim := _claim(edition, record)):
        yield claim


def _body(edition: Edition, body: Department) -> dict[str, Any]:
    """A department, or another body. An end is told only where a source states it."""
    ended = body.ended if body.to_basis == "stated" else None
    return {
        **_named(edition, body, _type(body)),
        **({"alternateName": body.abbreviation} if body.abbreviation else {}),
        **({"foundingDate": str(body.from_)} if body.from_ else {}),
        **({"dissolutionDate": str(ended)} if ended else {}),
    }


def _person(edition: Edition, person: Person) -> dict[str, Any]:
    """Somebody, with the spells in posts of which the start and the end are known, and confirmed.

    One without an end would say that they are in the post today.
    """
    roles = [
        {
            "@type": "Role",
            "hasOccupation": _occupation(edition, post),
            "startDate": str(spell.from_),
            "endDate": str(spell.to),
        }
        for spell in person.appointments
        if spell.status == "held" and spell.confirmed
        if spell.from_ is not None and spell.to is not None and spell.to.last <= edition.as_of
        if (post := edition.register.resolve(spell.post)) is not None
    ]
    return {
        **_named(edition, person, "Person"),
        **({"alternateName": list(person.other_names)} if person.other_names else {}),
        **({"hasOccupation": roles} if roles else {}),
    }


def _claim(edition: Edition, statement: Statement) -> dict[str, Any] | None:
    """The words of an explicit statement by government, read by us where they were said or written."""
    proof = statement.proof
    source = edition.register.resolve(proof.source) if proof else None
    if proof is None or not isinstance(source, Source) or not statement.explicit:
        return None
    if proof.confidence != "read" or form(statement, source) in PRESS:
        return None
    author, about = _speaker(edition, statement.speaker), list(_about(edition, statement))
    return {
        "@type": "Claim",
        "@id": f"{_url(edition, statement)}#claim",
        "text": proof.quote,
        **({"author": author} if author else {}),
        **({"about": about} if about else {}),
        "appearance": {
            "@type": "CreativeWork",
            "name": source.name,
            "creditText": source.publisher,
            **({"datePublished": str(source.date)} if source.date else {}),
            "url": source.url or _url(edition, source),
        },
    }


def _speaker(edition: Edition, speaker: Speaker) -> dict[str, Any] | None:
    """Who spoke, where the record has that person or body; a name alone does not tell which it is."""
    person = edition.register.resolve(speaker.person) if speaker.person else None
    if isinstance(person, Person):
        return _named(edition, person, "Person")
    bodies = edition.register.of(Department).values()
    body = next((one for one in bodies if speaker.name in (one.name, one.abbreviation)), None)
    return _named(edition, body, _type(body)) if body else None


def _about(edition: Edition, statement: Statement) -> Iterator[dict[str, Any]]:
    """Whom or what a statement points to: its words alone may not say."""
    names = statement.names
    refs = (names.person, names.post, names.department) if names else ()
    for found in (edition.register.resolve(ref) for ref in refs if ref is not None):
        if isinstance(found, Person):
            yield _named(edition, found, "Person")
        elif isinstance(found, Department):
            yield _named(edition, found, _type(found))
        elif found is not None:
            yield _occupation(edition, found)


def _occupation(edition: Edition, post: Record) -> dict[str, Any]:
    return {"@type": "Occupation", "name": edition.name(post), "url": _url(edition, post)}


def _type(body: Department) -> str:
    return "GovernmentOrganization" if body.type in _GOVERNMENT else "Organization"


def _named(edition: Edition, record: Department | Person, type_: str) -> dict[str, Any]:
    """What a record is about, apart from the page that tells of it."""
    url = _url(edition, record)
    return {"@type": type_, "@id": f"{url}#this", "name": record.name, "mainEntityOfPage": url}


def _url(edition: Edition, record: Record) -> str:
    return edition.url(address(record))
