"""How a standing changed on a day, in words that say no more of that day than its dates do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.oversight.interval import Interval, MayBe
from macros.oversight.sentence import THESE_DAYS
from macros.pages.addresses import OVERSIGHT
from macros.pages.names import joined
from macros.pages.on.what_changed import Changed
from macros.pages.parts.said import ROLE_NAMES
from macros.pages.parts.view import Line, Link

ENDS = "the evidence read ends there, and nothing need have happened on that day"


def evidence_ends(changed: Changed, before: Interval, after: Interval) -> bool:
    """Whether a standing changed because the evidence ends, and not by anything known of that day."""
    return (
        after.standing == "unconfirmed"
        and before.statement == after.statement
        and not before.may_be
        and not changed.posts
    )


def in_short(changed: Changed, before: Interval, after: Interval) -> str:
    """What must be said of a change where days are listed; nothing where it is known to the day."""
    if evidence_ends(changed, before, after):
        return "the evidence read ends"
    return "a date known by its month or year only" if before.may_be != after.may_be else ""


def standing_lines(changed: Changed) -> Iterator[Line]:
    """A line for each role whose standing changed, or is told otherwise from that day."""
    for before, after in changed.standings:
        link = Link(f"Oversight, {ROLE_NAMES[after.role]}", f"{OVERSIGHT}#{after.role}")
        yield (link, f": {_words(changed, before, after)}")


def _words(changed: Changed, before: Interval, after: Interval) -> str:
    opened = [one for one in after.may_be if one not in before.may_be]
    come = [one for one in before.may_be if one not in after.may_be]
    if before.standing == after.standing:
        if opened:
            maybe = joined(dict.fromkeys(one.standing for one in opened))
            return f"{after.standing} as before; from that day it may have been {maybe}, {_vague(opened)}"
        return f"{after.standing} as before, {_otherwise(before, after)}"
    turned = f"{before.standing} up to the day before, {after.standing} from that day"
    if come:
        return f"{turned} at the latest, {_vague(come)}"
    if evidence_ends(changed, before, after):
        known = after.why.reason and THESE_DAYS not in after.why.reason
        return f"{turned}: {after.why.reason}; {ENDS}" if known else f"{turned}: {ENDS}"
    return turned


def _vague(found: Iterable[MayBe]) -> str:
    return f"as one date is known only as {joined(dict.fromkeys(one.known_as.words for one in found))}"


def _otherwise(before: Interval, after: Interval) -> str:
    if before.statement != after.statement:
        return "now by another statement"
    return "with another post" if before.post != after.post else "on other evidence"
