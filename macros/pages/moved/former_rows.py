"""Places that a page no longer has: what stood there, up to which release, and where to look now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from macros.gaps.gap import Gap
from macros.pages.addresses import GAPS, RELEASES, address, is_quote, place_of, quote_anchor, record_at
from macros.pages.edition import Edition
from macros.pages.moved.words import called, heirs
from macros.pages.names import first_down
from macros.pages.parts.gaps import address_of, since_words, subject_line
from macros.pages.parts.links import link_to, linked
from macros.pages.parts.view import Line, Link
from macros.pages.places import quoted
from macros.records.base import Evidence, Record
from macros.records.references import SourceRef
from macros.records.when import When
from macros.releases.history import Release

CHANGED = Link("What changed, by release", RELEASES)


@dataclass(frozen=True, slots=True)
class FormerPlaces:
    """Places of which the same is to be told: their anchors, what stood there, and what became of it."""

    anchors: tuple[str, ...]
    what: Line
    became: Line


def former_rows(edition: Edition, places: Iterable[str]) -> tuple[FormerPlaces, ...]:
    """What is told of addresses of the ledger at whose places nothing of the record stands any more."""
    told: dict[tuple[Line, Line], list[str]] = {}
    gone: dict[tuple[str, str], list[str]] = {}
    for place in places:
        anchor = place.partition("#")[2]
        if place.startswith(GAPS):
            told.setdefault(_gap(edition, place), []).append(anchor)
        elif is_quote(place) and (found := _same_words(edition, place)):
            told.setdefault(found, []).append(anchor)
        else:
            until = _until(edition.history.last_with(place))
            gone.setdefault((record_at(place), until), []).append(anchor)
    return (
        *(FormerPlaces(tuple(anchors), *lines) for lines, anchors in told.items()),
        *(
            FormerPlaces(tuple(anchors), *_gone(edition, key, until, len(anchors)))
            for (key, until), anchors in gone.items()
        ),
    )


def _until(release: Release | None) -> str:
    return f"Published up to the release of {release.on.words}." if release else "Published once."


def _of(edition: Edition, key: str) -> Line:
    """A record as what stood there was of it: of what was withdrawn only what may still be shown."""
    record = edition.register.find(key)
    mark = edition.register.moved.get(key)
    if record is not None:
        return (link_to(edition, record),)
    return (Link(called(mark), place_of(key)),) if mark is not None else ("a record",)


def _gone(edition: Edition, key: str, until: str, number: int) -> tuple[Line, Line]:
    """Quotes that stand nowhere now; or places of which it is not known what stood there."""
    if not key:
        return ("A place on this page",), (until, " ", CHANGED)
    mark = edition.register.moved.get(key)
    why = "withdrawn with the record" if mark and mark.how == "withdrawn" else "changed or removed"
    quotes = "A quote" if number == 1 else f"{number:,} quotes"
    what = (f"{quotes} in the evidence of ", *_of(edition, key))
    return what, (f"{until} Since then {why}. ", CHANGED)


def _same_words(edition: Edition, place: str) -> tuple[Line, Line] | None:
    """Where a quote stands now, under an id that its record or source has had; nothing where it is gone."""
    key = record_at(place)
    found: Line = ()
    source: Line = ()
    for record in heirs(edition, key):
        for entry in quoted(record):
            if _was_at(edition, record, entry, place):
                target = f"{address(record).partition('#')[0]}#{quote_anchor(record, entry)}"
                found += (*((", ",) if found else ()), Link(edition.name(record), target))
                source = (linked(edition, entry.source),)
                break
    if not found:
        return None
    what = ("A quote from ", *source)
    return what, ("The same words stand in the evidence of ", *found, ".")


def _was_at(edition: Edition, record: Record, entry: Evidence, place: str) -> bool:
    """Whether a quote of a record had a place under an id that its source has or had."""
    ids = [entry.source, *_former_ids(edition, entry.source)]
    anchors = (quote_anchor(record, entry.model_copy(update={"source": id_})) for id_ in ids)
    return any(anchor.rpartition("quote-")[2] == place.rpartition("quote-")[2] for anchor in anchors)


def _former_ids(edition: Edition, source: SourceRef) -> Iterator[SourceRef]:
    for mark in edition.register.moved.values():
        if mark.kind == "sources" and edition.register.now(mark.key) == f"sources/{source}":
            yield SourceRef(mark.id.id)


def _gap(edition: Edition, place: str) -> tuple[Line, Line]:
    page, _, anchor = place.partition("#")
    rule = page.removeprefix(GAPS).removesuffix("/")
    release = edition.history.last_with(place)
    known = release.state.gaps.get(f"{rule}/{anchor}") if release else None
    not_found = "Since then the rule does not find it, because the record changed."
    if known is None:
        return ("A gap",), (f"{_until(release)} {not_found} ", CHANGED)
    key, _, part = known.subject.partition("#")
    whose = (
        ("A gap of ", *_of(edition, key))
        if edition.register.find(key) or key in edition.register.moved
        else ("A gap of: ", *subject_line(edition, known.subject))
    )
    now = tuple(_gaps_now(edition, rule, key, part))
    same = tuple(gap for gap in now if str(gap.spell.since or "") == known.since)
    if same:
        return whose, ("The same gap is told ", *_links(same, "at another address"), ".")
    closed = f" It had closed on {When(known.until).words}." if known.until else ""
    others: Line = (" The rule finds now: ", *_links(now), ".") if now else ()
    return whose, (f"{_until(release)}{closed} {not_found}", *others, " ", CHANGED)


def _gaps_now(edition: Edition, rule: str, key: str, part: str) -> Iterator[Gap]:
    """The gaps that a rule finds now of a subject, or of the records that hold what it held."""
    records = heirs(edition, key)
    subjects = {record.key for record in records} or {key}
    subjects = {f"{one}#{part}" if part else one for one in subjects}
    return (gap for gap in edition.gaps if gap.rule.name == rule and gap.spell.subject in subjects)


def _links(gaps: tuple[Gap, ...], text: str = "") -> Line:
    line: Line = ()
    for gap in gaps:
        words = text or first_down(since_words(gap.spell))
        line += (*((", ",) if line else ()), Link(words, address_of(gap), f": {gap.id}"))
    return line
