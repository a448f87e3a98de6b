"""A fictional government in memory: the Department of Examples, which becomes the Ministry of Examples."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from macros.oversight.standing import Interval, intervals
from macros.records.about import About
from macros.records.base import Record
from macros.records.department import Department
from macros.records.person import Minister, OtherPerson, Person
from macros.records.post import Post
from macros.records.search import Search
from macros.records.statement import Statement
from macros.records.words import Role, StandingWord
from macros.register.register import Register

EXAMPLES, MINISTRY, ELSEWHERE = "department-of-examples", "ministry-of-examples", "department-of-elsewhere"
LEAD, SECOND, LATER, AWAY, DIRECTOR = (
    "minister-for-examples",
    "minister-for-samples",
    "minister-for-examples-at-the-ministry",
    "minister-for-elsewhere",
    "director-of-examples",
)
ADA, BEN = "ada-example", "ben-placeholder"


def day(text: str) -> date:
    return date.fromisoformat(text)


def department(id_: str, **fields: Any) -> Department:
    return Department.model_validate(
        {"id": id_, "name": _title(id_), "type": "ministerial-department", **fields}
    )


def post(id_: str, department: str = EXAMPLES, **fields: Any) -> Post:
    ministerial = {"type": "ministerial", "rank": "MoS", "holders": "one"}
    return Post.model_validate(
        {"id": id_, "name": _title(id_), "department": department, **ministerial, **fields}
    )


def spell(
    post: str, from_: str | None = None, to: str | None = None, *seen: str, **fields: Any
) -> Mapping[str, Any]:
    sightings = tuple({"on": on, "source": "a-source"} for on in seen)
    dates = {name: text for name, text in (("from", from_), ("to", to)) if text}
    return {"post": post, "seen": sightings, **dates, **fields}


def minister(id_: str, *spells: Mapping[str, Any]) -> Minister:
    return Minister.model_validate({"id": id_, "name": _title(id_), "appointments": spells})


def official(id_: str, *spells: Mapping[str, Any]) -> OtherPerson:
    return OtherPerson.model_validate(
        {"id": id_, "name": _title(id_), "type": "official", "appointments": spells}
    )


def said(
    on: str, *, roles: Iterable[Role] = ("minister",), strength: str = "explicit", id_: str = "", **names: str
) -> Statement:
    """A statement on a day; ``names`` are ``person``, ``post`` and ``department``."""
    return Statement.model_validate(
        {
            "id": id_ or f"said-{on}",
            "date": on,
            "speaker": {"name": "A Spokesperson", "capacity": "Government of Examples"},
            "strength": strength,
            "roles": tuple(roles),
            "names": names or None,
            "summary": "Oversight of examples",
            "evidence": (
                {
                    "supports": ("summary",),
                    "source": "a-source",
                    "quote": "oversight of examples",
                    "confidence": "read",
                },
            ),
        }
    )


def search(id_: str, on: str, *subjects: str, general: bool = False, roles: tuple[Role, ...] = ()) -> Search:
    return Search.model_validate(
        {
            "id": id_,
            "sought": "a statement",
            "topic": "a topic",
            **({"general": "yes"} if general else {}),
            "roles": roles,
            "subjects": subjects,
            "where": ("copies",),
            "date": on,
            "result": "Nothing found",
        }
    )


def government(*records: Record, period_from: str = "2031-01-01", as_of: str = "2034-12-31") -> Register:
    """The records given, with the departments and posts of the fictional government not among them."""
    standard: tuple[Record, ...] = (
        department(EXAMPLES, to="2033-04-01", to_basis="stated", successors=(MINISTRY,)),
        department(MINISTRY, evidence_to="2034-06-30", **{"from": "2033-04-01"}),
        department(ELSEWHERE, evidence_to="2034-06-30"),
        post(LEAD),
        post(SECOND),
        post(LATER, MINISTRY),
        post(AWAY, ELSEWHERE),
        post(DIRECTOR, type="official", rank=None),
    )
    by_key = {record.key: record for record in (*standard, *records)}
    return Register(_about(period_from, as_of), by_key.values(), {})


def ada(*spells: Mapping[str, Any]) -> Person:
    return minister(ADA, *spells)


def on(register: Register, text: str, role: Role = "minister") -> Interval:
    """The one interval that covers a day."""
    (found,) = (one for one in intervals(register, role) if one.since <= day(text) < one.until)
    return found


def standings(register: Register, role: Role = "minister") -> list[tuple[str, StandingWord]]:
    """The first day and the standing of each interval, neighbours of one standing joined."""
    return list(_changes(intervals(register, role)))


def _changes(found: Iterable[Interval]) -> Iterator[tuple[str, StandingWord]]:
    last = ""
    for one in found:
        if one.standing != last:
            yield one.since.isoformat(), one.standing
        last = one.standing


def _about(period_from: str, as_of: str) -> About:
    sentence = "A sentence of the editors."
    return About.model_validate(
        {
            "name": "The record of examples",
            "subject": "Examples",
            "as_of": as_of,
            "period_from": period_from,
            "site_url": "https://record.example/",
            "repository": "https://code.example/record",
            "contact": "corrections@record.example",
            "licences": {"data": "CC BY 4.0", "code": "MIT", "quotations": sentence},
            "evidence_stops": (),
            "wording": {
                "independence": sentence,
                "whose": "Independent",
                "copies": sentence,
                "not_found": sentence,
                "general_search": "not found in a general search",
                "copy": "copy",
                "inferred": "inferred",
            },
        }
    )


def _title(id_: str) -> str:
    small = ("of", "for", "at", "the")
    return " ".join(word if word in small else word.capitalize() for word in id_.split("-"))
