"""Which gaps stand on a day: in what government has said in public, and, apart, in this record.

The JSON is a list of objects: `id` (rule and subject, with the start of a spell), `rule`, `register`
(`government` or `record`), `subject` (`kind/id`, `role/…` or `cell/…`), `why`, `since` (null where not known
since when), `until` (the first day after, null while it stands), `closed_by` (the record that closed it),
`closes_when`, `evidence` (records), `searches` (ids), `url` and `drafts`: null, or an object of texts,
`question`, `peers` and `request`, of which the last may be null. A gap of which it is not known since when is
told on the record's own day only.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable

from macros.cli.asked import one_day, whole_register
from macros.cli.options import add_data, add_format
from macros.gaps.catalogue import GAP_RULES
from macros.gaps.cells import cells
from macros.gaps.found import gaps_on
from macros.gaps.gap import Gap, GapRule
from macros.oversight.standing import ROLES
from macros.publish.api.gap import told
from macros.register.register import Register


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Adds the options of this command."""
    parser.add_argument("--rule", choices=[rule.name for rule in GAP_RULES], help="one rule only")
    parser.add_argument("--subject", metavar="KIND/ID", help="one subject only, as in role/minister")
    parser.add_argument(
        "--on", metavar="DATE", help="the day, as in 2019-07-16 (default: the record's own date)"
    )
    parser.add_argument("--counts", action="store_true", help="count the gaps of each rule, and list none")
    add_format(parser, ("text", "json"))
    add_data(parser)


def run(arguments: argparse.Namespace) -> int:
    """Prints the gaps. Returns 0, or 2 with one line on what to mend if there is no answer."""
    register = whole_register(arguments.data)
    try:
        day = one_day(arguments.on) if arguments.on is not None else register.as_of
    except ValueError as error:
        print(f"statement: {error}", file=sys.stderr)
        return 2
    if not register.about.period_from.first <= day <= register.as_of:
        period = f"{register.about.period_from.words} to {register.about.as_of.words}"
        print(f"statement: {day} is outside the period of the record, {period}", file=sys.stderr)
        return 2
    if arguments.subject is not None and not _is_subject(register, arguments.subject):
        print(
            f"statement: {arguments.subject!r} is no subject; write a record, as in workstreams/ID, a "
            f"role, as in role/{ROLES[0]}, or a cell, as in {cells(register)[0].id}",
            file=sys.stderr,
        )
        return 2
    rules = tuple(rule for rule in GAP_RULES if arguments.rule in (None, rule.name))
    found = tuple(
        gap for gap in gaps_on(register, day) if gap.rule in rules and _is_of(gap, arguments.subject)
    )
    if arguments.counts:
        print("\n".join(_counts(rules, found)))
    elif arguments.format == "json":
        gaps = [told(register, gap).model_dump(mode="json") for gap in found]
        print(json.dumps(gaps, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(_text(gap) for gap in found) or "No gap of these rules stands on that day.")
    return 0


def _is_subject(register: Register, subject: str) -> bool:
    others = {*(f"role/{role}" for role in ROLES), *(cell.id for cell in cells(register))}
    return register.find(subject.partition("#")[0]) is not None or subject in others


def _is_of(gap: Gap, subject: str | None) -> bool:
    """Whether a gap is one of a subject, or of a part of it; without a subject, any is."""
    return subject is None or subject in (gap.spell.subject, gap.spell.subject.partition("#")[0])


def _counts(rules: Iterable[GapRule], found: tuple[Gap, ...]) -> Iterable[str]:
    for rule in rules:
        number = sum(gap.rule is rule for gap in found)
        yield f"{rule.whose:<10}  {number:>4}  {rule.name}"


def _text(gap: Gap) -> str:
    spell = gap.spell
    since = f"since {spell.since.words}" if spell.since else "not known since when"
    lines = [f"{gap.id} ({gap.register}), {since}", spell.why, f"What would close it: {spell.closes_when}"]
    lines.extend(
        f"{head}: {', '.join(names)}"
        for head, names in (
            ("Evidence", spell.evidence),
            ("Searches", tuple(f"searches/{id_}" for id_ in spell.searches)),
        )
        if names
    )
    return "\n  ".join(lines)
