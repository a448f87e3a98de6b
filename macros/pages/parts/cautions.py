"""What a reader must bear in mind before the facts: where sources differ, and cautions of the editors."""

from __future__ import annotations

import re
from collections.abc import Iterable

from macros.pages.edition import Edition
from macros.pages.names import ended, joined
from macros.pages.parts.concerns import CAUTION, CONFLICTS, concerning
from macros.pages.parts.links import prose
from macros.pages.parts.view import Line, Link, Notice
from macros.records.base import Record
from macros.records.conflict import Conflict
from macros.records.person import Person


def conflict_cautions(edition: Edition, record: Record) -> tuple[Notice, ...]:
    """What differs on who is responsible, near the top of somebody's page: the record's own caution first."""
    if not isinstance(record, Person):
        return ()
    found = [item for item in concerning(edition, record, Conflict) if item.topic == "responsibility"]
    own = [item for item in found if caution_words(item.note or "")]
    others = [item for item in found if item not in own]
    cautions = [
        Notice((*prose(edition, caution_words(item.note or "")), " ", *_differ((item,), WITH_CAUTION)))
        for item in own
    ]
    return (*cautions, Notice(_differ(others, BOTH_SIDES))) if others else tuple(cautions)


BOTH_SIDES = "both sides stand below"
WITH_CAUTION = "both sides, with the caution, stand below"


def _differ(found: Iterable[Conflict], both: str) -> Line:
    """On what the sources differ, each by its name, in one sentence."""
    names = joined(f"“{conflict.name}”" for conflict in found)
    first = f"Sources differ, or several ministers answered, on: {names}; "
    return (first, Link(both, f"#{CONFLICTS}"), ".")


def caution_words(note: str) -> str:
    """The caution in a remark: the sentence that begins ``Caution:``, and the one that follows from it."""
    at = note.find(CAUTION)
    if at < 0:
        return ""
    sentences = re.split(r"(?<=[.!?])\s+", note[at:])
    return ended(" ".join(sentences[:2]))
