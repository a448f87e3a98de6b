"""Workstreams with their status as stated by a day, and asks with what had been answered by then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from macros.day.asks import Asked, AskState
from macros.day.lasting import Lasting
from macros.day.workstreams import Then
from macros.oversight.state import spans
from macros.pages.addresses import index_of
from macros.pages.edition import Edition
from macros.pages.names import first_up, gloss, shorten
from macros.pages.on.told import LONG, Group, Part, Shown, Told
from macros.pages.parts.links import link_to, record_line
from macros.pages.parts.sections import status_words
from macros.pages.parts.view import Line, Link
from macros.records.ask import Ask
from macros.records.when import When
from macros.records.words import DeliveryWord, glosses
from macros.records.words import Link as LinkWord

NOT_STATED = "status of a later day only"

NEWEST = (
    "This record keeps the newest status found of each, and not those stated before it. It stands here if it "
    "had been stated by that day, and is not the status of that day."
)

PARTLY = gloss(DeliveryWord, "partly")

MET = "An ask may be met without an answer to it; what came of it in part by that day stands beside it."

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
            f"{NEWEST} ",
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
        yield f"its start is given as {stream.from_.words}{_note(stream.from_note)}"
    if then.over and stream.to is not None:
        yield f"its end is given as {stream.to.words}{_note(stream.to_note)}"


def _note(text: str | None) -> str:
    return f" ({text})" if text else ""


def asks_part() -> Part:
    """Where the asks stand: by what had been answered."""
    groups = tuple(
        Group(f"asks-{state}", title, shown, index_of("asks") if shown == "count" else "")
        for state, (title, shown) in ASKS.items()
    )
    return Part(
        "asks",
        "Asks made by then, and whether they were answered",
        (f"What was not found may exist. {MET} ", Link("All asks", index_of("asks")), "."),
        "No ask of that day or before stands in this record.",
        groups,
    )


def asks_told(edition: Edition, asked: Iterable[Lasting[Asked]]) -> Iterator[Told]:
    """A line for each ask while it stood so; those that had been answered are counted."""
    for one in asked:
        ask = one.what.ask
        link = link_to(edition, ask, text=shorten(edition.name(ask), LONG))
        line: Line = (link, f" ({ask.body}, {ask.date.words})")
        group = f"asks-{one.what.state}"
        if ASKS[one.what.state][1] == "count":
            yield Told(one.since, one.until, group, ())
            continue
        met = _met(ask)
        for since, until in spans([met.after] if met else [], one.since, one.until):
            came = f"; {PARTLY} (evidence of {met.words})" if met and met.after <= since else ""
            yield Told(since, until, group, (*line, came) if came else line)


def _met(ask: Ask) -> When | None:
    """The first date of evidence by which this record codes an ask as met in part."""
    found = (one.date for one in ask.delivery if one.word == "partly" and one.date is not None)
    return min(found, key=lambda when: when.after, default=None)


def _group(word: str) -> str:
    return f"workstreams-{word}"
