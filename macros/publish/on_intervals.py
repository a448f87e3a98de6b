"""What the script of the date field reads: one small file, for that page alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pydantic_core import to_json

from macros.pages.addresses import ON_INTERVALS
from macros.pages.edition import Edition
from macros.pages.on.intervals import intervals
from macros.pages.on.period import Period
from macros.publish.file import PublishedFile


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The one file, without indents: a reader waits for it."""
    yield PublishedFile(ON_INTERVALS, partial(_make, edition))


def _make(edition: Edition) -> bytes:
    return to_json(intervals(Period(edition)))
