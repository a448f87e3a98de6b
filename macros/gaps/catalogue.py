"""All rules of gaps, government's first, in the order in which pages and commands list them."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gaps import asks, levers, oversight, reading, workstreams
from macros.gaps.gap import GapRule, Spell
from macros.register.register import Register


def _none_of_its_own(_register: Register) -> Iterator[Spell]:
    return iter(())


NOT_LOOKED_FOR = GapRule(
    "not-looked-for",
    "record",
    "What would be a gap in what government has said, if anybody had looked?",
    "A rule about government found something missing here, but neither evidence nor a search stands behind "
    "it: nobody has looked, and it says nothing about government.",
    _none_of_its_own,
)
"""Takes what a rule about government finds without evidence and without a search."""

GAP_RULES: tuple[GapRule, ...] = (
    GapRule(
        "oversight-not-stated",
        "government",
        "On which days is nobody who was named in public known to be in place?",
        "It rests on the statements found. Another one may exist that was not found or not read, and what "
        "was said inside government is not seen here.",
        oversight.not_stated,
    ),
    GapRule(
        "oversight-only-carried",
        "government",
        "On which days did oversight rest on a statement made before a change of post or of body?",
        "A statement need not lose its force because a post changed its name: this says no more than that "
        "no statement was found that restates it.",
        oversight.only_carried,
    ),
    GapRule(
        "relation-not-explained",
        "government",
        "Of which workstreams do the texts read not say how they stand to conflict prevention?",
        "It asks only of workstreams that government itself linked to atrocity prevention. Some of the texts "
        "were read in part only.",
        workstreams.relation_unclear,
    ),
    GapRule(
        "lever-without-test",
        "government",
        "For which policy levers was no atrocity-prevention test found stated?",
        "Some texts were read in part only, and a test may be used without being published.",
        levers.without_test,
    ),
    GapRule(
        "lever-with-another-test",
        "government",
        "For which policy levers is another test stated, or one in general terms only?",
        "Another test may cover the same cases in other words.",
        levers.with_another_test,
    ),
    GapRule(
        "lever-without-decision-maker",
        "government",
        "For which policy levers was nothing found that says who decides on their use?",
        "Who decides may be plain from law or custom. A lever of which the record tells in words only who "
        "decides, or that nobody was found, is not yet among these.",
        levers.without_decision_maker,
    ),
    GapRule(
        "ask-without-response",
        "government",
        "Which asks have no public response that was found?",
        "A response may have been given elsewhere, or in private. An ask that was answered with a no is not "
        "among these.",
        asks.no_response_found,
    ),
    GapRule(
        "oversight-unresearched",
        "record",
        "For which days has nobody looked for a statement on oversight?",
        "It says nothing of what would be found.",
        oversight.unresearched,
    ),
    GapRule(
        "response-not-read",
        "record",
        "Which answers exist, or may exist, and have not been read for this record?",
        "It says what we have read, and nothing of what government answered.",
        asks.response_not_read,
    ),
    GapRule(
        "copy-not-original",
        "record",
        "Which sources are a third party's copy of an official text?",
        "A copy may well be exact; nobody has compared it for this record.",
        reading.copy_not_original,
    ),
    GapRule(
        "sources-contradict",
        "record",
        "On what do sources contradict each other?",
        "Both sides may be true, as where they speak of different days.",
        reading.sources_contradict,
    ),
    GapRule(
        "not-researched",
        "record",
        "What does this record know that it has not read or looked up?",
        "It lists what the editors noted; what nobody noted does not show.",
        reading.not_researched,
    ),
    NOT_LOOKED_FOR,
)
