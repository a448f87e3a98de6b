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

from macros.cli.asked import one_day, whole_register
from macros.cli.options import add_data, add_format
from macros.oversight.standing import ROLES, standing
from macros.publish.api.standing import Answer, answer
from macros.records.when import When
from macros.records.words import Role
from macros.register.register import Register


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
        told = [one.model_dump(mode="json") for one in answers]
        print(json.dumps(told[0] if arguments.role else told, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_text(register, one) for one in answers))
    return 0


def _text(register: Register, one: Answer) -> str:
    lines = [f"{one.role} on {When.day(one.on).words}: {one.standing}, since {When.day(one.since).words}"]
    lines.append(one.because)
    if one.said_on:
        lines.append(f"Last statement: {one.speaker}, {When(one.said_on).words} ({_ago(one.age)})")
    if one.quote:
        lines.append(f"“{one.quote}”")
    lines.extend(f"{head}: {value}" for head, value in _details(register, one) if value)
    lines.extend(f"May be {other.standing}: {other.because}" for other in one.may_be)
    return "\n  ".join(lines)


def _ago(age: str | None) -> str:
    return "that day" if age == "0 days" else f"{age} before"


def _details(register: Register, one: Answer) -> Iterable[tuple[str, str | None]]:
    yield "Evidence", one.evidence
    yield "Record", f"statements/{one.statement}" if one.statement else None
    yield "Also said on that date", ", ".join(f"statements/{id_}" for id_ in one.also)
    yield "Held the post, not named", ", ".join(register.people[id_].name for id_ in one.holders)
    yield "Searches", ", ".join(f"searches/{id_}" for id_ in one.searches)
