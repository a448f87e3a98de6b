"""The places on pages that are promised for ever: those of records on lists, of gaps and of quotes.

Headings are not promised.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from macros.gaps.catalogue import GAP_RULES
from macros.pages.addresses import GAPS, ON_A_LIST, address, gaps_of, list_at, page_of, place_of, quote_anchor
from macros.pages.edition import Edition
from macros.records.base import Evidence, Evidenced, Record
from macros.register.references import parts


def places(edition: Edition) -> Mapping[str, tuple[str, ...]]:
    """By the address of each page that has any: its promised anchors, each once."""
    rules = (gaps_of(rule.name) for rule in GAP_RULES)
    pages = dict.fromkeys((*map(page_of, edition.register), *ON_A_LIST.values(), *rules))
    found = ((page, places_on(edition, page)) for page in pages)
    return MappingProxyType({page: anchors for page, anchors in found if anchors})


def places_on(edition: Edition, page: str) -> tuple[str, ...]:
    """The promised anchors of one page, each once."""
    return tuple(dict.fromkeys(_on(edition, page)))


def _on(edition: Edition, page: str) -> Iterator[str]:
    if kind := list_at(page):
        for record in edition.register.kind(kind).values():
            if page_of(record) == page:
                yield record.id
                yield from (quote_anchor(record, entry) for entry in quoted(record))
        for key in edition.register.moved:
            if place_of(key).partition("#")[0] == page:
                yield key.partition("/")[2]
        return
    if page.startswith(GAPS):
        yield from (gap.anchor for gap in edition.gaps if gaps_of(gap.rule.name) == page)
    elif record_shown := edition.register.find(page.removesuffix("/")):
        yield from (quote_anchor(record_shown, entry) for entry in quoted(record_shown))


def place_now(edition: Edition, key: str) -> str:
    """The address at which what is known by its key (``kind/id``) is shown or told now."""
    record = edition.register.find(key)
    return place_of(key) if record is None else address(record)


def quoted(record: Record) -> Iterator[Evidence]:
    """The evidence of a record and of its parts that has a quote, in the order of its file."""
    for _, part in parts(record):
        if isinstance(part, Evidenced):
            yield from (entry for entry in part.evidence if entry.quote)
