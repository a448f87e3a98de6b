"""What was found of action after a warning: the first thing that the page from warning to action tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.gaps.gap import Gap
from macros.gaps.not_looked_for import NOT_LOOKED_FOR
from macros.gaps.warning import WARNING_WITHOUT_ACTION
from macros.pages.across.step_blocks import NOBODY
from macros.pages.across.steps import STEPS, acting, searches_at
from macros.pages.addresses import gaps_of
from macros.pages.edition import Edition
from macros.pages.names import counted, ended, first_up
from macros.pages.parts.concerns import searches_made
from macros.pages.parts.links import prose, record_line
from macros.pages.parts.view import Line, Link
from macros.records.base import Evidenced
from macros.records.search import Search
from macros.records.workstream import Workstream

ACTED = next(step for step in STEPS if step.word == "acted")


def found_of_action(
    edition: Edition, streams: tuple[Workstream, ...], sought: Iterable[Evidenced]
) -> Iterator[Line]:
    """Whether a source says of any work that action follows from a warning, and of how much none does.

    ``sought`` are the records whose searches stand behind it where no source says so of any.
    """
    told = tuple(stream for stream in streams if stream.leads_to)
    if told:
        of = counted(len(told), "workstream")
        yield (f"Of {of} a source says what follows from a warning; in our own words:",)
        for stream in told:
            yield (*record_line(edition, stream), ": ", *prose(edition, ended(stream.leads_to or "")))
    else:
        searches = searches_made(edition, searches_at(edition, ACTED, sought))
        yield (f"{first_up(ACTED.nothing)}. ", *(searches or (NOBODY,)))
    yield from _left(edition, others=bool(told))
    if others := acting(streams):
        work = f"the work of {counted(len(others), 'other workstream')} at a stage of action"
        link = Link(work, f"#{ACTED.word}")
        yield ("Of ", link, " no source was read that says that it follows from a warning.")


def _left(edition: Edition, *, others: bool) -> Iterator[Line]:
    """Of how many works on early warning no text says what follows: by a search, or as nobody has looked."""
    rule = WARNING_WITHOUT_ACTION
    stand = tuple(gap for gap in edition.gaps if gap.spell.stands(edition.as_of, edition.as_of))
    looked = tuple(gap for gap in stand if gap.rule is rule)
    unread = tuple(gap for gap in stand if gap.rule is NOT_LOOKED_FOR and gap.found_by == rule.name)
    more = "other " if others else ""
    if looked:
        link = Link(_on_warning(looked, more), gaps_of(rule.name))
        searches = searches_made(edition, _searches(edition, looked))
        yield ("Of ", link, " no text was found that states which action follows. ", *searches)
    if unread:
        link = Link(_on_warning(unread, more), gaps_of(NOT_LOOKED_FOR.name))
        yield ("Of ", link, " nobody has looked for such a text yet: that is a gap of this record.")


def _on_warning(gaps: tuple[Gap, ...], more: str) -> str:
    return f"{counted(len(gaps), more + 'workstream')} on early warning"


def _searches(edition: Edition, gaps: Iterable[Gap]) -> Iterator[Search]:
    known = edition.register.of(Search)
    for gap in gaps:
        yield from (known[id_] for id_ in gap.spell.searches if id_ in known)
