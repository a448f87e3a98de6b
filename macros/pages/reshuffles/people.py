"""Who came, who went and who moved on a day, each in a line with the post, its next holder and the remark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from macros.oversight.named_person import LONGEST_BREAK, is_ministerial
from macros.pages.edition import Edition
from macros.pages.names import ended
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import link_to, prose
from macros.pages.parts.spells import confirmation, start_words
from macros.pages.parts.turns import Turn
from macros.pages.parts.view import Line
from macros.pages.reshuffles.days import Change
from macros.records.person import Appointment, Person
from macros.records.post import Post
from macros.records.when import When
from macros.register.register import Holding


def change_lines(edition: Edition, day: date, changes: Iterable[Change]) -> tuple[Line, ...]:
    """A line for each change."""
    return tuple(
        (
            link_to(edition, one.person, (one.came or one.left)[0].holding.appointment.anchor),
            ": ",
            *_posts(edition, one),
            *_next_holders(edition, day, one),
            *_elsewhere(edition, day, one),
            ".",
            *_remarks(edition, one),
        )
        for one in changes
    )


def _posts(edition: Edition, change: Change) -> Line:
    left = joined_line(_post(edition, turn, since=not change.came) for turn in change.left)
    came = joined_line(_post(edition, turn, since=False) for turn in change.came)
    if change.is_same:
        return ("in ", *came)
    if change.left and change.came:
        return ("from ", *left, " to ", *came)
    return left or came


def _post(edition: Edition, turn: Turn, *, since: bool) -> Line:
    """The post, with the start of the spell where that is not the day itself."""
    spell = turn.holding.appointment
    start = f", from {start_words(spell)}" if since and spell.from_ else ""
    return (link_to(edition, turn.post), start, *confirmation(spell))


def _next_holders(edition: Edition, day: date, change: Change) -> Line:
    """Who was found next in each post left: of several posts, each by its name."""
    if change.is_same:
        return ()
    found = [(turn, one) for turn in change.left if (one := next_holder(edition, turn, day))]
    line: Line = ()
    for turn, one in found:
        of = (" in ", link_to(edition, turn.post)) if len(change.left) > 1 else ()
        start = (_from(one.appointment, day), *confirmation(one.appointment))
        line += ("; next holder found", *of, ": ", link_to(edition, one.person), *start)
    return line


def _from(spell: Appointment, day: date) -> str:
    if spell.from_ is None:
        return ", start not found"
    return ", from that day" if spell.from_ == When.day(day) else f", from {spell.from_.words}"


def _elsewhere(edition: Edition, day: date, change: Change) -> Line:
    """The other ministerial posts around that day: left some days before, taken up after, or held through."""
    line: Line = ()
    for spell, post in _ministerial(edition, change.person):
        start, end = spell.from_, spell.to
        if not change.left and end and end.first < day <= end.first + LONGEST_BREAK:
            line += ("; had left ", link_to(edition, post), f" {end.on_words}")
        elif not change.came and start and day < start.first <= day + LONGEST_BREAK:
            line += ("; took up ", link_to(edition, post), f" {start.on_words}")
        elif start and end and start.first < day < end.first:
            line += ("; in post that day as well: ", link_to(edition, post))
    return line


def _ministerial(edition: Edition, person: Person) -> Iterator[tuple[Appointment, Post]]:
    for spell in person.appointments:
        post = edition.register.resolve(spell.post)
        if spell.status == "held" and isinstance(post, Post) and is_ministerial(post):
            yield spell, post


def _remarks(edition: Edition, change: Change) -> Line:
    """The remarks on the spells that ended: a reason stands there, where the record has one."""
    line: Line = ()
    for turn in change.left:
        if note := turn.holding.appointment.note:
            line += (" Remark: ", *prose(edition, ended(note)))
    return line


def next_holder(edition: Edition, turn: Turn, day: date) -> Holding | None:
    """The first who is known to have come into a post on the day that another left it, or later."""
    found = []
    for one in edition.register.holdings(turn.post.id):
        spell = one.appointment
        known = [spell.from_] if spell.from_ else [sighting.on for sighting in spell.seen]
        after = [when.first for when in known if when.last >= day]
        if spell.status == "held" and after and len(after) == len(known):
            found.append((min(after), one.person.id, one))
    return min(found, key=lambda one: one[:2], default=(None, None, None))[2]


def without_next(edition: Edition, day: date, turns: Iterable[Turn]) -> tuple[Post, ...]:
    """The posts left that day of which nobody else is known to have been in post then, or later."""
    posts = {turn.post.key: turn.post for turn in turns if not turn.began and not _others(edition, turn, day)}
    return tuple(posts.values())


def _others(edition: Edition, turn: Turn, day: date) -> bool:
    """Whether another spell in the post reaches beyond that day: a later one, or one of several at once."""
    held = (one.appointment for one in edition.register.holdings(turn.post.id))
    return any(one.status == "held" and (one.to is None or one.to.after > day) for one in held)
