"""What records, kinds and fields are called on pages: one name each, so that links and titles agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.department import Department
from macros.records.post import Post
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.words import Role, glosses
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
        "resources": KindName("money or staff", "money and staff", "Money and staff"),
        "comparators": KindName("mechanism elsewhere", "mechanisms elsewhere", "What others have"),
        "events": KindName("event", "events", "Timeline"),
        "searches": KindName("search", "searches", "Searches"),
        "notes": KindName("noted gap", "noted gaps", "Gaps that the editors noted"),
        "conflicts": KindName(
            "conflict between sources", "conflicts between sources", "Where sources contradict each other"
        ),
        "holes": KindName("text to read", "texts to read", "What this record has not read"),
    }
)

FIELDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "departments": {
            "name": "Name",
            "abbreviation": "Abbreviation",
            "type": "Kind of body",
            "summary": "Part in atrocity prevention",
            "from": "Began",
            "to": "Ended",
            "successors": "Replaced by",
            "predecessors": "Replaced",
            "part_of": "Part of, as last known",
            "parts": "Has as parts, as last known",
        },
        "posts": {
            "name": "Title",
            "department": "Department",
            "joint_with": "Held jointly with",
            "type": "Kind of post",
            "rank": "Rank",
            "holders": "Holders",
            "relevance": "Why it is here",
            "identifiers": "In other registers",
        },
        "people": {
            "name": "Name",
            "other_names": "Other names",
            "type": "Why in this record",
            "identifiers": "In other registers",
        },
        "workstreams": {
            "name": "Name",
            "summary": "What it is",
            "link": "Link to atrocity prevention",
            "lead": "Said to lead it",
            "lead_as_written": "Lead, as written down",
            "others": "Said to take part",
            "others_as_written": "Others, as written down",
            "from": "Began",
            "first_stated": "Earliest public statement found",
            "first_stated_note": "Remark on the earliest statement",
            "to": "Ended, or planned to end",
            "status": "Status as last stated",
            "stages": "Stages of prevention",
            "setting": "Setting",
            "relation": "Relation to conflict prevention",
            "countries": "Countries named",
            "countries_as_written": "Countries, as written down",
            "money": "Money or staff",
            "named": "Who is named",
            "reporting": "Reports and scrutiny",
            "missing": "What is missing or unclear",
        },
        "levers": {
            "name": "Name",
            "basis": "Law or policy behind it",
            "owners": "Said to own it",
            "decision": "Who is said to decide",
            "test": "Atrocity-prevention test",
            "test_note": "Remark on the test",
            "other_test": "Another test stated",
            "missing": "What is missing or unclear",
        },
        "situations": {
            "name": "Name",
            "countries": "Country codes",
            "letter": "In the open letter of 2018",
            "priority_list_2024": "Human rights priority list, 20 March 2024",
            "atrocity_action": "Action in atrocity terms",
            "assessment": "Assessments",
            "determination": "Determinations, or the language used",
            "other_action": "Other action",
            "missing": "What is missing or unclear",
        },
        "asks": {
            "summary": "What was asked",
            "body": "Who asked",
            "document": "Where",
            "date": "Asked on",
            "topic": "About",
            "addressed_to": "Addressed to",
            "form": "How it was asked",
        },
        "statements": {
            "summary": "What it assigns",
            "date": "Said on",
            "speaker": "Said by",
            "type": "Form",
            "strength": "How far it goes",
            "roles": "Role it speaks of",
            "names": "Points to",
        },
        "sources": {
            "name": "Title",
            "publisher": "Publisher",
            "date": "Date",
            "type": "What it is",
            "closeness": "How close to the original",
            "url": "Address",
            "other_urls": "Other addresses",
            "licence": "Licence",
            "kept_for": "Why it is kept",
        },
        "resources": {
            "figure": "Figure",
            "status": "Whether a figure was found",
            "scope": "How close to atrocity prevention",
            "period": "Period",
            "departments": "Bodies",
            "workstreams": "Workstreams",
        },
        "comparators": {
            "name": "Mechanism",
            "type": "Kind",
            "years": "Years",
            "lead_body": "Lead body",
            "named_lead": "Lead named in public",
            "strategy": "Published strategy",
            "annual_report": "Yearly public report",
            "summary": "Status",
        },
        "events": {"name": "What happened", "date": "When", "type": "Kind", "summary": "What changed"},
        "searches": {
            "sought": "Sought",
            "where": "Where",
            "date": "Last searched on",
            "result": "Result",
            "subjects": "About",
        },
        "notes": {"summary": "The gap", "type": "Kind of gap"},
        "holes": {
            "what": "What to read or find out",
            "why": "What it would settle",
            "where": "Where to look",
            "noted_on": "Noted on",
        },
        "conflicts": {},
        # Parts of records
        "appointments": {"post": "Post", "from": "Start", "to": "End", "seen": "Seen in post"},
        "answers": {"summary": "The answer", "stance": "Stance"},
        "delivery": {"summary": "What came of it"},
        "levers-used": {"note": "How it is used"},
        "named_by": {"named": "Whether it names the lever"},
    }
)
"""The fields in words, by kind (ministers read as people) or by part of a record."""

_PARTS = {("workstreams", "levers"): "levers-used"}


def field_name(kind: str, field: str, part: str = "") -> str:
    """A field in words. ``part`` is the field of the record that holds it, if it stands in a part."""
    group = _PARTS.get((kind, part), part) if part else "people" if kind == "ministers" else kind
    return FIELDS[group].get(field) or field.replace("_", " ").capitalize()


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
    if isinstance(record, Department) and record.from_:
        return f"{base} (from {record.from_.first.year})"
    if isinstance(record, Post):
        department = register.resolve(record.department)
        if isinstance(department, Department) and department.from_:
            return f"{record.name} ({department.short} from {department.from_.first.year})"
    return base


def _with_summary(register: Register, record: Record) -> str:
    base = _with_what_differs(register, record)
    return f"{base}: {shorten(record.summary, 60)}" if isinstance(record, Statement) else base


def _with_id(register: Register, record: Record) -> str:
    return f"{name_of(register, record)} ({record.id})"


_STEPS: tuple[Callable[[Register, Record], str], ...] = (name_of, _with_what_differs, _with_summary, _with_id)


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


def first_up(text: str) -> str:
    """A text with a capital at its start."""
    return text[:1].upper() + text[1:]


def joined(words: Iterable[str]) -> str:
    """Words as a person lists them: ``a, b and c``."""
    parts = list(words)
    return " and ".join(parts) if len(parts) < 3 else ", ".join(parts[:-1]) + " and " + parts[-1]
