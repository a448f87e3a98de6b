"""The kinds of record, in the order in which pages and commands list them."""

from __future__ import annotations

from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.comparator import Comparator
from macros.records.conflict import Conflict
from macros.records.department import Department
from macros.records.event import Event
from macros.records.hole import Hole
from macros.records.lever import Lever
from macros.records.note import Note
from macros.records.person import Minister, OtherPerson
from macros.records.post import Post
from macros.records.resource import Resource
from macros.records.search import Search
from macros.records.situation import Situation
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.workstream import Workstream

KINDS: tuple[type[Record], ...] = (
    Department,
    Post,
    Minister,
    OtherPerson,
    Workstream,
    Lever,
    Situation,
    Ask,
    Statement,
    Source,
    Resource,
    Comparator,
    Event,
    Search,
    Note,
    Conflict,
    Hole,
)

PARTS = "by"
"""The one id that no record may have: in an address it stands before the parts of a long list."""

BY_FOLDER: dict[str, type[Record]] = {model.kind: model for model in KINDS}
