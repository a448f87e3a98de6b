"""The JSON of the whole: which kinds and files there are, and on what terms they can be used."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from pydantic import ConfigDict

from macros.pages.addresses import (
    ARCHIVE,
    DATA,
    DATAPACKAGE,
    FEEDS,
    OPENAPI,
    POPOLO,
    SQLITE,
    index_of,
    schema_of,
    twin,
)
from macros.pages.edition import Edition
from macros.pages.names import KINDS
from macros.pages.on.period import Period
from macros.publish.api.documents import DOCUMENTS, INDEX, Document
from macros.publish.api.model import Address, Dated, Json, Whole, whole
from macros.publish.file import PublishedFile, json_bytes
from macros.records.base import detail
from macros.records.kinds import BY_FOLDER

PROMISE = "what-stays-as-it-is"
"""The heading of the promise on the page about the data."""

OTHER_FORMS = (DATAPACKAGE, SQLITE, POPOLO, ARCHIVE, FEEDS)


class KindJson(Json):
    """A kind of record."""

    model_config = ConfigDict(title="A kind of record")

    kind: str = detail("The kind, which is the name of its folder and stands in addresses")
    label: str = detail("What its records are called, in words")
    count: int = detail("How many records there are", ge=0)
    url: Address = detail("The page that lists them")
    json_: Address = detail("The file that lists them", alias="json")
    schema_: Address = detail("The JSON Schema of their files and of that list", alias="schema")


class FileJson(Json):
    """A file that is not of one record or kind."""

    model_config = ConfigDict(title="A file")

    name: str = detail("Its name, which is also that of its schema")
    title: str = detail("What stands in it")
    json_: Address = detail("The file", alias="json")
    schema_: Address = detail("Its JSON Schema", alias="schema")


class IndexJson(Whole):
    """Where to begin: what there is, where it stands, and on what terms it can be used."""

    model_config = ConfigDict(title="What there is")

    name: str = detail("The name of the record")
    subject: str = detail("What it is about")
    period_from: Dated = detail("The first day of the period that it tells of; the last one is `as_of`")
    quotations: str = detail("What holds for quotations, which the licence does not cover")
    independence: str = detail("Whose record it is, and whose it is not")
    copies: str = detail("What everything rests on")
    not_found: str = detail("What `not found` means")
    promise: Address = detail("What stays as it is, and how an end would be announced")
    openapi: Address = detail("The description of this API, as OpenAPI 3.1")
    kinds: list[KindJson] = detail("The kinds of record")
    files: list[FileJson] = detail("The files that are not of one record or kind")
    days: list[date] = detail("The days that have a file of their own, `on/DAY.json`")
    other_forms: list[Address] = detail("The same data in other forms: tables, a database, feeds")


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The one file."""
    yield PublishedFile(INDEX.path, partial(_make, edition))


def _make(edition: Edition) -> bytes:
    return json_bytes(index_json(edition))


def index_json(edition: Edition) -> IndexJson:
    """What there is."""
    about = edition.about
    return IndexJson(
        **whole(edition, DATA, INDEX.path),
        name=about.name,
        subject=about.subject,
        period_from=str(about.period_from),
        quotations=about.licences.quotations,
        independence=about.wording.independence,
        copies=about.wording.copies,
        not_found=about.wording.not_found,
        promise=edition.url(f"{DATA}#{PROMISE}"),
        openapi=edition.url(OPENAPI),
        kinds=[_kind(edition, kind) for kind in BY_FOLDER],
        files=[_file(edition, one) for one in DOCUMENTS],
        days=list(Period(edition).page_days),
        other_forms=[edition.url(address) for address in OTHER_FORMS],
    )


def _kind(edition: Edition, kind: str) -> KindJson:
    return KindJson(
        kind=kind,
        label=KINDS[kind].many,
        count=len(edition.register.kind(kind)),
        url=edition.url(index_of(kind)),
        json_=edition.url(twin(kind)),
        schema_=edition.url(schema_of(kind)),
    )


def _file(edition: Edition, one: Document) -> FileJson:
    return FileJson(
        name=one.name,
        title=one.title,
        json_=edition.url(one.path),
        schema_=edition.url(schema_of(one.name)),
    )
