"""What this site can answer of an ask, and what only government can: by what the ask is about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from macros.pages.addresses import (
    CONFLICT_PREVENTION,
    CORRECTIONS,
    EARLY_WARNING,
    GAPS,
    MATRIX,
    OVERSIGHT,
    WHO_TO_ASK,
    index_of,
)
from macros.pages.parts.view import Line, Link
from macros.records.words import AskTopic


@dataclass(frozen=True, slots=True)
class Reach:
    """How far this site goes on a topic: ``gathers`` what was published, ``only`` government can do the rest.

    ``pages`` are the pages that hold it, each with the words of its link.
    """

    gathers: str
    pages: tuple[tuple[str, str], ...]
    only: str


REACH: Mapping[AskTopic, Reach] = MappingProxyType(
    {
        "strategy": Reach(
            "The workstreams found, and what was found of how government said that atrocity prevention "
            "stands to conflict prevention",
            (("workstreams", index_of("workstreams")), ("conflict prevention", CONFLICT_PREVENTION)),
            "Adopt a strategy, say which aims its decisions serve, and say how these differ from the aims of "
            "conflict prevention.",
        ),
        "ministerial-oversight": Reach(
            "Who was found named in public as holding oversight, by whom and on which days, and whom one "
            "can ask",
            (("oversight", OVERSIGHT), ("who to ask", WHO_TO_ASK)),
            "Say which minister holds oversight, and who decides.",
        ),
        "consultation": Reach(
            "The asks and answers found, whom one can ask, and how anybody can correct this record",
            (("who to ask", WHO_TO_ASK), ("corrections", CORRECTIONS)),
            "Open a consultation, and say what was done with what it heard.",
        ),
        "early-warning": Reach(
            "Each step from warning to action with what was found stated at it, and which workstreams serve "
            "which stage and setting",
            (("from warning to action", EARLY_WARNING), ("workstreams by stage and setting", MATRIX)),
            "Say which warning signs it watches, which risks it sees, and what follows from a warning.",
        ),
        "training": Reach(
            "The workstreams found, training among them",
            (("workstreams", index_of("workstreams")),),
            "Train its staff, and say who was trained, where and in what.",
        ),
        "resourcing": Reach(
            "The figures found, each with its basis and period, and what was not found",
            (("money and staff", index_of("resources")),),
            "Set the money and the staff, and publish both.",
        ),
        "transparency": Reach(
            "What was found published, each piece with its source and day, and where the gaps are",
            (("workstreams", index_of("workstreams")), ("gaps", GAPS)),
            "Publish an account of its own, say what it leaves out, and publish it anew when that changes.",
        ),
        "levers": Reach(
            "The policy levers found, each with the test found for it, and which departments use which",
            (("policy levers", index_of("levers")), ("departments by lever", MATRIX)),
            "Build prevention into decisions on each lever, and state the test by which it decides.",
        ),
        "accountability": Reach(
            "What was found of each country: assessments, determinations or the language used, and action",
            (("situations", index_of("situations")),),
            "State its own position and bring law before Parliament; investigation, prosecution and judgment "
            "are for police, prosecutors and courts.",
        ),
    }
)
"""One line for each topic. An ask on any page is answered by the pages named here, and by no other rule."""

HONEST = (
    "This site gathers what was published. It is no answer by government, and what only government can "
    "say or do stands beside each ask of the open letter."
)


def gathered(topic: AskTopic) -> Line:
    """What this site holds on a topic, with the pages that hold it."""
    reach = REACH[topic]
    line: Line = (f"{reach.gathers}. See ",)
    for number, (words, address) in enumerate(reach.pages):
        line += (" and " if number else "", Link(words, address))
    return (*line, ".")


def only_government(topic: AskTopic) -> Line:
    """What remains for government, or for those whom the topic names."""
    return (REACH[topic].only,)
