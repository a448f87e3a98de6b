"""The search's index, made by Pagefind when the site is built.

It reads no page as it is served, but one made for it: the names of an entry weigh most, then the words of its
page. So nothing of Pagefind stands in what readers get. Its command does the work: its door to Python says
"written" while a busy machine still writes, and then a file can be empty.
"""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html import escape, unescape
from pathlib import Path
from tempfile import TemporaryDirectory

from macros.pages.addresses import SEARCH, SEARCH_ENTRIES
from macros.pages.all_pages import pages as generated
from macros.pages.edition import Edition
from macros.pages.found.entries import Found, found, of_prose
from macros.publish.published import prose_pages

NEEDED = re.compile(
    r"pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(meta|index|fragment|filter)"
)
"""Of what Pagefind writes, what our own page loads; the rest are pages and styles of its own."""

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_DESCRIPTION = re.compile(r'<meta name="description" content="(.*?)"', re.DOTALL)
_WHOLE = re.compile(r"<article\b.*</article>|<main\b.*</main>", re.DOTALL)
_UNREAD = re.compile(r"<(script|style|form|nav|svg)\b.*?</\1>", re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")


class SearchFailed(Exception):
    """Pagefind could not be run, or did not make the index that was asked for."""


def write_search(edition: Edition, docs: Path, site: Path) -> int:
    """Writes the index of a built site below the page of its search. Returns the number of entries.

    Raises `SearchFailed` where Pagefind cannot do it.
    """
    entries = (*found(edition, generated(edition)), *_prose(edition, docs, site))
    with TemporaryDirectory(prefix="search-") as name:
        pages, made = Path(name, "pages"), Path(name, "made")
        pages.mkdir()
        for number, entry in enumerate(entries):
            (pages / f"{number:06}.html").write_text(_page(entry, _text(entry, site)), "utf-8")
        _run(pages, made)
        _keep_needed(made, site / SEARCH)
    (site / SEARCH_ENTRIES).write_bytes(_known(entries, site / SEARCH / "fragment"))
    return len(entries)


def _prose(edition: Edition, docs: Path, site: Path) -> Iterator[Found]:
    for address in prose_pages(docs):
        head = (site / address / "index.html").read_text("utf-8")
        title, description = (_first(pattern, head) for pattern in (_TITLE, _DESCRIPTION))
        yield of_prose(edition, address, title.removesuffix(f" – {edition.about.name}"), description)


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    return unescape(match.group(1)) if match else ""


def _run(pages: Path, made: Path) -> None:
    command = [sys.executable, "-m", "pagefind", "--silent", "--force-language", "en"]
    # From the folder of the pages: it would read settings that stand where it is run.
    ended = subprocess.run(
        [*command, "--site", pages, "--output-path", made], cwd=pages, capture_output=True, check=False
    )
    if ended.returncode != 0:
        told = (ended.stderr or ended.stdout).decode("utf-8", "replace").strip().splitlines()[-1:]
        why = told[0] if told else f"it ended with {ended.returncode}"
        raise SearchFailed(f"Pagefind could not make the index of the search: {why}")


def _keep_needed(made: Path, folder: Path) -> None:
    for file in sorted(made.rglob("*")):
        if file.is_file() and NEEDED.fullmatch(file.name):
            target = folder / file.relative_to(made)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, target)


def _known(entries: tuple[Found, ...], fragments: Path) -> bytes:
    """What the script of the search knows of each entry, under the id that Pagefind gave it.

    Names are weighed there: Pagefind weighs words alone. It has filters, too, but writes them in an order
    that changes from run to run.
    """
    found: dict[str, object] = {}
    for file in sorted(fragments.iterdir()):
        text = gzip.decompress(file.read_bytes()).partition(b"{")
        entry = entries[int(json.loads(text[1] + text[2])["url"].strip("/").removesuffix(".html"))]
        found[file.stem] = {name: value for name, value in _shown(entry).items() if value}
    if len(found) != len(entries):
        raise SearchFailed(f"Pagefind kept {len(found)} of the {len(entries)} entries of the search")
    return f"{json.dumps(found, separators=(',', ':'), ensure_ascii=False)}\n".encode()


def _shown(entry: Found) -> dict[str, object]:
    return {
        "at": entry.address,
        "title": entry.title,
        "kind": entry.kind,
        "names": [[called.why, called.text] for called in entry.names],
        "words": [*entry.words, *entry.searched_as],
        "asked": entry.asked_as,
        "marks": entry.marks,
        "body": entry.bodies,
        "year": [str(year) for year in entry.years],
        "standing": entry.standings,
        "register": entry.registers,
        "gathers": entry.gathers,
    }


def _page(entry: Found, text: str) -> str:
    """The page that Pagefind reads for an entry. What readers are never shown is no part of it."""
    title = f'<h1 data-pagefind-meta="title" data-pagefind-weight="10">{escape(entry.title)}</h1>'
    names = "".join(f'<p data-pagefind-weight="9">{escape(called.text)}.</p>' for called in entry.names)
    answer = (
        f'<i data-pagefind-meta="answer[data-is]" data-is="{escape(entry.answer)}"></i>'
        if entry.answer
        else ""
    )
    inside = f'{title}{names}{answer}<div data-pagefind-weight="0.5">{escape(text)}</div>'
    return f'<html lang="en"><body data-pagefind-body>{inside}</body></html>'


def _text(entry: Found, site: Path) -> str:
    """The words of the page of an entry, without what stands around them on every page."""
    if entry.text or "#" in entry.address:
        return entry.text
    whole = (site / entry.address / "index.html").read_text("utf-8")
    found = _WHOLE.search(whole)
    inside = _UNREAD.sub(" ", found.group()) if found else ""
    return unescape(" ".join(_TAGS.sub(" ", inside).split()))
