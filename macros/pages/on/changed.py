"""What changed on a day, in words: in full on its own page, in a phrase where days are listed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.pages.addresses import CHANGES, reshuffle
from macros.pages.edition import Edition
from macros.pages.gaps.registers import REGISTERS
from macros.pages.names import counted, first_down, first_up, joined
from macros.pages.on.standing_lines import in_short, standing_lines
from macros.pages.on.what_changed import Changed
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import link_to, record_line
from macros.pages.parts.said import ROLE_NAMES
from macros.pages.parts.sections import status_words
from macros.pages.parts.spells import confirmation, remark
from macros.pages.parts.stances import answered_words
from macros.pages.parts.turns import did
from macros.pages.parts.view import Block, Bullets, Fold, Line, Link, Paragraph, Section
from macros.records.when import When
from macros.register.register import Holding

MANY = 8
"""More lines than this of one kind are folded."""

FEW = 2
"""As many changes of holders as are named where days are listed."""

HOLDERS = "holders who began, left or moved"

NOTHING = "No change on exactly this day was found. The page stands for {why}."


def section(edition: Edition, day: date, changed: Changed) -> Section:
    """The part of a day's page that says what changed on it."""
    blocks = tuple(_blocks(edition, day, changed))
    if not blocks:
        blocks = (Paragraph((NOTHING.format(why=why_a_page(edition, day)),)),)
    return Section("changed", "What changed on that day", blocks)


def why_a_page(edition: Edition, day: date) -> str:
    """Why a day has a page on which nothing changed."""
    if day == edition.as_of:
        return "the day of this record"
    if (day.month, day.day) == (1, 1):
        return "the first day of the year"
    if day == edition.about.period_from.first:
        return "the first day of this record"
    return "a day that had a page before"


def phrase(edition: Edition, day: date, changed: Changed) -> str:
    """What changed on a day, where days are listed: the standings and the posts, else why it has a page."""
    return first_up("; ".join(_phrases(edition, day, changed))) or first_up(why_a_page(edition, day))


def _phrases(edition: Edition, day: date, changed: Changed) -> Iterator[str]:
    by_why: dict[str, list[str]] = {}
    for before, after in changed.standings:
        by_why.setdefault(in_short(changed, before, after), []).append(ROLE_NAMES[after.role])
    for why, roles in by_why.items():
        yield f"oversight, {joined(roles)}{f': {why}' if why else ''}"
    if move := _one_move(edition, changed):
        yield move
        return
    moves = [*((one, False) for one in changed.left), *((one, True) for one in changed.came)]
    if len(moves) <= FEW:
        for (post, holding), began in moves:
            verb = did(holding, When.day(day), began=began)
            unsure = "" if holding.appointment.confirmed else ", not confirmed"
            yield f"{holding.person.name} {verb} ({edition.name(post)}){unsure}"
    else:
        yield f"{counted(len(changed.posts), 'post')} with {HOLDERS}"


def _one_move(edition: Edition, changed: Changed) -> str:
    """The one move of a day, from one post to another, if it is all that turned."""
    turned = (*changed.left, *changed.came)
    if len(changed.left) != 1 or len(changed.came) != 1 or len({one.person.key for _, one in turned}) != 1:
        return ""
    (old, holding), (new, _) = turned
    if old is new:
        return f"{holding.person.name} began a new spell in the same post ({edition.name(old)})"
    return f"{holding.person.name} moved from {edition.name(old)} to {edition.name(new)}"


def _blocks(edition: Edition, day: date, changed: Changed) -> Iterator[Block]:
    standings = tuple(standing_lines(changed))
    if standings:
        yield Bullets(standings)
    yield from _listed(f"Posts with {HOLDERS}", tuple(_posts(edition, day, changed)))
    if changed.is_reshuffle:
        yield Paragraph((Link("Who came and went that day, and what that changed", reshuffle(day)),))
    yield from _listed("Asked", tuple((link_to(edition, ask), f" ({ask.body})") for ask in changed.asked))
    yield from _listed("Answers of that day", tuple(_answers(edition, changed)))
    yield from _listed(
        "Status of workstreams, as stated that day",
        tuple((*record_line(edition, one), f": {status_words(one)}") for one in changed.stated),
    )
    gaps = tuple(_gaps(day, changed))
    if gaps:
        yield Bullets(gaps)


def _listed(title: str, lines: tuple[Line, ...]) -> Iterator[Block]:
    """Lines under their title: below it as long as they are few, else in a fold."""
    if len(lines) > MANY:
        yield Fold(f"{title} ({len(lines)})", (Bullets(lines),))
    elif lines:
        yield Paragraph((f"{title}:",))
        yield Bullets(lines)


def _posts(edition: Edition, day: date, changed: Changed) -> Iterator[Line]:
    for post in sorted(changed.posts, key=edition.name):
        moves = (
            *(_move(edition, day, one, began=False) for other, one in changed.left if other is post),
            *(_move(edition, day, one, began=True) for other, one in changed.came if other is post),
        )
        yield (link_to(edition, post), ": ", *joined_line(moves))


def _move(edition: Edition, day: date, holding: Holding, *, began: bool) -> Line:
    link = link_to(edition, holding.person, holding.appointment.anchor)
    verb = did(holding, When.day(day), began=began)
    said = remark(edition, holding.appointment) if began else ()
    remarks = tuple(f" ({one.rstrip('.')})" for one in said)
    return (link, f" {verb}", *confirmation(holding.appointment), *remarks)


def _answers(edition: Edition, changed: Changed) -> Iterator[Line]:
    for ask, answer in changed.answered:
        yield (link_to(edition, ask), f": {answered_words(edition, answer)}")


def _gaps(day: date, changed: Changed) -> Iterator[Line]:
    for whose, title, _ in REGISTERS:
        opened, closed = changed.gaps(whose)
        if opened or closed:
            link = Link(f"Gaps {first_down(title)}", f"{CHANGES}#{day.year}")
            yield (link, f": {opened:,} opened, {closed:,} closed")
