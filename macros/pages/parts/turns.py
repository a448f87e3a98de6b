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


LEFT = ("left", "moved from this post to another", "ended a spell, and went on in this post")
BEGAN = ("began", "moved to this post from another", "began a new spell")
"""What is said of an end and of a start: where that is all, of a move, and between two spells in one post."""


def did(holding: Holding, when: When, *, began: bool) -> str:
    """What somebody did on the date of a start or end, in a word or two.

    Who left one post and began in another on that date moved: a new title alone counts as that.
    """
    held = [one for one in holding.person.appointments if one.status == "held"]
    left = {one.post for one in held if one.to == when}
    came = {one.post for one in held if one.from_ == when}
    stayed = holding.appointment.post in left & came
    return (BEGAN if began else LEFT)[2 if stayed else 1 if left and came else 0]


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
