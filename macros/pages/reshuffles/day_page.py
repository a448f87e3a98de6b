"""The page of one day: who came, who went, and what was stated, named or asked of those who went."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from macros.gaps.gap import Gap
from macros.pages.addresses import RESHUFFLES, on_day, reshuffle
from macros.pages.edition import Edition
from macros.pages.lists.timeline_changes import departments
from macros.pages.names import counted, first_up, joined
from macros.pages.parts.gaps import address_of, folded, subject_line
from macros.pages.parts.links import link_to
from macros.pages.parts.view import Block, Bullets, Fold, Group, IndexView, Line, Link
from macros.pages.reshuffles.days import Change, Day, Reshuffles
from macros.pages.reshuffles.lost import StandingLost
from macros.pages.reshuffles.lost_view import OVERSIGHT_ANCHOR, lost_groups, standing_words
from macros.pages.reshuffles.people import change_lines, without_next
from macros.records.department import Department
from macros.records.post import Post
from macros.records.when import When

NOT_ALL = "Only posts that this record follows are here, so it is not the whole reshuffle."

MAY_BE = (
    "The post may have been held by somebody else, renamed, joined with another or given up: the data do not "
    "tell which."
)

WAS = "A date that stood here before was corrected, or a record was moved."

BY_TIME = "Some gaps open by time alone, so that one here need not come from who left."


def view(found: Reshuffles, day: Day) -> IndexView:
    """The page of a day."""
    edition = found.edition
    words = When.day(day.day).words
    answer = (*_answer(edition, day), _around(found, day))
    groups = (
        *_bodies(edition, day.day),
        *lost_groups(edition, day),
        *_people(edition, day),
        *_without(edition, day),
        *_gaps(edition, day.day),
    )
    return IndexView(f"Which ministers came and went on {words}?", answer, groups)


def counts(day: Day) -> str:
    """How many came, went and moved, in words; nothing where nobody did."""
    told = (
        (day.came, "took up a post"),
        (day.went, "left a post"),
        (day.moved, "moved from one post to another"),
        (day.stayed, "went on in the same post, in a new spell"),
    )
    return joined(f"{counted(len(who), 'person', 'people')} {did}" for who, did in told if who)


def _answer(edition: Edition, day: Day) -> Iterator[Line]:
    words = When.day(day.day).words
    if not day.turns:
        none = f"no spell in a ministerial post of this record begins or ends on {words}"
        yield (f"As of {edition.as_of_words} {none}. {WAS}",)
        return
    yield (f"On {words}, {counts(day)}. {NOT_ALL}",)
    changed = [one for one in day.losses if isinstance(one, StandingLost)]
    if changed:
        told = "; ".join(standing_words(one) for one in changed)
        yield (Link("Oversight as stated", f"#{OVERSIGHT_ANCHOR}"), f" on that day, {told}.")
    elif _in_period(edition, day.day):
        yield ("The standing of oversight as stated did not change with them.",)


def _around(found: Reshuffles, day: Day) -> Line:
    """Links to the days before and after, to the state of things on the day, and to the list of all."""
    before, after = found.around(day.day)
    line: Line = ()
    for word, other in (("Before", before), ("After", after)):
        if other is not None:
            line += (f"{word}: ", Link(When.day(other).words, reshuffle(other)), ". ")
    if day.turns and _in_period(found.edition, day.day):
        words = When.day(day.day).words
        line += (Link(f"How things stood on {words}", on_day(day.day)), ". ")
    return (*line, Link("All such days", RESHUFFLES), ".")


def _in_period(edition: Edition, day: date) -> bool:
    return edition.about.period_from.first <= day <= edition.as_of


def _bodies(edition: Edition, day: date) -> Iterator[Group]:
    """The departments and other bodies that began or ended that day: posts are renamed with them."""
    lines = [
        line
        for row in departments(edition)
        if row.when == When.day(day)
        for part in row.parts
        for line in (part.lines or (part.head,))
    ]
    if lines:
        yield Group(
            "bodies", f"Bodies that began or ended that day ({len(lines)})", (WITH,), (Bullets(tuple(lines)),)
        )


WITH = "Who went on in a body that replaced another stands below with a new post, as having moved."


def _people(edition: Edition, day: Day) -> Iterator[Group]:
    told: tuple[tuple[str, str, Iterable[Change]], ...] = (
        ("went", "Who left a post", day.went),
        ("came", "Who took up a post", day.came),
        ("moved", "Who moved from one post to another", day.moved),
        ("stayed", "Who went on in the same post, in a new spell", day.stayed),
    )
    for anchor, title, changes in told:
        lines = change_lines(edition, day.day, changes)
        if lines:
            about: Line = (RENAMED,) if anchor == "moved" else ()
            yield Group(anchor, f"{title} ({len(lines)})", about, (Bullets(lines),))


RENAMED = "A new title alone counts as a move: this record keeps a post for each title."


def _without(edition: Edition, day: Day) -> Iterator[Group]:
    """The posts left of which no later holder was found; those of a body that had ended are folded."""
    found = without_next(edition, day.day, day.turns)
    over = [post for post in found if _had_ended(edition, post, day.day)]
    others = tuple((link_to(edition, post),) for post in found if post not in over)
    blocks: tuple[Block, ...] = (Bullets(others),) if others else ()
    if over:
        inside = Bullets(tuple((link_to(edition, post),) for post in over))
        blocks += (Fold(f"Of bodies that had ended by then: {counted(len(over), 'post')}", (inside,)),)
    if blocks:
        title = f"Posts left that day of which no later holder was found ({len(found)})"
        yield Group("no-later-holder", title, (f"As of {edition.as_of_words}. {MAY_BE}",), blocks)


def _had_ended(edition: Edition, post: Post, day: date) -> bool:
    body = edition.register.resolve(post.department)
    return isinstance(body, Department) and body.ended is not None and body.ended.after <= day


def _gaps(edition: Edition, day: date) -> Iterator[Group]:
    """The gaps that opened that day: those in what government has said first."""
    opened = [gap for gap in edition.gaps if gap.spell.since == When.day(day)]
    said = tuple(_gap(edition, gap) for gap in opened if gap.register == "government")
    ours = folded(edition, (gap for gap in opened if gap.register == "record"))
    blocks: tuple[Block, ...] = (*((Bullets(said),) if said else ()), *ours)
    if blocks:
        yield Group("gaps", f"Gaps that opened that day ({len(opened)})", (BY_TIME,), blocks)


def _gap(edition: Edition, gap: Gap) -> Line:
    until = gap.spell.until
    closed = f"; closed on {When.day(until).words}" if until else ""
    return (
        Link(first_up(gap.rule.title), address_of(gap)),
        ": ",
        *subject_line(edition, gap.spell.subject),
        closed,
    )
