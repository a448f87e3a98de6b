"""Builds the list of facts of a record: label, words and notes of each, or the search that found nothing."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.edition import Edition
from macros.pages.field_names import field_name
from macros.pages.parts.links import lines, link_to, prose
from macros.pages.parts.proof import Proof
from macros.pages.parts.view import Fact, Line, Link
from macros.reading.tree import Path
from macros.records.base import Record, companions
from macros.records.references import Ref
from macros.records.search import Search
from macros.register.references import aliases, parts

SEARCHES = "searches"
"""The anchor of the section on a record's page that tells what was not found, with the searches cited."""

LOOKED_FOR: Line = (Link("not found: see the search cited", f"#{SEARCHES}"),)


class Facts:
    """Collects facts in the order of their adding. What is empty and was not looked for is left out."""

    def __init__(self, edition: Edition, record: Record, proof: Proof, *, with_absences: bool = True) -> None:
        """Without ``with_absences``, a page tells elsewhere what was looked for and not found."""
        self._edition, self._record, self._proof = edition, record, proof
        self._with_absences = with_absences
        self._facts: list[Fact] = []

    def add(
        self,
        field: str,
        *values: Line,
        gloss: str = "",
        label: str = "",
        supports: Iterable[str] = (),
        part: str = "",
        path: Path = (),
    ) -> Facts:
        """Adds a field with its values. ``supports`` names further fields whose notes stand behind it."""
        filled = tuple(value for value in values if any(value))
        name = label or field_name(self._record.kind, field, part)
        searches = self._proof.searches(field, path) if self._with_absences else ()
        absent = absences(self._edition, searches)
        if filled or absent:
            fields = (field, *self._in_words(field, path), *supports)
            notes = self._proof.refs(*fields, path=path)
            self._facts.append(Fact(name, (*filled, *absent), gloss, notes))
        return self

    def text(
        self,
        field: str,
        text: str | None,
        *,
        gloss: str = "",
        label: str = "",
        part: str = "",
        path: Path = (),
    ) -> Facts:
        """Adds a field of text."""
        values = (prose(self._edition, text),) if text else ()
        return self.add(field, *values, gloss=gloss, label=label, part=part, path=path)

    def refs(self, field: str, refs: Iterable[Ref], *, label: str = "", written: str | None = None) -> Facts:
        """Adds a field of references, each a link, with our words where they say more."""
        return self.add(field, *lines(self._edition, refs), *as_written(written), label=label)

    def records(self, field: str, records: Iterable[Record]) -> Facts:
        """Adds links to records under the name of a field."""
        return self.add(field, *((link_to(self._edition, record),) for record in records))

    def plain(self, label: str, *values: Line, gloss: str = "") -> Facts:
        """Adds a line that is no field, and so has no notes."""
        filled = tuple(value for value in values if any(value))
        if filled:
            self._facts.append(Fact(label, filled, gloss))
        return self

    def _in_words(self, field: str, path: Path) -> tuple[str, ...]:
        """The fields that say in words what a field says: they are one fact, with one proof."""
        part = dict(parts(self._record)).get(path)
        if part is None:
            return ()
        names = dict(aliases(type(part)))
        code = next((name for name, alias in names.items() if alias == field), field)
        return tuple(names[name] for name in companions(type(part), code))

    @property
    def all(self) -> tuple[Fact, ...]:
        """The facts added so far."""
        return tuple(self._facts)


WRITTEN = "In our words: "
"""Begins what the editors wrote beside coded words."""

OURS = "In our own words."
"""Stands under a field that the editors wrote."""


def as_written(text: str | None) -> tuple[Line, ...]:
    """A line with the editors' words, where they say more than the coded words and links beside them."""
    return ((f"{WRITTEN}{text}",),) if text else ()


def absences(edition: Edition, searches: Iterable[Search]) -> tuple[Line, ...]:
    """That searches found nothing: the general one in its standing words, others with a link."""
    found = list(searches)
    general: list[Line] = [
        (link_to(edition, search, text=edition.about.wording.general_search),)
        for search in found
        if search.is_general
    ]
    own = any(not search.is_general for search in found)
    return (*((LOOKED_FOR,) if own else ()), *general)
