"""What this site can answer of an ask, and what only government can: in the ask's words, or by its topic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from macros.pages.addresses import (
    CONFLICT_PREVENTION,
    CORRECTIONS,
    EARLY_WARNING,
    GAPS,
    HOME,
    MATRIX,
    OVERSIGHT,
    WHO_TO_ASK,
    index_of,
)
from macros.pages.names import ended, gloss
from macros.pages.parts.view import Line, Link
from macros.records.ask import Ask
from macros.records.words import AskTopic, SitePage

PAGES: Mapping[SitePage, str] = MappingProxyType(
    {
        "home": HOME,
        "workstreams": index_of("workstreams"),
        "conflict-prevention": CONFLICT_PREVENTION,
        "oversight": OVERSIGHT,
        "who-to-ask": WHO_TO_ASK,
        "early-warning": EARLY_WARNING,
        "matrix": MATRIX,
        "resources": index_of("resources"),
        "levers": index_of("levers"),
        "situations": index_of("situations"),
        "gaps": GAPS,
        "corrections": CORRECTIONS,
    }
)
"""The address of each page that may hold part of an answer; its gloss is the text of the link."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far this site goes on a topic: what it ``gathers``, and what ``only`` government can do."""

    gathers: str
    pages: tuple[SitePage, ...]
    only: str


REACH: Mapping[AskTopic, Reach] = MappingProxyType(
    {
        "strategy": Reach(
            "The workstreams found, and what was found of how government said that atrocity prevention "
            "stands to conflict prevention",
            ("workstreams", "conflict-prevention"),
            "Adopt a strategy, say which aims its decisions serve, and say how these differ from the aims of "
            "conflict prevention.",
        ),
        "ministerial-oversight": Reach(
            "Who was found named in public as holding oversight, by whom and on which days, and whom one "
            "can ask",
            ("oversight", "who-to-ask"),
            "Say which minister holds oversight, and who decides.",
        ),
        "consultation": Reach(
            "The asks and answers found, whom one can ask, and how anybody can correct this record",
            ("who-to-ask", "corrections"),
            "Open a consultation, and say what was done with what it heard.",
        ),
        "early-warning": Reach(
            "Each step from warning to action with what was found stated at it, and which workstreams serve "
            "which stage and setting",
            ("early-warning", "matrix"),
            "Say which warning signs it watches, which risks it sees, and what follows from a warning.",
        ),
        "training": Reach(
            "The workstreams found, training among them",
            ("workstreams",),
            "Train its staff, and say who was trained, where and in what.",
        ),
        "resourcing": Reach(
            "The figures found, each with its basis and period, and what was not found",
            ("resources",),
            "Set the money and the staff, and publish both.",
        ),
        "transparency": Reach(
            "What was found published, each piece with its source and day, and where the gaps are",
            ("workstreams", "gaps"),
            "Publish an account of its own, say what it leaves out, and publish it anew when that changes.",
        ),
        "levers": Reach(
            "The policy levers found, each with the test found for it, and which departments use which",
            ("levers", "matrix"),
            "Build prevention into decisions on each lever, and state the test by which it decides.",
        ),
        "accountability": Reach(
            "What was found of each country: assessments, determinations or the language used, and action",
            ("situations",),
            "State its own position and bring law before Parliament; investigation, prosecution and judgment "
            "are for police, prosecutors and courts.",
        ),
    }
)
"""One line for each topic, for an ask that has no words of its own."""

HONEST = (
    "This site gathers what was published. It is no answer by government, and what only government can "
    "say or do stands beside each ask of the open letter."
)


def gathered(ask: Ask) -> Line:
    """What this site holds of what was asked, with the pages that hold it."""
    reach = REACH[ask.topic]
    line: Line = (f"{ended(ask.answered_here or reach.gathers)} See ",)
    for number, word in enumerate(ask.see or reach.pages):
        line += (" and " if number else "", Link(gloss(SitePage, word), PAGES[word]))
    return (*line, ".")


def only_government(ask: Ask) -> Line:
    """What remains for government, or for those whom the ask or its topic names."""
    return (ended(ask.only_government or REACH[ask.topic].only),)
