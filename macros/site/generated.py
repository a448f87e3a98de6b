"""Pages that our code makes, as files and pages that MkDocs takes for its own.

The source of each is the same one macro call, so that nothing from a record ever stands in text that Jinja
renders; and what the macro returns is the page's HTML, which is not run through Markdown again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import unescape
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from macros.pages.edition import Edition
from macros.pages.frame.shown import Shown
from macros.pages.page import Page

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from mkdocs.config.defaults import MkDocsConfig

SOURCE = "{{ generated_page() }}"
"""The whole source of every generated page."""

# Both read only what our own templates wrote: there an attribute stands in double quotes, and a quote mark in
# a text is written `&#34;`, so that no text can look like an attribute.
_IDS = re.compile(r'\sid="([^"]+)"')
_HEADINGS = re.compile(r'<h2[^>]*\sid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAGS = re.compile(r"<[^>]*>")


class GeneratedPage(MkDocsPage):
    """A page whose content is what the macro in its source returned."""

    def __init__(self, file: File, config: MkDocsConfig, made: Page) -> None:
        self.made = made
        super().__init__(made.title, file, config)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' signature
        """Sets the one macro call as source, and what the theme needs to know of the page."""
        self.markdown = SOURCE
        one_record = "/" in (self.made.key or "")
        self.meta = {"title": self.made.title, "description": self.made.description, "contents": one_record}
        if self.made.canonical:
            self.meta["canonical"] = self.made.canonical
        if self.made.noindex:
            self.meta["robots"] = "noindex"

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' signature
        """Takes the macro's HTML as it is; tells MkDocs its headings, and its anchors for links."""
        if self.markdown is None:
            raise RuntimeError("MkDocs renders a page only after it has read its source")
        self.content = self.markdown
        self.toc = _contents(self.content)
        self.present_anchor_ids = {unescape(found) for found in _IDS.findall(self.content)}
        self.links_to_anchors = {}


def source_of(address: str) -> str:
    """Where MkDocs takes the source of a page to stand, and prose links to it: ``departments/fco.md``."""
    parts = address.strip("/").split("/")
    if parts == [""]:
        return "index.md"
    return f"{parts[0]}/index.md" if len(parts) == 1 else f"{'/'.join(parts)}.md"


def add_pages(files: Files, config: MkDocsConfig, pages: Iterable[Page]) -> None:
    """Adds a file for each generated page. Raises `PluginError` where a file of ``docs/`` has its place."""
    for page in pages:
        source = source_of(page.address)
        if files.get_file_from_path(source) is not None:
            raise PluginError(
                f"docs/{source} stands where a generated page belongs\n    mend: rename it, or delete it"
            )
        file = File.generated(config, source, content=SOURCE, inclusion=InclusionLevel.NOT_IN_NAV)
        GeneratedPage(file, config, page)
        files.append(file)


def html_of(page: MkDocsPage, edition: Edition) -> str:
    """The HTML of a generated page. Raises `ValueError` for a page of prose."""
    if not isinstance(page, GeneratedPage):
        raise ValueError("generated_page() makes the pages of records; use another macro in prose")
    return str(page.made.make(edition, page.made))


def shown_of(page: MkDocsPage) -> Shown:
    """What the frame needs to know of a page, generated or of prose."""
    if isinstance(page, GeneratedPage):
        return Shown.of(page.made)
    title = _TAGS.sub("", str(page.meta.get("title") or page.title or ""))
    return Shown(page.url, title, str(page.meta.get("description", "")), "", page.url)


def compile_once(environment: Environment) -> None:
    """Makes an environment compile `SOURCE` once for all pages, not once for each (0.65 ms a page)."""
    compiled = environment.from_string(SOURCE)
    original: Callable[..., Template] = environment.from_string

    def from_string(source: str, *arguments: object, **options: object) -> Template:
        return compiled if source == SOURCE else original(source, *arguments, **options)

    environment.from_string = from_string  # type: ignore[method-assign,assignment]


def _contents(html: str) -> TableOfContents:
    links = []
    for anchor, text in _HEADINGS.findall(html):
        links.append(AnchorLink(_TAGS.sub("", text).strip(), anchor, 1))
    return TableOfContents(links)
