"""The register: all records of one data folder, joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from macros.reading.finding import Place
from macros.reading.tree import Document, Path
from macros.records.about import About
from macros.records.base import Model, Record
from macros.records.kinds import BY_FOLDER
from macros.records.moved import Moved
from macros.records.person import Appointment, Minister, OtherPerson, Person
from macros.records.references import RecordRef, Ref
from macros.register.references import Reference, parts, references, texts

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Holding:
    """A person's spell in a post: the appointment, whose it is, and its number in their record."""

    person: Person
    appointment: Appointment
    number: int

    @property
    def path(self) -> Path:
        """Where the appointment stands in the person's record."""
        return ("appointments", self.number)


class Register:
    """All records, by kind and id. Read-only; everything in it is sorted by id unless it says otherwise."""

    def __init__(
        self,
        about: About,
        records: Iterable[Record],
        documents: Mapping[str, Document],
        unread: Iterable[str] = (),
        moved: Iterable[Moved] = (),
    ) -> None:
        """``documents`` holds the read files by record key (``kind/id``), and ``record`` for ``about``.

        ``unread`` names what stands in the folder and could not be read: records by key, whole kinds by name.
        ``moved`` are the marks that stand in the place of records which are no longer kept there.
        """
        self.about = about
        self.moved: Mapping[str, Moved] = MappingProxyType(
            {one.key: one for one in sorted(moved, key=lambda one: one.key)}
        )
        self._unread = frozenset(unread)
        by_kind: dict[str, dict[str, Record]] = {kind: {} for kind in BY_FOLDER}
        for record in sorted(records, key=lambda record: record.id):
            by_kind[record.kind][record.id] = record
        self._by_kind: Mapping[str, Mapping[str, Record]] = MappingProxyType(
            {kind: MappingProxyType(found) for kind, found in by_kind.items()}
        )
        self._documents = documents

    @property
    def as_of(self) -> date:
        """The day the record tells of."""
        return self.about.as_of.first

    def of(self, model: type[R]) -> Mapping[str, R]:
        """All records of one kind, by id."""
        return self._by_kind[model.kind]  # type: ignore[return-value]  # the kind decides the type

    def kind(self, kind: str) -> Mapping[str, Record]:
        """All records of the kind with this folder name, by id."""
        return self._by_kind[kind]

    def __iter__(self) -> Iterator[Record]:
        for found in self._by_kind.values():
            yield from found.values()

    def find(self, key: str) -> Record | None:
        """The record with the key ``kind/id``."""
        kind, _, id_ = key.partition("/")
        return self._by_kind.get(kind, {}).get(id_)

    def resolve(self, ref: Ref) -> Record | None:
        """The record that a reference points to, or nothing."""
        kinds = (ref.kind,) if isinstance(ref, RecordRef) else ref.kinds
        for kind in kinds:
            if record := self._by_kind.get(kind, {}).get(ref.id):
                return record
        return None

    @property
    def is_whole(self) -> bool:
        """Whether every record that stands in the folder could be read."""
        return not self._unread

    def may_hold(self, kind: str, id_: str) -> bool:
        """Whether a record stands in the folder, be it one whose file could not be read."""
        return id_ in self._by_kind.get(kind, {}) or f"{kind}/{id_}" in self._unread or kind in self._unread

    def now(self, key: str) -> str:
        """The key under which a record is kept now, through every renaming and merging.

        It is that of a mark where the record was split or withdrawn, and ``key`` itself where none was made.
        """
        seen = {key}
        while (mark := self.moved.get(key)) and mark.goes_to and (to := _whole(mark.goes_to)) not in seen:
            seen.add(to)
            key = to
        return key

    def place(self, record: Record | Moved, path: Path = ()) -> Place:
        """Where a field of a record stands."""
        document = self._documents.get(record.key)
        return document.place(path) if document else Place(f"data/{record.key}.yml")

    def place_about(self, path: Path = ()) -> Place:
        """Where a field of ``data/record.yml`` stands."""
        document = self._documents.get("record")
        return document.place(path) if document else Place("data/record.yml")

    @cached_property
    def parts(self) -> tuple[tuple[Record, Path, Model], ...]:
        """Every record and every group of fields in it, with its path."""
        return tuple((record, path, part) for record in self for path, part in parts(record))

    @cached_property
    def texts(self) -> tuple[tuple[Record, Path, str], ...]:
        """Every piece of free text of every record, with its path."""
        return tuple((record, path, text) for record in self for path, text in texts(record))

    @cached_property
    def references(self) -> tuple[Reference, ...]:
        """Every reference in every record, in the order of kinds, ids and fields."""
        return tuple(reference for record in self for reference in references(record))

    @cached_property
    def _incoming(self) -> Mapping[str, tuple[Reference, ...]]:
        found: dict[str, list[Reference]] = {}
        for reference in self.references:
            if target := self.resolve(reference.ref):
                found.setdefault(target.key, []).append(reference)
        return {key: tuple(refs) for key, refs in found.items()}

    def referring_to(self, record: Record) -> tuple[Reference, ...]:
        """Every reference that points to a record from another one."""
        return tuple(ref for ref in self._incoming.get(record.key, ()) if ref.record.key != record.key)

    @cached_property
    def people(self) -> Mapping[str, Person]:
        """Ministers and other people, by id."""
        everyone: dict[str, Person] = {**self.of(Minister), **self.of(OtherPerson)}
        return MappingProxyType(dict(sorted(everyone.items())))

    @cached_property
    def _holdings(self) -> Mapping[str, tuple[Holding, ...]]:
        found: dict[str, list[Holding]] = {}
        for person in self.people.values():
            for number, appointment in enumerate(person.appointments):
                found.setdefault(appointment.post.id, []).append(Holding(person, appointment, number))
        return {post: tuple(sorted(spells, key=_by_time)) for post, spells in found.items()}

    def holdings(self, post_id: str) -> tuple[Holding, ...]:
        """The spells of a post in the order of time: by start, else by first sighting, else by end."""
        return self._holdings.get(post_id, ())


def _whole(ref: RecordRef) -> str:
    return f"{ref.kind}/{ref.id}"


def _by_time(holding: Holding) -> tuple[date, str]:
    appointment = holding.appointment
    for when in (appointment.from_, *(sighting.on for sighting in appointment.seen), appointment.to):
        if when is not None:
            return when.first, holding.person.id
    return date.min, holding.person.id
