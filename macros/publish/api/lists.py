"""The JSON of each kind: all its records, whole, in the order of their ids."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Generic

from pydantic import ConfigDict, field_serializer

from macros.pages.addresses import index_of, twin
from macros.pages.edition import Edition
from macros.publish.api.model import Json, Whole, whole
from macros.publish.api.records import Known, R, known
from macros.publish.file import PublishedFile, json_bytes
from macros.records.base import Record, detail
from macros.records.kinds import BY_FOLDER
from macros.records.plain import plain


class Counted(Json):
    """How many gaps, those of government and those of this record apart. The two are never added up."""

    model_config = ConfigDict(title="Gaps in numbers")

    government: int = detail("Gaps in what government has said in public", ge=0)
    record: int = detail("Gaps in what this record has read", ge=0)


class Listed(Known, Generic[R]):
    """A record in the list of its kind; its own file says besides what it points to, and what to it."""

    model_config = ConfigDict(title="A record in a list")

    gaps: Counted = detail("The gaps that concern it on the record's day")
    record: R = detail("The filled fields, by the names and in the order of the file")

    @field_serializer("record")
    def _plain(self, record: Record) -> dict[str, Any]:
        return plain(record)


class ListJson(Whole, Generic[R]):
    """All records of a kind."""

    model_config = ConfigDict(title="All records of a kind")

    kind: str = detail("The kind, which is the name of its folder")
    count: int = detail("How many records there are", ge=0)
    records: list[Listed[R]] = detail("The records, sorted by id")


def files(edition: Edition) -> Iterator[PublishedFile]:
    """A file for each kind."""
    for kind in BY_FOLDER:
        yield PublishedFile(twin(kind), partial(_make, edition, kind))


def _make(edition: Edition, kind: str) -> bytes:
    return json_bytes(list_json(edition, kind))


def list_json(edition: Edition, kind: str) -> ListJson[Record]:
    """All records of a kind."""
    found = edition.register.kind(kind)
    return ListJson[Record](
        **whole(edition, index_of(kind), twin(kind)),
        kind=kind,
        count=len(found),
        records=[
            Listed[Record](**known(edition, record), gaps=_counted(edition, record), record=record)
            for record in found.values()
        ],
    )


def _counted(edition: Edition, record: Record) -> Counted:
    whose = [gap.register for gap in edition.gaps_about(record.key)]
    return Counted(government=whose.count("government"), record=whose.count("record"))
