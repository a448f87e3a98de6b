"""Statements on oversight: all of them, by year, with what each says and how far it goes."""

from __future__ import annotations

from macros.pages.addresses import OVERSIGHT
from macros.pages.edition import Edition
from macros.pages.indexes.parts import by_key, group
from macros.pages.names import counted, first_up, gloss
from macros.pages.paging.parts import Part, Parts
from macros.pages.parts.links import link_to, linked
from macros.pages.parts.view import Group, IndexView, Line, Link, Row, Table
from macros.records.statement import Statement
from macros.records.words import Strength


def view(edition: Edition) -> IndexView:
    """The index of statements."""
    statements = _sorted(edition)
    explicit = [item for item in statements if item.explicit]
    on_minister = [item for item in explicit if "minister" in item.roles]
    now: Line = (
        edition.standings["minister"][-1].because,
        f" This is how it stands in the record as of {edition.as_of_words}: see ",
        Link("the standing of every role", OVERSIGHT),
        ".",
    )
    first: Line = (
        (
            f"{counted(len(statements), 'statement')} on oversight stand in this record, by anyone; "
            f"{len(explicit)} are explicit statements by government, the only ones that move "
            "the standing."
        ),
    )
    last: tuple[Line, ...] = ()
    if on_minister:
        item = on_minister[-1]
        last = (("The last explicit one found that names the minister: ", link_to(edition, item), "."),)
    return IndexView("Who was said to hold oversight, by whom and when?", (now, first, *last), ())


def _sorted(edition: Edition) -> tuple[Statement, ...]:
    return tuple(sorted(edition.register.of(Statement).values(), key=lambda item: (item.date, item.id)))


def _parts(edition: Edition) -> tuple[Part, ...]:
    found = by_key(_sorted(edition), lambda item: str(item.date.first.year))
    return tuple(Part(year, year, items) for year, items in found.items())


def _groups(edition: Edition, part: Part) -> tuple[Group, ...]:
    return (group(f"year-{part.slug}", part.title, _table(edition, part.title, part.items)),)


PARTS = Parts(_parts, _groups, "by year")


def _table(edition: Edition, year: str, statements: tuple[Statement, ...]) -> Table:
    rows = tuple(
        Row(
            (
                (link_to(edition, item),),
                (item.summary,),
                _points(edition, item),
                (first_up(gloss(Strength, item.strength)),),
            )
        )
        for item in statements
    )
    columns = ("Statement", "What it says, in our words", "Points to", "How far it goes")
    return Table(f"Statements of {year}, in the order of their days", columns, rows)


def _points(edition: Edition, item: Statement) -> Line:
    names = item.names
    refs = [ref for ref in (names.person, names.post, names.department) if ref] if names else []
    line: Line = ()
    for ref in refs:
        line += ("; " if line else "", linked(edition, ref))
    return line
