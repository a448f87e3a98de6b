"""Where a file stands, as it is written from the folder in which the command runs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from macros.reading.files import shown
from macros.reading.finding import Place


def from_here(folder: Path, place: Place) -> Place:
    """A place in the data folder ``folder``, by a path that a terminal or editor can open from here.

    It is relative where the data stand in the working folder, and whole where they do not.
    """
    path, here = folder.parent / place.path, Path.cwd()
    path = path.relative_to(here) if path.is_relative_to(here) else path
    return replace(place, path=shown(str(path)))


def fault(error: OSError) -> str:
    """What the system refused, and where, if it says so."""
    where = f"{shown(str(error.filename))}: " if error.filename else ""
    return f"{where}{error.strerror or error}"
