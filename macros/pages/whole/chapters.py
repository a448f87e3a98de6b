"""The chapters of the whole statement, in the order in which they were asked for in 2018."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.gap import Gap, GapRule
from macros.oversight.standing import ROLES
from macros.pages.across import conflict_prevention
from macros.pages.addresses import CONFLICT_PREVENTION, GAPS, OVERSIGHT, gaps_of
from macros.pages.edition import Edition
from macros.pages.engine import Document
from macros.pages.gaps.matrix_parts import split
from macros.pages.gaps.registers import REGISTERS, count_line, standing
from macros.pages.guides.vocabulary import table, vocabulary
from macros.pages.indexes.the_letter import place
from macros.pages.names import counted, first_up
from macros.pages.oversight.oversight_page import intervals_html, ribbon_html, standings_now_html, stretches
from macros.pages.parts.gaps import since_words, subject_line, why_line
from macros.pages.parts.said import ROLE_NAMES
from macros.pages.parts.view import Block, Bullets, Group, Line, Link, Paragraph, Picture, Row, Table
from macros.pages.whole.inside import Inside
from macros.pages.whole.ours import IN_OUR_WORDS
from macros.pages.whole.pieces import pieces
from macros.pages.whole.view import Chapter
from macros.records.ask import Ask
from macros.records.lever import Lever
from macros.records.situation import Situation
from macros.records.workstream import Workstream

WORDS = (
    ("StandingWord", "What is said of each role"),
    ("Confidence", "Who read the words"),
    ("Closeness", "How close a source is to the original"),
    ("Link", "How a link to atrocity prevention is known"),
)
"""The vocabularies that a reader of the whole needs, with the heading of each."""

READING = "reading"
"""The anchor of the chapter on how to read it; those of its words begin with it."""


@dataclass(frozen=True, slots=True)
class Makers:
    """What each chapter is made with."""

    edition: Edition
    inside: Inside
    origin: Document


def chapters(make: Makers) -> tuple[Chapter, ...]:
    """All chapters. What is drawn on its page is drawn last, when all places of the document are known."""
    edition, inside = make.edition, make.inside
    inside.keep(OVERSIGHT, "oversight", *ROLES, *_stretches(edition, inside))
    inside.keep(GAPS, "gaps")
    conflict = _conflict_prevention(edition, inside)
    records = (*_workstreams(edition, inside), *_records(edition, inside))
    gaps = tuple(_gaps(edition, inside))
    return (_reading(make), _oversight(make), conflict, *records, *gaps)


def _stretches(edition: Edition, inside: Inside) -> Iterator[str]:
    """The anchor of each stretch; the sources of its statement are the first to have a number."""
    for role in ROLES:
        for one in stretches(edition, role):
            if one.said is not None and one.said.source is not None:
                inside.number(one.said.source.address)
            yield one.anchor


def _reading(make: Makers) -> Chapter:
    wording = make.edition.about.wording
    about: tuple[Line, ...] = (
        (wording.copies,),
        (wording.not_found,),
        (
            "A number in square brackets leads to a source at the end. ",
            "The words that were quoted from it, and where in it they stand, are on the record's own page, ",
            "whose address is printed under each record.",
        ),
    )
    groups = tuple(
        Group(f"{READING}.{found.anchor}", title, (), (Picture(table(found, make.origin)),))
        for name, title in WORDS
        if (found := vocabulary(name)) is not None
    )
    return Chapter(READING, "How to read it", about, groups=groups)


def _oversight(make: Makers) -> Chapter:
    edition, origin = make.edition, make.origin
    groups = tuple(
        Group(role, first_up(ROLE_NAMES[role]), (), (Picture(intervals_html(edition, origin, role)),))
        for role in ROLES
    )
    blocks = (Picture(standings_now_html(edition, origin)), Picture(ribbon_html(edition, origin)))
    return Chapter("oversight", "Who was said to hold oversight", blocks=blocks, groups=groups)


def _conflict_prevention(edition: Edition, inside: Inside) -> Chapter:
    anchor = "conflict-prevention"
    view = inside.moved(conflict_prevention.view(edition), CONFLICT_PREVENTION, anchor)
    blocks: tuple[Block, ...] = (Bullets(view.points),) if view.points else ()
    return Chapter(anchor, view.title, view.answer, blocks, view.groups)


def _workstreams(edition: Edition, inside: Inside) -> Iterator[Chapter]:
    linked, apart = split(edition.register.of(Workstream).values())
    told = (
        ("workstreams", "Workstreams that government itself linked to atrocity prevention", linked),
        ("workstreams-apart", "Other workstreams, linked by others or by the editors", apart),
    )
    inside.keep("workstreams/", "workstreams")
    for anchor, title, streams in told:
        if streams:
            about = (f"{counted(len(streams), 'workstream')}, by name.",)
            yield Chapter(anchor, title, (about, (IN_OUR_WORDS,)), pieces=pieces(edition, inside, streams))


def _records(edition: Edition, inside: Inside) -> Iterator[Chapter]:
    register = edition.register
    levers = sorted(register.of(Lever).values(), key=lambda one: (one.name.casefold(), one.id))
    asks = sorted(register.of(Ask).values(), key=place)
    places = sorted(register.of(Situation).values(), key=lambda one: (one.name.casefold(), one.id))
    for anchor, title, about, found in (
        ("levers", "Policy levers", "by name", levers),
        ("asks", "What was asked, and what was answered", "in the order of time", asks),
        ("situations", "Situations", "by name; the order says nothing of them", places),
    ):
        inside.keep(f"{anchor}/", anchor)
        told = (f"{counted(len(found), anchor.removesuffix('s'))}, {about}.",)
        yield Chapter(anchor, title, (told, (IN_OUR_WORDS,)), pieces=pieces(edition, inside, found))


def _gaps(edition: Edition, inside: Inside) -> Iterator[Chapter]:
    (_, title, about), (_, own_title, _) = REGISTERS
    groups = tuple(
        _rule(edition, inside, rule, found)
        for rule in GAP_RULES
        if rule.whose == "government" and (found := standing(edition, rule))
    )
    count = count_line(edition, "government", GAPS)
    yield Chapter("gaps", f"Gaps {title[0].lower()}{title[1:]}", ((about,), count), groups=groups)
    own = Link(edition.url(GAPS), f"{GAPS}#record", ": the gaps of this record")
    lines = (count_line(edition, "record", GAPS), ("Each of them, and what to read first: ", own))
    yield Chapter("gaps-of-this-record", f"Gaps {own_title[0].lower()}{own_title[1:]}", lines)


def _rule(edition: Edition, inside: Inside, rule: GapRule, found: tuple[Gap, ...]) -> Group:
    anchor = f"gaps-{rule.name}"
    rows = tuple(
        Row(
            (
                subject_line(edition, gap.spell.subject),
                why_line(edition, gap.spell),
                (since_words(gap.spell),),
            ),
            gap.anchor,
        )
        for gap in found
    )
    told = Table(
        f"{first_up(rule.title)}: {counted(len(found), 'gap')}.", ("Of what", "Why", "Since when"), rows
    )
    blocks = inside.moved(
        (told, Paragraph((f"What the rule cannot tell: {rule.limits}",))), gaps_of(rule.name), anchor
    )
    return Group(anchor, rule.question, (), blocks)
