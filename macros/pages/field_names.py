"""What the fields of records are called on pages: one name each, wherever a field is shown or spoken of."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

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
            "reported_changes": "Changes of structure reported",
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
            "mechanism": "Stands in the comparison for",
            "lead": "Said to lead it",
            "lead_as_written": "Lead, in our words",
            "others": "Said to take part",
            "others_as_written": "Others, in our words",
            "from": "Began",
            "first_stated": "Earliest public statement found",
            "first_stated_note": "Remark on the earliest statement",
            "to": "Ended, or planned to end",
            "status": "Status as last stated",
            "stages": "Stages of prevention",
            "setting": "Setting",
            "relation": "Relation to conflict prevention",
            "countries": "Countries named",
            "countries_as_written": "Countries, in our words",
            "money": "Money or staff",
            "named": "Who is named",
            "reporting": "Reports and scrutiny",
            "followed_by": "Followed by",
            "chain": "Steps from warning to action",
            "general": "On atrocity prevention as a whole",
            "regular_report": "Regular public report",
            "leads_to": "Action said to follow from its warnings",
            "missing": "What is missing or unclear",
        },
        "levers": {
            "name": "Name",
            "basis": "Law or policy behind it",
            "owners": "Said to own it",
            "decision": "Named where a source speaks of decisions",
            "test": "Atrocity-prevention test",
            "test_note": "Remark on the test",
            "other_test": "Another test stated",
            "missing": "What is missing or unclear",
        },
        "situations": {
            "name": "Name",
            "countries": "Country codes (ISO 3166)",
            "letter": "In the open letter of 2018",
            "communities": "Communities that the sources name",
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
            "date": "When asked",
            "due": "Asked to be done by",
            "topic": "About",
            "addressed_to": "Addressed to",
            "form": "How it was asked",
        },
        "statements": {
            "summary": "What it says, in our words",
            "date": "Dated",
            "speaker": "Speaker or author",
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
            "read_in_part": "Part that was read",
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
            "mechanism": "Stands in the comparison for",
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
            "date": "When last searched",
            "result": "Result",
            "subjects": "About",
        },
        "notes": {
            "summary": "The gap",
            "type": "Kind of gap",
            "found_by": "Rule that finds the same",
            "closes_when": "What would close it",
        },
        "holes": {
            "what": "What to read or find out",
            "why": "What it would settle",
            "where": "Where to look",
            "noted_on": "When noted",
        },
        "conflicts": {},
        # Parts of records
        "appointments": {"post": "Post", "from": "Start", "to": "End", "seen": "Seen in post"},
        "answers": {"summary": "The answer", "stance": "Stance"},
        "delivery": {"summary": "What came of it"},
        "levers-used": {"note": "How it is used"},
        "named_by": {"named": "Whether it names the lever"},
        "reported_changes": {"summary": "What was reported", "date": "When reported"},
    }
)
"""The fields in words, by kind (ministers read as people) or by part of a record."""

_PARTS = {("workstreams", "levers"): "levers-used"}


def field_name(kind: str, field: str, part: str = "") -> str:
    """A field in words. ``part`` is the field of the record that holds it, if it stands in a part."""
    group = _PARTS.get((kind, part), part) if part else "people" if kind == "ministers" else kind
    return FIELDS[group].get(field) or field.replace("_", " ").capitalize()
