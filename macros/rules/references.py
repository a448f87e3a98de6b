"""Rules of references: what one record says of another must be there."""

from __future__ import annotations

from collections.abc import Iterator

from macros.reading.tree import Path
from macros.records.about import About
from macros.records.ask import Ask
from macros.records.base import Record
from macros.records.kinds import BY_FOLDER
from macros.records.person import Person
from macros.records.references import RecordRef, Ref
from macros.records.workstream import Workstream
from macros.register.references import aliases, parts
from macros.register.register import Register
from macros.rules.problem import Nearest, Problem


def reference_to_nothing(register: Register) -> Iterator[Problem]:
    """A reference to a record that does not stand in the folder; one in ``record.yml`` as well."""
    nearest = Nearest()
    for record, path, ref in _everywhere(register):
        if not any(register.may_hold(kind, ref.id) for kind in _kinds(ref)):
            yield Problem(
                record,
                path,
                f"there is no record `{ref.partition('#')[0]}`{_elsewhere(register, ref)}",
                _mend_reference(register, ref, nearest),
            )


def _everywhere(register: Register) -> Iterator[tuple[Record | About, Path, Ref]]:
    for reference in register.references:
        yield reference.record, reference.path, reference.ref
    for path, part in parts(register.about):
        for name, alias in aliases(type(part)):
            value = getattr(part, name)
            if isinstance(value, Ref):
                yield register.about, (*path, alias), value


def part_of_nothing(register: Register) -> Iterator[Problem]:
    """A reference to a part of a record, where the record has no such part."""
    for reference in register.references:
        ref, record = reference.ref, register.resolve(reference.ref)
        if not ref.part or record is None:
            continue
        parts = parts_of(record)
        if ref.part not in parts:
            whole = ref.partition("#")[0]
            fix = (
                f"{Nearest().hint(ref.part, parts)}use one of: {', '.join(parts)}"
                if parts
                else f"write `{whole}`"
            )
            yield Problem(reference.record, reference.path, f"`{whole}` has no part `{ref.part}`", fix)


def parts_of(record: Record) -> tuple[str, ...]:
    """The parts of a record that a reference may name after `#`.

    They are a person's spells in posts, an ask's answers and delivery, and a workstream's uses of levers.
    """
    if isinstance(record, Person):
        return tuple(appointment.anchor for appointment in record.appointments)
    if isinstance(record, Ask):
        return tuple(
            name for name, filled in (("answers", record.answers), ("delivery", record.delivery)) if filled
        )
    if isinstance(record, Workstream):
        return tuple(use.lever.id for use in record.levers)
    return ()


def _kinds(ref: Ref) -> tuple[str, ...]:
    return (ref.kind,) if isinstance(ref, RecordRef) else ref.kinds


def _elsewhere(register: Register, ref: Ref) -> str:
    """Where a record with the same id stands that is of no kind that may stand here."""
    if isinstance(ref, RecordRef):
        return ""
    found = [kind for kind in BY_FOLDER if kind not in ref.kinds and ref.id in register.kind(kind)]
    return f" in {' or '.join(ref.kinds)}, only `{found[0]}/{ref.id}`" if found else ""


def _mend_reference(register: Register, ref: Ref, nearest: Nearest) -> str:
    add = "correct the id, or add the record"
    for kind in _kinds(ref):
        if mark := register.moved.get(f"{kind}/{ref.id}"):
            to = [one if isinstance(ref, RecordRef) or one.kind != kind else one.id for one in mark.leads_to]
            led = f"write {' or '.join(f'`{one}`' for one in to)}" if to else "delete it"
            return f"{led}: `{mark.key}` was {mark.how.partition('_')[0]}"
    if isinstance(ref, RecordRef) and ref.kind not in BY_FOLDER:
        keys = tuple(record.key for record in register)
        return (
            nearest.hint(ref.partition("#")[0], keys, "keys") + f"begin with one of: {', '.join(BY_FOLDER)}"
        )
    kinds = _kinds(ref)
    ids = tuple(id_ for kind in kinds for id_ in register.kind(kind))
    hint = nearest.hint(ref.id, ids, " ".join(kinds))
    return hint.replace("`", f"`{kinds[0]}/", 1) + add if hint and isinstance(ref, RecordRef) else hint + add
