"""Pages of prose as the site renders them: macros by Jinja, then Markdown with the site's extensions."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
import markdown  # type: ignore[import-untyped]  # its types are another package
import yaml
from lxml import html

from macros.pages.authors.text import OnPage
from macros.pages.edition import Edition
from macros.register.register import Register
from macros.site.authors import MACROS, call

PROJECT = Path(__file__).parents[2]
DOCS = PROJECT / "docs"


def here(register: Register, origin: str = "about/") -> OnPage:
    return OnPage(Edition(register), origin)


def rendered(text: str, page: OnPage) -> html.HtmlElement:
    """A piece of Markdown that calls macros, as an element that holds its HTML."""
    # As mkdocs-macros: an environment that does not escape.
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=False)  # noqa: S701
    bound: dict[str, Any] = {name: partial(call, name, page) for name in MACROS}
    return to_html(environment.from_string(text).render(**bound))


def to_html(text: str) -> html.HtmlElement:
    return html.fragment_fromstring(markdown.markdown(text, **_markdown()), create_parent="div")


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def pages() -> dict[str, str]:
    """The source of each page of prose, without its front matter, by its path below ``docs/``."""
    files = sorted(DOCS.rglob("*.md"))
    return {
        file.relative_to(DOCS).as_posix(): re.sub(
            r"\A---\n.*?\n---\n", "", file.read_text("utf-8"), flags=re.DOTALL
        )
        for file in files
    }


def address_of(path: str) -> str:
    return re.sub(r"(^|/)index\.md$", r"\1", path).replace(".md", "/")


def _markdown() -> dict[str, Any]:
    options = yaml.safe_load((PROJECT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    extensions = [next(iter(one)) if isinstance(one, dict) else one for one in options]
    configs = {name: config for one in options if isinstance(one, dict) for name, config in one.items()}
    # MkDocs always adds these.
    return {"extensions": ["toc", "tables", "fenced_code", *extensions], "extension_configs": configs}
