"""The list of all days on which ministers came and went, by year, the newest first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from macros.pages.addresses import reshuffle
from macros.pages.edition import Edition
from macros.pages.indexes.parts import texts
from macros.pages.names import counted
from macros.pages.parts.links import link_to
from macros.pages.parts.turns import Turn
from macros.pages.parts.view import Bullets, Group, IndexView, Line, Link
from macros.pages.reshuffles.day_page import NOT_ALL, counts
from macros.pages.reshuffles.days import Day, Reshuffles
from macros.pages.reshuffles.lost import StandingLost
from macros.pages.reshuffles.lost_view import OVERSIGHT_ANCHOR, standing_words
from macros.records.when import When


def view(found: Reshuffles) -> IndexView:
    """The page: a group for each year, then what is known by month or year alone."""
    days = [day for day in reversed(list(found.days.values())) if day.turns]
    answer = (
        *texts(
            f"{counted(len(days), 'day')} on which somebody began in a ministerial post of this record, or "
            f"left one, the newest first. {NOT_ALL}"
        ),
        *_changed(days),
    )
    groups = tuple(
        Group(str(year), str(year), (), (Bullets(tuple(_line(day) for day in of_year)),))
        for year, of_year in groupby(days, key=lambda day: day.day.year)
    )
    return IndexView(
        "On which days did ministers come and go?", answer, (*groups, *_imprecise(found), *_empty(found))
    )


def _changed(days: list[Day]) -> Iterator[Line]:
    """The days on which the standing of oversight changed with them."""
    found = [day for day in days if any(not one.kept for one in _standings(day))]
    if found:
        line: Line = ("Oversight as stated changed its standing with them on ",)
        for number, day in enumerate(found):
            between = "" if number == 0 else " and " if number == len(found) - 1 else ", "
            link = Link(When.day(day.day).words, f"{reshuffle(day.day)}#{OVERSIGHT_ANCHOR}")
            line += (between, link)
        yield (*line, ".")


def _standings(day: Day) -> list[StandingLost]:
    return [one for one in day.losses if isinstance(one, StandingLost)]


def _line(day: Day) -> Line:
    told = "; ".join(standing_words(one) for one in _standings(day))
    oversight = f" Oversight as stated, {told}." if told else ""
    return (_day(day), f": {counts(day)}.{oversight}")


def _day(day: Day) -> Link:
    return Link(When.day(day.day).words, reshuffle(day.day))


def _imprecise(found: Reshuffles) -> Iterator[Group]:
    if found.imprecise:
        lines = tuple(_turn(found.edition, turn) for turn in found.imprecise)
        about = "Their day is not known, so they have no page of a day."
        title = f"Known by month or year only ({len(lines)})"
        yield Group("imprecise", title, (about,), (Bullets(lines),))


def _turn(edition: Edition, turn: Turn) -> Line:
    person = link_to(edition, turn.holding.person, turn.holding.appointment.anchor)
    did = "took up" if turn.began else "left"
    return (f"{turn.when.words}: ", person, f" {did} ", link_to(edition, turn.post))


def _empty(found: Reshuffles) -> Iterator[Group]:
    """The days that had a page in a release, and of which nothing is told any more."""
    days = [day for day in found.days.values() if not day.turns]
    if days:
        about = "No spell begins or ends on them any more: a date was corrected, or a record was moved."
        yield Group(
            "corrected", "Days that stood here before", (about,), (Bullets(tuple((_day(d),) for d in days)),)
        )
