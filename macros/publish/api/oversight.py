"""The JSON of oversight: for each role the intervals of its standing, over the whole period of the record."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pydantic import ConfigDict

from macros.oversight.acting import DAY
from macros.oversight.interval import Interval
from macros.pages.addresses import OVERSIGHT
from macros.pages.edition import Edition
from macros.publish.api import documents
from macros.publish.api.model import Json, Target, Whole, target_of, whole
from macros.publish.api.standing import Answer, answer
from macros.publish.file import PublishedFile, json_bytes
from macros.records.base import detail
from macros.records.references import Ref
from macros.records.words import Role


class IntervalJson(Answer):
    """A stretch of days on which the standing of a role did not change.

    It is told as of its last day, so that the last one of a role is the answer on the record's own day.
    """

    model_config = ConfigDict(title="An interval of oversight")

    records: list[Target] = detail("The records that it names, with their addresses, each once")


class Line(Json):
    """The intervals of one role: they cover every day of the period, without a hole or an overlap."""

    model_config = ConfigDict(title="A role over time")

    role: Role = detail("The role")
    intervals: list[IntervalJson] = detail("Its intervals, in the order of time")


class OversightJson(Whole):
    """Who was said to hold oversight, for each role, on any day of the period."""

    model_config = ConfigDict(title="Oversight")

    roles: list[Line] = detail("The roles")


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The one file."""
    yield PublishedFile(documents.OVERSIGHT.path, partial(_make, edition))


def _make(edition: Edition) -> bytes:
    return json_bytes(oversight_json(edition))


def oversight_json(edition: Edition) -> OversightJson:
    """The intervals of every role."""
    return OversightJson(
        **whole(edition, OVERSIGHT, documents.OVERSIGHT.path),
        roles=[
            Line(role=role, intervals=[_interval(edition, one) for one in found])
            for role, found in edition.standings.items()
        ],
    )


def _interval(edition: Edition, one: Interval) -> IntervalJson:
    told = answer(edition.register, one, one.until - DAY)
    return IntervalJson(**told.model_dump(), records=list(_records(edition, one)))


def _records(edition: Edition, one: Interval) -> Iterator[Target]:
    """Every record that an interval names by id, in the order of its fields."""
    refs: list[Ref | None] = [one.person, one.post, one.department, *one.successors, *one.holders]
    refs += [one.last_named, one.source]
    refs += [ref for other in one.may_be for ref in (other.person, other.post, other.department)]
    found = [edition.register.resolve(ref) for ref in refs if ref is not None]
    said = [one.statement, *one.also, *(other.statement for other in one.may_be)]
    keys = [record.key for record in found if record is not None]
    keys += [f"statements/{id_}" for id_ in said if id_] + [f"searches/{id_}" for id_ in one.searches]
    for key in dict.fromkeys(keys):
        if (pointed := target_of(edition, key)) is not None:
            yield pointed
