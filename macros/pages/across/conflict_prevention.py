"""How government said that atrocity prevention stands to conflict prevention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from macros.gaps.proof import searches_for, sources_for
from macros.pages.across.linked import APART, basis_words
from macros.pages.across.relation_said import RELATION, Moment, moment_entry, moments
from macros.pages.addresses import gaps_of
from macros.pages.edition import Edition
from macros.pages.gaps.matrix_parts import split
from macros.pages.indexes.parts import entries_group, in_groups, texts
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.concerns import concerning, search_lines
from macros.pages.parts.links import link_to, record_line, short_source_line
from macros.pages.parts.stances import answered_words
from macros.pages.parts.view import (
    Block,
    Bullets,
    Entry,
    Fact,
    Fold,
    Group,
    IndexView,
    Line,
    Link,
    Row,
    Table,
)
from macros.records.ask import Ask
from macros.records.conflict import Conflict
from macros.records.references import RecordRef
from macros.records.search import Search
from macros.records.words import Link as LinkWord
from macros.records.words import Relation
from macros.records.workstream import Workstream

PHRASE = "conflict prevention"
"""An ask is one on this relation where the words quoted from it name this."""

GAP_RULE = "relation-not-explained"


def view(edition: Edition) -> IndexView:
    """The page: what was asked, what was said in the order of time, and each workstream beside it."""
    said = moments(edition)
    counted_in, apart = split(edition.register.of(Workstream).values())
    words = in_groups(counted_in, lambda stream: stream.relation, Relation)
    answer = texts(
        "The question is whether preventing mass atrocities is a part of preventing conflict, or work of its "
        "own that also reaches beyond conflict, and, if so, what it adds.",
        _answer(said, len(counted_in)),
    )
    groups = (
        *_asked(edition),
        *_said(edition, said),
        *(_group(edition, word, found) for word, found in words.items()),
        *_apart(edition, apart),
        *_open(edition, said),
    )
    points = tuple(_point(word, found) for word, found in words.items())
    return IndexView("How does atrocity prevention stand to conflict prevention?", answer, groups, points)


def _answer(said: tuple[Moment, ...], streams: int) -> str:
    number = Counter(moment.voice for moment in said)
    told = "No text that speaks of it as a whole stands in this record."
    if said:
        told = (
            f"{counted(len(said), 'text')} on it, in the order of time below: {number['government']} of "
            f"government, {number['spoken']} spoken, {number['reported']} by others who report it."
        )
    return f"{told} Of {counted(streams, 'workstream')} that government itself linked to atrocity prevention:"


def _point(word: str, found: tuple[Workstream, ...]) -> Line:
    """How many workstreams stand so, and on what that rests: our own reading is counted by itself."""
    words = gloss(Relation, word)
    line: Line = (Link(f"{len(found)}: {words}", f"#{word}"),)
    if word == "unclear":
        return line
    number = Counter(basis_words(stream) for stream in found)
    return (*line, f" ({'; '.join(f'{count}: {basis}' for basis, count in sorted(number.items()))})")


def _asked(edition: Edition) -> Iterator[Group]:
    entries = tuple(_ask(edition, ask) for ask in _asks(edition))
    if entries:
        group = entries_group("asked", "What was asked", entries)
        yield Group(
            group.anchor, group.title, (f"Asks of which the words quoted here name {PHRASE}.",), group.blocks
        )


def _asks(edition: Edition) -> list[Ask]:
    found = [
        ask
        for ask in edition.register.of(Ask).values()
        if any(PHRASE in (one.quote or "").casefold() for one in ask.evidence)
    ]
    return sorted(found, key=lambda ask: (ask.date, ask.id))


def _ask(edition: Edition, ask: Ask) -> Entry:
    quotes = tuple((f"“{one.quote}”",) for one in ask.evidence if PHRASE in (one.quote or "").casefold())
    sources = tuple(short_source_line(edition, one.source) for one in ask.evidence if one.quote)
    answers = tuple((first_up(answered_words(edition, answer)),) for answer in ask.answers)
    return Entry(
        title=(f"{ask.date.words}: {ask.body}",),
        paragraphs=quotes,
        facts=(
            Fact("The ask", ((link_to(edition, ask),),)),
            Fact("Source", tuple(dict.fromkeys(sources))),
            *((Fact("Answer", answers),) if answers else ()),
        ),
    )


def _said(edition: Edition, said: tuple[Moment, ...]) -> Iterator[Group]:
    if said:
        group = entries_group(
            "in-time", "What was said, in the order of time", (moment_entry(edition, one) for one in said)
        )
        about = (
            "Texts on atrocity prevention as a whole. Beside each stand the workstreams that cite it, and "
            "how this record codes each workstream: that is not a reading of the one text by itself."
        )
        yield Group(group.anchor, group.title, (about,), group.blocks)


def _group(edition: Edition, word: str, found: tuple[Workstream, ...]) -> Group:
    title = f"{first_up(gloss(Relation, word))} ({len(found)})"
    about = (
        "The texts read do not say how this work stands to conflict prevention."
        if word == "unclear"
        else "The basis says whether a source says so, or whether it is our own reading."
    )
    return Group(word, title, (about,), (_table(edition, word, found),))


def _table(edition: Edition, word: str, found: tuple[Workstream, ...]) -> Table:
    """Workstreams that stand so, by name; where nothing was said, there is no basis to tell."""
    said = word != "unclear"
    rows = tuple(
        Row(
            (
                record_line(edition, stream),
                *(((first_up(basis_words(stream)),),) if said else ()),
                _read(edition, stream),
                (first_up(stream.relation_note or ""),),
            )
        )
        for stream in sorted(found, key=lambda one: (one.name.casefold(), one.id))
    )
    columns = ("Workstream", *(("Basis",) if said else ()), "Read for this", "Remark")
    caption = first_up(gloss(Relation, word))
    return Table(f"{caption}: {counted(len(found), 'workstream')}, by name", columns, rows)


def _read(edition: Edition, stream: Workstream) -> Line:
    """The sources cited for the relation; else the searches that found nothing; else that there are none."""
    line: Line = ()
    for key in sources_for(stream, RELATION):
        line += ("; " if line else "", *short_source_line(edition, RecordRef(key)))
    searches = edition.register.of(Search)
    cited = (searches[id_] for id_ in searches_for(stream, RELATION) if id_ in searches)
    for found in search_lines(edition, cited):
        line += ("; " if line else "", *found)
    return line or ("nobody has looked",)


def _apart(edition: Edition, apart: tuple[Workstream, ...]) -> Iterator[Group]:
    if apart:
        blocks: tuple[Block, ...] = tuple(
            Fold(
                f"{first_up(gloss(LinkWord, link))}: {counted(len(found), 'workstream')}",
                tuple(
                    _table(edition, word, those)
                    for word, those in in_groups(found, lambda one: one.relation, Relation).items()
                ),
            )
            for link, found in in_groups(apart, lambda one: one.link, LinkWord).items()
        )
        yield Group("apart", f"Apart: link not stated by government ({len(apart)})", (APART,), blocks)


def _open(edition: Edition, said: tuple[Moment, ...]) -> Iterator[Group]:
    """What is open: the gaps of the rule on this, and where the texts told above contradict each other."""
    standing = [
        gap
        for gap in edition.gaps
        if gap.rule.name == GAP_RULE and gap.spell.stands(edition.as_of, edition.as_of)
    ]
    line: Line = (
        Link(f"{counted(len(standing), 'gap')} of the rule on this", gaps_of(GAP_RULE)),
        f", standing on {edition.as_of_words}: one for each workstream of which it is not said.",
    )
    streams = {stream.key: stream for moment in said for stream in moment.streams}
    conflicts = {one.key: one for stream in streams.values() for one in concerning(edition, stream, Conflict)}
    about = tuple(
        ("Sources contradict each other: ", link_to(edition, conflicts[key])) for key in sorted(conflicts)
    )
    yield Group("open", "What is open", (), (Bullets((line, *about)),))
