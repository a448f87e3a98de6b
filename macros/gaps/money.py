"""Gaps in figures: money or staff for atrocity prevention itself, of which no figure was found."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import by_whom, called, keys
from macros.gaps.proof import searches_for, sources_for
from macros.records.resource import Resource
from macros.records.words import FigureStatus, Scope
from macros.register.register import Register

CLOSE: tuple[Scope, ...] = ("core", "hosting-structure")
"""How close a figure must be: to atrocity prevention itself, or to the structure around it."""

NO_FIGURE: tuple[FigureStatus, ...] = ("not-found", "stated-no-figure")
"""How a figure stands where none was found, be it that the thing itself was spoken of."""


def no_figure(register: Register) -> Iterator[Spell]:
    """Money or staff of the team, the focal point or a fund, looked for without finding a figure."""
    for resource in register.of(Resource).values():
        if resource.scope not in CLOSE or resource.status not in NO_FIGURE:
            continue
        counted = _counted(resource)
        spoken = " It was spoken of in public, without a figure." if _is_spoken_of(resource) else ""
        yield Spell(
            subject=resource.key,
            why=f"No figure for money or staff was found: {counted}.{spoken}",
            closes_when="A figure for this, with the period that it is for, published"
            f"{by_whom(register, resource.key)}: in an annual report and accounts, a written answer or a "
            "reply to a request for information.",
            evidence=_evidence(resource),
            searches=tuple(
                dict.fromkeys((*searches_for(resource, "figure"), *searches_for(resource, "status")))
            ),
            concerns=(
                *(f"workstreams/{ref.id}" for ref in resource.workstreams),
                *keys(resource.departments),
            ),
            fill=(("figure", called(counted)),),
        )


def _is_spoken_of(resource: Resource) -> bool:
    return resource.status == "stated-no-figure"


def _evidence(resource: Resource) -> tuple[str, ...]:
    """What was read on it; that somebody asked for a figure is no ground without a search."""
    if not _is_spoken_of(resource) and not resource.not_found:
        return ()
    return tuple(dict.fromkeys((*sources_for(resource, "figure"), *sources_for(resource, "status"))))


def _counted(resource: Resource) -> str:
    """What is counted: after a colon stands what was asked about it."""
    return resource.name.partition(": ")[0]


NO_FIGURE_FOUND = GapRule(
    "no-figure",
    "government",
    "For which money or staff of atrocity prevention itself was no figure found?",
    "It asks after figures for atrocity prevention itself and for the structure around it, such as the team, "
    "the focal point and the funds. Figures for wider work stand on the page on money and people.",
    no_figure,
    ask="what the most recent figure is, if one is held, and for which period, for the following: {figure}",
    request="the most recent recorded figure, head count or budget, with the period that it is for, and the "
    "document that holds it, for the following: {figure}",
)
