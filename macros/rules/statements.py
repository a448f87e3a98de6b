"""Rules of those who are named: a statement's person held its post, and an entry names somebody."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.person import Person
from macros.records.references import PostRef
from macros.records.statement import Names, Statement
from macros.records.when import When
from macros.records.workstream import Named
from macros.register.register import Register
from macros.rules.problem import Problem
from macros.rules.spells import days_of, maybe_held, surely_held


def post_not_held(register: Register) -> Iterator[Problem]:
    """A statement that names a person with a post that they surely didn't hold that day."""
    for statement in register.of(Statement).values():
        names = statement.names
        if names is None or names.person is None or names.post is None:
            continue
        person = register.people.get(names.person.id)
        if person is not None and not _may_have_held(person, names.post, statement.date):
            day = statement.date.words
            yield Problem(
                statement,
                ("names", "post"),
                f"{person.name} did not hold `{names.post}` on {day}, by the dates in {person.key}",
                _mend(person, statement.date),
            )


def explicit_says_nothing(register: Register) -> Iterator[Problem]:
    """An explicit statement that would move no standing, or would move it without words to show."""
    for statement in register.of(Statement).values():
        if not statement.explicit:
            continue
        missing = [
            name
            for name, there in (
                ("roles", bool(statement.roles)),
                ("names", statement.names is not None),
                ("quote", any(entry.quote for entry in statement.evidence)),
            )
            if not there
        ]
        if missing:
            yield Problem(
                statement,
                ("strength",),
                f"an explicit statement needs {' and '.join(f'`{name}`' for name in missing)}",
                "fill it, with the exact words in `evidence`; or code the strength as what it is",
            )


def names_nobody(register: Register) -> Iterator[Problem]:
    """An entry that should name a person, post or body, and names none."""
    for record, path, part in register.parts:
        if isinstance(part, Named) and part.person is None and part.post is None:
            yield Problem(
                record, path, "this entry names neither a person nor a post", "name one, or delete it"
            )
        if isinstance(part, Names) and part.person is None and part.post is None and part.department is None:
            yield Problem(record, path, "`names` names nobody", "name a person, post or body, or delete it")


def _may_have_held(person: Person, post: PostRef, when: When) -> bool:
    return any(
        appointment.post.id == post.id
        and appointment.status == "held"
        and maybe_held(appointment).meet(days_of(when))
        for appointment in person.appointments
    )


def _mend(person: Person, when: When) -> str:
    held = [
        appointment.post.id
        for appointment in person.appointments
        if appointment.status == "held"
        and (days := surely_held(appointment)) is not None
        and days.meet(days_of(when))
    ]
    other = (
        f"name the post they held then (`{'`, `'.join(sorted(set(held)))}`)" if held else "leave `post` out"
    )
    return f"{other}, or correct the date of the statement or of the spell"
