"""What was worked out of the records: the standing of oversight, and the gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from macros.gaps.catalogue import GAP_RULES
from macros.gaps.gap import Gap
from macros.oversight.interval import Interval
from macros.pages.addresses import OVERSIGHT, gap_address
from macros.pages.edition import Edition
from macros.pages.tables.flat import key_of
from macros.pages.tables.model import Cell, Cells, Column, Table, date_cells, date_columns, several
from macros.pages.tables.proof import keys
from macros.records.references import Ref
from macros.records.words import Role, StandingWord, glosses

_ROLE = Column("role", "The role of oversight", required=True, words=glosses(Role))
_NAMED = (
    Column("person", "The person whom the statement names", to="records"),
    Column("post", "The post", to="posts"),
    Column("department", "The department or other body", to="departments"),
    Column("statement", "The last explicit statement by government", to="statements"),
)
_STANDING = Column("standing", "Where oversight stands", required=True, words=glosses(StandingWord))

OVERSIGHT_COLUMNS = (
    _ROLE,
    Column("since", "The first day", "day", required=True),
    Column("until", "The first day on which it held no more", "day", required=True),
    Column(
        "to_the_end",
        "`yes` where the record ends on the day before `until`, and the standing need not",
        words={"yes": "the record ends here"},
    ),
    _STANDING,
    Column("because", "Why it is so, in a sentence", required=True),
    *_NAMED,
    *date_columns("said_on", "The date of the statement"),
    Column("quote", "Its words"),
    Column("source", "Where they stand", to="sources"),
    Column("also", "Other explicit statements of the same date", many=True),
    Column(
        "last_named", "Whom or what the last statement named, where the standing has lapsed", to="records"
    ),
    Column("successors", "The bodies that replaced the one named", many=True),
    Column("holders", "Who held the post that was named, where no person was", many=True),
    Column("searches", "The searches that an absence rests on", many=True),
    Column("page", "The page on oversight", "url", required=True),
)

POSSIBLE_COLUMNS = (
    _ROLE,
    Column("since", "The first day of the interval, as in `oversight`", "day", required=True),
    Column("number", "Its place among those of the interval, from 1", "integer", required=True),
    _STANDING.renamed("standing", "What the standing may have been as well", required=True),
    *date_columns("known_as", "The date that is known by its month or year only", required=True),
    *_NAMED,
    Column("because", "Why it may have been so, in a sentence", required=True),
)

_RULES: Mapping[str, str] = {rule.name: rule.title for rule in GAP_RULES}

GAP_COLUMNS = (
    Column("key", "The rule and the place on its page, which name one gap among all", required=True),
    Column("rule", "The rule that it is told under", required=True, words=_RULES),
    Column(
        "register",
        "Whose gap it is",
        required=True,
        words={
            "government": "in what government has said in public",
            "record": "in what this record has read",
        },
    ),
    Column(
        "subject",
        "What it is of: a record (`kind/id`), a role (`role/…`), a cell of the matrix (`cell/…`)",
        required=True,
    ),
    Column("why", "What is missing, in a sentence", required=True),
    Column("closes_when", "What would close it", required=True),
    Column(
        "stands",
        "Whether it stands on the day of the record",
        required=True,
        words={"yes": "it does", "no": "it has closed"},
    ),
    *date_columns("since", "Since when; empty where that is not known"),
    Column("until", "The day on which it closed", "day"),
    Column("closed_by", "The record that closed it", to="records"),
    Column("record", "The record that it is of, where it is one", to="records"),
    Column("evidence", "The records that it rests on", many=True),
    Column("searches", "The searches that it rests on", many=True),
    Column("found_by", "The rule that found it, where it is told under another one", words=_RULES),
    Column("page", "Its place on the page of its rule", "url", required=True),
)

GAP_RECORDS_COLUMNS = (
    Column("gap", "The key of the gap", required=True, to="gaps"),
    Column("number", "Its place among those of the gap, from 1", "integer", required=True),
    Column("record", "A record that the gap concerns", required=True, to="records"),
    Column("part", "The part of it"),
)


def oversight(edition: Edition) -> Table:
    """The standing of each role as intervals over the whole period."""
    rows = tuple(_interval(edition, one) for intervals in edition.standings.values() for one in intervals)
    about = (
        "Who was said to hold oversight: for each role, intervals from `since` up to, but not including, "
        "`until`, over the whole period of the record."
    )
    return Table("oversight", "Oversight by role and day", about, OVERSIGHT_COLUMNS, rows, ("role", "since"))


def possible(edition: Edition) -> Table:
    """What a standing may have been as well, where a date is known by its month or year only."""
    about = (
        "What the standing of an interval may have been as well, where a date is known by its month or year "
        "only."
    )
    rows = tuple(_possible(edition))
    name, key = "oversight_may_be", ("role", "since", "number")
    return Table(name, "What oversight may have been as well", about, POSSIBLE_COLUMNS, rows, key)


def gaps(edition: Edition) -> Table:
    """Every gap, standing or closed."""
    rows = tuple(_gap(edition, gap) for gap in edition.gaps)
    about = (
        "What is missing in what government has said in public and, apart, in this record: `register` says "
        "which. Those that closed stay, with the day and what closed them."
    )
    return Table("gaps", "Gaps, standing and closed", about, GAP_COLUMNS, rows)


def gap_records(edition: Edition) -> Table:
    """The records that each gap concerns."""
    rows = tuple(row for gap in edition.gaps for row in _concerned(edition, gap))
    about = "A row for each record that a gap concerns: its subject, and others on whose pages it is shown."
    key = ("gap", "number")
    return Table("gap_records", "Records that gaps concern", about, GAP_RECORDS_COLUMNS, rows, key)


def _interval(edition: Edition, one: Interval) -> Cells:
    last = edition.standings[one.role][-1]
    return (
        one.role,
        one.since.isoformat(),
        one.until.isoformat(),
        "yes" if one is last else None,
        one.standing,
        one.because,
        *_named(edition, one.person, one.post, one.department, one.statement),
        *date_cells(one.said_on),
        one.quote,
        _key(edition, one.source),
        keys(edition, one.also, "statements"),
        _key(edition, one.last_named) if one.standing == "lapsed" else None,
        _keys(edition, one.successors),
        _keys(edition, one.holders),
        keys(edition, one.searches, "searches"),
        edition.url(OVERSIGHT),
    )


def _possible(edition: Edition) -> Iterator[Cells]:
    for role, intervals in edition.standings.items():
        for interval in intervals:
            for number, one in enumerate(interval.may_be, start=1):
                yield (
                    role,
                    interval.since.isoformat(),
                    number,
                    one.standing,
                    *date_cells(one.known_as),
                    *_named(edition, one.person, one.post, one.department, one.statement),
                    one.because,
                )


def _gap(edition: Edition, gap: Gap) -> Cells:
    spell = gap.spell
    until = spell.until.isoformat() if spell.until else None
    return (
        gap.id,
        gap.rule.name,
        gap.register,
        spell.subject,
        spell.why,
        spell.closes_when,
        "yes" if spell.stands(edition.as_of, edition.as_of) else "no",
        *date_cells(spell.since),
        until,
        _record(edition, spell.closed_by or ""),
        _record(edition, spell.subject),
        several(spell.evidence),
        keys(edition, spell.searches, "searches"),
        gap.found_by or None,
        edition.url(gap_address(gap.rule.name, gap.anchor)),
    )


def _concerned(edition: Edition, gap: Gap) -> Iterator[Cells]:
    known = [one for one in dict.fromkeys(gap.subjects) if _record(edition, one)]
    for number, subject in enumerate(known, start=1):
        yield (gap.id, number, _record(edition, subject), subject.partition("#")[2] or None)


def _record(edition: Edition, subject: str) -> str | None:
    record = edition.register.find(subject.partition("#")[0])
    return record.key if record else None


def _named(
    edition: Edition, person: Ref | None, post: Ref | None, department: Ref | None, statement: str | None
) -> Cells:
    said = f"statements/{statement}" if statement else None
    return (_key(edition, person), _key(edition, post), _key(edition, department), said)


def _key(edition: Edition, ref: Ref | None) -> Cell:
    return None if ref is None else key_of(edition.register, ref)


def _keys(edition: Edition, refs: Iterable[Ref]) -> Cell:
    return several(tuple(key_of(edition.register, ref) for ref in refs))
