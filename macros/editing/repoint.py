"""Names a record anew wherever it is named, at the exact places where its id stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path as FilePath

from macros.editing.named import Named, named, place_of
from macros.editing.plan import NotDone, Said
from macros.editing.written import CannotEdit, Edit, Written
from macros.reading.tree import Path, read_document
from macros.records.read import read_record
from macros.records.references import RecordRef
from macros.register.references import MENTION
from macros.register.register import Register
from macros.rules.references import parts_of

Parts = Mapping[tuple[str, str], str]
"""The new name of a part, by the key of its record and its old name."""


@dataclass(frozen=True, slots=True)
class Repointed:
    """The new text of each file that names the record, by key, and the places in it.

    ``changed`` are the places that are named anew, ``taken_out`` those of them that their list names already.
    ``parts`` are parts of other records that are called after this one, as a spell is after its post.
    ``expected`` is every place that names any record, as it reads then.
    """

    files: Mapping[str, str]
    changed: tuple[Named, ...]
    taken_out: tuple[Named, ...]
    parts: Parts
    expected: tuple[Named, ...]


def text_of(folder: FilePath, key: str) -> str:
    """The text of a file of the record, with the line ends that it has."""
    return (folder / f"{key}.yml").read_bytes().decode("utf-8")


def repointed(register: Register, folder: FilePath, old: str, new: str, leave_out: str = "") -> Repointed:
    """Names the record ``old`` by the key ``new`` in all files but that of ``leave_out``.

    Raises `NotDone` with the places where that cannot be.
    """
    every = tuple(one for one in named(register) if one.file != leave_out)
    first = _repointed(register, folder, every, {one: _anew(one, old, new, {}) for one in every})
    parts = dict(_parts(register, first.files))
    if not parts:
        return first
    again = _repointed(register, folder, every, {one: _anew(one, old, new, parts) for one in every})
    return replace(again, parts=parts)


def _anew(one: Named, old: str, new: str, parts: Parts) -> Named:
    """A place as it reads then. The file is called as it is now."""
    part = parts.get((one.whose, one.ref.part), one.ref.part)
    whose = new if one.whose == old else one.whose
    if (whose, part) == (one.whose, one.ref.part):
        return one
    if isinstance(one.ref, RecordRef):
        return replace(one, ref=RecordRef(whose + (f"#{part}" if part else "")), whose=whose)
    return replace(one, ref=type(one.ref)(whose.partition("/")[2]), whose=whose)


def _parts(register: Register, files: Mapping[str, str]) -> Iterator[tuple[tuple[str, str], str]]:
    """What the parts of records are called once their files are changed."""
    for key, text in files.items():
        record = register.find(key)
        if record is None or not (before := parts_of(record)):
            continue
        read = read_record(read_document(text.encode(), key), type(record), record.id)
        after = parts_of(read.record) if read.record is not None else ()
        if len(after) == len(before):
            yield from (((key, was), now) for was, now in zip(before, after, strict=True) if was != now)


def _repointed(
    register: Register, folder: FilePath, every: tuple[Named, ...], now: Mapping[Named, Named]
) -> Repointed:
    changed = tuple(one for one in every if now[one] != one)
    _fits(register, changed, now)
    taken_out = tuple(_doubled(every, now, changed))
    files: dict[str, str] = {}
    problems: list[Said] = []
    for key, places in _by_file((*changed, *taken_out)).items():
        written = Written(text_of(folder, key))
        edits: list[Edit] = []
        for path, at in places.items():
            try:
                edits.append(_edit(written, path, at, now, taken_out))
            except CannotEdit as error:
                problems.append(Said(str(error), (place_of(register, at[0]),)))
        try:
            files[key] = written.edited(edits)
        except CannotEdit as error:
            first = next(iter(places.values()))[0]
            problems.append(Said(str(error), (place_of(register, first),)))
    if problems:
        raise NotDone("an id cannot be changed where it stands; do it by hand there first", *problems)
    left = tuple(now[one] for one in every if one not in taken_out)
    return Repointed(files, changed, taken_out, {}, left)


def _fits(register: Register, changed: Iterable[Named], now: Mapping[Named, Named]) -> None:
    """Raises `NotDone` where a reference cannot point to the kind that the record would have."""
    wrong = [
        one
        for one in changed
        if not isinstance(one.ref, RecordRef) and now[one].whose.partition("/")[0] not in one.ref.kinds
    ]
    if wrong:
        places = tuple(place_of(register, one) for one in wrong)
        raise NotDone("a record of that kind cannot stand where this one stands", Said("it stands", places))


def _doubled(every: Iterable[Named], now: Mapping[Named, Named], changed: Iterable[Named]) -> Iterator[Named]:
    """The entries that repeat an earlier one of their list once all are named anew."""
    lists = {(one.file, one.path[:-1]) for one in changed if not one.mentioned}
    seen: set[tuple[str, Path, str]] = set()
    for one in every:
        if one.mentioned or not isinstance(one.path[-1], int) or (one.file, one.path[:-1]) not in lists:
            continue
        entry = (one.file, one.path[:-1], str(now[one].ref))
        if entry in seen:
            yield one
        seen.add(entry)


def _by_file(places: Iterable[Named]) -> Mapping[str, Mapping[Path, tuple[Named, ...]]]:
    found: dict[str, dict[Path, tuple[Named, ...]]] = {}
    for one in places:
        paths = found.setdefault(one.file, {})
        paths[one.path] = (*paths.get(one.path, ()), one)
    return found


def _edit(
    written: Written,
    path: Path,
    at: tuple[Named, ...],
    now: Mapping[Named, Named],
    taken_out: Collection[Named],
) -> Edit:
    """The edit of one value: of a reference, or of a text with all that it mentions."""
    if at[0] in taken_out:
        return written.without_entry(path)
    span, raw = written.value(path), written.raw(path)
    if not at[0].mentioned:
        if raw.count(at[0].ref) != 1:
            raise CannotEdit(f"`{at[0].ref}` is not written plainly")
        return Edit(span, raw.replace(at[0].ref, now[at[0]].ref))
    anew = {str(one.ref): str(now[one].ref) for one in at}
    stands = Counter(found.group() for found in MENTION.finditer(raw) if found.group() in anew)
    if stands != Counter(str(one.ref) for one in at):
        raise CannotEdit(f"{', '.join(f'`{one}`' for one in anew)} is not written plainly in this text")
    return Edit(span, MENTION.sub(lambda found: anew.get(found.group(), found.group()), raw))
