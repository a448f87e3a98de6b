"""Of a policy lever: which test is stated, who is named with it, and what uses it."""

from __future__ import annotations

from macros.pages.answers.rows import few, number, row
from macros.pages.edition import Edition
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.facts import absences
from macros.pages.parts.links import lines, linked
from macros.pages.parts.proof import Proof
from macros.pages.parts.view import Fact, Line
from macros.records.lever import Lever

NO_CLAIM = "A name here does not say that they decide."

NOT_USED = "No workstream in this record is said to use it."


def answers(edition: Edition, lever: Lever, proof: Proof) -> tuple[Fact, ...]:
    """The rows of the answer; the lead of the page tells of the test."""
    return (
        *row("Another test stated", _other_test(lever)),
        *row("Said to own it", *few(lines(edition, lever.owners), "facts")),
        *row("Named with it", *(_named(edition, lever) or absences(edition, proof.searches("decision")))),
        *row("Used by", number(_uses(edition, lever), "workstream", "uses") or (NOT_USED,)),
    )


def _named(edition: Edition, lever: Lever) -> tuple[Line, ...]:
    """Whom a source names where it speaks of decisions: never without that this is no claim."""
    who = lever.decision.who if lever.decision else ()
    named = tuple((linked(edition, ref),) for one in who if (ref := one.person or one.post) is not None)
    return (*few(named, "facts"), (NO_CLAIM,)) if named else ()


def _other_test(lever: Lever) -> Line:
    """The other test, where the lead of the page does not say which."""
    return (lever.other_test,) if lever.other_test and not lever.test.as_written else ()


def _uses(edition: Edition, lever: Lever) -> int:
    return len(referring(edition, lever, "workstreams.levers.lever"))
