"""Who held a post last, as far as the evidence shows: never that somebody holds it."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.parts.links import link_to
from macros.pages.parts.spells import confirmation, is_over, reaches, until_words
from macros.pages.parts.view import Line
from macros.records.department import Department
from macros.records.post import Post
from macros.register.register import Holding


def open_holdings(edition: Edition, post: Post) -> tuple[Holding, ...]:
    """The spells of a post of which no end is known by the day the record tells of."""
    day = edition.as_of
    return tuple(
        holding
        for holding in edition.register.holdings(post.id)
        if holding.appointment.status == "held"
        and (holding.appointment.to is None or holding.appointment.to.first > day)
    )


def last_holdings(edition: Edition, post: Post) -> tuple[Holding, ...]:
    """The last holders of a post that the evidence shows; those who are not confirmed stand last.

    Those of whom no end is known, as far as evidence of them is newer than the last known end; if there are
    none, the one whose spell ended last. Of a post that one person holds at a time, the newest alone.
    """
    last = last_ended(edition, post)
    end = last.appointment.to.first.isoformat() if last and last.appointment.to else ""
    still = [one for one in open_holdings(edition, post) if _day(one) >= end]
    sure = [one for one in still if one.appointment.confirmed]
    if post.holders == "one" and sure:
        newest = max(_day(one) for one in sure)
        sure = [one for one in sure if _day(one) == newest]
        still = [one for one in still if _day(one) >= newest]
    unsure = [one for one in still if not one.appointment.confirmed]
    first = sure or ([last] if last else [])
    return (*first, *unsure)


def _day(holding: Holding) -> str:
    newest = reaches(holding.appointment)
    return newest.last.isoformat() if newest else ""


def holder_line(edition: Edition, post: Post) -> Line:
    """Who held a post last, as far as the evidence shows: never that somebody holds it."""
    holdings = last_holdings(edition, post)
    if not holdings:
        return ("no holder was found",)
    line: Line = ()
    for holding in holdings:
        line += (
            "; " if line else "",
            link_to(edition, holding.person),
            f", {until_words(edition, holding.appointment)}",
            *confirmation(holding.appointment),
        )
    seen_to_end = all(is_over(edition, holding.appointment) for holding in holdings)
    return (*line, "; no later holder under this title was found") if seen_to_end else line


def last_ended(edition: Edition, post: Post) -> Holding | None:
    """The spell of a post that ended last by the day of the record: a confirmed one, where there is one."""
    day = edition.as_of
    found = [
        holding
        for holding in edition.register.holdings(post.id)
        if holding.appointment.status == "held"
        and holding.appointment.to is not None
        and holding.appointment.to.first <= day
    ]
    return max(found, key=_end, default=None)


def _end(holding: Holding) -> tuple[bool, str, str]:
    to = holding.appointment.to
    return (holding.appointment.confirmed, to.last.isoformat() if to else "", holding.person.id)


def department_of(edition: Edition, post: Post) -> Department | None:
    """The department of a post."""
    found = edition.register.resolve(post.department)
    return found if isinstance(found, Department) else None
