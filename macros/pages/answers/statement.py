"""Of a statement: whom it points to, how far it goes, and whether it moves the standing of oversight."""

from __future__ import annotations

from macros.pages.addresses import CODING, OVERSIGHT
from macros.pages.answers.rows import row
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss
from macros.pages.parts.links import linked
from macros.pages.parts.said import ROLE_NAMES
from macros.pages.parts.view import Fact, Line, Link
from macros.records.statement import Statement
from macros.records.words import Strength


def answers(edition: Edition, statement: Statement) -> tuple[Fact, ...]:
    """The rows of the answer."""
    return (
        *row("How far it goes", (first_up(gloss(Strength, statement.strength)),)),
        *row("Points to", *_points(edition, statement)),
        *row("Standing of oversight", _moves(statement)),
    )


def _points(edition: Edition, statement: Statement) -> tuple[Line, ...]:
    names = statement.names
    refs = (names.person, names.post, names.department) if names else ()
    return tuple((linked(edition, ref),) for ref in refs if ref)


def _moves(statement: Statement) -> Line:
    how: Line = (": see ", Link("how statements are coded", CODING))
    if not statement.explicit:
        return (Link("Not moved by it", OVERSIGHT), *how)
    if not statement.roles:
        return (Link("Not moved by it", OVERSIGHT), ", as it names no role", *how)
    roles = " and ".join(ROLE_NAMES[role] for role in statement.roles)
    return (Link("Moved by it", f"{OVERSIGHT}#{statement.roles[0]}"), f", for the {roles}", *how)
