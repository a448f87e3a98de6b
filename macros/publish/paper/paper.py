"""The PDF of the whole statement: the content of its page, laid out by a process of its own.

That takes longer than all pages together, so it is begun before them and fetched after them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from macros.pages.addresses import STATEMENT, STATEMENT_PDF
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.whole.whole_page import TITLE, content_of
from macros.publish.file import PublishedFile

DRAWING = Path(__file__).with_name("drawing.css")

_SVG = re.compile(r"<svg [^>]*>")
_DEFS = re.compile(r"<defs>.*?</defs>", re.DOTALL)

NEEDS = (
    "The PDF of the whole statement needs Pango and HarfBuzz, which pip does not bring.\n"
    "    Debian, Ubuntu: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0\n"
    "    macOS: brew install pango\n"
    "    or build without it: statement build --no-pdf"
)
"""Told where the libraries are missing."""


class PaperFailed(Exception):
    """The PDF could not be made; the text says why, and what to do."""


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The PDF, unless this build makes none."""
    if edition.paper:
        yield PublishedFile(STATEMENT_PDF, lambda: finished(edition))


class _Running:
    """The process that was begun, and for which edition."""

    now: tuple[Edition, subprocess.Popen[bytes], Path] | None = None


def begin(edition: Edition) -> None:
    """Begins the PDF of an edition, to be fetched by `finished`."""
    stop()
    if edition.paper:
        _Running.now = (edition, *_start(edition))


def stop() -> None:
    """Ends what was begun and never fetched."""
    if _Running.now is not None:
        _, process, folder = _Running.now
        _Running.now = None
        process.kill()
        process.communicate()
        shutil.rmtree(folder, ignore_errors=True)


def finished(edition: Edition) -> bytes:
    """The PDF: what was begun for this edition, else made now. Raises `PaperFailed`."""
    if _Running.now is None or _Running.now[0] is not edition:
        begin(edition)
    if _Running.now is None:
        raise PaperFailed("this build makes no PDF")
    _, process, folder = _Running.now
    _Running.now = None
    try:
        told = process.communicate()[0].decode("utf-8", "replace")
        if process.returncode != 0:
            raise PaperFailed(_why(told))
        return (folder / "out.pdf").read_bytes()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def html_of(edition: Edition) -> str:
    """The document as it goes to paper."""
    about = edition.about
    html = render(
        "paper.html.jinja",
        STATEMENT,
        name=about.name,
        title=TITLE,
        description=f"{about.subject}. Record as of {edition.as_of_words}.",
        content=content_of(edition),
    )
    return _with_drawings(html)


def _with_drawings(html: str) -> str:
    """Puts the style and the patterns of drawings into each, as on paper it sees nothing else."""
    patterns = _DEFS.search(html)
    style = f"<style>{DRAWING.read_text('utf-8')}</style>{patterns.group() if patterns else ''}"
    return _SVG.sub(lambda found: found.group() + style, html)


def _start(edition: Edition) -> tuple[subprocess.Popen[bytes], Path]:
    folder = Path(tempfile.mkdtemp(prefix="statement-paper-"))
    source = folder / "in.html"
    source.write_text(html_of(edition), encoding="utf-8")
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "macros.publish.paper.lay_out",
            edition.url(STATEMENT),
            source,
            folder / "out.pdf",
        ],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "SOURCE_DATE_EPOCH": edition.epoch},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    return process, folder


def _why(told: str) -> str:
    if "cannot load library" in told:
        return NEEDS
    last = told.strip().splitlines()[-1:] or ["it said nothing"]
    return f"The PDF of the whole statement could not be made: {last[0]}"
