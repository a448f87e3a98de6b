"""What stands in the folders that releases write: their files, and what does not belong there."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from pathlib import Path

from macros.reading.files import LEFTOVERS, shown, unreadable
from macros.reading.finding import Finding, Place

CONFLICT = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?: .*)?")
"""A line by which git says that two branches differ."""

UNDO = "put it back as `statement release` wrote it: `git diff` shows what changed, `git checkout` undoes it"
"""The mend of whatever was changed by hand in what a release wrote."""

ONE_BRANCH = (
    "where two branches were each released, keep the ledger and the release of one. Delete the release of "
    "the other and its lines. Then run `statement release` again: it adds those addresses anew"
)
"""The mend where two lines of releases met."""


def files_in(
    data: Path, folder: str, name: re.Pattern[str], what: str
) -> Iterator[tuple[Path, str] | Finding]:
    """Each file of a folder with its path as it is told, in order; or a finding where it is no file of these.

    ``name`` is how they are called, ``what`` what each of them is.
    """
    try:
        found = sorted((data / folder).iterdir()) if (data / folder).is_dir() else []
    except OSError as error:
        yield unreadable(f"{shown(data.name)}/{folder}", "folder", error)
        return
    for file in found:
        path = f"{shown(data.name)}/{folder}/{shown(file.name)}"
        mode = file.lstat().st_mode
        if LEFTOVERS.fullmatch(file.name):
            continue
        if stat.S_ISLNK(mode):
            yield Finding(Place(path), "symbolic-link", "this is a symbolic link", "put the file itself here")
        elif not stat.S_ISREG(mode) or not name.fullmatch(file.name):
            yield Finding(Place(path), "stray-file", f"this is no {what}", "move it out of the data")
        else:
            yield file, path
