"""What the files of the API are made of: models that write a file and describe it, so that the two agree."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from macros.pages.addresses import address, twin
from macros.pages.edition import Edition
from macros.pages.parts.credit import credit
from macros.records.base import Record, detail
from macros.records.when import PATTERN

KEY_PATTERN = r"^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$"

Key = Annotated[str, Field(pattern=KEY_PATTERN)]
"""``kind/id``, which names one record among all."""

Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]

Dated = Annotated[str, Field(pattern=PATTERN)]
"""A day, month or year, as precise as its source: `macros.records.when.When` as text."""

Address = Annotated[str, Field(pattern=r"^https?://[^\s]+$")]
"""A whole address, with the host."""

Pointer = Annotated[str, Field(pattern=r"^(/[^/]+)+$")]
"""A place in ``record``, as a JSON Pointer (RFC 6901)."""


class Json(BaseModel):
    """A file of the API, or a part of one. Nothing stands in it that its schema does not name."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, serialize_by_alias=True
    )


class Target(Json):
    """A record, by its key and its addresses."""

    model_config = ConfigDict(title="A record that is pointed to")

    key: Key = detail("The record, as `kind/id`")
    url: Address = detail("The page that shows it")
    json_: Address = detail("Its own file in this API", alias="json")


class Edited(Json):
    """What every file says of the record as a whole."""

    as_of: date = detail("The day the record tells of: nothing in it knows a later one")
    version: str | None = detail(
        "The release that this is, or `after` and the one that it comes after; null before the first"
    )


class Whole(Edited):
    """What a file of more than one record says besides, so that it can be used alone."""

    url: Address = detail("The page that says the same to a reader")
    json_: Address = detail("This file", alias="json")
    licence: str = detail("The licence of our own words and of the data's structure; quotations keep theirs")
    credit: str = detail("The credit line to copy")


def target(edition: Edition, record: Record) -> Target:
    """A record with its addresses."""
    return Target(key=record.key, url=edition.url(address(record)), json_=edition.url(twin(record.key)))


def target_of(edition: Edition, key: str) -> Target | None:
    """The record with a key, with its addresses; nothing where the key names a role or a cell."""
    record = edition.register.find(key.partition("#")[0])
    return target(edition, record) if record is not None else None


def whole(edition: Edition, page: str, file: str) -> dict[str, Any]:
    """The fields of `Whole`, for a file and the page that says the same."""
    return {
        "as_of": edition.as_of,
        "version": edition.version or None,
        "url": edition.url(page),
        "json": edition.url(file),
        "licence": edition.about.licences.data,
        "credit": credit(edition),
    }
