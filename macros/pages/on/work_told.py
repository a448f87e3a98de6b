"""Workstreams with their status as stated by a day, and asks with what had been answered by then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from macros.day.asks import Asked, AskState
from macros.day.lasting import Lasting
from macros.day.workstreams import Then
from macros.pages.addresses import index_of
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss, shorten
from macros.pages.on.told import LONG, Group, Part, Shown, Told
from macros.pages.parts.links import link_to, record_line
from macros.pages.parts.sections import status_words
from macros.pages.parts.view import Line, Link
from macros.records.words import Link as LinkWord
from macros.records.words import glosses
from macros.records.workstream import Workstream

NOT_STATED = "status not yet stated"

ASKS: Mapping[AskState, tuple[str, Shown]] = MappingProxyType(
    {
        "open": ("No answer of that day or before was found", "fold"),
        "not-read": ("An answer exists or may exist, and was not read", "fold"),
        "answered-undated": ("Answered, on a day that was not found", "fold"),
        "in-evidence": ("Proposed in evidence to a committee, and not asked of government", "fold"),
        "answered": ("Answered by then", "count"),
    }
)
"""The groups of asks: what each is called, and how it shows."""


def workstreams_part() -> Part:
    """Where the workstreams stand: by how the link to atrocity prevention is known."""
    return Part(
        "workstreams",
        "Workstreams that had begun or been stated",
        (
            "With the status as it had been stated by that day, in what was read, and not as of that day. ",
            Link("All workstreams", index_of("workstreams")),
            ".",
        ),
        "No workstream is known to have begun or been stated by that day.",
        tuple(Group(_group(word), first_up(gloss(LinkWord, word)), "fold") for word in glosses(LinkWord)),
    )


def workstreams_told(edition: Edition, streams: Iterable[Lasting[Then]]) -> Iterator[Told]:
    """A line for each workstream and each stretch of days on which the same had been stated of it."""
    for one in streams:
        stream = one.what.stream
        line = (*record_line(edition, stream), f": {'; '.join(_known(one.what))}")
        yield Told(one.since, one.until, _group(stream.link), line)


def _known(then: Then) -> Iterator[str]:
    stream = then.stream
    yield status_words(stream) if then.stated else NOT_STATED
    if not then.begun and stream.from_ is not None:
        yield f"its start is given as {stream.from_.words}"
    if then.over and stream.to is not None:
        yield f"its end is given as {stream.to.words}{_note(stream)}"


def _note(stream: Workstream) -> str:
    return f" ({stream.to_note})" if stream.to_note else ""


def asks_part() -> Part:
    """Where the asks stand: by what had been answered."""
    groups = tuple(
        Group(f"asks-{state}", title, shown, index_of("asks") if shown == "count" else "")
        for state, (title, shown) in ASKS.items()
    )
    return Part(
        "asks",
        "Asks made by then, and whether they were answered",
        ("What was not found may exist. ", Link("All asks", index_of("asks")), "."),
        "No ask of that day or before stands in this record.",
        groups,
    )


def asks_told(edition: Edition, asked: Iterable[Lasting[Asked]]) -> Iterator[Told]:
    """A line for each ask while it stood so; those that had been answered are counted."""
    for one in asked:
        ask = one.what.ask
        link = link_to(edition, ask, text=shorten(edition.name(ask), LONG))
        line: Line = (link, f" ({ask.body}, {ask.date.words})")
        shown = ASKS[one.what.state][1]
        yield Told(one.since, one.until, f"asks-{one.what.state}", () if shown == "count" else line)


def _group(word: str) -> str:
    return f"workstreams-{word}"
