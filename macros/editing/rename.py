"""Gives a record another id: its file moves, whatever names it names it anew, and a mark stays."""

from __future__ import annotations

import re
from typing import get_args

from macros.editing.given import Given, left_behind
from macros.editing.mark import mark, name_in_mark
from macros.editing.plan import NotDone, Plan, Said
from macros.editing.repoint import repointed, text_of
from macros.editing.told import of_references, of_the_rest
from macros.reading.files import shown
from macros.records.base import Id, Record
from macros.records.references import ID_PATTERN, PersonRef
from macros.rules.check import check_register

LONGEST_ID: int = get_args(Id)[1].max_length


def rename(given: Given, record: Record, new: str) -> Plan:
    """The plan to keep a record under the key ``new``. Raises `NotDone` where that cannot be."""
    old = record.key
    _free(given, record, new)
    _sound(given, record)
    done = repointed(given.register, given.folder, old, new)
    text = done.files.get(old) or text_of(given.folder, old)
    stays, told = left_behind(given, record, mark("renamed_to", new, given.on, name_in_mark(record)))
    others = {key: text for key, text in done.files.items() if key != old}
    files: dict[str, str | None] = {new: text, old: stays, **others}
    said = (*of_references(given, old, done), told, *of_the_rest(given, old, files))
    return Plan(f"rename `{old}` to `{new}`", files, said, done.expected, (old, new))


def _sound(given: Given, record: Record) -> None:
    """Raises `NotDone` if something is wrong with a record: it would be carried along under another name."""
    found, _ = check_register(given.register)
    path = given.register.place(record).path
    own = [Said(f"{one.rule} {one.message}\n    mend: {one.fix}", (one.place,)) for one in found]
    if own := [one for one in own if one.places[0].path == path]:
        raise NotDone(f"`{record.key}` has findings; mend them first", *own)


def _alike(kind: str, record: Record) -> bool:
    """Whether a record can be merged into one of another kind: people and ministers are both persons."""
    return {kind, record.kind} <= set(PersonRef.kinds)


def _free(given: Given, record: Record, new: str) -> None:
    """Raises `NotDone` if a key is no key, or another record's, or the old address of one."""
    kind, _, id_ = new.partition("/")
    if not re.fullmatch(ID_PATTERN, id_) or len(id_) > LONGEST_ID:
        form = f"lower-case words with single hyphens, of {LONGEST_ID} characters at most"
        raise NotDone(f"`{shown(id_)}` is no id; write {form}, as in `lord-example`")
    if kind != record.kind:
        way = (
            f"write `{new}` and `statement merge` this one into it"
            if _alike(kind, record)
            else "write a new one"
        )
        raise NotDone(
            f"a record of {record.kind} cannot become one of {kind}, for their fields differ; {way}"
        )
    if new == record.key:
        raise NotDone(f"`{new}` is what it is called already")
    if given.register.find(new) is not None:
        raise NotDone(f"`{new}` is another record; `statement merge` joins the two")
    if found := given.register.moved.get(new):
        was = found.how.partition("_")[0]
        raise NotDone(
            f"`{new}` is the mark of a record that was {was}: an old address is for ever that one's"
        )
