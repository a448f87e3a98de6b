"""Style sheet, scripts and icon as they are sent: each under a name that holds a hash of its content.

So a browser may keep one for ever: what has changed has another name. The style sheet is one file, for each
file costs a reader on a slow line a journey of its own.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from macros.pages.addresses import ASSETS

FOLDER = Path(__file__).parent

SHEETS = ("base", "record", "oversight", "timeline", "lines", "frame", "on", "table")
"""The parts of the style sheet, in ``css/``, in the order in which they stand in it."""

SCRIPTS = ("site", "copy", "on", "table")
"""The scripts, in ``js/``. Every page has the first; a page names what it needs besides (`Page.scripts`)."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file at an address below the site's root."""

    address: str
    content: bytes = field(repr=False)


@cache
def sheet() -> Asset:
    """The style sheet of all pages."""
    return _named("site", "css", b"".join((FOLDER / f"css/{name}.css").read_bytes() for name in SHEETS))


@cache
def script(name: str) -> Asset:
    """A script of `SCRIPTS`, by its name."""
    return _named(name, "js", (FOLDER / f"js/{name}.js").read_bytes())


@cache
def icon() -> Asset:
    """The picture on the tab of a browser."""
    return _named("icon", "svg", (FOLDER / "icon.svg").read_bytes())


def assets() -> tuple[Asset, ...]:
    """All of them."""
    return (sheet(), icon(), *map(script, SCRIPTS))


def read_anew() -> None:
    """Forgets what was read, so that the next page shows what has changed since (`mkdocs serve`)."""
    for read in (sheet, script, icon):
        read.cache_clear()


def _named(name: str, ending: str, content: bytes) -> Asset:
    digest = hashlib.sha256(content).hexdigest()[:10]
    return Asset(f"{ASSETS}{name}.{digest}.{ending}", content)
