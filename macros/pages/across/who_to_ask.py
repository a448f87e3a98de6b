"""Whom one can ask about a lever or a workstream."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from macros.gaps.workstreams import LINKED
from macros.pages.across.who_to_ask_posts import (
    Asked,
    bodies_line,
    named_line,
    of_lever,
    of_stream,
    seen_line,
    source_line,
)
from macros.pages.addresses import OVERSIGHT
from macros.pages.edition import Edition
from macros.pages.indexes.parts import texts
from macros.pages.names import counted, ended, first_up, gloss
from macros.pages.oversight.oversight_words import answer
from macros.pages.parts.crossrefs import BASIS
from macros.pages.parts.links import record_line
from macros.pages.parts.said import ROLE_NAMES
from macros.pages.parts.view import Block, Fold, Group, IndexView, Line, Link, Mark, Paragraph, Row, Table
from macros.pages.records.lever import NO_CLAIM
from macros.records.lever import Lever
from macros.records.words import DecisionWord, NamedBasis, Role, glosses
from macros.records.words import Link as LinkWord
from macros.records.workstream import Workstream

Sort = Literal["said", "answered", "unnamed"]

SORTS: Mapping[NamedBasis, Sort] = MappingProxyType(
    {
        "oversight-stated": "said",
        "office-holder": "said",
        "office-not-named": "unnamed",
        "answering": "answered",
        "announcing": "answered",
        "in-office": "answered",
        "witness": "answered",
        "named-in-press": "answered",
        "not-found": "unnamed",
    }
)
"""Whether a post was said to hold a workstream, somebody only spoke of it, or no post was found."""

TITLES: Mapping[Sort, str] = MappingProxyType(
    {
        "said": "Workstreams linked by government: said to lie with a post",
        "answered": "Workstreams linked by government, apart: somebody answered or announced",
        "unnamed": "Workstreams linked by government: no post found",
    }
)

ABOUT: Mapping[Sort, str] = MappingProxyType(
    {
        "said": (
            "Government itself linked these to atrocity prevention. The words above each table tell in what "
            "sense somebody is named."
        ),
        "answered": "To answer a question on something, or to announce it, makes nobody responsible for it.",
        "unnamed": "The body said to lead stands beside it, where one was found.",
    }
)

NO_DECISION = "Nothing was found on who decides."

BODY_ALONE = "A source names a body in connection with decisions, and no person or post."
"""Stands over levers of which a source speaks of decisions and no post is named."""

TOP: tuple[Role, ...] = ("minister", "department")
"""The roles that tell who answers for the subject as a whole."""


def view(edition: Edition) -> IndexView:
    """The page: the subject as a whole, then levers, then workstreams, each by what was said."""
    intro = texts(
        "For each policy lever and each workstream: the post that it was last said to lie with. Apart from "
        "these stand people who only answered a question on it, or announced it: that makes nobody "
        "responsible.",
        f"Beside each post stands who was last seen in it by {edition.as_of_words}, and on which day. "
        "Where no post was found, that is shown too.",
    )
    groups = (*_levers(edition), *_linked(edition), _others(edition))
    return IndexView("Whom can one ask about a lever or a workstream?", intro, groups, _subject(edition))


def _subject(edition: Edition) -> tuple[Line, ...]:
    """Who was said to answer for the subject as a whole, as it stands on the day of the record."""
    found: list[Line] = []
    for role in TOP:
        said = answer(edition, role, edition.as_of)
        found.append(
            (f"Atrocity prevention as a whole, {ROLE_NAMES[role]}: {ended(said.headline)} {said.why}",)
        )
    more: Line = (Link("Who was said to hold oversight of the subject, on any day", OVERSIGHT),)
    return (*found, more)


def _levers(edition: Edition) -> Iterator[Group]:
    levers = sorted(edition.register.of(Lever).values(), key=lambda lever: (lever.name, lever.id))
    spoken = [of_lever(one) for one in levers if one.decision and one.decision.word == "named"]
    named = [asked for asked in spoken if asked.who]
    caption = "A source names a person or post in connection with decisions."
    yield _group(
        "levers",
        "Policy levers: a person or post named where a source speaks of decisions",
        NO_CLAIM,
        [_people(edition, caption, named, "Policy lever")] if named else [],
        len(named),
    )
    tables = []
    if bodies := [asked for asked in spoken if not asked.who]:
        tables.append(_nobody(edition, BODY_ALONE, bodies, "Policy lever"))
    for word, text in glosses(DecisionWord).items():
        found = [of_lever(one) for one in levers if one.decision and one.decision.word == word]
        if not found or word == "named":
            continue
        make = _people if any(asked.who for asked in found) else _nobody
        tables.append(make(edition, f"{first_up(text)}.", found, "Policy lever"))
    if none := [of_lever(one) for one in levers if one.decision is None]:
        tables.append(_nobody(edition, NO_DECISION, none, "Policy lever"))
    about = "No source read says of these which post decides on their use."
    title = "Policy levers: no post found that decides"
    yield _group("levers-unnamed", title, about, tables, len(levers) - len(named))


def _linked(edition: Edition) -> Iterator[Group]:
    streams = [stream for stream in _streams(edition) if stream.link in LINKED]
    for sort, title in TITLES.items():
        found = [stream for stream in streams if SORTS[stream.named.basis] == sort]
        yield _group(sort, title, ABOUT[sort], _by_basis(edition, found), len(found))


def _others(edition: Edition) -> Group:
    """Work whose link to atrocity prevention government did not state in what was read: all apart."""
    found = [stream for stream in _streams(edition) if stream.link not in LINKED]
    about = (
        "Others call these atrocity prevention, or the editors put them in. Whoever is named with one is "
        "named for the work itself, and not for atrocity prevention."
    )
    folds = [
        Fold(f"{table.caption} {counted(len(table.rows), 'workstream')}", (table,))
        for table in _by_basis(edition, found)
    ]
    return _group("others", "Other workstreams, apart", about, folds, len(found))


def _streams(edition: Edition) -> tuple[Workstream, ...]:
    found = edition.register.of(Workstream).values()
    return tuple(sorted(found, key=lambda stream: (stream.name, stream.id)))


def _by_basis(edition: Edition, streams: list[Workstream]) -> list[Table]:
    """A table for each sense in which somebody is named, in the order of the vocabulary."""
    tables = []
    for basis in BASIS:
        found = [of_stream(stream) for stream in streams if stream.named.basis == basis]
        if found:
            make = _nobody if SORTS[basis] == "unnamed" else _people
            tables.append(make(edition, f"{first_up(BASIS[basis])}.", found, "Workstream"))
    return tables


def _group(anchor: str, title: str, about: str, blocks: Sequence[Block], number: int) -> Group:
    found = tuple(blocks) or (Paragraph(("None in this record.",)),)
    return Group(anchor, f"{title} ({number})", (about,), found)


def _people(edition: Edition, caption: str, found: Iterable[Asked], first: str) -> Table:
    rows = tuple(
        Row(
            (
                _title(edition, asked),
                named_line(edition, asked),
                seen_line(edition, asked),
                source_line(edition, asked),
            ),
            anchor=asked.anchor,
        )
        for asked in found
    )
    heads = (first, "Named", "Last seen in the post", "Source and its day")
    return Table(caption, heads, rows)


def _nobody(edition: Edition, caption: str, found: Iterable[Asked], first: str) -> Table:
    rows = tuple(
        Row(
            (
                _title(edition, asked),
                named_line(edition, asked),
                bodies_line(edition, asked) or ("Not found",),
                source_line(edition, asked),
            ),
            anchor=asked.anchor,
        )
        for asked in found
    )
    body = "Said to own it" if first == "Policy lever" else "Said to lead it"
    return Table(caption, (first, "What was found", body, "Source or search, and its day"), rows)


def _title(edition: Edition, asked: Asked) -> Line:
    """The lever or workstream; one that others alone call atrocity prevention says so."""
    line = record_line(edition, asked.record)
    if isinstance(asked.record, Workstream) and asked.record.link == "reported":
        return (*line, " ", Mark(gloss(LinkWord, "reported")))
    return line
