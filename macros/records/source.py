"""Sources: every document used."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Line, Name, Record, Url, detail
from macros.records.when import When
from macros.records.words import Closeness, SourceType


class Source(Record):
    """A document. Several copies of one document are one record."""

    kind: ClassVar[str] = "sources"

    name: Name = detail("The title")
    publisher: Name = detail("Who issued it; for copies, who copied it")
    date: When | None = detail("The date of the document, where the page consulted shows one", default=None)
    url: Url | None = detail("The best address", default=None)
    other_urls: tuple[Url, ...] = detail("Other addresses of the same document", default=())
    type: SourceType = detail("What it is")
    closeness: Closeness = detail("How close it is to the original")
    read_in_part: Line | None = detail("Which part was read, where it was not the whole", default=None)
    licence: Line | None = detail(
        "The licence, only where it was read; blank does not mean free to use", default=None
    )
    kept_for: Line | None = detail("Why it is kept, where nothing cites it", default=None)

    @property
    def label(self) -> str:
        """The title."""
        return self.name

    @property
    def is_copy(self) -> bool:
        """Whether it is somebody else's copy of an official text."""
        return self.closeness == "copy"
