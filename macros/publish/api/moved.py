"""The JSON at the address of a record that moved: what became of it, and what to read instead."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pydantic import ConfigDict

from macros.pages.addresses import place_of, twin
from macros.pages.edition import Edition
from macros.pages.places import place_now
from macros.publish.api.model import Address, Dated, Edited, Id, Key, Target
from macros.publish.file import PublishedFile, json_bytes
from macros.records.base import detail
from macros.records.moved import Move, Moved
from macros.records.references import RecordRef


class MovedJson(Edited):
    """What stands in the place of a record that was renamed, merged, split or withdrawn."""

    model_config = ConfigDict(title="A record that moved")

    key: Key = detail("The key that the record had, as `kind/id`")
    kind: str = detail("The kind that it was of")
    id: Id = detail("The id that it had")
    name: str | None = detail("What it was called, where that may still be shown")
    url: Address = detail("The page that tells what became of it, or the place on one")
    json_: Address = detail("This file", alias="json")
    moved: Move = detail("What became of it")
    why: str | None = detail("Why it was withdrawn; null where it was not")
    on: Dated = detail("The day on which that was done")
    leads_to: list[Target] = detail("What to read instead, through all later moves; may be empty")


def files(edition: Edition) -> Iterator[PublishedFile]:
    """A file for each mark in the place of a record."""
    for mark in edition.register.moved.values():
        yield PublishedFile(twin(mark.key), partial(_make, edition, mark))


def _make(edition: Edition, mark: Moved) -> bytes:
    return json_bytes(moved_json(edition, mark))


def moved_json(edition: Edition, mark: Moved) -> MovedJson:
    """A mark as its file tells it: nothing that must not be published any more."""
    return MovedJson(
        key=mark.key,
        kind=mark.kind,
        id=mark.id.id,
        name=mark.name,
        url=edition.url(place_of(mark.key)),
        json_=edition.url(twin(mark.key)),
        moved=mark.how,
        why=mark.withdrawn,
        on=str(mark.on),
        leads_to=[_target(edition, ref) for ref in mark.leads_to],
        as_of=edition.as_of,
        version=edition.version or None,
    )


def _target(edition: Edition, ref: RecordRef) -> Target:
    key = edition.register.now(f"{ref.kind}/{ref.id}")
    return Target(key=key, url=edition.url(place_now(edition, key)), json_=edition.url(twin(key)))
