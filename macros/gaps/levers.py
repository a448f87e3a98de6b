"""Gaps in what was said of policy levers: no atrocity-prevention test, another one, nobody who decides."""

from __future__ import annotations

from collections.abc import Iterator

from macros.gaps.gap import Spell
from macros.gaps.proof import searches_for, sources_for
from macros.records.lever import Lever
from macros.register.register import Register


def without_test(register: Register) -> Iterator[Spell]:
    """Levers for which no atrocity-prevention test was found stated."""
    for lever in register.of(Lever).values():
        if lever.test.word == "not-found":
            yield _spell(
                lever,
                "test",
                f"No stated atrocity-prevention test was found for this lever: {lever.name}.",
                "A published policy, criterion or guidance for the use of this lever that says how the risk "
                "of mass atrocities is weighed, cited with its words.",
            )


def with_another_test(register: Register) -> Iterator[Spell]:
    """Levers for which another test is stated, or one in general terms only: told apart from none found."""
    for lever in register.of(Lever).values():
        if lever.test.word == "other-test":
            why = (
                f"Another test is stated for this lever, {lever.name}: {lever.other_test or 'see its page'}."
            )
        elif lever.test.word == "partial":
            why = (
                f"For this lever, {lever.name}, the atrocity-prevention aim is stated in general terms only."
            )
        else:
            continue
        yield _spell(
            lever,
            "test",
            why,
            "A change to the published test, or a public statement on it, that names the risk of mass "
            "atrocities as something to be weighed.",
        )


def without_decision_maker(register: Register) -> Iterator[Spell]:
    """Levers of which no source read says who decides on their use.

    Where the record holds words that point to no certain person or post, they may name somebody or nobody:
    a rule can't tell, and leaves them out.
    """
    for lever in register.of(Lever).values():
        if lever.decision is None:
            yield _spell(
                lever,
                "decision",
                f"Nothing was found that says who decides on the use of this lever: {lever.name}.",
                "A public text, as an Act, a framework or a written answer, that says which post decides on "
                "the use of this lever.",
            )


def _spell(lever: Lever, field: str, why: str, closes_when: str) -> Spell:
    return Spell(
        subject=lever.key,
        why=why,
        closes_when=closes_when,
        evidence=sources_for(lever, field),
        searches=searches_for(lever, field),
    )
