"""Who held a post, and which posts somebody held, in words that say no more than the evidence."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.edition import Edition
from macros.pages.names import ended, first_up
from macros.pages.parts.links import link_to, linked, marks, prose, short_source_line
from macros.pages.parts.view import Line, Mark
from macros.records.base import Record
from macros.records.person import Appointment, Person
from macros.records.post import Post
from macros.records.source import Source
from macros.records.when import When
from macros.register.evidence import newest_of

CHANGE_DAY = "The end day is not included: on the day of a change the new holder counts."

WHY_NOT = "somebody else says so, or the pairing is ours"

NOT_CONFIRMED = f"not confirmed: {WHY_NOT}"
"""Stands beside a spell wherever it is shown, if no source was read that itself shows it."""

UNCONFIRMED = "including a spell that is not confirmed"
"""Stands after the newest day of evidence, where no confirmed spell reaches it."""

NOTHING_FOUND = "start and end not found"


def reaches(appointment: Appointment) -> When | None:
    """The newest day that the evidence of a spell reaches: its end, a sighting, or its start."""
    known = [appointment.to, *(sighting.on for sighting in appointment.seen), appointment.from_]
    return max((when for when in known if when is not None), default=None)


def reaches_unconfirmed(edition: Edition, record: Record) -> bool:
    """Whether the newest evidence of a person or post is that of spells of which none is confirmed."""
    if record.evidence_to is not None:
        return False
    if isinstance(record, Person):
        spells = record.appointments
    elif isinstance(record, Post):
        held = (holding.appointment for holding in edition.register.holdings(record.id))
        spells = tuple(spell for spell in held if spell.status == "held")
    else:
        return False
    newest = newest_of(spells)
    sure = newest_of(spell for spell in spells if spell.confirmed)
    return newest is not None and (sure is None or sure < newest)


def last_spell(appointments: Iterable[Appointment]) -> Appointment | None:
    """The spell with the newest dated evidence.

    One that is not confirmed comes in only where there is no other, and one never taken up likewise.
    """
    ranked = [(_rank(spell), number, spell) for number, spell in enumerate(appointments)]
    return max(ranked, key=lambda one: one[:2])[2] if ranked else None


def others_not_confirmed(appointments: Iterable[Appointment], than: Appointment) -> tuple[Appointment, ...]:
    """The spells that are not confirmed and are not older than another one."""
    return tuple(
        spell
        for spell in appointments
        if spell != than
        and spell.status == "held"
        and not spell.confirmed
        and _rank(spell)[2] >= _rank(than)[2]
    )


def _rank(spell: Appointment) -> tuple[bool, bool, str, str]:
    newest = reaches(spell)
    return (
        spell.status == "held",
        spell.confirmed,
        newest.first.isoformat() if newest else "",
        spell.from_.first.isoformat() if spell.from_ else "",
    )


def confirmation(appointment: Appointment) -> Line:
    """The mark of a spell that is not confirmed; nothing for others."""
    return () if appointment.confirmed else (", ", Mark(NOT_CONFIRMED))


def start_words(appointment: Appointment) -> str:
    """The start of a spell, or that it was not found."""
    return appointment.from_.words if appointment.from_ else "start not found"


def end_words(appointment: Appointment) -> str:
    """The end of a spell; where none is known, the last day on which a source shows the person in post."""
    if appointment.to is not None:
        return appointment.to.words
    if appointment.seen:
        return f"in post {appointment.seen[-1].on.on_words}; no later day is known"
    return "end not found"


def end_line(edition: Edition, appointment: Appointment) -> Line:
    """As `end_words`, with every day on which a source shows the person in post, and a link to it.

    A spell that is not confirmed is marked as such.
    """
    return (*_end_line(edition, appointment), *confirmation(appointment))


def _end_line(edition: Edition, appointment: Appointment) -> Line:
    if appointment.status == "never-taken-up":
        return ("announced, never taken up", *_sightings(edition, appointment, "; "))
    if appointment.to is not None:
        return (appointment.to.words, *_sightings(edition, appointment, "; in post "))
    if appointment.seen:
        return (*_sightings(edition, appointment, "in post "), "; no later day is known")
    return (end_words(appointment),)


def _sightings(edition: Edition, appointment: Appointment, before: str) -> Line:
    line: Line = ()
    for number, sighting in enumerate(appointment.seen):
        line += (
            before if number == 0 else ", ",
            f"{sighting.on.on_words} (",
            *short_source_line(edition, sighting.source),
            ")",
        )
    return line


def spell_words(appointment: Appointment) -> str:
    """A spell in a phrase: ``from 4 July 2018 to 12 September 2019``."""
    if appointment.status == "never-taken-up":
        return "announced, never taken up"
    if appointment.from_ is None and appointment.to is None:
        return end_words(appointment) if appointment.seen else NOTHING_FOUND
    if appointment.to is not None:
        start = f"from {appointment.from_.words} " if appointment.from_ else ""
        return f"{start}to {appointment.to.words}"
    return f"from {start_words(appointment)}; {end_words(appointment)}"


def spell_line(edition: Edition, spell: Appointment) -> Line:
    """The last spell under the name of the person, without the editors' remark on it; see `remark_line`."""
    post = linked(edition, spell.post)
    if spell.status == "never-taken-up":
        return ("Announced for the post ", post, ", which was never taken up.")
    days = _days(edition, spell, links=True)
    unsure = "" if spell.confirmed else f" {first_up(NOT_CONFIRMED)}."
    return ("Last post found: ", post, *((",", *days) if _begins(days) else days), f".{unsure}")


def _begins(days: Line) -> bool:
    return str(days[0]).startswith(" ")


def remark_line(edition: Edition, spell: Appointment) -> Line:
    """The remark of the editors on a spell, which belongs on the same screen."""
    return ("Remark on that post: ", *prose(edition, ended(spell.note))) if spell.note else ()


def spell_sentence(edition: Edition, person: Person, spell: Appointment) -> str:
    """A spell as a sentence in plain text, without the remark; see `remark`."""
    post = edition.register.resolve(spell.post)
    title = edition.name(post) if post is not None else str(spell.post)
    return plain(_sentence(edition, person, spell, (title,), links=False))


def remark(edition: Edition, spell: Appointment, whom: str = "") -> tuple[str, ...]:
    """The remark of the editors on a spell, as what must be said beside a sentence on it."""
    return (f"Remark{whom}: {plain(prose(edition, ended(spell.note)))}",) if spell.note else ()


def plain(line: Line) -> str:
    """The text of a line, without its links and numbers; a mark stands in brackets."""
    return "".join(
        part
        if isinstance(part, str)
        else f"({part.text})"
        if isinstance(part, Mark)
        else getattr(part, "text", "")
        for part in line
    )


def _sentence(
    edition: Edition, person: Person, spell: Appointment, title: Line, *, links: bool = True
) -> Line:
    name = person.name
    if spell.status == "never-taken-up":
        return (f"{name} was announced for the post ", *title, " and never took it up.")
    days = _days(edition, spell, links=links)
    if not spell.confirmed:
        return (f"{name}, in the post ", *title, *days, f". {first_up(NOT_CONFIRMED)}.")
    return (f"{name} held the post ", *title, *days, ".")


def _days(edition: Edition, spell: Appointment, *, links: bool) -> Line:
    """The days of a spell, from a blank or comma on: `` from 2 May 2031; last seen in post, in …, on …``."""
    start = f" from {spell.from_.words}" if spell.from_ else ""
    if spell.to is not None:
        return (f"{start} to {spell.to.words}" if start else f" to {spell.to.words}; start not found",)
    if spell.seen:
        sighting = max(spell.seen, key=lambda one: one.on)
        source = edition.register.resolve(sighting.source)
        name: Line = (str(sighting.source),)
        if isinstance(source, Source):
            name = (link_to(edition, source),) if links else (f"“{edition.name(source)}”",)
            name += marks(edition, source) if links else ()
        day = sighting.on.on_words
        if not start:
            return ("; seen in post, in ", *name, f", {day}; {NOTHING_FOUND}")
        return (f"{start}; last seen in post, in ", *name, f", {day}")
    return (f"{start}; end not found" if start else f"; {NOTHING_FOUND}",)


def until_words(edition: Edition, appointment: Appointment) -> str:
    """How far a spell reaches by the day of the record: ``until 5 July 2034``, or its last sighting."""
    if appointment.to is not None and is_over(edition, appointment):
        return f"until {appointment.to.words}"
    if appointment.seen:
        return f"in post {appointment.seen[-1].on.on_words}"
    return f"from {start_words(appointment)}; end not found" if appointment.from_ else NOTHING_FOUND


def is_over(edition: Edition, appointment: Appointment) -> bool:
    """Whether a spell is known to have ended by the day of the record."""
    return appointment.to is not None and appointment.to.first <= edition.as_of
