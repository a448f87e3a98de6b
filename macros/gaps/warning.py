"""Gaps between warning and action: work that serves early warning, with no action stated to follow."""

from __future__ import annotations

from macros.gaps.gap import GapRule, Spell
from macros.gaps.parts import by_whom
from macros.gaps.proof import searches_for, sources_for
from macros.gaps.workstreams import counted_and_apart
from macros.records.workstream import Workstream
from macros.register.register import Register


def _without_action(register: Register, stream: Workstream) -> Spell | None:
    if "early-warning" not in stream.stages or stream.leads_to:
        return None
    searches = searches_for(stream, "leads_to")
    return Spell(
        subject=stream.key,
        why="No text was found that states which early action follows from the warnings of this work: "
        f"{stream.name}.",
        closes_when=f"A published procedure, strategy or written answer{by_whom(register, stream.key)} that "
        "says what is done, and who decides on it, once this work shows a risk of mass atrocities.",
        evidence=sources_for(stream, "stages") if searches else (),
        searches=searches,
    )


without_action, without_action_elsewhere = counted_and_apart(_without_action)


WARNING_WITHOUT_ACTION = GapRule(
    "warning-without-action",
    "government",
    "Which work on early warning has no early action stated to follow from it, as far as was found?",
    "Action may follow without a text that says so, or in ways that are not public. That a risk is shared or "
    "considered, or that a response is decided on, is not yet an action that is stated.",
    without_action,
    ask="what action, if any, is to follow when the work called {name} shows a risk of mass atrocities, and "
    "who decides on it",
    request="any procedure in force that says what follows when the work called {name} shows a risk of mass "
    "atrocities",
    apart=without_action_elsewhere,
)
