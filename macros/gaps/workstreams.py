"""Gaps in what was said of workstreams. Only those run here whose link government itself stated."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gaps.gap import GapRule, Spell
from macros.gaps.proof import searches_for, sources_for
from macros.records.workstream import Workstream
from macros.register.register import Register

LINKED = ("explicit", "context")
"""A link that an editor put in, or that others report, is not government's and makes no gap of its own."""


def relation_unclear(register: Register) -> Iterator[Spell]:
    """Workstreams of which no text read says how they stand to conflict prevention."""
    for stream in register.of(Workstream).values():
        if stream.link not in LINKED or stream.relation != "unclear":
            continue
        yield Spell(
            subject=stream.key,
            why="The texts read do not say whether this work is within conflict prevention or distinct from "
            f"it: {stream.name}.",
            closes_when="A public account of this work, as a policy note or a written answer, that says how "
            "it departs from conflict prevention or adds to it.",
            evidence=sources_for(stream, "relation"),
            searches=searches_for(stream, "relation"),
        )


RELATION_NOT_EXPLAINED = GapRule(
    "relation-not-explained",
    "government",
    "Of which workstreams do the texts read not say how they stand to conflict prevention?",
    "It asks only of workstreams that government itself linked to atrocity prevention. Some of the texts "
    "were read in part only.",
    relation_unclear,
    ask="whether {name} is part of work on conflict prevention, and how it departs from it or adds to it",
    request="any note or guidance that says how {name} stands to conflict prevention",
)
