"""What dresses the pages: the style sheet, the scripts and the icon, under the names that pages ask for."""

from __future__ import annotations

from collections.abc import Iterator

from macros.pages.assets.assets import assets
from macros.pages.edition import Edition
from macros.publish.file import PublishedFile


def files(_: Edition) -> Iterator[PublishedFile]:
    """Each as it is sent."""
    for asset in assets():
        yield PublishedFile(asset.address, lambda content=asset.content: content)  # type: ignore[misc]
