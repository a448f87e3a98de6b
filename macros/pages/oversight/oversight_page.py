"""The parts of the page on oversight: the answer for each role, the ribbon, each stretch, all statements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from macros.oversight.interval import Interval
from macros.oversight.sentence import ROLE_NOUNS
from macros.oversight.standing import ROLES
from macros.pages.addresses import CODING, OVERSIGHT
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.names import first_up, in_words
from macros.pages.oversight.oversight_words import answer, statement_of
from macros.pages.oversight.ribbon import Drawing, draw
from macros.pages.oversight.ribbon import Row as Band
from macros.pages.oversight.ribbon import Stretch as Drawn
from macros.pages.parts.links import lines, link_to, linked, linked_line
from macros.pages.parts.said import ROLE_NAMES, Said, in_order, said
from macros.pages.parts.view import Line, Link, Row, Table
from macros.records.statement import Statement
from macros.records.when import When
from macros.records.words import Role, StandingWord, glosses


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a stretch with one reason; ``holders`` held the post named, and were not named themselves.

    ``leaving`` are those who may have left by then, each with what is known of their last days.
    """

    days: str
    because: Line
    holders: tuple[Line, ...]
    leaving: tuple[Line, ...]
    may_be: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Neighbouring intervals with one standing that rest on one statement."""

    number: int
    anchor: str
    since: date
    until: date
    days: str
    standing: StandingWord
    gloss: str
    named: Line
    said: Said | None
    same_as: str
    """The days of the stretch above at which the same statement is quoted, or nothing."""
    age: str
    also: tuple[Line, ...]
    lead: str
    """What holds for all parts, where they differ by the post that was held."""
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class NowRow:
    """The answer for one role at the record's date."""

    role: str
    anchor: str
    standing: StandingWord
    headline: str
    why: str
    may_be: tuple[str, ...]
    last: Said | None
    age: str


def stretches(edition: Edition, role: Role) -> tuple[Stretch, ...]:
    """The whole period of a role, in the order of time."""
    found: list[Stretch] = []
    quoted: dict[str, str] = {}
    for number, group in enumerate(_groups(edition.standings[role]), start=1):
        one = _stretch(edition, role, number, group, quoted)
        if one.said is not None:
            quoted.setdefault(one.said.key, one.days)
        found.append(one)
    return tuple(found)


def ribbon_of(edition: Edition, role: Role | None = None) -> Drawing:
    """The ribbon of one role, or of all."""
    roles = (role,) if role is not None else ROLES
    rows = tuple(
        Band(
            "" if role is not None else first_up(ROLE_NAMES[one]),
            tuple(Drawn(s.number, s.since, s.until, s.standing) for s in stretches(edition, one)),
        )
        for one in roles
    )
    whom = f"the {ROLE_NAMES[role]}" if role is not None else in_words(len(roles), "role")
    first, last = edition.about.period_from.words, edition.as_of_words
    return draw(f"ribbon-{role or 'all'}", f"Oversight as stated for {whom}, {first} to {last}", rows)


def ribbon_html(edition: Edition, origin: str, role: Role | None = None) -> Markup:
    """The ribbon with a table that says the same."""
    return render(
        "oversight.html.jinja",
        origin,
        part="ribbon",
        ribbon=ribbon_of(edition, role),
        twin=twin(edition, role),
    )


def twin(edition: Edition, role: Role | None = None) -> Table:
    """The table that says the same as the ribbon."""
    roles = (role,) if role is not None else ROLES
    columns = ("Number" if role is not None else "Role and number", "Days", "Standing", "Named", "Statement")
    rows = tuple(_twin_row(one, each, role is None) for one in roles for each in stretches(edition, one))
    return Table(
        "Each stretch of the drawing. In a stretch that has lapsed, who was named last.", columns, rows
    )


def _twin_row(role: Role, one: Stretch, several: bool) -> Row:
    number = f"{first_up(ROLE_NAMES[role])}, {one.number}" if several else str(one.number)
    statement: Line = (Link(one.said.name, one.said.address),) if one.said is not None else ()
    days_link = Link(one.days, f"{OVERSIGHT}#{one.anchor}")
    return Row(((number,), (days_link,), (one.standing,), one.named, statement))


def intervals_html(edition: Edition, origin: str, role: Role) -> Markup:
    """Each stretch of a role with its statement, its age, and why it stands so."""
    return render("oversight.html.jinja", origin, part="stretches", stretches=stretches(edition, role))


def standings_now_html(edition: Edition, origin: str) -> Markup:
    """The answer for each role at the record's date: for the minister at length, for the others in short."""
    first, *others = (_now(edition, role) for role in ROLES)
    return render("standings_now.html.jinja", origin, first=first, others=others)


def all_statements_html(edition: Edition, origin: str) -> Markup:
    """All statements in the order of time; explicit ones by government stand out."""
    found = tuple(said(edition, one) for one in in_order(edition))
    explicit = sum(one.explicit for one in found)
    return render(
        "oversight.html.jinja",
        origin,
        part="statements",
        statements_found=found,
        explicit=explicit,
        coding=CODING,
    )


def days(since: date, until: date, last: date) -> str:
    """The days of a stretch in words; ``last`` is the day of the record, on which the last stretch ends."""
    first = When.day(since).words
    return f"{first} to {When.day(last).words}" if until > last else f"{first} up to {When.day(until).words}"


def _groups(intervals: Iterable[Interval]) -> Iterable[tuple[Interval, ...]]:
    group: list[Interval] = []
    for one in intervals:
        if group and (one.standing, one.statement) != (group[-1].standing, group[-1].statement):
            yield tuple(group)
            group = []
        group.append(one)
    if group:
        yield tuple(group)


def _stretch(
    edition: Edition, role: Role, number: int, group: tuple[Interval, ...], quoted: dict[str, str]
) -> Stretch:
    first, last = group[0], group[-1]
    statement = statement_of(edition, first)
    view = said(edition, statement) if statement is not None else None
    end = min(last.until, edition.as_of)
    also = [edition.register.of(Statement)[id_] for id_ in first.also]
    return Stretch(
        number=number,
        anchor=f"{role}-{first.since.isoformat()}",
        since=first.since,
        until=last.until,
        days=days(first.since, last.until, edition.as_of),
        standing=first.standing,
        gloss=glosses(StandingWord)[first.standing],
        named=_named(edition, first),
        said=view,
        same_as=quoted.get(view.key, "") if view is not None else "",
        age=_age(first, end, is_last=last.until > edition.as_of, as_of=edition.as_of_words),
        also=tuple((link_to(edition, one),) for one in also),
        lead=_lead(edition, group),
        parts=tuple(_part(edition, one, in_turn=_in_turn(group)) for one in group),
    )


def _named(edition: Edition, interval: Interval) -> Line:
    ref = interval.last_named
    if ref is None:
        return ()
    return (linked(edition, ref),)


def _age(interval: Interval, end: date, *, is_last: bool, as_of: str) -> str:
    age = interval.age(end) if interval.said_on is not None and end >= interval.said_on.first else None
    if age is None:
        return ""
    return f"{age} old on {as_of}" if is_last else f"{age} old at its end"


def _in_turn(group: tuple[Interval, ...]) -> bool:
    """Whether it is one person's way through several posts, told in one sentence and a list of the posts."""
    return len(group) > 1 and all(
        one.standing == "carried" and one.person is not None and one.post is not None for one in group
    )


def _lead(edition: Edition, group: tuple[Interval, ...]) -> str:
    if not _in_turn(group):
        return ""
    first = group[0]
    person = edition.register.resolve(first.person) if first.person else None
    who = edition.name(person) if person is not None else str(first.person)
    named = f"{who} was named {first.said_on.on_words}" if first.said_on else who
    return (
        f"{named} and held other ministerial posts in turn; no statement found had named "
        f"{ROLE_NOUNS[first.role]} anew."
    )


def _part(edition: Edition, one: Interval, *, in_turn: bool) -> Part:
    return Part(
        days=days(one.since, one.until, edition.as_of),
        because=linked_line(edition, one.post) if in_turn and one.post else (one.because,),
        holders=lines(edition, one.holders),
        leaving=tuple((*linked_line(edition, who.person), f", {who.of_person}") for who in one.leaving),
        may_be=tuple(other.because for other in one.may_be),
    )


def _now(edition: Edition, role: Role) -> NowRow:
    found = answer(edition, role, edition.as_of)
    interval = edition.standings[role][-1]
    statement = statement_of(edition, interval)
    return NowRow(
        role=first_up(ROLE_NAMES[role]),
        anchor=role,
        standing=found.standing,
        headline=found.headline,
        why=found.why,
        may_be=found.may_be,
        last=said(edition, statement) if statement is not None else None,
        age=found.age,
    )
