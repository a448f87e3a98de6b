"""What a rule about government found, and no search stands behind: nobody is known to have looked."""

from __future__ import annotations

from dataclasses import replace

from macros.gaps.gap import GapRule, Spell, nothing


def untold(spell: Spell) -> Spell:
    """The spell of a rule about government, as one of this record: what nobody looked for tells nothing."""
    return replace(
        spell,
        why="No search for this is named in the record, so it says nothing about government. With one, it "
        f"would be told like this: {spell.why}",
        closes_when="Somebody looks for it, and adds to the record what was found, or the search that found "
        "nothing.",
    )


NOT_LOOKED_FOR = GapRule(
    "not-looked-for",
    "record",
    "What would be a gap in what government has said, if anybody had looked?",
    "A rule about government found something missing here, but no search for it is named: nobody is known to "
    "have looked.",
    nothing,
    mend="Look for it. Add what you found, with its source; or add the search that you made, and name it "
    "under `not_found` of the record.",
)
"""Takes what a rule about government finds and nothing stands behind."""
