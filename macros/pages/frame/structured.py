"""What a page tells programs that read JSON-LD with the words of https://schema.org/.

It says no more than the page: dates are as precise as the record has them, and what would say that something
still holds is left out where the record knows no end.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.pages.addresses import (
    ARCHIVE,
    DATA,
    DATAPACKAGE,
    HOME,
    LICENCES,
    POPOLO,
    SQLITE,
    twin,
)
from macros.pages.edition import Edition
from macros.pages.frame.shown import Shown
from macros.pages.frame.structured_records import of_record

Node = dict[str, Any]
"""A thing in JSON-LD."""

DISTRIBUTIONS = (
    (ARCHIVE, "application/zip", "Everything in one file"),
    (DATAPACKAGE, "application/vnd.datapackage+json", "Tables as CSV, with a description of each"),
    (SQLITE, "application/vnd.sqlite3", "A database for SQLite"),
    (twin("index"), "application/json", "JSON: where each file is"),
    (POPOLO, "application/json", "People, bodies and posts as Popolo JSON"),
)
"""The files to begin from for a program that looks for the data: address, media type and name."""


def structured(edition: Edition, shown: Shown) -> Node | None:
    """The JSON-LD of a page; none where there is nothing to tell, or where it only leads to another."""
    if shown.canonical != shown.address:
        return None
    found = list(_things(edition, shown))
    if len(found) < 2:
        return {"@context": "https://schema.org", **found[0]} if found else None
    return {"@context": "https://schema.org", "@graph": found}


def _things(edition: Edition, shown: Shown) -> Iterator[Node]:
    if shown.crumbs:
        yield _breadcrumb(edition, shown)
    if shown.address in (HOME, DATA):
        yield _dataset(edition)
    record = edition.register.find(shown.key)
    if record is not None:
        yield from of_record(edition, record)


def _breadcrumb(edition: Edition, shown: Shown) -> Node:
    steps = [*((crumb.text, crumb.address) for crumb in shown.crumbs), (shown.title, shown.address)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": text, "item": edition.url(address)}
            for number, (text, address) in enumerate(steps, start=1)
        ],
    }


def _dataset(edition: Edition) -> Node:
    """The record as a set of data; the record has no author but itself."""
    about = edition.about
    return {
        "@type": "Dataset",
        "@id": edition.url(DATA),
        "url": edition.url(DATA),
        "name": about.name,
        "description": f"{about.subject}. {about.wording.independence}",
        "inLanguage": "en-GB",
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": about.name, "url": edition.url(HOME)},
        "license": {
            "@type": "CreativeWork",
            "name": about.licences.data,
            "url": edition.url(LICENCES),
        },
        "temporalCoverage": f"{about.period_from}/{about.as_of}",
        "dateModified": str(about.as_of),
        **({"version": edition.version} if edition.version else {}),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "encodingFormat": type_,
                "contentUrl": edition.url(address),
            }
            for address, type_, name in DISTRIBUTIONS
        ],
    }
