"""What a command would do: the new text of each file, and what to tell whoever asked; or why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from macros.editing.named import Named
from macros.reading.finding import Place


@dataclass(frozen=True, slots=True)
class Said:
    """Something to tell in words, with the places that it is about."""

    words: str
    places: tuple[Place, ...] = ()


class NotDone(Exception):
    """Nothing is changed; carries what keeps it from being done, and what to write first."""

    def __init__(self, why: str, *more: Said) -> None:
        super().__init__(why)
        self.why = why
        self.more = more


@dataclass(frozen=True, slots=True)
class Plan:
    """A change: ``files`` holds the new text by the key of the record; none where the file is to go.

    ``renamed`` is the old and new key of a file that moves. ``expected`` are the places that name a record
    once it is done, each with the file in which it then stands.
    """

    title: str
    files: Mapping[str, str | None]
    said: tuple[Said, ...]
    expected: tuple[Named, ...] = field(repr=False)
    renamed: tuple[str, str] | None = None
