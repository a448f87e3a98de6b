"""What became of the statement that names a person, a post or a body: a standing is never theirs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from macros.oversight.interval import Interval
from macros.oversight.sentence import ROLE_NOUNS
from macros.oversight.standing import ROLES
from macros.pages.addresses import OVERSIGHT
from macros.pages.answers.rows import row
from macros.pages.edition import Edition
from macros.pages.names import first_up
from macros.pages.parts.links import linked
from macros.pages.parts.view import Fact, Line, Link
from macros.records.base import Record
from macros.records.person import Person
from macros.records.when import When
from macros.records.words import Role


def standing_rows(edition: Edition, record: Record) -> tuple[Fact, ...]:
    """For each role for which government named a record: how far the statement that did so reaches."""
    return tuple(
        fact
        for role in ROLES
        for fact in row(statement_label(role, record), _standing(edition, role, record))
    )


def statement_label(role: Role, record: Record) -> str:
    """What stands before a standing: it is that of a statement, and no word on whom that names."""
    them = "them" if isinstance(record, Person) else "it"
    return f"The statement naming {them} as {_noun(role)}"


def _noun(role: Role) -> str:
    return ROLE_NOUNS[role].removeprefix("the ")


def _standing(edition: Edition, role: Role, record: Record) -> Line:
    """Of the last stretch that rests on the naming; nothing where no stretch does."""
    found = edition.standings[role]
    at = [number for number, one in enumerate(found) if _names(edition, one, record)]
    if not at:
        return ()
    last = found[at[-1]]
    word = Link(first_up(last.standing), f"{OVERSIGHT}#{role}")
    if last.covers(edition.as_of):
        said = " ".join(text for text in last.why.of_day(edition.as_of) if text)
        return (word, f", as of {edition.as_of_words}. {said}")
    told = (word, f", up to {When.day(last.until).words}", *_then(edition, found[at[-1] + 1 :]), ". ")
    return (*told, " ".join(text for text in last.why.of_day(last.until - timedelta(days=1)) if text))


def _then(edition: Edition, later: Sequence[Interval]) -> Line:
    """Whom the statement named that came next."""
    ref = later[0].last_named if later else None
    return ("; then government named ", linked(edition, ref)) if ref is not None else ()


def _names(edition: Edition, interval: Interval, record: Record) -> bool:
    ref = interval.last_named
    found = edition.register.resolve(ref) if ref is not None else None
    return found is not None and found.key == record.key
