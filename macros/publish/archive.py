"""The downloads: tables, data package, SQLite and Popolo, and one ZIP of them all with their checksums."""

from __future__ import annotations

import hashlib
import io
import posixpath
import zipfile
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from macros.pages.addresses import ARCHIVE, DATA
from macros.pages.edition import Edition
from macros.pages.tables.csv_form import FORMULAS
from macros.publish import popolo, sqlite
from macros.publish.file import PublishedFile
from macros.publish.tables import files as tables

ROOMS: tuple[Callable[[Edition], Iterator[PublishedFile]], ...] = (tables.files, sqlite.files, popolo.files)
"""What goes into the ZIP, in the order in which it is written; the ZIP sorts it by name."""

FOLDER = "statement/"
"""The folder that the ZIP unpacks into."""

LEVEL = 6
"""How hard zlib packs: 9 takes twice as long, and the file is hardly smaller."""

SUMS = "SHA256SUMS"
README = "README.txt"


def files(edition: Edition) -> Iterator[PublishedFile]:
    """Every download, each made once, and the ZIP of them all."""
    inside = tuple(_once(file) for room in ROOMS for file in room(edition))
    yield from inside
    yield PublishedFile(ARCHIVE, partial(_make, edition, inside))


def _once(file: PublishedFile) -> PublishedFile:
    return PublishedFile(file.address, cache(file.make))


def _make(edition: Edition, inside: Iterable[PublishedFile]) -> bytes:
    contents = {posixpath.relpath(file.address, DATA): file.make() for file in inside}
    contents[README] = readme(edition).encode()
    contents[SUMS] = sums(contents).encode()
    return zip_bytes(edition, contents)


def sums(contents: dict[str, bytes]) -> str:
    """The checksums of files by their names, as `sha256sum --check` reads them."""
    lines = [f"{hashlib.sha256(contents[name]).hexdigest()}  {name}\n" for name in sorted(contents)]
    return "".join(lines)


def zip_bytes(edition: Edition, contents: dict[str, bytes]) -> bytes:
    """A ZIP of files by their names. Its only day is that of the record.

    zlib packs alike wherever its version is the same; the files inside are alike everywhere.
    """
    out = io.BytesIO()
    day = edition.as_of
    with zipfile.ZipFile(out, "w") as made:
        for name in sorted(contents):
            entry = zipfile.ZipInfo(FOLDER + name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is built, so that the rights below are read
            entry.external_attr = 0o644 << 16
            made.writestr(entry, contents[name], compresslevel=LEVEL)
    return out.getvalue()


def readme(edition: Edition) -> str:
    """What the files are, for whoever finds them away from the site."""
    about = edition.about
    version = f"Version: {edition.version}\n" if edition.version else ""
    return (
        f"{about.name}\n\n{about.subject}.\n{about.wording.independence}\n\n"
        f"Record as of {edition.as_of_words}.\n{version}Described at {edition.url(DATA)}\n\n"
        "*.csv: the tables. datapackage.json says what each column is.\n"
        "statement.sqlite: the same tables as a database, with views and a full-text search.\n"
        "popolo.json: people, posts and bodies as mySociety's tools read them.\n"
        f"{popolo.LEFT_OUT}.csv: who is not in that file, and why.\n"
        f"{SUMS}: the checksums, for `sha256sum --check {SUMS}`.\n\n"
        f"{about.wording.not_found}\n\n{FORMULAS}\n\n"
        f"Licence of the data: {about.licences.data}. {about.licences.quotations}\n"
    )
