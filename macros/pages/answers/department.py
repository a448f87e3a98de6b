"""Of a body: whether government named it, what it is said to lead, and how much stands below."""

from __future__ import annotations

from macros.pages.addresses import index_of
from macros.pages.answers.naming import explicit_days
from macros.pages.answers.rows import few, number, row
from macros.pages.answers.standing import standing_rows
from macros.pages.edition import Edition
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.view import Fact, Line, Link
from macros.records.department import Department

NOT_NAMED: Line = (
    "No explicit statement by government that points to it was found in ",
    Link("the searches made for one", index_of("searches")),
    ".",
)

LEADS_NONE = "No workstream in this record."


def answers(edition: Edition, body: Department) -> tuple[Fact, ...]:
    """The rows of the answer."""
    return (
        *row("Named by government", *_named(edition, body)),
        *standing_rows(edition, body),
        *row("Said to lead", _leads(edition, body) or (LEADS_NONE,)),
        *row("Said to take part in", _many(edition, body, "workstream", "workstreams", "workstreams.others")),
        *row("Said to own", _many(edition, body, "policy lever", "levers", "levers.owners")),
        *row("Posts here", number(len(_posts(edition, body)), "post", "posts")),
        *row("Asked of it", _many(edition, body, "ask", "asks", "asks.addressed_to.departments")),
    )


def _named(edition: Edition, body: Department) -> tuple[Line, ...]:
    explicit = explicit_days(edition, body, "department")
    if explicit:
        return few(reversed(explicit), "statements")
    return (NOT_NAMED,) if referring(edition, body, "statements.names.department") else ()


def _leads(edition: Edition, body: Department) -> Line:
    return _many(edition, body, "workstream", "workstreams", "workstreams.lead")


def _posts(edition: Edition, body: Department) -> set[str]:
    refs = referring(edition, body, "posts.department", "posts.joint_with")
    return {ref.record.key for ref in refs}


def _many(edition: Edition, body: Department, one: str, anchor: str, key: str) -> Line:
    return number(len(referring(edition, body, key)), one, anchor)
