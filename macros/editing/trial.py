"""Tries a plan in a copy of the record: what would be wrong then that isn't now, and who would name whom."""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from macros.editing.named import Named, named
from macros.editing.plan import NotDone, Plan, Said
from macros.reading.finding import Finding
from macros.register.load import load
from macros.register.register import Register
from macros.releases.history import FOLDER as RELEASES
from macros.releases.ledger import FOLDER as ADDRESSES
from macros.rules.check import check_register


def tried(register: Register, folder: Path, plan: Plan) -> None:
    """Raises `NotDone` if the record would have a finding that it doesn't have, or name another."""
    before, _ = check_register(register)
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / folder.name
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns(ADDRESSES, RELEASES), symlinks=True)
        for key, text in plan.files.items():
            file = copy / f"{key}.yml"
            if text is None:
                file.unlink()
            else:
                file.parent.mkdir(exist_ok=True)
                file.write_bytes(text.encode())
        loaded = load(copy)
    if loaded.register is None or loaded.findings:
        raise _unsound(loaded.findings)
    after, _ = check_register(loaded.register)
    if new := _new(before, after):
        raise _unsound(new)
    _as_expected(loaded.register, plan)


def _unsound(findings: Iterable[Finding]) -> NotDone:
    told = (Said(f"{one.rule} {one.message}\n    mend: {one.fix}", (one.place,)) for one in findings)
    return NotDone("the record would not be sound any more; see to this first", *told)


def _new(before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """The findings that weren't there before: more of a rule in a file than it had.

    Lines and words may differ, for they hold ids.
    """
    known = Counter((one.place.path, one.rule) for one in before)
    new = []
    for one in after:
        known[one.place.path, one.rule] -= 1
        if known[one.place.path, one.rule] < 0:
            new.append(one)
    return new


def _as_expected(register: Register, plan: Plan) -> None:
    """Raises `NotDone` if a place names another record than it should, or none: a fault of this program."""
    old, new = plan.renamed or ("", "")
    expected = Counter((new if one.file == old else one.file, one.ref, one.whose) for one in plan.expected)
    written = {key for key in plan.files if key in register.moved} - {one.file for one in plan.expected}
    found = Counter((one.file, one.ref, one.whose) for one in _but(named(register), {*written, old}))
    if wrong := [*(expected - found), *(found - expected)]:
        file, ref, _ = wrong[0]
        raise NotDone(f"this command would change what `{ref}` in `{file}` means; please report it")


def _but(places: Iterable[Named], files: Iterable[str]) -> Iterable[Named]:
    left_out = frozenset(files)
    return (one for one in places if one.file not in left_out)
