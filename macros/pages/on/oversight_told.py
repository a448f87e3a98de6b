"""Who was said to hold oversight: a line for each interval of each role, the minister's first of all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.day.lasting import Lasting
from macros.oversight.interval import Interval
from macros.pages.addresses import GLOSSARY, OVERSIGHT
from macros.pages.edition import Edition
from macros.pages.guides.vocabulary import anchor_of
from macros.pages.names import first_up
from macros.pages.on.told import LEAD, Group, Part, Told
from macros.pages.oversight.oversight_words import statement_of
from macros.pages.parts.links import link_to
from macros.pages.parts.said import ROLE_NAMES
from macros.pages.parts.view import Line, Link
from macros.records.words import Role

FIRST: Role = "minister"

OTHERS = "roles"


def part() -> Part:
    """Where the roles other than the first stand."""
    return Part(
        "oversight",
        "Who was said to hold the other roles",
        (
            "Only explicit statements by government move a standing. ",
            Link("What the words mean", f"{GLOSSARY}#{anchor_of('StandingWord')}"),
            ".",
        ),
        "",
        (Group(OTHERS, "Roles", "open"),),
    )


def told(edition: Edition, standings: Iterable[Lasting[Interval]]) -> Iterator[Told]:
    """A line for each interval, and one for each standing that may have been instead."""
    for one in standings:
        interval = one.what
        group = LEAD if interval.role == FIRST else OTHERS
        yield Told(one.since, one.until, group, _line(edition, interval))
        for other in interval.may_be:
            role = f"{first_up(ROLE_NAMES[interval.role])}, may have been {other.standing}: "
            yield Told(one.since, one.until, group, (role, other.because))


def _line(edition: Edition, interval: Interval) -> Line:
    name = first_up(ROLE_NAMES[interval.role])
    sentences = " ".join(
        f"{first_up(text)}." for text in (interval.why.headline, interval.why.reason) if text
    )
    line: Line = (
        Link(name, f"{OVERSIGHT}#{interval.role}"),
        f", {interval.standing}: {sentences}",
    )
    statement = statement_of(edition, interval)
    if statement is None:
        return line
    return (*line, " Last explicit statement: ", link_to(edition, statement), ".")
