"""Gaps in what was said of workstreams. Only those count here whose link government itself stated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from macros.gaps.gap import Find, GapRule, Spell
from macros.gaps.parts import by_whom
from macros.gaps.proof import searches_for, sources_for
from macros.records.words import Link, glosses
from macros.records.workstream import Workstream
from macros.register.register import Register

LINKED = ("explicit", "context")
"""A link that an editor put in, or that others report, is not government's and makes no gap of its own."""

About = Callable[[Register, Workstream], Spell | None]
"""What a rule asks of one workstream, whatever its link: what is missing there, or nothing."""


def counted_and_apart(about: About) -> tuple[Find, Find]:
    """One question, asked of the workstreams that count, and of the others, which stand apart, uncounted."""

    def counted(register: Register) -> Iterator[Spell]:
        for stream in register.of(Workstream).values():
            spell = about(register, stream) if stream.link in LINKED else None
            if spell is not None:
                yield spell

    def apart(register: Register) -> Iterator[Spell]:
        for stream in register.of(Workstream).values():
            spell = about(register, stream) if stream.link not in LINKED else None
            if spell is not None:
                yield replace(spell, why=f"{spell.why} {_not_counted(stream)}", closes_when="")

    return counted, apart


def _not_counted(stream: Workstream) -> str:
    return (
        f"Not counted, as its link to atrocity prevention is not government’s: {glosses(Link)[stream.link]}."
    )


def _relation_unclear(register: Register, stream: Workstream) -> Spell | None:
    if stream.relation != "unclear":
        return None
    return Spell(
        subject=stream.key,
        why="The texts read do not say whether this work is within conflict prevention or distinct from "
        f"it: {stream.name}.",
        closes_when="A public account of this work, as a policy note or a written answer"
        f"{by_whom(register, stream.key)}, that says how it departs from conflict prevention or adds to it.",
        evidence=sources_for(stream, "relation"),
        searches=searches_for(stream, "relation"),
    )


relation_unclear, relation_unclear_elsewhere = counted_and_apart(_relation_unclear)


RELATION_NOT_EXPLAINED = GapRule(
    "relation-not-explained",
    "government",
    "Of which workstreams do the texts read not say how they stand to conflict prevention?",
    "It asks only of workstreams that government itself linked to atrocity prevention. Some of the texts "
    "were read in part only.",
    relation_unclear,
    ask="whether {name} is part of work on conflict prevention, and how it departs from it or adds to it",
    request="any note or guidance that says how {name} stands to conflict prevention",
    apart=relation_unclear_elsewhere,
)
