"""The guide to the rules: each with its reason, in the order in which the checks apply them."""

from __future__ import annotations

from dataclasses import dataclass

from macros.reading.refusals import REFUSALS
from macros.records.read import SHAPE_RULES
from macros.rules.catalogue import RULES, UNKNOWN_EXCUSE, UNUSED_EXCUSE


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule, its reason, and whether a record can be excused from it."""

    name: str
    why: str
    may_be_excused: bool


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """Rules that are applied together."""

    anchor: str
    title: str
    about: str
    lines: tuple[RuleLine, ...]


def groups() -> tuple[RuleGroup, ...]:
    """All rules."""
    files = tuple(RuleLine(name, why, False) for name, why in REFUSALS.items())
    shapes = tuple(RuleLine(name, why, False) for name, why in SHAPE_RULES.items())
    records = tuple(RuleLine(rule.name, rule.why, rule.may_be_excused) for rule in RULES)
    excuses = tuple(RuleLine(reason.name, reason.why, False) for reason in (UNKNOWN_EXCUSE, UNUSED_EXCUSE))
    return (
        RuleGroup("files", "Files", "A file that breaks one of these is not read.", files),
        RuleGroup("one-record", "One record", "What each record must look like.", shapes),
        RuleGroup(
            "all-records",
            "All records together",
            "A record may break a rule marked “can be excused” if it says why.",
            records,
        ),
        RuleGroup("excuses", "Excuses", "What an excuse itself must not be.", excuses),
    )
