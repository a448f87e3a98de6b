"""Departments by lever: who is said to own it, and who leads or takes part in the work that uses it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from macros.pages.edition import Edition
from macros.pages.gaps.matrix_parts import NONE, folded, gap_of, names, number, split
from macros.pages.names import counted, joined
from macros.pages.parts.crossrefs import referring
from macros.pages.parts.in_cell import joined_line
from macros.pages.parts.links import lines, link_to, record_line
from macros.pages.parts.view import Block, Group, Line, Link, Paragraph, Row, Table
from macros.records.department import Department
from macros.records.lever import Lever
from macros.records.references import DepartmentRef
from macros.records.words import GapName
from macros.records.workstream import Workstream

Part = Literal["lead", "others"]

PARTS: tuple[tuple[Part, str], ...] = (("lead", "Said to lead"), ("others", "Said to take part in"))
"""In which part a body stands in a workstream, with the words for it."""

UNUSED: GapName = "lever-in-letter-unused"
"""The rule that finds a lever of the letter that no workstream uses."""

APART = "Apart, not counted"


@dataclass(frozen=True, slots=True)
class Uses:
    """The workstreams that use a lever: those that count, with a number for each body, and those apart."""

    lever: Lever
    streams: tuple[Workstream, ...]
    apart: tuple[Workstream, ...]

    def bodies(self, edition: Edition) -> tuple[Department, ...]:
        """Every body that leads one that counts or takes part in one, by name."""
        refs = {ref for stream in self.streams for ref in (*stream.lead, *stream.others)}
        found = (edition.register.resolve(ref) for ref in sorted(refs))
        return tuple(
            sorted(
                (body for body in found if isinstance(body, Department)),
                key=lambda body: (edition.name(body), body.id),
            )
        )

    def of(self, body: Department, part: Part) -> tuple[Workstream, ...]:
        """The workstreams that count in which a body has a part."""
        return tuple(stream for stream in self.streams if body.id in _ids(getattr(stream, part)))

    def anchor(self, body: Department) -> str:
        """Where on the page the workstreams of a body are listed."""
        return f"use-{self.lever.id}-{body.id}"

    @property
    def apart_anchor(self) -> str:
        """Where on the page the workstreams that stand apart are listed."""
        return f"apart-{self.lever.id}"


def _ids(refs: Iterable[DepartmentRef]) -> tuple[str, ...]:
    return tuple(ref.id for ref in refs)


def uses(edition: Edition) -> tuple[Uses, ...]:
    """Every lever, by name, with the workstreams that use it."""
    levers = sorted(edition.register.of(Lever).values(), key=lambda lever: (lever.name, lever.id))
    return tuple(Uses(lever, *_streams(edition, lever)) for lever in levers)


def _streams(edition: Edition, lever: Lever) -> tuple[tuple[Workstream, ...], tuple[Workstream, ...]]:
    found = (ref.record for ref in referring(edition, lever, "workstreams.levers.lever"))
    return split(record for record in found if isinstance(record, Workstream))


def table(edition: Edition) -> Group:
    """The table of levers with their owners and, as numbers, the bodies of the workstreams that use them."""
    rows = tuple(
        Row(
            (
                (link_to(edition, use.lever),),
                joined_line(lines(edition, use.lever.owners)),
                *(_numbers(edition, use, part, words) for part, words in PARTS),
                _apart(edition, use),
            )
        )
        for use in uses(edition)
    )
    caption = (
        "For each policy lever: the bodies said to own it, and in how many workstreams that use it each body "
        "is said to lead or to take part."
    )
    heads = (
        "Policy lever",
        "Said to own it",
        *(f"Bodies {words.lower()} work with it" for _, words in PARTS),
        APART,
    )
    about = (
        "A policy lever is a means by which government can act. Only bodies that a source makes certain are "
        "counted. A body that was replaced stands beside its successor, and one workstream can count for "
        "both."
    )
    return Group("bodies", "Departments by lever", (about,), (Table(caption, heads, rows),))


def _numbers(edition: Edition, use: Uses, part: Part, words: str) -> Line:
    line: Line = ()
    for body in use.bodies(edition):
        if found := use.of(body, part):
            of = f"workstreams that use {edition.name(use.lever)}, {words.lower()}: {edition.name(body)}"
            line += ("; " if line else "", f"{edition.name(body)}: ")
            line += (number(len(found), 0, use.anchor(body), of),)
    if line:
        return line
    gap = "" if use.streams or use.apart else gap_of(edition, UNUSED, use.lever.key)
    of = f"workstreams that use {edition.name(use.lever)}, {words.lower()}"
    return (Link("0", gap or f"#{NONE}", f": {of}"),)


def _apart(edition: Edition, use: Uses) -> Line:
    of = f"workstreams apart that use {edition.name(use.lever)}"
    return (number(len(use.apart), 0, use.apart_anchor if use.apart else NONE, of),)


def listed(edition: Edition) -> Group:
    """For each lever a table of the bodies, with the workstreams behind each number; then those apart."""
    blocks: list[Block] = []
    for use in uses(edition):
        rows = tuple(
            Row(
                ((link_to(edition, body),), *(names(edition, use.of(body, part)) for part, _ in PARTS)),
                anchor=use.anchor(body),
            )
            for body in use.bodies(edition)
        )
        if rows:
            caption = f"{use.lever.name}: workstreams that use it, by body"
            made = Table(caption, ("Body", *(words for _, words in PARTS)), rows)
            blocks.append(
                folded(made, f"{use.lever.name}: {counted(len(use.streams), 'workstream')}, by body")
            )
    if apart := tuple(
        Row(((link_to(edition, use.lever),), _with_bodies(edition, use)), anchor=use.apart_anchor)
        for use in uses(edition)
        if use.apart
    ):
        caption = "Workstreams that use a lever and are not counted, with the bodies said to lead them"
        blocks.append(folded(Table(caption, ("Policy lever", APART), apart)))
    return Group(
        "uses",
        "Listed: departments by lever",
        ("Under each lever stand the workstreams that use it, by body.",) if blocks else (),
        tuple(blocks) or (Paragraph(("No workstream in this record uses a lever.",)),),
    )


def _with_bodies(edition: Edition, use: Uses) -> Line:
    return joined_line((*record_line(edition, stream), *_led(edition, stream)) for stream in use.apart)


def _led(edition: Edition, stream: Workstream) -> Line:
    found = [body for ref in stream.lead if (body := edition.register.resolve(ref)) is not None]
    return (f" (said to lead: {joined(edition.name(body) for body in found)})",) if found else ()
