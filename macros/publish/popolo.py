"""The people, posts and bodies of the record in the form of Popolo, as mySociety's tools read it.

https://www.popoloproject.com/ has the form; https://github.com/mysociety/mysoc-validator reads it. There a
person is known by the number that TheyWorkForYou gives. Whoever has none here, and what could be told only in
part, stands in a table beside the file, with the reason.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from macros.pages.addresses import POPOLO, address, table_file
from macros.pages.edition import Edition
from macros.pages.tables.csv_form import csv_bytes
from macros.pages.tables.model import Cells, Column, Table
from macros.publish.file import PublishedFile, json_bytes
from macros.records.department import Department
from macros.records.person import Appointment, Person
from macros.records.post import Post
from macros.records.when import When
from macros.register.evidence import newest_of

LEFT_OUT = "popolo-left-out"
"""The table of what is not in the file."""

SCHEME = "uk-atrocity-prevention-record"
"""The scheme of our own keys among the identifiers."""

_SCHEMES = {"parliament": "datadotparl_id", "wikidata": "wikidata", "govuk": "govuk", "ifg": "ifg"}
"""The names that Popolo files of mySociety have for registers, by ours."""

NO_NUMBER = "no TheyWorkForYou number of this person is in the record"
NEVER_HELD = "announced and never taken up, so it is no membership"
NO_START = "the start is not known, and without one programs take a membership to have begun long ago"
NO_END = "the end is not known, and without one programs take a membership to go on: see the gap on its page"
PERSON_LEFT_OUT = "the person is left out"

COLUMNS = (
    Column("person", "The key of the person", required=True),
    Column("person_label", "What the person is called", required=True),
    Column("post", "The post, where it is an appointment that is left out"),
    Column("from", "Its start, where it is known", "date"),
    Column("reason", "Why it is left out", required=True),
    Column("page", "The page that shows it", "url", required=True),
)


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The file, and the table of what is left out."""
    yield PublishedFile(POPOLO, partial(_make, edition))
    yield PublishedFile(table_file(LEFT_OUT), partial(_make_left_out, edition))


def popolo(edition: Edition) -> dict[str, Any]:
    """Persons, organizations, posts and memberships. Dates are as precise as the record."""
    register = edition.register
    people = [person for person in register.people.values() if number(person)]
    return {
        "persons": [_person(edition, person) for person in people],
        "organizations": [_organization(edition, body) for body in register.of(Department).values()],
        "posts": [_post(edition, post) for post in register.of(Post).values()],
        "memberships": [
            _membership(edition, person, spell)
            for person in people
            for spell in person.appointments
            if not _why_not(edition, person, spell)
        ],
    }


def left_out(edition: Edition) -> Table:
    """People and appointments that are not in the file, each with the reason."""
    people = edition.register.people.values()
    rows = tuple(one.cells(edition) for person in people for one in _left_out(edition, person))
    about = "People and appointments that are not in the Popolo file, each with the reason."
    return Table(LEFT_OUT, "Left out of the Popolo file", about, COLUMNS, rows, ())


def number(person: Person) -> str:
    """The TheyWorkForYou number of a person, or nothing: it is one only if it is all digits."""
    found = person.identifiers.theyworkforyou if person.identifiers else None
    return found if found and found.isascii() and found.isdigit() else ""


@dataclass(frozen=True, slots=True)
class _LeftOut:
    person: Person
    spell: Appointment | None
    reason: str

    def cells(self, edition: Edition) -> Cells:
        """The row of the table."""
        spell = self.spell
        return (
            self.person.key,
            edition.name(self.person),
            f"posts/{spell.post.id}" if spell else None,
            spell.from_.text if spell and spell.from_ else None,
            self.reason,
            edition.url(address(self.person, spell.anchor if spell else "")),
        )


def _left_out(edition: Edition, person: Person) -> Iterator[_LeftOut]:
    if not number(person):
        yield _LeftOut(person, None, NO_NUMBER)
    for spell in person.appointments:
        if reason := (_why_not(edition, person, spell) if number(person) else PERSON_LEFT_OUT):
            yield _LeftOut(person, spell, reason)


def _why_not(edition: Edition, person: Person, spell: Appointment) -> str:
    if spell.status != "held":
        return NEVER_HELD
    if spell.from_ is None:
        return NO_START
    # The record's own rule says when an end that is not known is a gap.
    about = f"{person.key}#{spell.anchor}"
    unknown = any(
        gap.rule.name == "appointment-end-unknown" and gap.spell.subject == about
        for gap in edition.gaps_about(person.key)
    )
    return NO_END if unknown else ""


def _id(person: Person) -> str:
    return f"uk.org.publicwhip/person/{number(person)}"


def _person(edition: Edition, person: Person) -> dict[str, Any]:
    # A name stands whole: the record does not say which part of it is the family's, and nobody here guesses.
    then = (spell.name_then for spell in person.appointments if spell.name_then)
    names = dict.fromkeys((person.name, *person.other_names, *then))
    others = person.identifiers.model_dump() if person.identifiers else {}
    known = [(scheme, others[field]) for field, scheme in _SCHEMES.items() if others.get(field)]
    return {
        "id": _id(person),
        "other_names": [{"name": name, "note": "Alternate"} for name in names],
        "identifiers": [
            {"scheme": scheme, "identifier": told} for scheme, told in (*known, (SCHEME, person.key))
        ],
        "links": [{"note": "In this record", "url": edition.url(address(person))}],
    }


def _organization(edition: Edition, body: Department) -> dict[str, Any]:
    return {
        "id": body.id,
        "name": body.name,
        "classification": "committee" if body.type == "cabinet-committee" else "other",
        **({"founding_date": body.from_.text} if body.from_ else {}),
        **({"dissolution_date": last_day(body.ended)} if body.ended else {}),
        **({"parent_id": body.part_of.id} if body.part_of else {}),
        "identifiers": [{"scheme": SCHEME, "identifier": body.key}],
        "links": [edition.url(address(body))],
    }


def _post(edition: Edition, post: Post) -> dict[str, Any]:
    return {
        "id": post.id,
        "label": edition.name(post),
        "role": post.name,
        "organization_id": post.department.id,
        "identifiers": [{"scheme": SCHEME, "identifier": post.key}],
    }


def _membership(edition: Edition, person: Person, spell: Appointment) -> dict[str, Any]:
    post = edition.register.resolve(spell.post)
    return {
        "id": _membership_id(person, spell),
        "person_id": _id(person),
        "post_id": spell.post.id,
        **({"organization_id": post.department.id, "role": post.name} if isinstance(post, Post) else {}),
        **({"start_date": spell.from_.text} if spell.from_ else {}),
        **_end(spell),
        "source": edition.url(address(person, spell.anchor)),
    }


def _membership_id(person: Person, spell: Appointment) -> str:
    """An id that ends in a number, as theirs do; it stays while person, post and start do."""
    named = hashlib.sha256(f"{person.key}#{spell.anchor}".encode()).digest()
    return f"{SCHEME}/membership/{int.from_bytes(named[:6])}"


def _end(spell: Appointment) -> dict[str, str]:
    """The last day; where no end is known, a label that says how far the evidence reaches."""
    if spell.to and spell.from_:
        last = last_day(spell.to)
        return {"end_date": spell.from_.text if spell.to == spell.from_ else last}
    reaches = newest_of((spell,))
    return {"label": f"No end is known. Evidence reaches to {reaches.words}."} if reaches else {}


def last_day(to: When) -> str:
    """The last day, as Popolo has it, before the first day after it; a month or year stays as it is."""
    return (to.first - timedelta(days=1)).isoformat() if to.precision == "day" else to.text


def _make(edition: Edition) -> bytes:
    return json_bytes(popolo(edition))


def _make_left_out(edition: Edition) -> bytes:
    return csv_bytes(left_out(edition))
