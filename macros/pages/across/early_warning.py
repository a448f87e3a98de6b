"""From warning to action, step by step."""

from __future__ import annotations

from collections.abc import Iterator

from macros.pages.across.acted import found_of_action
from macros.pages.across.linked import APART
from macros.pages.across.step_blocks import acting_table, beside, decisions, empty, situations, streams_table
from macros.pages.across.steps import STEPS, Step, acting, at, said_at, searches_at, why_here
from macros.pages.edition import Edition
from macros.pages.gaps.matrix_parts import split
from macros.pages.indexes.parts import texts
from macros.pages.names import counted, first_up
from macros.pages.parts.links import link_to, prose, record_line, short_source_line
from macros.pages.parts.sections import link_words
from macros.pages.parts.stances import answered_words
from macros.pages.parts.view import Block, Bullets, Entries, Entry, Fact, Fold, Group, IndexView, Line, Link
from macros.records.ask import Ask
from macros.records.base import Evidenced
from macros.records.lever import Lever
from macros.records.search import Search
from macros.records.situation import Situation
from macros.records.workstream import Workstream

ASKED = ("warning", "action")
"""An ask is for the bridge itself where the words quoted from it name both ends."""

UNWORDED = "no words of a source were found that put a workstream at this step"
"""What a step lacks at which workstreams stand by our coding alone."""


def view(edition: Edition) -> IndexView:
    """The page: the ask, then what stands at each of the five steps."""
    streams, apart = split(edition.register.of(Workstream).values())
    groups = (
        *_asked(edition),
        *(_group(edition, step, streams) for step in STEPS),
        *_apart(edition, apart),
    )
    told = texts(
        "A warning prevents nothing by itself: somebody has to see a risk, weigh it, decide, act, and tell "
        "what was done. This page shows what was said in public of each of these five steps.",
        "The steps are our way of reading. Which work stands at which step follows from coded data, by a "
        "rule that each step names. First stands what the words of a source put there, then what we coded so "
        "without such words. Work at one step is not said to lead to the next, unless a source does.",
    )
    return IndexView(
        "What stands between a warning and action?",
        (*found_of_action(edition, streams, _sought(edition, streams)), *told),
        groups,
        tuple(_point(edition, step, streams) for step in STEPS),
    )


def _asked(edition: Edition) -> Iterator[Group]:
    """The asks that name both ends of the bridge, in their words."""
    found = [
        (ask, quotes)
        for ask in edition.register.of(Ask).values()
        if (quotes := tuple(one for one in ask.evidence if _bridges(one.quote or "")))
    ]
    entries = tuple(
        Entry(
            title=(f"{ask.date.words}: {ask.body}",),
            paragraphs=tuple((f"“{one.quote}”",) for one in quotes),
            facts=(
                Fact("The ask", ((link_to(edition, ask),),)),
                Fact("Source", tuple(short_source_line(edition, one.source) for one in quotes)),
                *(
                    (Fact("Answer", tuple((first_up(answered_words(edition, one)),) for one in ask.answers)),)
                    if ask.answers
                    else ()
                ),
            ),
        )
        for ask, quotes in sorted(found, key=lambda pair: (pair[0].date, pair[0].id))
    )
    if entries:
        about = "Asks of which the words quoted here name both a warning and action."
        yield Group("asked", "What was asked", (about,), (Entries(entries),))


def _bridges(quote: str) -> bool:
    return all(word in quote.casefold() for word in ASKED)


def _parted(
    step: Step, streams: tuple[Workstream, ...]
) -> tuple[tuple[Workstream, ...], tuple[Workstream, ...]]:
    """The workstreams at a step that a source puts there, and those that our coding alone does."""
    here = at(step, streams)
    return (
        tuple(stream for stream in here if said_at(step, stream)),
        tuple(stream for stream in here if not said_at(step, stream)),
    )


def _group(edition: Edition, step: Step, streams: tuple[Workstream, ...]) -> Group:
    said, coded = _parted(step, streams)
    blocks: tuple[Block, ...]
    if said:
        caption = f"{counted(len(said), 'workstream')} at this step by the words of a source, by name"
        blocks = (streams_table(edition, step, said, caption),)
    else:
        blocks = empty(edition, UNWORDED if coded else step.nothing, _searches(edition, step, streams))
    if coded:
        many = counted(len(coded), "workstream")
        caption = f"{many} at this step by our coding alone: no words kept here put them there"
        blocks = (*blocks, streams_table(edition, step, coded, caption))
    ours = f", and {len(coded)} by our coding" if coded else ""
    title = f"{STEPS.index(step) + 1}. {step.title} ({len(said)}{ours})"
    shown = (*blocks, *_more(edition, step, streams), *beside(edition, step))
    return Group(step.word, title, (step.rule,), shown)


def _more(edition: Edition, step: Step, streams: tuple[Workstream, ...]) -> Iterator[Block]:
    """What stands beside the workstreams of a step: situations, decisions, other work, other reports."""
    if step.word == "assessed":
        yield from situations(edition, "assessment", "Assessments")
    if step.word == "decided":
        yield from decisions(edition, on_the_page(streams))
    if step.word == "acted":
        if others := acting(streams):
            title = f"At a stage of action, not said to follow from a warning: {len(others)}"
            yield Fold(title, (acting_table(edition, others),))
        yield from situations(edition, "atrocity_action", "Action in atrocity terms")
    if step.word == "reported":
        here = at(step, streams)
        lines = tuple(
            (*record_line(edition, stream), ": ", *prose(edition, stream.reporting))
            for stream in on_the_page(streams)
            if stream.reporting and stream not in here
        )
        if lines:
            title = f"Reports and scrutiny noted, not said to be regular: {counted(len(lines), 'workstream')}"
            yield Fold(title, (Bullets(lines),))


def on_the_page(streams: tuple[Workstream, ...]) -> tuple[Workstream, ...]:
    """The workstreams that stand at any step, or at a stage of action; each once, in the order given."""
    others = acting(streams)
    return tuple(
        stream for stream in streams if stream in others or any(why_here(step, stream) for step in STEPS)
    )


def _searches(edition: Edition, step: Step, streams: tuple[Workstream, ...]) -> tuple[Search, ...]:
    """The searches behind an empty step."""
    return searches_at(edition, step, _sought(edition, streams))


def _sought(edition: Edition, streams: tuple[Workstream, ...]) -> tuple[Evidenced, ...]:
    """The records in which a step is sought: the workstreams, the levers they use and the situations."""
    used = {str(use.lever) for stream in on_the_page(streams) for use in stream.levers}
    levers = (one for one in edition.register.of(Lever).values() if one.id in used)
    return (*streams, *levers, *edition.register.of(Situation).values())


def _point(edition: Edition, step: Step, streams: tuple[Workstream, ...]) -> Line:
    """A step in a line: how many workstreams stand there, or that it is empty."""
    said, coded = _parted(step, streams)
    link = Link(first_up(step.word), f"#{step.word}")
    if said:
        line: Line = (link, f": {counted(len(said), 'workstream')}")
    elif _searches(edition, step, streams):
        line = (link, ": empty; not found")
    else:
        line = (link, ": empty; nobody has looked")
    if coded:
        line = (*line, f"; {len(coded)} {'more ' if said else ''}coded by us")
    others = acting(streams) if step.word == "acted" else ()
    return (*line, f"; {len(others)} more at a stage of action") if others else line


def _linked_by(edition: Edition, stream: Workstream) -> str:
    """Who links the work to atrocity prevention; nothing where its mark has said so already."""
    return "" if stream.link == "inferred" else f"{link_words(edition, stream)}; "


def _apart(edition: Edition, streams: tuple[Workstream, ...]) -> Iterator[Group]:
    """What would stand at the steps if links counted that government did not state: listed, not counted."""
    blocks: list[Block] = []
    for step in STEPS:
        here = {stream.key: why_here(step, stream) for stream in at(step, streams)}
        others = acting(streams) if step.word == "acted" else ()
        here |= {stream.key: "at a stage of action" for stream in others}
        lines = tuple(
            (*record_line(edition, stream), f": {_linked_by(edition, stream)}{here[stream.key]}")
            for stream in streams
            if stream.key in here
        )
        if lines:
            blocks.append(Fold(f"{first_up(step.word)}: {len(lines)}", (Bullets(lines),)))
    if blocks:
        yield Group("apart", "Apart: link not stated by government", (APART,), tuple(blocks))
