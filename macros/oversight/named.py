"""Whom or what a statement names for a role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from macros.oversight.acting import Acts, shown_until
from macros.oversight.named_body import named_body
from macros.oversight.named_person import named_person
from macros.oversight.named_post import named_post
from macros.oversight.state import State, Stretch, between
from macros.records.statement import Statement
from macros.records.when import When
from macros.records.words import Role
from macros.register.register import Register

BODIES: tuple[Role, ...] = ("department", "unit")
"""The roles that a body holds. A person or post named in the same statement holds another of its roles."""


class Named(Protocol):
    """A statement together with what it names, followed through time."""

    @property
    def statement(self) -> Statement:
        """The statement."""

    @property
    def closeness(self) -> int:
        """How closely it names whom it means, from 0 (nothing named) to 3 (a person)."""

    @property
    def dates(self) -> tuple[When, ...]:
        """Every date that the standing depends on."""

    def stretches(self, acts: Acts, until: date) -> Iterator[Stretch]:
        """What holds from the day of the statement to ``until``, as if no later statement were made."""


@dataclass(frozen=True, slots=True)
class NamedNothing:
    """A statement that names nobody and nothing the record could follow: it stands on its own day only."""

    statement: Statement

    @property
    def closeness(self) -> int:
        """How closely it names whom it means."""
        return 0

    @property
    def dates(self) -> tuple[When, ...]:
        """Its own date."""
        return (self.statement.date,)

    def stretches(self, acts: Acts, until: date) -> Iterator[Stretch]:
        """Stated on the day, unconfirmed after it."""
        said, shown = acts(self.statement.date), shown_until(self.statement.date)
        stated = Stretch(said, shown, State("stated", "nothing-named", self.statement))
        after = Stretch(max(said, shown), until, State("unconfirmed", "nothing-named", self.statement))
        return between((stated, after), said, until)


def named(register: Register, role: Role, statement: Statement) -> Named:
    """What a statement names for a role: the body for a body's role, else the person, post or body."""
    names = statement.names
    if names is None:
        return NamedNothing(statement)
    if role in BODIES and names.department is not None:
        return named_body(register, statement, names.department)
    if names.person is not None:
        return named_person(register, statement, names, names.person)
    if names.post is not None:
        return named_post(register, statement, names, names.post)
    if names.department is not None:
        return named_body(register, statement, names.department)
    return NamedNothing(statement)
