"""What the search says of a record in one line: a fact with its day, or the record's own summary."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.names import ended, first_up, gloss, shorten
from macros.pages.parts.links import prose
from macros.pages.parts.spells import last_spell, plain, spell_sentence
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.comparator import Comparator
from macros.records.department import Department
from macros.records.event import Event
from macros.records.hole import Hole
from macros.records.lever import Lever
from macros.records.person import Person
from macros.records.post import Post
from macros.records.search import Search
from macros.records.situation import Situation
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.words import DepartmentType, SourceType, Strength
from macros.records.workstream import Workstream

LONGEST = 240
"""More letters than this are no answer in one line."""


def told(edition: Edition, record: Record) -> str:
    """The line, as plain text; nothing where the name of the record says it all."""
    text = _told(edition, record)
    return shorten(plain(prose(edition, text)), LONGEST) if text else ""


def _told(edition: Edition, record: Record) -> str:
    match record:
        case Department():
            return record.summary or first_up(gloss(DepartmentType, record.type))
        case Post():
            return record.relevance or ""
        case Person():
            spell = last_spell(record.appointments)
            return spell_sentence(edition, record, spell) if spell else ""
        case Workstream() | Event():
            return record.summary or ""
        case Lever():
            return record.basis
        case Situation():
            return record.assessment or record.determination or record.atrocity_action or ""
        case Ask():
            return f"Asked by {record.body}, {record.date.words}. {_answered(record)}"
        case Statement():
            far = first_up(gloss(Strength, record.strength))
            return f"{record.speaker.name}, {record.date.words}: {ended(record.summary)} {ended(far)}"
        case Source():
            day = f", {record.date.words}" if record.date else ""
            return f"{first_up(gloss(SourceType, record.type))}: {record.publisher}{day}"
        case Comparator():
            return record.summary
        case Search():
            return f"{record.date.words}: {record.result}"
        case Hole():
            return record.why
    return ""


def _answered(ask: Ask) -> str:
    return f"{ask.answers[-1].summary}" if ask.answers else ""
