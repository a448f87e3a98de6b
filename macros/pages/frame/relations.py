"""The other forms of a page that its head names: its JSON or table, its feed, and the files that cite it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from macros.gaps.catalogue import GAP_RULES
from macros.pages.addresses import (
    DATA,
    GAPS,
    OVERSIGHT,
    RELEASES,
    day_at,
    feed_of,
    gaps_of,
    index_of,
    on_json,
    table_at,
    table_file,
    twin,
)
from macros.pages.edition import Edition
from macros.pages.feeds_page import ALL, ATOM, OF_GAPS, WITH_FEED
from macros.pages.frame.cite import cite_relations
from macros.pages.frame.shown import Relation, Shown
from macros.records.kinds import BY_FOLDER

LISTED: Mapping[str, str] = MappingProxyType(
    {OVERSIGHT: "oversight", GAPS: "gaps", RELEASES: "changes", DATA: "index"}
)
"""The pages of no kind whose content is a JSON of its own, and its name."""

RULES = frozenset(gaps_of(rule.name) for rule in GAP_RULES)
"""The pages whose gaps stand, with those of the other rules, in the JSON of gaps."""


def relations(edition: Edition, shown: Shown) -> tuple[Relation, ...]:
    """Every other form of a page, in a fixed order."""
    return tuple(_found(edition, shown))


def _found(edition: Edition, shown: Shown) -> Iterator[Relation]:
    if "/" in shown.key and edition.register.find(shown.key) is not None:
        yield Relation("alternate", "application/json", twin(shown.key), "This record as JSON")
    if day := day_at(shown.address):
        yield Relation("alternate", "application/json", on_json(day), "This day as JSON")
    if index := _index(shown):
        yield Relation("alternate", "application/json", twin(index), "This page as JSON")
    if shown.address in RULES:
        yield Relation("alternate", "application/json", twin(LISTED[GAPS]), "All gaps as JSON")
    if table := table_at(shown.address):
        yield Relation("alternate", "text/csv", table_file(table), "This table as CSV")
    yield from cite_relations(edition, shown)
    yield from _feeds(edition, shown)


def _index(shown: Shown) -> str:
    """The name of the JSON that holds what a page lists; nothing where there is none."""
    if shown.key in BY_FOLDER and shown.address == index_of(shown.key):
        return shown.key
    return LISTED.get(shown.address, "")


def _feeds(edition: Edition, shown: Shown) -> Iterator[Relation]:
    """The feed of the record shown, that of gaps on their pages, and that of everything."""
    record = edition.register.find(shown.key)
    if record is not None and record.kind in WITH_FEED:
        yield Relation("alternate", ATOM, feed_of(record.key), f"Feed of {edition.name(record)}")
    if shown.address.startswith(GAPS):
        yield Relation("alternate", ATOM, feed_of(OF_GAPS), "Feed of gaps")
    yield Relation("alternate", ATOM, feed_of(ALL), "Feed of everything")
