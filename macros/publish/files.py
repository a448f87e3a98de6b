"""Every file for programs, of every room, each at an address of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from macros.pages.edition import Edition
from macros.publish import addresses_known, archive, cards, dress, hosts, list_places, moved, on_intervals
from macros.publish.api import changes, on
from macros.publish.api import files as api
from macros.publish.cite import files as cite
from macros.publish.feeds import feeds
from macros.publish.file import PublishedFile
from macros.publish.paper import paper

ROOMS: tuple[Callable[[Edition], Iterator[PublishedFile]], ...] = (
    api.files,
    changes.files,
    on.files,
    on_intervals.files,
    list_places.files,
    feeds.files,
    moved.files,
    hosts.files,
    addresses_known.files,
    cite.files,
    cards.files,
    dress.files,
    archive.files,
    paper.files,
)
"""What each room publishes, in the order in which it is written."""


def published_files(edition: Edition) -> Iterator[PublishedFile]:
    """Every file beside the pages."""
    for files in ROOMS:
        yield from files(edition)


def write_files(edition: Edition, folder: Path) -> int:
    """Writes every file below the folder of a site. Returns their number; refuses to write over another."""
    count = 0
    for file in published_files(edition):
        path = folder / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as opened:
            opened.write(file.make())
        count += 1
    return count
