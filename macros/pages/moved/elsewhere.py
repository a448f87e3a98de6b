"""Entries of a list that stand on another part of it now, with their quotes: each place leads on."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.addresses import is_quote, list_at, page_of, quote_anchor, record_at
from macros.pages.edition import Edition
from macros.pages.moved.former_rows import FormerPlaces
from macros.pages.moved.words import became
from macros.pages.parts.links import record_line
from macros.pages.parts.view import Line
from macros.pages.places import quoted
from macros.records.base import Record


def elsewhere(edition: Edition, places: Iterable[str]) -> tuple[tuple[str, ...], tuple[FormerPlaces, ...]]:
    """Of places in the ledger: those that are gone, and those of entries that stand elsewhere on their list.

    The quotes of an entry share its line, as long as the same words stand with it.
    """
    gone: list[str] = []
    found: dict[tuple[Line, Line], list[str]] = {}
    for place in places:
        told = _told(edition, place)
        if told is None:
            gone.append(place)
        else:
            found.setdefault(told, []).append(place.partition("#")[2])
    return tuple(gone), tuple(FormerPlaces(tuple(anchors), *told) for told, anchors in found.items())


def _told(edition: Edition, place: str) -> tuple[Line, Line] | None:
    """The entry that stood at a place and where it stands; or what became of it, if it moved since."""
    key = record_at(place)
    if not key or not list_at(place):
        return None
    record = edition.register.find(key)
    if record is None:
        mark = None if is_quote(place) else edition.register.moved.get(key)
        return (became(edition, mark), ()) if mark is not None else None
    if place.startswith(f"{page_of(record)}#") or (is_quote(place) and not _still_says(record, place)):
        return None
    return record_line(edition, record), ()


def _still_says(record: Record, place: str) -> bool:
    anchor = place.partition("#")[2]
    return any(quote_anchor(record, entry) == anchor for entry in quoted(record))
