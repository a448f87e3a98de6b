"""The addresses of the site: the only place that knows where a record is shown.

An address is a path below the site's root without a slash at its start: ``""`` is home, ``departments/fco/``
a page, ``searches/#search-general`` a place on one.
"""

from __future__ import annotations

import posixpath

from macros.records.base import Record

OWN_PAGE = (
    "departments",
    "posts",
    "ministers",
    "people",
    "workstreams",
    "levers",
    "situations",
    "asks",
    "statements",
    "sources",
)
"""The kinds whose records have a page each, under the kind's own index."""

ON_A_LIST = {
    "resources": "resources/",
    "comparators": "compare/",
    "events": "timeline/",
    "searches": "searches/",
    "notes": "notes/",
    "conflicts": "conflicts/",
    "holes": "to-read/",
}
"""The kinds whose records stand on one list, each under its own anchor."""

HOME = ""
OVERSIGHT = "oversight/"
GAPS = "gaps/"
MATRIX = "gaps/matrix/"
CHANGES = "gaps/changes/"
EARLY_WARNING = "early-warning/"
CONFLICT_PREVENTION = "conflict-prevention/"
WHO_TO_ASK = "who-to-ask/"
CODING = "about/coding/"
GLOSSARY = "about/glossary/"
CORRECTIONS = "about/corrections/"
RULES_GUIDE = "contribute/rules/"


def index_of(kind: str) -> str:
    """The page that lists all records of a kind."""
    return ON_A_LIST.get(kind, f"{kind}/")


def page_of(record: Record) -> str:
    """The page a record is shown on."""
    return ON_A_LIST.get(record.kind) or f"{record.kind}/{record.id}/"


def address(record: Record, part: str = "") -> str:
    """The address of a record, or of a part of it."""
    if record.kind in ON_A_LIST:
        return f"{ON_A_LIST[record.kind]}#{record.id}"
    return f"{record.kind}/{record.id}/" + (f"#{part}" if part else "")


def gaps_of(rule: str) -> str:
    """The page of a rule of gaps."""
    return f"{GAPS}{rule}/"


def gap_address(rule: str, anchor: str) -> str:
    """The address of one gap on the page of its rule."""
    return f"{gaps_of(rule)}#{anchor}"


def relative(target: str, origin: str) -> str:
    """The link from the page at ``origin`` to ``target``; both are addresses."""
    if target.startswith("#"):
        return target  # a place on the same page
    path, hash_, anchor = target.partition("#")
    here, _, _ = origin.partition("#")
    if path == here and hash_:
        return f"#{anchor}"
    start = posixpath.normpath("/" + here)
    link = posixpath.relpath("/" + path, start)
    return (link if link == "." else link + ("/" if path.endswith("/") or not path else "")) + hash_ + anchor
