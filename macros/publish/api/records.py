"""The JSON of each record: its fields as its file has them, and around them its addresses and dates."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, Generic, TypeVar

from pydantic import ConfigDict, field_serializer

from macros.gaps.gap import Whose
from macros.pages.addresses import address, cite_file, feed_of, gap_address, page_of, quote_address, twin
from macros.pages.edition import Edition
from macros.pages.feeds_page import WITH_FEED
from macros.pages.frame.cite import CITED_KINDS, FORMS
from macros.publish.api.model import Address, Dated, Edited, Id, Json, Key, Pointer, Target, target
from macros.publish.file import PublishedFile, json_bytes
from macros.records.base import Evidenced, Record, detail
from macros.records.plain import plain
from macros.register.evidence import newest_evidence
from macros.register.references import parts, references

R = TypeVar("R", bound=Record)


class Known(Json):
    """What is said of every record, in its own file and in the list of its kind."""

    key: Key = detail("`kind/id`, which names one record among all: for ever")
    kind: str = detail("The kind, which is the name of its folder")
    id: Id = detail("The id within the kind, which is the stem of its file")
    label: str = detail("What the site calls it: unique within the kind, and not for ever")
    url: Address = detail("The page that shows it, or its place on one")
    json_: Address = detail("Its own file in this API", alias="json")
    changed: str | None = detail(
        "The release in which it was first published as it stands; null where that is none yet"
    )
    evidence_to: Dated | None = detail(
        "The newest day that its evidence reaches, as worked out from all of it"
    )
    compared: Dated | None = detail(
        "The day on which somebody last compared it with its sources; null where nobody has"
    )


class Pointed(Target):
    """A reference from a field of the record, or a mention in one of its texts."""

    model_config = ConfigDict(title="A reference to another record")

    path: Pointer = detail("Where it stands in `record`, as a JSON Pointer")
    mentioned: bool = detail("Whether it is a mention within a text, and not a field of its own")


class Quoted(Json):
    """A quote, by its place on the page."""

    model_config = ConfigDict(title="The address of a quote")

    path: Pointer = detail("The entry of evidence in `record`, as a JSON Pointer")
    url: Address = detail("Its place on the page: for ever, as long as words and source stay")


class GapNamed(Json):
    """A gap that stands on the record's day and concerns the record; `gaps.json` tells it in full."""

    model_config = ConfigDict(title="A gap that concerns the record")

    id: str = detail("The id of the gap")
    register_: Whose = detail("Whose gap it is: of `government`, or of this `record`", alias="register")
    url: Address = detail("Its place on the page of its rule")


class RecordJson(Edited, Known, Generic[R]):
    """A record: its fields by the names of its file, and around them its addresses and dates."""

    model_config = ConfigDict(title="A record")

    feed: Address | None = detail("The feed of changes to it, for the kinds that have one")
    cite: list[Address] = detail("Files that cite its page, for the kinds that have them")
    record: R = detail("The filled fields, by the names and in the order of the file")
    references: list[Pointed] = detail("The records that it points to, in the order of its fields")
    referred_by: list[Target] = detail("The records that point to it, each once")
    quotes: list[Quoted] = detail("The addresses of its quotes")
    gaps: list[GapNamed] = detail("The gaps that concern it on the record's day")

    @field_serializer("record")
    def _plain(self, record: Record) -> dict[str, Any]:
        return plain(record)


def files(edition: Edition) -> Iterator[PublishedFile]:
    """A file for each record."""
    for record in edition.register:
        yield PublishedFile(twin(record.key), partial(_make, edition, record))


def _make(edition: Edition, record: Record) -> bytes:
    return json_bytes(record_json(edition, record))


def record_json(edition: Edition, record: Record) -> RecordJson[Record]:
    """A record as its own file tells it."""
    return RecordJson[Record](
        **known(edition, record),
        as_of=edition.as_of,
        version=edition.version or None,
        feed=edition.url(feed_of(record.key)) if record.kind in WITH_FEED else None,
        cite=[edition.url(cite_file(page_of(record), form)) for form in _forms(record)],
        record=record,
        references=list(_references(edition, record)),
        referred_by=list(_referred_by(edition, record)),
        quotes=list(_quotes(edition, record)),
        gaps=[
            GapNamed(
                id=gap.id, register_=gap.register, url=edition.url(gap_address(gap.rule.name, gap.anchor))
            )
            for gap in edition.gaps_about(record.key)
        ],
    )


def _forms(record: Record) -> tuple[str, ...]:
    """The forms in which files beside its page cite a record."""
    return tuple(FORMS) if record.kind in CITED_KINDS else ()


def known(edition: Edition, record: Record) -> dict[str, Any]:
    """The fields of `Known`."""
    release = edition.history.changed(record)
    newest = newest_evidence(edition.register, record)
    return {
        "key": record.key,
        "kind": record.kind,
        "id": record.id,
        "label": edition.name(record),
        "url": edition.url(address(record)),
        "json": edition.url(twin(record.key)),
        "changed": release.name if release else None,
        "evidence_to": str(newest) if newest else None,
        "compared": str(record.compared) if record.compared else None,
    }


def _references(edition: Edition, record: Record) -> Iterator[Pointed]:
    for one in references(record):
        found = edition.register.resolve(one.ref)
        if found is not None:
            yield Pointed(
                key=found.key,
                url=edition.url(address(found, one.ref.part)),
                json_=edition.url(twin(found.key)),
                path=pointer(*one.path),
                mentioned=one.mentioned,
            )


def _referred_by(edition: Edition, record: Record) -> Iterator[Target]:
    seen: set[str] = set()
    for one in edition.register.referring_to(record):
        if one.record.key not in seen:
            seen.add(one.record.key)
            yield target(edition, one.record)


def _quotes(edition: Edition, record: Record) -> Iterator[Quoted]:
    for path, part in parts(record):
        if isinstance(part, Evidenced):
            for number, entry in enumerate(part.evidence):
                if entry.quote is not None:
                    place = edition.url(quote_address(record, entry))
                    yield Quoted(path=pointer(*path, "evidence", number), url=place)


def pointer(*path: str | int) -> str:
    """A path as a JSON Pointer. No name of a field has a ``/`` or ``~``, which would have to be spelt out."""
    return "".join(f"/{step}" for step in path)
