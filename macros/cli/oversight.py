"""Who was said to hold oversight on a day, with the statement, its words and why.

With --role the JSON is one object, without it a list of five, one for each role. Its keys: `on` (the day
asked about), `role`, `standing` (stated, carried, unconfirmed, lapsed, none or unresearched); `minister`,
`post` and `department`, ids of the person, post and body that the statement names or that it is carried in,
null when lapsed or none; `successors`, ids of the bodies that replaced the one named; `holders`, ids of those
who held a post that was named without a person; `last_named`, the id of the person, post or body named last;
`statement`, its id; `said_on` (a day, month or year), `age` (on the day asked about), `speaker`, `quote`,
`source` (id) and `evidence` (address) of it; `also`, ids of other explicit statements of that date; `since`
and `until` (the first day after, at the end of the record the day after its last), `because`, `searches`
(ids, for an absence); `may_be`, where a date is known by its month or year only: objects with `standing`,
`minister`, `post`, `department`, `statement`, `known_as` and `because`. A key without a value is null, a list
without one empty.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from typing import TypedDict

from macros.cli.asked import one_day, whole_register
from macros.cli.options import add_data, add_format
from macros.oversight.standing import ROLES, Interval, MayBe, standing
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.when import When
from macros.records.words import Role
from macros.register.register import Register


class Possibility(TypedDict):
    """What the standing may have been as well."""

    standing: str
    minister: str | None
    post: str | None
    department: str | None
    statement: str | None
    known_as: str
    because: str


class Answer(TypedDict):
    """The answer for one role, as the docstring of this module describes it."""

    on: str
    role: str
    standing: str
    minister: str | None
    post: str | None
    department: str | None
    successors: list[str]
    holders: list[str]
    last_named: str | None
    statement: str | None
    said_on: str | None
    age: str | None
    speaker: str | None
    quote: str | None
    source: str | None
    evidence: str | None
    also: list[str]
    since: str
    until: str
    because: str
    searches: list[str]
    may_be: list[Possibility]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of this command."""
    parser.add_argument(
        "--on", metavar="DATE", help="the day, as in 2019-07-16 (default: the record's own date)"
    )
    parser.add_argument("--role", choices=ROLES, help="one role only")
    add_format(parser, ("text", "json"))
    add_data(parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints the answer. Returns 0, or 2 with one line on what to mend if there is none."""
    register = whole_register(arguments.data)
    roles: tuple[Role, ...] = (arguments.role,) if arguments.role else ROLES
    try:
        day = one_day(arguments.on) if arguments.on is not None else register.as_of
        answers = [answer(register, standing(register, role, day), day) for role in roles]
    except ValueError as error:  # a day that is none, or outside the period
        print(f"statement: {error}", file=sys.stderr)
        return 2
    if arguments.format == "json":
        print(json.dumps(answers[0] if arguments.role else answers, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_text(register, one) for one in answers))
    return 0


def answer(register: Register, interval: Interval, on: date) -> Answer:
    """The answer for the role of an interval on a day."""
    statement = register.of(Statement).get(interval.statement) if interval.statement else None
    source = register.of(Source).get(interval.source) if interval.source else None
    return {
        "on": on.isoformat(),
        "role": interval.role,
        "standing": interval.standing,
        "minister": interval.person,
        "post": interval.post,
        "department": interval.department,
        "successors": list(interval.successors),
        "holders": list(interval.holders),
        "last_named": interval.last_named,
        "statement": interval.statement,
        "said_on": str(interval.said_on) if interval.said_on else None,
        "age": interval.age(on),
        "speaker": statement.speaker.name if statement else None,
        "quote": interval.quote,
        "source": interval.source,
        "evidence": source.url if source else None,
        "also": list(interval.also),
        "since": interval.since.isoformat(),
        "until": interval.until.isoformat(),
        "because": interval.because,
        "searches": list(interval.searches),
        "may_be": [_possibility(one) for one in interval.may_be],
    }


def _possibility(one: MayBe) -> Possibility:
    return {
        "standing": one.standing,
        "minister": one.person,
        "post": one.post,
        "department": one.department,
        "statement": one.statement,
        "known_as": str(one.known_as),
        "because": one.because,
    }


def _text(register: Register, one: Answer) -> str:
    lines = [f"{one['role']} on {When(one['on']).words}: {one['standing']}, since {When(one['since']).words}"]
    lines.append(one["because"])
    if one["said_on"]:
        lines.append(f"Last statement: {one['speaker']}, {When(one['said_on']).words} ({_ago(one['age'])})")
    if one["quote"]:
        lines.append(f"“{one['quote']}”")
    lines.extend(f"{head}: {value}" for head, value in _details(register, one) if value)
    lines.extend(f"May be {other['standing']}: {other['because']}" for other in one["may_be"])
    return "\n  ".join(lines)


def _ago(age: str | None) -> str:
    return "that day" if age == "0 days" else f"{age} before"


def _details(register: Register, one: Answer) -> Iterable[tuple[str, str | None]]:
    yield "Evidence", one["evidence"]
    yield "Record", f"statements/{one['statement']}" if one["statement"] else None
    yield "Also said on that date", ", ".join(f"statements/{id_}" for id_ in one["also"])
    yield "Held the post, not named", ", ".join(register.people[id_].name for id_ in one["holders"])
    yield "Searches", ", ".join(f"searches/{id_}" for id_ in one["searches"])
