"""Rules of posts: who can hold one, and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from macros.records.post import Post
from macros.records.when import When
from macros.register.register import Holding, Register
from macros.rules.problem import Problem
from macros.rules.spells import Days, surely_held

Held = tuple[Days, Holding]
"""The days on which a post was surely held, and by whom."""


def overlapping_holders(register: Register) -> Iterator[Problem]:
    """Two people who surely held a post for one on the same day."""
    for post in register.of(Post).values():
        if post.holders != "one":
            continue
        for day, first, second in _overlaps(_held(register, post)):
            if first.person.id != second.person.id:
                both = f"{second.person.name} and {first.person.name} both"
                yield Problem(
                    second.person,
                    second.path,
                    f"{both} held `{post.id}`, a post for one, on {day}",
                    f"correct the dates here or in {first.person.key}; if several can hold it, "
                    f"write `holders: several` in {post.key}",
                )


def overlapping_spells(register: Register) -> Iterator[Problem]:
    """One person who surely held one post twice on the same day."""
    for post in register.of(Post).values():
        own: dict[str, list[Held]] = {}
        for held in _held(register, post):
            own.setdefault(held[1].person.key, []).append(held)
        for spells in own.values():
            for day, first, second in _overlaps(spells):
                yield Problem(
                    second.person,
                    second.path,
                    f"two spells in `{post.id}` share {day} (the other is number {first.number + 1})",
                    "join the two spells, or correct their dates",
                )


def open_before_next(register: Register) -> Iterator[Problem]:
    """A spell without an end, in a post held by one, where somebody else surely began later."""
    for post in register.of(Post).values():
        spells = [one for one in register.holdings(post.id) if one.appointment.status == "held"]
        for holding in spells if post.holders == "one" else ():
            spell = holding.appointment
            if spell.to is not None or any("to" in absence.fields for absence in spell.not_found):
                continue
            last = max((seen.on for seen in spell.seen), default=spell.from_)
            for other in spells:
                start = other.appointment.from_
                if other.person.id != holding.person.id and last and start and start.first > last.last:
                    yield Problem(
                        holding.person,
                        holding.path,
                        f"this spell in `{post.id}` has no end, and {other.person.name} began on {start}",
                        "add `to:` with its evidence; or name `to` in `not_found` here, with the search",
                    )
                    break


def _held(register: Register, post: Post) -> list[Held]:
    """The spells of a post of which a day is certain, in the order of their certain days."""
    spells = [
        (days, holding)
        for holding in register.holdings(post.id)
        if holding.appointment.status == "held" and (days := surely_held(holding.appointment)) is not None
    ]
    return sorted(spells, key=lambda held: (held[0].start, held[1].person.key, held[1].number))


def _overlaps(spells: Sequence[Held]) -> Iterator[tuple[str, Holding, Holding]]:
    """Spells that surely share a day: the first such day in words, the earlier spell, the later one."""
    for number, (days, first) in enumerate(spells):
        for others, second in spells[number + 1 :]:
            if others.start >= days.end:
                break  # they stand in the order of their starts: all that follow begin later
            yield When.day(others.start).words, first, second
