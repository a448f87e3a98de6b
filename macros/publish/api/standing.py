"""The answer on oversight of one role, as programs get it: from the command, and from the API."""

from __future__ import annotations

from datetime import date

from pydantic import ConfigDict

from macros.oversight.interval import Interval, MayBe
from macros.publish.api.model import Address, Dated, Id, Json
from macros.records.base import detail
from macros.records.source import Source
from macros.records.statement import Statement
from macros.records.words import Role, StandingWord
from macros.register.register import Register


class Possibility(Json):
    """What the standing may have been as well, where a date is known by its month or year only."""

    model_config = ConfigDict(title="A standing that may have been")

    standing: StandingWord = detail("The standing that it may have been")
    minister: Id | None = detail("The person, by id")
    post: Id | None = detail("The post, by id")
    department: Id | None = detail("The body, by id")
    statement: Id | None = detail("The statement, by id")
    known_as: Dated = detail("The date that is known by its month or year only")
    because: str = detail("Why, in a sentence")


class Answer(Json):
    """Where oversight stands for one role on a day, with the statement that it rests on, and why."""

    model_config = ConfigDict(title="The answer on oversight for one role")

    on: date = detail("The day asked about; in a list of intervals, the last day of each")
    role: Role = detail("The role")
    standing: StandingWord = detail("Where oversight stands on that day")
    minister: Id | None = detail(
        "The person that the statement names, or in whom it is carried, by id; null when lapsed or none"
    )
    post: Id | None = detail("The post, by id, likewise")
    department: Id | None = detail("The body, by id, likewise")
    successors: list[Id] = detail("The bodies that replaced the one named, by id")
    holders: list[Id] = detail("Who held a post that was named without a person, by id")
    last_named: Id | None = detail("The person, post or body named last, by id, also when lapsed")
    statement: Id | None = detail("The last explicit statement by government, by id")
    said_on: Dated | None = detail("The date of the statement")
    age: str | None = detail("The age of the statement on `on`, in words")
    speaker: str | None = detail("Who made the statement")
    quote: str | None = detail("Its words")
    source: Id | None = detail("Where they stand, by id")
    evidence: Address | None = detail("The address of that source")
    also: list[Id] = detail("Other explicit statements of the same date, by id")
    since: date = detail("The first day of the interval that the day lies in")
    until: date = detail("The first day after it; at the end of the record the day after its last")
    because: str = detail("Why the standing is what it is, in a sentence or two")
    searches: list[Id] = detail("The searches that an absence rests on, by id")
    may_be: list[Possibility] = detail("What the standing may have been as well")


def answer(register: Register, interval: Interval, on: date) -> Answer:
    """The answer for the role of an interval on a day."""
    statement = register.of(Statement).get(interval.statement) if interval.statement else None
    source = register.of(Source).get(interval.source) if interval.source else None
    return Answer(
        on=on,
        role=interval.role,
        standing=interval.standing,
        minister=interval.person,
        post=interval.post,
        department=interval.department,
        successors=list(interval.successors),
        holders=list(interval.holders),
        last_named=interval.last_named,
        statement=interval.statement,
        said_on=str(interval.said_on) if interval.said_on else None,
        age=interval.age(on),
        speaker=statement.speaker.name if statement else None,
        quote=interval.quote,
        source=interval.source,
        evidence=source.url if source else None,
        also=list(interval.also),
        since=interval.since,
        until=interval.until,
        because=interval.because,
        searches=list(interval.searches),
        may_be=[_possibility(one) for one in interval.may_be],
    )


def _possibility(one: MayBe) -> Possibility:
    return Possibility(
        standing=one.standing,
        minister=one.person,
        post=one.post,
        department=one.department,
        statement=one.statement,
        known_as=str(one.known_as),
        because=one.because,
    )
