"""All rules of gaps, government's first, in the order in which pages and commands list them."""

from __future__ import annotations

from macros.gaps import asks, levers, oversight, reading, workstreams
from macros.gaps.gap import GapRule
from macros.gaps.not_looked_for import NOT_LOOKED_FOR

GAP_RULES: tuple[GapRule, ...] = (
    # In what government has said in public
    oversight.OVERSIGHT_NOT_STATED,
    oversight.OVERSIGHT_ONLY_CARRIED,
    workstreams.RELATION_NOT_EXPLAINED,
    levers.LEVER_WITHOUT_TEST,
    levers.LEVER_WITH_ANOTHER_TEST,
    levers.LEVER_IN_GENERAL_TERMS,
    levers.LEVER_WITHOUT_DECISION_MAKER,
    asks.ASK_WITHOUT_RESPONSE,
    # In this record itself
    oversight.OVERSIGHT_UNRESEARCHED,
    asks.RESPONSE_NOT_READ,
    reading.COPY_NOT_ORIGINAL,
    reading.SOURCES_CONTRADICT,
    reading.NOT_RESEARCHED,
    NOT_LOOKED_FOR,
)
