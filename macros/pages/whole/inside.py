"""Where things stand inside the document: anchors begin with what they belong to, sources have numbers."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from macros.pages.addresses import page_of
from macros.pages.edition import Edition
from macros.pages.parts.proof import source_line
from macros.pages.parts.view import EvidenceNote, Link, NoteRef
from macros.pages.whole.view import NumberedSource
from macros.pages.whole.walk import changed
from macros.records.source import Source

V = TypeVar("V")


class Inside:
    """The places of one document, known once all its parts have been moved in, and its sources by number."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._sources = {page_of(one): one for one in edition.register.of(Source).values()}
        self._numbers: dict[str, int] = {}
        self._prefixes: dict[str, str] = {}
        self._anchors: set[str] = set()

    def keep(self, page: str, prefix: str, *anchors: str) -> None:
        """Says that what a page shows stands at ``prefix``, and that there are these places besides."""
        self._prefixes[page] = prefix
        self._anchors.update(anchors)

    def moved(self, view: V, page: str, prefix: str, notes: tuple[EvidenceNote, ...] = ()) -> V:
        """What a page shows as it stands in the document.

        Its anchors begin with ``prefix``, its notes of evidence become the numbers of their sources, and its
        links to places on itself say which page they mean.
        """
        sources = {note.number: _address(note) for note in notes}

        def change(part: Any) -> Any:
            if isinstance(part, NoteRef):
                return self._ref(sources.get(part.number, ""), part)
            if isinstance(part, Link):
                if part.address in self._sources:
                    self.number(part.address)
                return replace(part, address=page + part.address) if part.address[:1] == "#" else part
            if getattr(part, "anchor", "") and any(one.name == "anchor" for one in fields(part)):
                anchor = f"{prefix}.{part.anchor}"
                self._anchors.add(anchor)
                return replace(part, anchor=anchor)
            return part

        self.keep(page, prefix)
        return changed(view, change)

    def number(self, page: str) -> int:
        """The number of a source by the address of its page: the next, where it is named first."""
        return self._numbers.setdefault(page, len(self._numbers) + 1)

    def holds(self, address: str) -> str:
        """The place in the document of what stands at an address; nothing where it holds no such thing."""
        page, _, anchor = address.partition("#")
        if page in self._numbers:
            return "" if anchor else _anchor(self._sources[page])
        prefix = self._prefixes.get(page, "")
        if not prefix or not anchor:
            return prefix
        return next((one for one in (f"{prefix}.{anchor}", anchor) if one in self._anchors), "")

    def notes(self) -> tuple[NumberedSource, ...]:
        """The sources in the order of their numbers."""
        return tuple(self._note(self._sources[page], number) for page, number in self._numbers.items())

    def _note(self, source: Source, number: int) -> NumberedSource:
        first, *rest = source_line(self._edition, source)
        name = first.text if isinstance(first, Link) else first
        url = Link(source.url, source.url, f": {source.name}") if source.url else None
        return NumberedSource(number, _anchor(source), (name, *rest), url)

    def _ref(self, page: str, ref: NoteRef) -> Any:
        if page not in self._sources:
            raise LookupError(f"{ref.label} has no source that stands in the record")
        number = self.number(page)
        return NoteRef(number, _anchor(self._sources[page]), f"Source {number}")


def _anchor(source: Source) -> str:
    return f"{source.kind}-{source.id}"


def _address(note: EvidenceNote) -> str:
    """The page of the source of a note."""
    return next((part.address for part in note.source if isinstance(part, Link)), "")
