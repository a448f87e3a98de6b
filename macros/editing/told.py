"""What to tell of a plan: what it changes, and what it leaves to a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from macros.editing.given import Given
from macros.editing.named import Named, place_of
from macros.editing.plan import Said
from macros.editing.repoint import Repointed, text_of
from macros.reading.files import LEFTOVERS, shown
from macros.reading.finding import Place
from macros.records.base import Record
from macros.register.load import ABOUT
from macros.register.references import texts
from macros.register.register import Register

LONGEST_LINE = 120
"""As `.yamllint.yml` has it."""


def count(number: int, what: str, many: str = "") -> str:
    """A number with what it counts: ``1 file``, ``2 files``."""
    return f"{number:,} {what if number == 1 else many or f'{what}s'}"


def of_references(given: Given, key: str, done: Repointed) -> Iterator[Said]:
    """What is named anew: references to the record with a key, to parts called after it, and marks."""
    register = given.register
    at_it = [one for one in done.changed if one.whose == key]
    marks = [one for one in at_it if one.file in register.moved]
    texts = sum(one.mentioned for one in at_it if one not in marks)
    fields = len(at_it) - len(marks) - texts
    found = [
        count(number, *what)
        for number, *what in ((fields, "reference"), (texts, "mention in texts", "mentions in texts"))
        if number
    ]
    files = count(len({one.file for one in at_it if one not in marks}), "file")
    yield Said(f"{' and '.join(found)} in {files} will name it anew" if found else "nothing refers to it")
    if marks:
        yield Said("marks that led to it will lead on", _places(register, marks))
    if done.taken_out:
        yield Said(
            "stood in one list with the other, and will stand there once", _places(register, done.taken_out)
        )
    if done.parts:
        parts = ", ".join(f"`{key}#{part}` becomes `#{new}`" for (key, part), new in done.parts.items())
        number = count(len(done.parts), "part")
        yield Said(f"{number} of other records will be called anew; an old link leads to the page: {parts}")


def of_the_rest(given: Given, key: str, files: Mapping[str, str | None]) -> Iterator[Said]:
    """What is left to a person: comments, a source's words and prose that name the record; long lines."""
    still = tuple(_named_in_words(given, key, files))
    if still:
        yield Said(f"`{key}` stands in a comment or in a source's words, which are left as they are", still)
    prose = tuple(_in_prose(given.folder, key))
    if prose:
        yield Said(f"`{key}` stands in prose; change it there by hand", prose)
    long = tuple(_long_lines(given, files))
    if long:
        yield Said(f"lines of more than {LONGEST_LINE} characters come of it; break them by hand", long)


def of_the_name(given: Given, record: Record) -> Iterator[Said]:
    """Where else the name of a record is written, which is withdrawn so that its page does not show it."""
    name, register = record.label.casefold(), given.register
    others = (one for one in (*register, *register.moved.values()) if one.key != record.key)
    here = (
        *(register.place_about(path) for path, text in texts(register.about) if name in text.casefold()),
        *(
            register.place(other, path)
            for other in others
            for path, text in texts(other)
            if name in text.casefold()
        ),
        *_in_prose(given.folder, record.label),
    )
    if here:
        yield Said("its name is still written here; decide at each place whether it may stay", here)


def _places(register: Register, named: Iterable[Named]) -> tuple[Place, ...]:
    return tuple(place_of(register, one) for one in named)


def _named_in_words(given: Given, key: str, files: Mapping[str, str | None]) -> Iterator[Place]:
    register = given.register
    here = dict.fromkeys((ABOUT, *(record.key for record in register), *register.moved, *files))
    for file in sorted(here):
        text = files[file] if file in files else text_of(given.folder, file)
        yield from _found(text or "", key, f"{shown(given.folder.name)}/{file}.yml")


def _in_prose(folder: Path, key: str) -> Iterator[Place]:
    """Where a page of prose beside the data names a record."""
    for page in sorted((folder.parent / "docs").glob("**/*.md")):
        if not LEFTOVERS.fullmatch(page.name):
            path = shown(str(page.relative_to(folder.parent)))
            yield from _found(page.read_text(encoding="utf-8", errors="replace"), key, path)


def _found(text: str, key: str, path: str) -> Iterator[Place]:
    if key not in text:
        return
    word = re.compile(rf"(?<![\w-]){re.escape(key)}(?![\w-])")
    for number, line in enumerate(text.splitlines(), 1):
        yield from (Place(path, number, at.start() + 1) for at in word.finditer(line))


def _long_lines(given: Given, files: Mapping[str, str | None]) -> Iterator[Place]:
    for key, text in files.items():
        file = given.folder / f"{key}.yml"
        before = set(text_of(given.folder, key).splitlines()) if file.exists() else set()
        for number, line in enumerate((text or "").splitlines(), 1):
            if len(line) > LONGEST_LINE and line not in before:
                yield Place(f"{shown(given.folder.name)}/{key}.yml", number)
