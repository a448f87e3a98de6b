"""What records and kinds are called on pages: one name each, so that links and titles agree."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.department import Department
from macros.records.post import Post
from macros.records.resource import Resource
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.words import Rank, Role, glosses
from macros.register.register import Register


@dataclass(frozen=True, slots=True)
class KindName:
    """A kind in words: one record, several, and the title of its index."""

    one: str
    many: str
    index: str


KINDS: Mapping[str, KindName] = MappingProxyType(
    {
        "departments": KindName(
            "department or body", "departments and bodies", "Departments and other bodies"
        ),
        "posts": KindName("post", "posts", "Posts"),
        "ministers": KindName("minister", "ministers", "Ministers"),
        "people": KindName(
            "official, envoy or other person", "officials, envoys and others", "Officials, envoys and others"
        ),
        "workstreams": KindName("workstream", "workstreams", "Workstreams"),
        "levers": KindName("policy lever", "policy levers", "Policy levers"),
        "situations": KindName("situation", "situations", "Situations"),
        "asks": KindName("ask", "asks", "Asks"),
        "statements": KindName("statement on oversight", "statements on oversight", "Statements"),
        "sources": KindName("source", "sources", "Sources"),
        "resources": KindName("money or staff", "entries on money and staff", "Money and staff"),
        "comparators": KindName("mechanism elsewhere", "mechanisms elsewhere", "What others have"),
        "events": KindName("event", "events", "Timeline"),
        "searches": KindName("search", "searches", "Searches"),
        "notes": KindName("noted gap", "noted gaps", "Gaps that the editors noted"),
        "conflicts": KindName(
            "conflict between sources", "conflicts between sources", "Where sources contradict each other"
        ),
        "holes": KindName(
            "thing to read, look up, ask for or replace",
            "things to read, look up, ask for or replace",
            "What this record has not read",
        ),
    }
)


def name_of(register: Register, record: Record) -> str:
    """What a record is called in a link; a post carries the short name of its department."""
    if isinstance(record, Post):
        department = register.resolve(record.department)
        if isinstance(department, Department) and department.short not in record.name:
            return f"{record.name} ({department.short})"
    if isinstance(record, Ask):
        return record.label.rstrip(".")
    return record.label


def unique_names(register: Register) -> Mapping[str, str]:
    """The name of every record by its key, with what tells it apart where two of a kind share one."""
    names: dict[str, str] = {}
    for kind in KINDS:
        names.update(_tell_apart(register, tuple(register.kind(kind).values())))
    return MappingProxyType(names)


def _tell_apart(register: Register, records: Iterable[Record]) -> dict[str, str]:
    names: dict[str, str] = {}
    left = list(records)
    for step in _STEPS:
        tried = {record.key: step(register, record) for record in left}
        count = Counter(tried.values())
        # The last step uses the id, which no two records share.
        names.update(
            {key: name for key, name in tried.items() if count[name] == 1 and name not in names.values()}
        )
        left = [record for record in left if record.key not in names]
    return names


def _with_what_differs(register: Register, record: Record) -> str:
    base = name_of(register, record)
    if isinstance(record, Statement) and record.roles:
        words = {"focal-point": "R2P focal point"}
        roles: tuple[Role, ...] = record.roles
        return f"{base}, on the {' and '.join(words.get(role, role.replace('-', ' ')) for role in roles)}"
    if isinstance(record, Source):
        return f"{base}, {record.publisher}"
    if isinstance(record, Resource) and record.period:
        return f"{base}, {record.period}"
    if isinstance(record, Department) and record.from_:
        return f"{base} (from {record.from_.first.year})"
    if isinstance(record, Post):
        return _post_name(register, record, rank=False, years=False)
    return base


def _with_more(register: Register, record: Record) -> str:
    """What tells records apart that share even what mostly differs: a summary, a rank."""
    if isinstance(record, Post):
        return _post_name(register, record, rank=True, years=False)
    base = _with_what_differs(register, record)
    return f"{base}: {shorten(record.summary, 60)}" if isinstance(record, Statement) else base


def _with_years(register: Register, record: Record) -> str:
    if isinstance(record, Post):
        return _post_name(register, record, rank=True, years=True)
    return _with_more(register, record)


_RANKS: Mapping[Rank, str] = MappingProxyType(
    {
        "PM": "Prime Minister",
        "DPM": "Deputy Prime Minister",
        "SoS": "Secretary of State",
        "MoS": "Minister of State",
        "PUSS": "Parliamentary Under-Secretary of State",
    }
)


def _post_name(register: Register, post: Post, *, rank: bool, years: bool) -> str:
    """A post with what tells it apart from others of its title: department, rank, years of known spells."""
    department = register.resolve(post.department)
    known: list[str] = []
    if isinstance(department, Department):
        if department.from_ and not rank:
            known.append(f"{department.short} from {department.from_.first.year}")
        elif department.short not in post.name:
            known.append(department.short)
    if rank and post.rank:
        known.append(f"rank of {_RANKS[post.rank]}")
    if years and (spells := _years(register, post)):
        known.append(spells)
    return f"{post.name} ({', '.join(known)})" if known else post.name


def _years(register: Register, post: Post) -> str:
    """The years that the known spells of a post span: ``2020 to 2023``, or one year alone."""
    found = [
        when.first.year
        for holding in register.holdings(post.id)
        for when in (
            holding.appointment.from_,
            holding.appointment.to,
            *(sighting.on for sighting in holding.appointment.seen),
        )
        if when is not None
    ]
    if not found:
        return ""
    first, last = min(found), max(found)
    return str(first) if first == last else f"{first} to {last}"


def full_name(register: Register, record: Record, name: str) -> str:
    """A name in full, where it was cut so that a link stays short: a heading is never cut."""
    if isinstance(record, Statement) and name == _with_more(register, record):
        return f"{_with_what_differs(register, record)}: {record.summary}"
    return name


def _with_id(register: Register, record: Record) -> str:
    return f"{name_of(register, record)} ({record.id})"


_STEPS: tuple[Callable[[Register, Record], str], ...] = (
    name_of,
    _with_what_differs,
    _with_more,
    _with_years,
    _with_id,
)
"""What is tried in turn, until a name is one record's alone: an id is the very last resort."""

_BODY = re.compile(
    r"\b(department|ministry|office|directorate|unit|team|fund|council|committee|service|mission)\b",
    re.IGNORECASE,
)


def the_body(name: str, *, start: bool = False) -> str:
    """The name of a body within a sentence, or at its start: with the article, where it says what it is."""
    if name.lower().startswith("the ") or not _BODY.search(name):
        return name
    return f"{'The' if start else 'the'} {name}"


def shorten(text: str, length: int) -> str:
    """At most ``length`` characters of a text, cut between words."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def gloss(vocabulary: Any, word: str) -> str:
    """The gloss of a coded word."""
    return glosses(vocabulary)[word]


def title_of(kind: str, name: str) -> str:
    """The title of a record's page, which names its kind."""
    return f"{name} – {KINDS[kind].one}"


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its noun: ``1 post``, ``3 posts``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def in_words(number: int, one: str, many: str = "") -> str:
    """The same as a sentence tells it, small numbers as words: ``no posts``, ``one post``, ``12 posts``."""
    said = _SMALL[number] if number < len(_SMALL) else f"{number:,}"
    return f"{said} {one if number == 1 else many or one + 's'}"


def first_up(text: str) -> str:
    """A text with a capital at its start."""
    return text[:1].upper() + text[1:]


def first_down(text: str) -> str:
    """A label as it stands inside a sentence: only its first letter is made small, never a name or a month.

    A word that begins with two capitals, such as `UK`, stays as it is.
    """
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def joined(words: Iterable[str]) -> str:
    """Words as a person lists them: ``a, b and c``."""
    parts = list(words)
    return " and ".join(parts) if len(parts) < 3 else ", ".join(parts[:-1]) + " and " + parts[-1]


def ended(text: str) -> str:
    """A text that ends as a sentence does: with one full stop, unless its own last mark is one."""
    closed = text.rstrip().rstrip('”’")]')
    return text.rstrip() if closed.endswith((".", "?", "!", "…")) else f"{text.rstrip()}."


def first_sentence(text: str) -> str:
    """The first sentence of a text, without its full stop."""
    found = re.match(r"(.+?[.?!])(?=\s+[A-Z“\"'(]|\s*$)", text, re.DOTALL)
    return (found.group(1) if found else text).removesuffix(".")
