"""The evidence of a record as numbered notes, and which of them stand behind which field."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from macros.pages.addresses import quote_anchor
from macros.pages.edition import Edition
from macros.pages.field_names import field_name
from macros.pages.names import first_down, gloss
from macros.pages.parts.links import link_to, marks
from macros.pages.parts.view import Claim, EvidenceNote, Line, Link, NoteRef
from macros.reading.tree import Path
from macros.records.base import Evidence, Evidenced, Record
from macros.records.lever import NamedBy
from macros.records.person import Appointment
from macros.records.references import Ref
from macros.records.resource import Resource
from macros.records.search import Search
from macros.records.source import Source
from macros.records.words import Carries, Confidence
from macros.records.workstream import LeverUse
from macros.register.references import parts

HOW: dict[Carries | None, str] = {
    "stated": "Shows, with the key words in the quote",
    "on-page": "Shows, as read on the page and not wholly in the quote",
    "our-reading": "Our reading of this source, not its own words",
    None: "For",
}
"""How far a note carries a field; an editors' summary is never called proof."""

WITHOUT_FIGURE = "Spoken of here, without a figure"
"""Stands before money or staff of which a note speaks and no figure was found: words prove no absence."""

_Same = tuple[str, str, str, str]


class Proof:
    """The notes of one record. Entries with one source, place and quote are one note with several claims."""

    def __init__(self, edition: Edition, record: Record, prefix: str = "evidence", of: str = "") -> None:
        """``prefix`` begins the anchors of the notes, which must be unique on a page.

        ``of`` names the record in the labels of links to its notes, on a page that shows several.
        """
        self._edition, self._record, self._prefix = edition, record, prefix
        self._of = f" of: {of}" if of else ""
        self._numbers: dict[_Same, int] = {}
        self._claims: dict[int, dict[str, list[str]]] = {}
        self._entries: dict[int, Evidence] = {}
        self._by_field: dict[tuple[Path, str], list[int]] = {}
        self._searches: dict[tuple[Path, str], list[Search]] = {}
        for path, part in parts(record):
            if isinstance(part, Evidenced):
                self._read(path, part)

    @property
    def notes(self) -> tuple[EvidenceNote, ...]:
        """All notes, in the order of the record's own evidence and then of its parts."""
        return tuple(self._note(number) for number in sorted(self._entries))

    def refs(self, *fields: str, path: Path = ()) -> tuple[NoteRef, ...]:
        """The notes behind fields of the record or of the part at ``path``."""
        numbers = {number for name in fields for number in self._by_field.get((path, name), ())}
        return tuple(
            NoteRef(number, self._anchor(number), f"Evidence note {number}{self._of}")
            for number in sorted(numbers)
        )

    def all_refs(self, path: Path) -> tuple[NoteRef, ...]:
        """The notes behind any field of the part at ``path``."""
        return self.refs(*(name for at, name in self._by_field if at == path), path=path)

    def sources(self, *fields: str, path: Path = ()) -> tuple[Source, ...]:
        """The sources behind fields, each once."""
        numbers = [number for name in fields for number in self._by_field.get((path, name), ())]
        found = (
            self._edition.register.resolve(self._entries[number].source) for number in sorted(set(numbers))
        )
        return tuple(dict.fromkeys(source for source in found if isinstance(source, Source)))

    def searches(self, name: str, path: Path = ()) -> tuple[Search, ...]:
        """The searches that looked for a field and found nothing."""
        return tuple(self._searches.get((path, name), ()))

    def absent_fields(self) -> Iterator[tuple[str, Search]]:
        """Each field that was looked for and not found, in words, with each search."""
        for (path, name), searches in self._searches.items():
            for search in searches:
                yield "; ".join(self._claimed(path, (name,))), search

    def _read(self, path: Path, part: Evidenced) -> None:
        for entry in part.evidence:
            same = (str(entry.source), entry.at or "", entry.quote or "", entry.confidence)
            number = self._numbers.setdefault(same, len(self._numbers) + 1)
            self._entries.setdefault(number, entry)
            for name in entry.supports:
                self._by_field.setdefault((path, name), []).append(number)
            spoken_of = ("status",) if _without_figure(self._record) and not path else ()
            proved = tuple(name for name in entry.supports if name not in spoken_of)
            self._claim(number, HOW[entry.carries], self._claimed(path, proved))
            if len(proved) < len(entry.supports):
                self._claim(number, WITHOUT_FIGURE, (self._record.label,))
        for absence in part.not_found:
            found = [self._edition.register.resolve(ref) for ref in absence.searches]
            for name in absence.fields:
                known = self._searches.setdefault((path, name), [])
                known.extend(search for search in found if isinstance(search, Search) and search not in known)

    def _claim(self, number: int, how: str, claimed: tuple[str, ...]) -> None:
        if claimed:
            claims = self._claims.setdefault(number, {}).setdefault(how, [])
            claims.extend(words for words in claimed if words not in claims)

    def _claimed(self, path: Path, names: tuple[str, ...]) -> tuple[str, ...]:
        """What an entry supports, in words; the fields of a part stand after what the part is called."""
        words = tuple(self._words(path, name) for name in names)
        part = self._part_name(path)
        return (f"{part}: {', '.join(first_down(word) for word in words)}",) if part and words else words

    def _words(self, path: Path, name: str) -> str:
        return field_name(self._record.kind, name, part=str(path[0]) if path else "")

    def _part_name(self, path: Path) -> str:
        """What a part of the record is called where its page shows several, else nothing."""
        part: object = self._record
        for step in path:
            part = (
                part[step] if isinstance(part, tuple) and isinstance(step, int) else getattr(part, str(step))
            )
        ref: Ref | None = None
        if isinstance(part, Appointment):
            ref = part.post
        elif isinstance(part, LeverUse):
            ref = part.lever
        elif isinstance(part, NamedBy):
            ref = part.document
        record = self._edition.register.resolve(ref) if ref is not None else None
        return self._edition.name(record) if record is not None else ""

    def _anchor(self, number: int) -> str:
        return f"{self._prefix}-{number}"

    def _note(self, number: int) -> EvidenceNote:
        entry = self._entries[number]
        source = self._edition.register.resolve(entry.source)
        return EvidenceNote(
            number=number,
            anchor=self._anchor(number),
            quote=entry.quote or "",
            source=source_line(self._edition, source) if isinstance(source, Source) else (str(entry.source),),
            place=place_words(entry.at),
            claims=tuple(Claim(how, "; ".join(words)) for how, words in self._claims[number].items()),
            confidence=how_read(entry.confidence, source if isinstance(source, Source) else None),
            away=away_link(source) if isinstance(source, Source) else None,
            from_copy=isinstance(source, Source) and source.is_copy,
            quote_anchor=self._quote_anchor(number),
        )

    def _quote_anchor(self, number: int) -> str:
        """The place of the words of a note; nothing where an earlier note has the same ones."""
        entry = self._entries[number]
        if not entry.quote:
            return ""
        same = (n for n, e in self._entries.items() if (e.source, e.quote) == (entry.source, entry.quote))
        return quote_anchor(self._record, entry) if min(same) == number else ""


def how_read(confidence: Confidence, source: Source | None) -> str:
    """How the words of an entry were read, in a sentence: by us in this source, or told by somebody else."""
    if confidence == "read":
        return "Read by us in this copy." if source and source.is_copy else "Read by us in this source."
    words = gloss(Confidence, confidence)
    if source is None or source.closeness == "primary":
        return f"Secondary: {words}."  # the issuer's own text is an original, so the link is what is ours
    return f"Read in {source.publisher}, not in the original: {words}."


def _without_figure(record: Record) -> bool:
    return isinstance(record, Resource) and record.figure is None


def source_line(edition: Edition, source: Source) -> Line:
    """A source in a line: its title with a link to its page, publisher and date, and whether it is a copy."""
    date = f", {source.date.words}" if source.date else ", no date on the page read"
    return (link_to(edition, source), f", {source.publisher}{date}", *marks(edition, source))


def away_link(source: Source) -> Link | None:
    """The link to a source at its own address, which names the host that it leads to."""
    if source.url is None:
        return None
    return Link(f"Read it at {host(source.url)}", source.url, f": {source.name}")


NO_PLACE = "n/a"
"""Written by the editors for the place of words in a text that has no places."""


def place_in(at: str | None) -> str:
    """The place of words in a text as the editors wrote it; nothing where the text has no places."""
    return "" if at is None or at == NO_PLACE else at


def place_words(at: str | None) -> str:
    """The place of words under its label; that it was not read is said in full."""
    place = place_in(at)
    if place.startswith("not read"):
        return f"Place in the text: {place}"
    return f"At: {place}" if place else ""


def web_place(url: str) -> str:
    """An address short enough to read: its host and the beginning of what follows."""
    rest = urlsplit(url).path.strip("/")
    whole = f"{host(url)}/{rest}" if rest else host(url)
    return whole if len(whole) <= 70 else f"{whole[:69]}…"


def host(url: str) -> str:
    """The host of an address, for people to read."""
    return (urlsplit(url).hostname or url).removeprefix("www.")
