"""Who held which post on a day, and how certain that is: known, possible, or last seen before.

The days come from `macros.oversight.spells`, by which standings are worked out as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from macros.day.lasting import Lasting, within
from macros.oversight.acting import surely
from macros.oversight.spells import Held, Spell
from macros.records.department import Department
from macros.records.person import Appointment, Person
from macros.records.post import Post
from macros.records.references import PersonRef
from macros.register.register import Register

Certainty = Literal["known", "may-have-held", "last-seen"]
"""How certain it is that somebody was in post on a day.

``known``: they are known to have been. ``may-have-held``: a date of theirs is known by its month or year
only, and the day lies in it. ``last-seen``: they had been before, and are not known to have left.
"""


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in a post. ``confirmed`` tells whether anything of the spell was read in its own source."""

    post: Post
    person: Person
    appointment: Appointment
    spell: Spell
    certainty: Certainty
    confirmed: bool


@dataclass(frozen=True, slots=True)
class _Spelt:
    person: Person
    appointment: Appointment
    spell: Spell
    confirmed: bool


def holders(register: Register) -> tuple[Lasting[Holder], ...]:
    """Every spell in every post, cut where its certainty changes; by post, then in the order of time."""
    return tuple(one for post in register.of(Post).values() for one in _of_post(register, post))


def _of_post(register: Register, post: Post) -> Iterator[Lasting[Holder]]:
    spelt = tuple(_spelt(register, post))
    ended = _end_of_body(register, post)
    for one in spelt:
        spell = one.spell
        stretches: tuple[tuple[Certainty, date, date | None], ...] = (
            ("may-have-held", spell.earliest, spell.start),
            ("known", spell.start, spell.sure_until),
            ("may-have-held", max(spell.start, spell.sure_until), spell.end),
        )
        if spell.left is None:
            stretches += (("last-seen", spell.end, _followed(post, one, spelt, ended)),)
        for certainty, since, until in stretches:
            held = Holder(post, one.person, one.appointment, spell, certainty, one.confirmed)
            yield from within(register, since, until, held)


def _spelt(register: Register, post: Post) -> Iterator[_Spelt]:
    for holding in register.holdings(post.id):
        appointment = holding.appointment
        if appointment.status == "held":
            spell = Held(PersonRef(holding.person.id), appointment).spell(surely)
            if spell is not None:
                yield _Spelt(holding.person, appointment, spell, appointment.confirmed)


def _followed(post: Post, one: _Spelt, others: Iterable[_Spelt], ended: date | None) -> date | None:
    """The first day on which somebody last seen in post is no more told: nothing, where none is known.

    In a post of one holder that is the day from which another is known to have held it who was in post after
    they were last seen; one who is not confirmed takes nobody's place. In any post it is the day on which
    its body ended.
    """
    seen = one.spell.seen
    days = [ended] if ended is not None else []
    if post.holders == "one" and seen is not None:
        days.extend(
            other.spell.start
            for other in others
            if other.spell.end > one.spell.end and other.spell.start >= seen.first and other.confirmed
        )
    return min(days, default=None)


def _end_of_body(register: Register, post: Post) -> date | None:
    body = register.resolve(post.department)
    return body.ended.after if isinstance(body, Department) and body.ended is not None else None
