"""Who held a post, and which posts somebody held, in words that say no more than the evidence."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.parts.links import link_to, linked_line
from macros.pages.parts.view import Line
from macros.records.department import Department
from macros.records.person import Appointment
from macros.records.post import Post
from macros.register.register import Holding

CHANGE_DAY = "A spell ends on the first day after it: on the day of a change the new holder counts."


def start_words(appointment: Appointment) -> str:
    """The start of a spell, or that it was not found."""
    return appointment.from_.words if appointment.from_ else "start not found"


def end_words(appointment: Appointment) -> str:
    """The end of a spell; where none is known, the last day on which a source shows the person in post."""
    if appointment.to is not None:
        return appointment.to.words
    if appointment.seen:
        return f"in post on {appointment.seen[-1].on.words}; nothing later was found"
    return "end not found"


def end_line(edition: Edition, appointment: Appointment) -> Line:
    """As `end_words`, with every day on which a source shows the person in post, and a link to it."""
    if appointment.status == "never-taken-up":
        return ("announced, never taken up", *_sightings(edition, appointment, "; "))
    if appointment.to is not None:
        return (appointment.to.words, *_sightings(edition, appointment, "; in post on "))
    if appointment.seen:
        return (*_sightings(edition, appointment, "in post on "), "; nothing later was found")
    return (end_words(appointment),)


def _sightings(edition: Edition, appointment: Appointment, before: str) -> Line:
    line: Line = ()
    for number, sighting in enumerate(appointment.seen):
        line += (
            before if number == 0 else ", ",
            f"{sighting.on.words} (",
            *linked_line(edition, sighting.source),
            ")",
        )
    return line


def spell_words(appointment: Appointment) -> str:
    """A spell in a phrase: ``from 4 July 2018 to 12 September 2019``."""
    if appointment.status == "never-taken-up":
        return "announced, never taken up"
    if appointment.from_ is None and appointment.to is None:
        return end_words(appointment)
    if appointment.to is not None:
        start = f"from {appointment.from_.words} " if appointment.from_ else ""
        return f"{start}to {appointment.to.words}"
    return f"from {start_words(appointment)}; {end_words(appointment)}"


def open_holdings(edition: Edition, post: Post) -> tuple[Holding, ...]:
    """The spells of a post of which no end is known by the day the record tells of."""
    day = edition.as_of
    return tuple(
        holding
        for holding in edition.register.holdings(post.id)
        if holding.appointment.status == "held"
        and (holding.appointment.to is None or holding.appointment.to.first > day)
    )


def holder_line(edition: Edition, post: Post) -> Line:
    """Who held a post last, as far as the evidence shows: never that somebody holds it."""
    holdings = open_holdings(edition, post)
    if holdings:
        line: list[Line] = []
        for number, holding in enumerate(holdings):
            line.append(
                (("; ",) if number else ()) + (link_to(edition, holding.person), f", {_open(holding)}")
            )
        return tuple(part for piece in line for part in piece)
    last = last_ended(edition, post)
    if last is None or last.appointment.to is None:
        return ("no holder was found",)
    until = last.appointment.to.words
    return (link_to(edition, last.person), f", until {until}; no later holder was found")


def last_ended(edition: Edition, post: Post) -> Holding | None:
    """The spell of a post that ended last, or nothing."""
    ended = (holding for holding in edition.register.holdings(post.id) if holding.appointment.to is not None)
    return max((holding for holding in ended if holding.appointment.status == "held"), key=_end, default=None)


def _open(holding: Holding) -> str:
    appointment = holding.appointment
    if appointment.seen:
        return f"in post on {appointment.seen[-1].on.words}"
    return f"from {start_words(appointment)}; end not found"


def _end(holding: Holding) -> tuple[str, str]:
    to = holding.appointment.to
    return (to.last.isoformat() if to else "", holding.person.id)


def department_of(edition: Edition, post: Post) -> Department | None:
    """The department of a post."""
    found = edition.register.resolve(post.department)
    return found if isinstance(found, Department) else None
