"""Style sheet, scripts and icon as they are sent: each under a name that holds a hash of its content.

So a browser may keep one for ever: what has changed has another name. The style sheet is one file, for each
file costs a reader on a slow line a journey of its own.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from macros.pages.addresses import ASSETS
from macros.pages.components.components import style_sheets

FOLDER = Path(__file__).parent

SHEETS = (FOLDER / "css/base.css", *style_sheets())
"""The parts of the style sheet: type, colours and the frame of all pages, then each component."""

_COMMENT = re.compile(rb"/\*.*?\*/\n*", re.DOTALL)
"""A comment of a style sheet: a quarter of its size, and nothing that a browser needs."""

SCRIPTS = ("site", "copy", "on", "table", "search", "missing")
"""The scripts, in ``js/``. Every page has the first; a page names what it needs besides (`Page.scripts`)."""

WITH_COPY = ("on", "table", "search")
"""The scripts of pages that can be cited: at their end stands what other such pages ask for by itself."""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file at an address below the site's root."""

    address: str
    content: bytes = field(repr=False)


@cache
def sheet() -> Asset:
    """The style sheet of all pages."""
    whole = b"\n".join(part.read_bytes() for part in SHEETS)
    return _named("site", "css", _COMMENT.sub(b"", whole))


@cache
def script(name: str) -> Asset:
    """A script of `SCRIPTS`, by its name."""
    parts = (name, "copy") if name in WITH_COPY else (name,)
    return _named(name, "js", b"\n".join((FOLDER / f"js/{part}.js").read_bytes() for part in parts))


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
