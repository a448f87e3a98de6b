"""What the first load of a page weighs, and what it asks a host for.

Counted is what a browser fetches before anybody does anything: the page, its style sheets with the fonts that
they name, its scripts, its icon and its pictures, each compressed by gzip at level 9, as a host sends files
that it compressed beforehand. Headers aren't counted.

To see the heaviest pages of a built site: ``python -m tests.site.weight site 20``.
"""

from __future__ import annotations

import gzip
import posixpath
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from lxml import html

LEVEL = 9
"""The level of gzip: its highest, which a host uses that compresses each file once."""

_ASKS = (
    "//link[contains(@rel, 'stylesheet') or contains(@rel, 'icon') or contains(@rel, 'preload')"
    " or contains(@rel, 'manifest')]/@href | //script/@src | //img/@src | //source/@src"
)
_URL = re.compile(r"url\(([^)]+)\)")


@dataclass(frozen=True, slots=True)
class Weight:
    """The bytes of a first load, compressed: the page alone, and all of it; and its requests."""

    page: int
    whole: int
    requests: int


def weights(folder: Path, pages: Mapping[str, html.HtmlElement], top: str = "/") -> dict[str, Weight]:
    """What each page of a site weighs, by its address. ``top`` is the path of the site on its host."""
    return {address: _weight(folder, address, page, top) for address, page in pages.items()}


def _weight(folder: Path, address: str, page: html.HtmlElement, top: str) -> Weight:
    file = folder / address / "index.html" if not address.endswith(".html") else folder / address
    own = packed(file)
    asked = dict.fromkeys(_asked(folder, address, page, top))
    return Weight(own, own + sum(packed(folder / one) for one in asked), 1 + len(asked))


def _asked(folder: Path, address: str, page: html.HtmlElement, top: str) -> Iterator[str]:
    """The files that a page asks for, as paths below the site; an address that holds its data is none."""
    for link in map(str, page.xpath(_ASKS)):
        if urlsplit(link).scheme == "data":
            continue
        assert not urlsplit(link).netloc, f"/{address} asks another host for {link}"
        path = posixpath.normpath(posixpath.join(top, posixpath.dirname(address), urlsplit(link).path))
        file = path.removeprefix(top.rstrip("/")).lstrip("/")
        yield file
        if file.endswith(".css"):
            css = (folder / file).read_text("utf-8")
            for inner in _URL.findall(css):
                if not inner.strip("'\"").startswith(("data:", "#")):
                    yield posixpath.normpath(posixpath.join(posixpath.dirname(file), inner.strip("'\"")))


@cache
def packed(file: Path) -> int:
    """The bytes of a file as a host sends it."""
    return len(gzip.compress(file.read_bytes(), LEVEL, mtime=0))


def _main() -> None:
    folder, number = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20
    files = sorted(folder.rglob("*.html"))
    pages = {
        file.relative_to(folder).as_posix().removesuffix("index.html"): html.document_fromstring(
            file.read_bytes()
        )
        for file in files
    }
    found = sorted(weights(folder, pages).items(), key=lambda one: (-one[1].whole, one[0]))
    for address, one in found[:number]:
        sys.stdout.write(
            f"{one.whole / 1024:6.1f} KB  page {one.page / 1024:5.1f}  {one.requests} requests  /{address}\n"
        )


if __name__ == "__main__":
    _main()
