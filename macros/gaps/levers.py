"""Gaps in what was said of policy levers: no atrocity-prevention test, another one, nobody who decides."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import general_searches
from macros.gaps.proof import searches_for, sources_for
from macros.records.lever import Lever
from macros.records.words import DecisionWord, TestWord, glosses
from macros.register.register import Register


def without_test(register: Register) -> Iterator[Spell]:
    """Levers for which no atrocity-prevention test was found stated."""
    for lever in _tested(register, "not-found"):
        yield _spell(
            register,
            lever,
            "test",
            f"No stated atrocity-prevention test was found for this lever: {lever.name}.",
            "A published policy, criterion or guidance for the use of this lever that says how the risk of "
            "mass atrocities is weighed, cited with its words.",
        )


def with_another_test(register: Register) -> Iterator[Spell]:
    """Levers for which another test is stated: told apart from those with none found."""
    for lever in _tested(register, "other-test"):
        yield _spell(
            register,
            lever,
            "test",
            f"Another test is stated for this lever, {lever.name}: {lever.other_test or 'see its page'}.",
            "A change to the published test, or a public statement on it by the body that applies it, that "
            "names the risk of mass atrocities as something to be weighed.",
        )


def in_general_terms(register: Register) -> Iterator[Spell]:
    """Levers for which an atrocity-prevention aim is stated in general terms only."""
    for lever in _tested(register, "partial"):
        yield _spell(
            register,
            lever,
            "test",
            f"For this lever, {lever.name}, the atrocity-prevention aim is stated in general terms only.",
            "A published threshold or indicator for this lever, as in guidance to those who use it, by which "
            "a reader can tell when the aim applies.",
        )


def without_decision_maker(register: Register) -> Iterator[Spell]:
    """Levers of which no source read names the person, post or body that decides on their use."""
    for lever in register.of(Lever).values():
        decision = lever.decision
        if decision is not None and decision.word == "named":
            continue
        read = (
            f"Nothing was found that says who decides on the use of this lever: {lever.name}"
            if decision is None
            else f"For this lever, {lever.name}: {glosses(DecisionWord)[decision.word]}"
        )
        yield _spell(
            register,
            lever,
            "decision",
            f"{read}.",
            "A public text, as an Act, a framework or a written answer, that says which post decides on the "
            "use of this lever.",
        )


def _tested(register: Register, word: TestWord) -> Iterator[Lever]:
    return (lever for lever in register.of(Lever).values() if lever.test.word == word)


def _spell(register: Register, lever: Lever, field: str, why: str, closes_when: str) -> Spell:
    return Spell(
        subject=lever.key,
        why=why,
        closes_when=closes_when,
        evidence=sources_for(lever, field),
        searches=searches_for(lever, field) or general_searches(register),
    )


LEVER_WITHOUT_TEST = GapRule(
    "lever-without-test",
    "government",
    "For which policy levers was no atrocity-prevention test found stated?",
    "Some texts were read in part only, and a test may be used without being published.",
    without_test,
    ask="whether the risk of mass atrocities is weighed in decisions on the policy lever {name}, and if so "
    "where the test is published",
    request="any policy, criteria or guidance in force for the policy lever {name} that says how the risk of "
    "mass atrocities is to be weighed",
)

LEVER_WITH_ANOTHER_TEST = GapRule(
    "lever-with-another-test",
    "government",
    "For which policy levers is another test stated?",
    "Another test may cover the same cases in other words.",
    with_another_test,
    absence=False,
    ask="whether decisions on the policy lever {name} take account of the risk of mass atrocities as such",
    request="any guidance in force on whether, or how, decisions on the policy lever {name} take account of "
    "the risk of mass atrocities",
)

LEVER_IN_GENERAL_TERMS = GapRule(
    "lever-in-general-terms",
    "government",
    "For which policy levers is an atrocity-prevention aim stated in general terms only?",
    "More exact criteria may be in use and not published.",
    in_general_terms,
    absence=False,
    ask="what indicators or thresholds of atrocity risk, if any, are used in decisions on the policy lever "
    "{name}",
    request="any indicators or thresholds of atrocity risk that are in use for the policy lever {name}",
)

LEVER_WITHOUT_DECISION_MAKER = GapRule(
    "lever-without-decision-maker",
    "government",
    "For which policy levers does no source read name who decides on their use?",
    "Who decides may be plain from law or custom. A minister's title that names the subject, and a function "
    "described without its post, do not say who decides.",
    without_decision_maker,
    ask="who decides on the use of the policy lever {name} where there is a risk of mass atrocities, and "
    "whether a published text says so",
    request="any document that sets out who decides on the use of the policy lever {name}",
)
