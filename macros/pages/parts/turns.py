"""The days on which ministers came and went: each has a page, and every page that shows one links to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.oversight.named_person import is_ministerial
from macros.pages.addresses import reshuffle
from macros.pages.edition import Edition
from macros.pages.parts.spells import end_line, start_words
from macros.pages.parts.view import Line, Link
from macros.records.person import Appointment
from macros.records.post import Post
from macros.records.when import When
from macros.register.register import Holding, Register

MORE = ": who came and who went that day"


@dataclass(frozen=True, slots=True)
class Turn:
    """The start of a spell in a ministerial post, or its end."""

    when: When
    began: bool
    holding: Holding
    post: Post


def turns(register: Register) -> Iterator[Turn]:
    """Every start and end of a spell in a ministerial post of which the day, month or year is known."""
    for post in register.of(Post).values():
        for holding in register.holdings(post.id):
            spell = holding.appointment
            for when, began in ((spell.from_, True), (spell.to, False)):
                if when is not None and _is_turn(post, spell):
                    yield Turn(when, began, holding, post)


def _is_turn(post: Post, spell: Appointment) -> bool:
    return spell.status == "held" and is_ministerial(post)


def start_line(edition: Edition, spell: Appointment) -> Line:
    """The start of a spell, as a link where its day has a page."""
    return (_linked(edition, spell, spell.from_) or start_words(spell),)


def left_line(edition: Edition, spell: Appointment) -> Line:
    """As `macros.pages.parts.spells.end_line`, with a link where the day of the end has a page."""
    line = end_line(edition, spell)
    link = _linked(edition, spell, spell.to)
    return (link, *line[1:]) if link else line


def _linked(edition: Edition, spell: Appointment, when: When | None) -> Link | None:
    post = edition.register.resolve(spell.post)
    if when is None or when.precision != "day" or not isinstance(post, Post) or not _is_turn(post, spell):
        return None
    return Link(when.words, reshuffle(when.first), MORE)
