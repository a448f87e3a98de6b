"""What several rules of gaps share: whom to look to, general searches, and an example of a document."""

from __future__ import annotations

from collections.abc import Iterable

from macros.gaps.addressee import addressee
from macros.records.references import DepartmentRef
from macros.records.search import Search
from macros.records.source import Source
from macros.records.words import SourceType, glosses
from macros.register.register import Register

_MARKS = str.maketrans({"“": "‘", "”": "’", '"': "’"})

OFFICIAL: tuple[SourceType, ...] = (
    "written-answer",
    "written-statement",
    "government-response",
    "policy-paper",
    "guidance",
    "government-report",
    "press-release",
)
"""Documents in which government itself speaks: an example of one says where a gap could be closed."""


def general_searches(register: Register) -> tuple[str, ...]:
    """The ids of the searches that were made for every field of every record."""
    return tuple(search.id for search in register.of(Search).values() if search.is_general)


def keys(refs: Iterable[DepartmentRef]) -> tuple[str, ...]:
    """Bodies as a gap names the records that it concerns, each once."""
    return tuple(dict.fromkeys(f"departments/{ref.id}" for ref in refs))


def by_whom(register: Register, subject: str) -> str:
    """By whom a gap in a subject could be closed, as words that follow a document; or nothing."""
    whom = addressee(register, subject)
    if whom.department is None:
        return ""
    which = "last stated to lead" if whom.ground == "led" else "concerned"
    after = ", or what followed it" if whom.unconfirmed else ""
    return f" by the department {which} ({whom.department.name}{after})"


def newest(sources: Iterable[Source]) -> Source | None:
    """The newest dated original in which government itself speaks; nothing where there is none."""
    dated = [
        source
        for source in sources
        if source.date is not None and source.type in OFFICIAL and source.closeness == "primary"
    ]
    return max(dated, key=lambda source: (str(source.date), source.id), default=None)


def described(source: Source) -> str:
    """A document by its title, what it is, and its day."""
    day = f" {source.date.on_words}" if source.date else ""
    return f"{source.name} ({glosses(SourceType)[source.type]}{day})"


def ended(text: str) -> str:
    """A text with a full stop, unless its own last mark ends a sentence."""
    return text if text.rstrip("”’)").endswith((".", "?", "!", "…")) else f"{text}."


def plain(text: str) -> str:
    """A text as it stands inside a sentence: on one line, without a full stop of its own."""
    return " ".join(text.split()).rstrip(".")


def called(text: str) -> str:
    """What this record calls something, inside a sentence: in quotation marks, as the words are its own."""
    return f"“{plain(text).translate(_MARKS)}”"
