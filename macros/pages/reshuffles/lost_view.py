"""What lost the minister whom it names that day, as groups of the page of a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.gaps.workstreams_ministers import HOLDS_IT
from macros.pages.addresses import OVERSIGHT
from macros.pages.edition import Edition
from macros.pages.indexes.parts import entries_group
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import link_to, linked_line, record_line
from macros.pages.parts.said import ROLE_NAMES
from macros.pages.parts.sections import link_words
from macros.pages.parts.view import (
    Block,
    Bullets,
    Entry,
    Fact,
    Fold,
    Group,
    Line,
    Link,
    Paragraph,
    Row,
    Table,
)
from macros.pages.reshuffles.days import Day
from macros.pages.reshuffles.lost import NamedLost, StandingLost
from macros.records.ask import Ask
from macros.records.references import RecordRef
from macros.records.words import StandingWord
from macros.records.workstream import Workstream

OVERSIGHT_ANCHOR = "oversight"

ABOUT_STATEMENTS = (
    "An explicit statement by government names a person or a post. Its words stay as they were made; what "
    "changes is how far they reach. See "
)

ABOUT_STREAMS = (
    "To be named in connection with a workstream is not to be in charge of it: the sense stands beside each. "
    "Nothing here says who took it up after that day."
)

HOLD = "Named as having the function"
ONLY_SPOKE = "Named as having answered, announced or signed, and not as having the function"

ABOUT_ASKS = "To answer an ask, or to be asked, is not to hold oversight."


def lost_groups(edition: Edition, day: Day) -> Iterator[Group]:
    """Statements, workstreams and asks, each as a group if there are any."""
    standings = [one for one in day.losses if isinstance(one, StandingLost)]
    if standings:
        title = "Oversight as stated, from that day"
        group = entries_group(OVERSIGHT_ANCHOR, title, (_standing(edition, day, one) for one in standings))
        about = (ABOUT_STATEMENTS, Link("oversight, day by day", OVERSIGHT), ".")
        yield Group(group.anchor, group.title, about, group.blocks)
    yield from _workstreams(edition, day)
    yield from _asks(edition, day)


def standing_words(one: StandingLost) -> str:
    """A role whose standing changed, or rests on another post from that day, in a few words."""
    if one.kept:
        return f"the {ROLE_NAMES[one.role]}: {one.after.standing} as before, with another post"
    return f"the {ROLE_NAMES[one.role]}: {one.before.standing}, then {one.after.standing}"


def _standing(edition: Edition, day: Day, one: StandingLost) -> Entry:
    headline, reason = one.after.why.of_day(day.day)
    said = RecordRef(f"statements/{one.after.statement}")
    named = one.before.last_named
    standings = (("Until then", one.before.standing), ("From that day", one.after.standing))
    return Entry(
        title=(first_up(standing_words(one)),),
        paragraphs=((headline, *((" ", reason) if reason else ())),),
        facts=(
            Fact("The statement", (linked_line(edition, said),)),
            *((Fact("It names", (linked_line(edition, named),)),) if named else ()),
            *(
                Fact(label, ((word,),), f"{first_up(gloss(StandingWord, word))}.")
                for label, word in (standings[1:] if one.kept else standings)
            ),
        ),
    )


def _workstreams(edition: Edition, day: Day) -> Iterator[Group]:
    found: dict[str, list[NamedLost]] = {}
    for one in day.losses:
        if isinstance(one, NamedLost) and isinstance(one.record, Workstream):
            found.setdefault(one.record.key, []).append(one)
    first = [losses for losses in found.values() if _holds(losses[0].record)]
    others = [losses for losses in found.values() if not _holds(losses[0].record)]
    blocks: list[Block] = [_table(edition, day, HOLD, first)] if first else []
    if others:
        table = _table(edition, day, ONLY_SPOKE, others)
        blocks.append(Fold(f"{ONLY_SPOKE}: {counted(len(others), 'workstream')}", (table,)))
    if blocks:
        title = f"Workstreams that name somebody who {_did(day, found.values())} ({len(found)})"
        yield Group("workstreams", title, (ABOUT_STREAMS,), tuple(blocks))


def _holds(record: Workstream | Ask) -> bool:
    """Whether somebody is named as having the function of a workstream, and not as having spoken of it."""
    return isinstance(record, Workstream) and record.named.basis in HOLDS_IT


def _table(edition: Edition, day: Day, caption: str, found: list[list[NamedLost]]) -> Table:
    columns = (
        "Workstream",
        "Who, and which post",
        "In what sense they are named",
        "Link to atrocity prevention",
    )
    return Table(caption, columns, tuple(_row(edition, day, losses) for losses in found))


def _row(edition: Edition, day: Day, losses: list[NamedLost]) -> Row:
    stream = losses[0].record
    who = joined_line(_gone(edition, day, one) for one in losses)
    senses = "; ".join(dict.fromkeys(one.sense for one in losses))
    link = first_up(link_words(edition, stream)) if isinstance(stream, Workstream) else ""
    return Row((record_line(edition, stream), who, (senses,), (link,)))


def _asks(edition: Edition, day: Day) -> Iterator[Group]:
    """Asks under who left, and how these stood to them."""
    found: dict[tuple[str, str], list[NamedLost]] = {}
    for one in day.losses:
        if isinstance(one, NamedLost) and isinstance(one.record, Ask):
            found.setdefault((one.turn.holding.person.key, one.sense), []).append(one)
    blocks: list[Block] = []
    for losses in found.values():
        turns = {one.turn.post.key: one for one in losses}
        who = joined_line(_gone(edition, day, one) for one in turns.values())
        asks = {one.record.key: one.record for one in losses}
        blocks.append(Paragraph((*who, f". {losses[0].sense}:")))
        blocks.append(Bullets(tuple(record_line(edition, ask) for ask in asks.values())))
    if blocks:
        number = len({one.record.key for losses in found.values() for one in losses})
        title = f"Asks put to, or answered by, somebody who {_did(day, found.values())} ({number})"
        yield Group("asks", title, (ABOUT_ASKS,), tuple(blocks))


def _gone(edition: Edition, day: Day, one: NamedLost) -> Line:
    """Who left which post, or moved from it to another that day."""
    person = one.turn.holding.person
    line: Line = (link_to(edition, person), ", left ", link_to(edition, one.turn.post))
    came: Iterable[Line] = (
        (link_to(edition, turn.post),)
        for change in day.moved
        if change.person.key == person.key
        for turn in change.came
    )
    taken = joined_line(came)
    if not taken:
        return line
    return (link_to(edition, person), ", moved from ", link_to(edition, one.turn.post), " to ", *taken)


def _did(day: Day, found: Iterable[list[NamedLost]]) -> str:
    """What all those named did, in words: a new title alone counts as a move and is no leaving."""
    moved = {change.person.key for change in day.moved}
    those = {one.turn.holding.person.key for losses in found for one in losses}
    if those <= moved:
        return "moved to another post"
    return "left a post or moved to another" if those & moved else "left a post"
