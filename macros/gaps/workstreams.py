"""Gaps in what was said of workstreams. Only those count here whose link government itself stated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from macros.gaps.gap import Find, GapRule, Spell
from macros.gaps.parts import by_whom, general_searches, keys
from macros.gaps.proof import searches_for, sources_for
from macros.records.department import Department
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


def looked_for(register: Register, stream: Workstream, field: str) -> tuple[str, ...]:
    """The searches for a field that was looked for in every record: the general ones, where none is named."""
    return searches_for(stream, field) or general_searches(register)


def has_ended(register: Register, body: Department) -> bool:
    """Whether a body had surely come to its end by the day of the record; a plan to end it is no end."""
    return body.ended is not None and body.ended.after <= register.as_of


def standing_leads(register: Register, stream: Workstream) -> tuple[str, ...]:
    """The bodies that lead and are not known to have ended, as a gap names the records that it concerns."""
    bodies = register.of(Department)
    return keys(ref for ref in stream.lead if ref in bodies and not has_ended(register, bodies[ref]))


def _not_counted(stream: Workstream) -> str:
    """Why it is not counted: shortly where the link is inferred, as the mark beside the name says more."""
    if stream.link == "inferred":
        return "Not counted, as its link to atrocity prevention is ours, not government’s."
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
        searches=looked_for(register, stream, "relation"),
        concerns=standing_leads(register, stream),
    )


relation_unclear, relation_unclear_elsewhere = counted_and_apart(_relation_unclear)


RELATION_NOT_EXPLAINED = GapRule(
    "relation-not-explained",
    "government",
    "For which workstreams do the texts read not say how they relate to conflict prevention?",
    "It asks only of workstreams that government itself linked to atrocity prevention. Some of the texts "
    "were read in part only.",
    relation_unclear,
    ask="whether {name} is part of work on conflict prevention, and how it departs from it or adds to it",
    request="any note or guidance that says how {name} stands to conflict prevention",
    apart=relation_unclear_elsewhere,
)
