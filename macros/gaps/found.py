"""The register of gaps: every spell of every rule, in the order of rules and then of time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.gap import Gap
from macros.gaps.not_looked_for import NOT_LOOKED_FOR, untold
from macros.gaps.noted import noted
from macros.register.register import Register


def gaps(register: Register) -> tuple[Gap, ...]:
    """Every gap over the whole period, closed ones too; within a rule by date, those without one last."""
    order = {rule.name: number for number, rule in enumerate(GAP_RULES)}
    return tuple(sorted(_found(register), key=lambda gap: (order[gap.rule.name], *_in_time(gap))))


def gaps_on(register: Register, on: date) -> tuple[Gap, ...]:
    """The gaps that stand on a day."""
    return tuple(gap for gap in gaps(register) if gap.spell.stands(on, register.as_of))


def _found(register: Register) -> Iterator[Gap]:
    """What the rules find, and then what the editors noted and no rule finds."""
    computed = tuple(_told(gap) for gap in _computed(register))
    yield from computed
    yield from (_told(gap) for gap in noted(register, computed))


def _computed(register: Register) -> Iterator[Gap]:
    for rule in GAP_RULES:
        for spell in rule.find(register):
            yield Gap(rule, spell)


def _told(gap: Gap) -> Gap:
    """A gap about government is one of this record where nothing stands behind it: nobody has looked."""
    if gap.register == "government" and not gap.rule.grounds(gap.spell):
        return Gap(NOT_LOOKED_FOR, untold(gap.spell), found_by=gap.rule.name)
    return gap


def _in_time(gap: Gap) -> tuple[date, str]:
    since = gap.spell.since
    return (since.first if since else date.max), gap.anchor
