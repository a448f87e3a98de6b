"""What the rules of each register ask about, in a few topics, so that a reader finds theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from macros.gaps.gap import Whose
from macros.records.words import GapName


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic with its rules; ``title`` begins a heading, and a sentence once its first letter is small."""

    anchor: str
    title: str
    rules: tuple[GapName, ...]


TOPICS: Mapping[Whose, tuple[Topic, ...]] = MappingProxyType(
    {
        "government": (
            Topic(
                "on-oversight",
                "Oversight",
                ("oversight-not-stated", "oversight-only-carried", "focal-point-by-post", "unit-unconfirmed"),
            ),
            Topic(
                "on-workstreams",
                "Workstreams",
                (
                    "workstream-without-minister",
                    "workstream-minister-left",
                    "workstream-lead-dissolved",
                    "status-not-restated",
                    "ended-without-successor",
                    "relation-not-explained",
                ),
            ),
            Topic(
                "on-levers",
                "Policy levers",
                (
                    "lever-without-test",
                    "lever-with-another-test",
                    "lever-in-general-terms",
                    "lever-without-decision-maker",
                    "lever-in-letter-unused",
                    "lever-no-longer-named",
                ),
            ),
            Topic("on-stages", "Warning and stages", ("warning-without-action", "cell-not-covered")),
            Topic("on-places", "Places", ("situation-without-assessment", "situation-without-action")),
            Topic(
                "on-asks",
                "What was asked",
                ("ask-without-response", "delivery-not-evidenced", "date-passed"),
            ),
            Topic("on-money", "Money and reports", ("no-figure", "no-regular-report")),
            Topic("on-notes", "Other things that the editors noted", ("noted",)),
        ),
        "record": (
            Topic("not-read", "Not read", ("response-not-read", "read-in-part", "not-researched")),
            Topic(
                "not-looked",
                "Not looked for, or not of late",
                (
                    "oversight-unresearched",
                    "search-over-a-year-old",
                    "candidate-without-source",
                    "not-looked-for",
                ),
            ),
            Topic(
                "proof",
                "What the record rests on",
                (
                    "copy-not-original",
                    "secondary-alone",
                    "evidence-over-a-year-old",
                    "sources-contradict",
                ),
            ),
            Topic("in-post", "Who was in post", ("appointment-end-unknown", "post-without-holder")),
        ),
    }
)
"""The topics of each register, in the order of the page."""
