"""Workstreams: by link to atrocity prevention, then stage and lead."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import group, in_groups, texts
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.links import linked, record_line
from macros.pages.parts.sections import status_words
from macros.pages.parts.view import IndexView, Line, Row, Table
from macros.records.words import Link, Stage, glosses
from macros.records.workstream import Workstream


def view(edition: Edition) -> IndexView:
    """The index of workstreams."""
    streams = tuple(edition.register.of(Workstream).values())
    leads = sum(1 for stream in streams if stream.lead)
    answer = texts(
        f"{counted(len(streams), 'workstream')} stand in this record; for {leads} of them a body is said to "
        "lead. How the link to atrocity prevention is known differs, and these groups keep it apart:"
    )
    groups = tuple(
        group(word, first_up(gloss(Link, word)), _table(edition, word, found))
        for word, found in in_groups(streams, lambda stream: stream.link, Link).items()
    )
    return IndexView("Which work bears on atrocity prevention, and who is said to lead it?", answer, groups)


def _table(edition: Edition, word: str, streams: tuple[Workstream, ...]) -> Table:
    rows = tuple(_row(edition, stream) for stream in sorted(streams, key=_order))
    columns = ("Workstream", "Stages of prevention", "Said to lead it", "Status as last stated")
    return Table(f"Link to atrocity prevention: {gloss(Link, word)}. In the order of stages.", columns, rows)


def _order(stream: Workstream) -> tuple[int, str, str]:
    stages = list(glosses(Stage))
    first = min((stages.index(stage) for stage in stream.stages), default=len(stages))
    return (first, ";".join(stream.lead), stream.name)


def _row(edition: Edition, stream: Workstream) -> Row:
    lead: Line = ()
    for ref in stream.lead:
        lead += ("; " if lead else "", linked(edition, ref))
    stages = ", ".join(stage.replace("-", " ") for stage in stream.stages)
    return Row((record_line(edition, stream), (first_up(stages),), lead, (status_words(stream),)))
