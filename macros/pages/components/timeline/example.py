"""The example of the component “timeline”. Everything in it is made up."""

from __future__ import annotations

from dataclasses import dataclass

from macros.pages.components.example import Example, State, drawn
from macros.pages.components.made_up import PERSON, POST
from macros.pages.lists.timeline_rows import Part, TimelineRow
from macros.records.when import When


@dataclass(frozen=True, slots=True)
class _Shown:
    row: TimelineRow
    entry: None = None


_ROWS = (
    _Shown(
        TimelineRow(
            When("2031-02-11"),
            ("statements",),
            "a",
            frozenset(),
            (Part((PERSON, " named the post ", POST, ".")),),
        )
    ),
    _Shown(
        TimelineRow(
            When("2031-03"),
            ("posts",),
            "b",
            frozenset(),
            (Part((PERSON, " left the post."), (("The department named the next holder.",),)),),
        )
    ),
)


EXAMPLE = Example(
    title="Timeline",
    about="What happened, in the order of time: the date, what kind of row it is, and what it tells.",
    call="rows(found, url)",
    use=("For what is known with a date, by years.",),
    avoid=("Not for what holds over days: that is a stretch or a spell.",),
    without="A list. The kind of a row is told by a word, not by its place or colour.",
    states=(
        State(
            "Two rows",
            drawn("timeline_rows.html.jinja", "rows", _ROWS),
            "A date stays as precise as its source.",
        ),
    ),
)
