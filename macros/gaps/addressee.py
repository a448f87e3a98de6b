"""Whom a draft is addressed to: computed from what the record says of departments and of their ministers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from macros.oversight.standing import intervals
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.department import Department
from macros.records.lever import Lever
from macros.records.note import Note
from macros.records.person import Appointment
from macros.records.post import Post
from macros.records.references import DepartmentRef, RecordRef, Ref
from macros.records.resource import Resource
from macros.records.words import DepartmentType, Rank
from macros.records.workstream import Workstream
from macros.register.register import Register

HEADS: tuple[Rank, ...] = ("PM", "SoS")
"""The ranks of the posts that head a department, highest first."""

OWN_AUTHORITY: tuple[DepartmentType, ...] = ("ministerial-department", "non-ministerial-department")
"""Bodies to which a request for information is sent by their own name; a unit has that of its department."""


Ground = Literal["named", "lever", "led"]
"""Why a department is asked: the record names it for the subject; it owns a lever that the work uses; or it
is merely the one last stated to lead, as neither gives another."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """The ministerial post that heads a department, and the department; either may not be known."""

    post: Post | None = None
    department: Department | None = None
    ground: Ground = "led"
    unconfirmed: bool = False
    """Whether the department may be no more: its end, and what followed it, are inferred and not stated."""


def addressee(register: Register, subject: str) -> Addressee:
    """Whom to ask about a subject of a gap: a record (``kind/id``), a role of oversight or a cell."""
    kind = subject.partition("/")[0]
    record = None if kind in ("role", "cell") else register.resolve(RecordRef(subject))
    bodies: dict[Ground, Iterator[DepartmentRef]] = {
        "named": _bodies(register, record),
        "lever": _owners(register, record),
        "led": _last_stated(register),
    }
    for ground, refs in bodies.items():
        found = _first(register, refs)
        if found is not None:
            post, department = found
            return Addressee(post, department, ground, unconfirmed=_is_gone(register, department))
    return Addressee()


def _bodies(register: Register, record: Record | None) -> Iterator[DepartmentRef]:
    """The bodies that a record itself names as those that lead it, own it or are asked."""
    if isinstance(record, Workstream):
        yield from record.lead
    elif isinstance(record, Lever):
        yield from record.owners
    elif isinstance(record, Department):
        yield DepartmentRef(record.id)
    elif isinstance(record, Post):
        yield record.department
    elif isinstance(record, Resource):
        yield from record.departments
        yield from _of_each(register, record.workstreams)
    elif isinstance(record, Ask):
        yield from record.addressed_to.departments
        yield from _of_each(register, record.addressed_to.posts)
    elif isinstance(record, Note):
        yield from _of_each(register, (*record.workstreams, *record.levers))


def _of_each(register: Register, refs: Iterable[Ref]) -> Iterator[DepartmentRef]:
    for ref in refs:
        record = register.resolve(ref)
        if record is not None:
            yield from _bodies(register, record)


def _owners(register: Register, record: Record | None) -> Iterator[DepartmentRef]:
    """The bodies that own the levers which a workstream uses, or those that a record is about."""
    if isinstance(record, Workstream):
        yield from _of_each(register, (use.lever for use in record.levers))
    elif isinstance(record, (Resource, Note)):
        for ref in record.workstreams:
            yield from _owners(register, register.resolve(ref))


def _last_stated(register: Register) -> Iterator[DepartmentRef]:
    """The department that was last stated to lead on atrocity prevention, or nothing."""
    named = (one.department or one.last_named for one in reversed(intervals(register, "department")))
    yield from tuple(ref for ref in named if isinstance(ref, DepartmentRef))[:1]


def _first(register: Register, refs: Iterable[DepartmentRef]) -> tuple[Post | None, Department] | None:
    """The first of the bodies that a minister heads, else the first of them, without a minister."""
    living = [body for ref in refs for body in _living(register, ref, ())]
    for body in living:
        post = _head(register, body)
        if post is not None:
            return post, _authority(register, body)
    return (None, _authority(register, living[0])) if living else None


def _living(register: Register, ref: DepartmentRef, passed: tuple[str, ...]) -> Iterator[Department]:
    """A body, or what followed it where its end is stated: no succession that was inferred is followed.

    One that has gone by inference stands for itself, if it is, or belongs to, a body that can be written to.
    """
    body = register.of(Department).get(ref)
    if body is None or ref in passed:
        return
    if not _is_gone(register, body):
        yield body
    elif body.to_basis == "stated":
        for successor in body.successors:
            yield from _living(register, successor, (*passed, ref))
    elif body.type in OWN_AUTHORITY or body.part_of:
        yield body


def _is_gone(register: Register, body: Department) -> bool:
    """Whether a body had ended by the day of the record, be it by inference."""
    return body.ended is not None and body.ended.first <= register.as_of


def _above(register: Register, body: Department) -> Iterator[Department]:
    """A body, and what it belongs to, as far as that has not ended."""
    seen: list[str] = []
    waiting = [body]
    while waiting:
        one = waiting.pop(0)
        if one.id not in seen:
            seen.append(one.id)
            yield one
            waiting.extend(_living(register, one.part_of, ()) if one.part_of else ())


def _authority(register: Register, body: Department) -> Department:
    return next((one for one in _above(register, body) if one.type in OWN_AUTHORITY), body)


def _head(register: Register, body: Department) -> Post | None:
    """The post of highest rank of a body, or of what it belongs to; among several, the one seen held last."""
    posts = register.of(Post).values()
    for one in _above(register, body):
        heads = [post for post in posts if post.department == one.id and post.rank in HEADS]
        if heads:
            top = min(HEADS.index(post.rank) for post in heads if post.rank)
            return max(
                (post for post in heads if post.rank == HEADS[top]),
                key=lambda post: (_seen(register, post), post.id),
            )
    return None


def _seen(register: Register, post: Post) -> date:
    """The newest day by which a source shows a holder of a post: a sighting, or a start or an end."""
    held = [one.appointment for one in register.holdings(post.id) if one.appointment.status == "held"]
    return max((day for spell in held for day in _days(spell) if day <= register.as_of), default=date.min)


def _days(spell: Appointment) -> Iterator[date]:
    for when in (spell.from_, spell.to, *(sighting.on for sighting in spell.seen)):
        if when is not None:
            yield when.first
