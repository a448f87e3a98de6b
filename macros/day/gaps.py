"""Gaps on a day: of each spell the days on which it stands, by `Spell.stands`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from macros.day.lasting import Lasting, within
from macros.gaps.gap import Gap, Spell
from macros.register.register import Register


def standing_gaps(register: Register, found: Iterable[Gap]) -> tuple[Lasting[Gap], ...]:
    """Every gap over the days on which it stands, in the order of the register of gaps.

    One of which it is not known since when, or not yet surely begun, stands on the record's own day only.
    """
    return tuple(
        one for gap in found for one in within(register, _since(register, gap.spell), gap.spell.until, gap)
    )


def _since(register: Register, spell: Spell) -> date:
    known = spell.since.after if spell.since is not None else register.as_of
    return min(known, register.as_of)
