"""On which part of its list a record stands: by a year, a coded word or a place, and never by a number.

The part follows from the record alone. Where the record is mended so that it follows otherwise, the old place
keeps its address and says where the record stands now: see `macros.pages.frame.former`.
"""

from __future__ import annotations

import re

from macros.records.base import Record
from macros.records.comparator import Comparator
from macros.records.conflict import Conflict
from macros.records.event import Event
from macros.records.hole import Hole
from macros.records.note import Note
from macros.records.resource import Resource
from macros.records.search import Search

TOPICS = "topics"
"""The part of the searches that were about no record."""


def part_of(record: Record) -> str:
    """The last step of the address of the part; nothing for a kind whose records have pages of their own."""
    match record:
        case Event():
            return str(record.date.first.year)
        case Hole() | Note():
            return record.type
        case Conflict():
            return record.topic
        case Resource():
            return record.status
        case Search():
            return record.subjects[0].kind if record.subjects else TOPICS
        case Comparator():
            return slug(record.place)
    return ""


TITLES = ("Baroness", "Dame", "Earl", "Lady", "Lord", "Sir", "Viscount", "the", "of")
"""What stands in a name beside it, and is not sorted by."""


def initial(name: str) -> str:
    """The first letter of a person's name, without titles: ``a`` for Lord Ahmad of Wimbledon."""
    words = [word for word in name.split() if word not in TITLES]
    return slug((words or [name])[0])[:1]


def slug(name: str) -> str:
    """A name as it stands in an address."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
