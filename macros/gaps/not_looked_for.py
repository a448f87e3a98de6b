"""What a rule about government found, and neither evidence nor a search stands behind: nobody has looked."""

from __future__ import annotations

from collections.abc import Iterator

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
    mend="Look for it. Add what you found, with its source; or add the search that you made, and name it "
    "under `not_found` of the record.",
)
"""Takes what a rule about government finds without evidence and without a search."""
