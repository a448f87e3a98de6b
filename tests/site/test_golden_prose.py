"""The pages of prose built with the fictional government, compared with a tree that a person has reviewed.

`pytest --bless tests/site/test_golden_prose.py` writes the tree anew: look at what
changed before you keep it. The generated pages have a tree of their own: `tests/pages/test_golden.py`.
"""

from __future__ import annotations

from pathlib import Path

from tests.golden import compare
from tests.site.conftest import PROJECT, Site

GOLDEN = Path(__file__).parent / "golden"
MAIN = '<main id="content" tabindex="-1">'


def test_every_page_of_prose_is_as_it_was_reviewed(fictional_site: Site, *, bless: bool) -> None:
    sources = sorted((PROJECT / "docs").rglob("*.md"))
    assert sources
    made = [_built(source.relative_to(PROJECT / "docs")) for source in sources]
    compare(
        {path: _main((fictional_site.folder / path).read_text("utf-8")) for path in made}, GOLDEN, bless=bless
    )


def _built(source: Path) -> str:
    """Where the page stands that MkDocs makes of a source."""
    folder = source.parent if source.stem == "index" else source.with_suffix("")
    return (folder / "index.html").as_posix()


def _main(page: str) -> str:
    """The content of a page, without the frame that all pages share."""
    assert page.count(MAIN) == page.count("</main>") == 1
    content = page.partition(MAIN)[2].partition("</main>")[0].strip()
    # What a macro makes stands in one line, which would show as one change.
    return content.replace("> <", ">\n<") + "\n"
