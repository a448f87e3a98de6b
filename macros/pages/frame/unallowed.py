"""What a page must not hold, for its policy would stop it, or for a reader would not be told of it.

The policy is that of `policy`: no script, style or picture but our own, and nothing inline. A browser that
keeps to it would show such a page without the part, in silence; here it is found before anybody reads it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import unescape

from macros.pages.assets import assets

# A tag and its attributes. Text never looks like one: whatever made the page has escaped it.
_TAG = re.compile(r"""<[a-zA-Z](?:[^"'>]+|"[^"]*"|'[^']*')*+>""")
_SPACE = re.compile(r"[\s/]+")
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")

# What these ask for is written differently on pages of different depth.
_BY_ADDRESS = ("<script", "<link")

# Most tags hold nothing that any rule asks of: a class, an id, a link within the site.
_ASKED = re.compile(
    r"""(?i)\b(?:style|on[a-z]+|src|srcset|poster|data|background|action|formaction|ping|http-equiv)\s*="""
    r"""|\bhref\s*=\s*["']?\s*(?:[a-z&][^/?#"']*:|//)"""
)

NEVER = ("applet", "base", "embed", "frame", "iframe", "object", "style")
"""Elements that bring in what is not ours, or that the policy stops."""

_LOADED_BY = ("src", "srcset", "poster", "data", "background")
_LOADING = (
    "stylesheet",
    "icon",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "manifest",
)
_SCHEME = re.compile(r"(?i)^(?:[a-z][a-z0-9+.-]*:|//)")
_READ_ELSEWHERE = ("https:", "http:", "mailto:")


def unallowed(pages: Iterable[tuple[str, str]], top: str = "/") -> Mapping[str, list[str]]:
    """What pages must not hold, as it is written and why, each with the addresses of the pages that hold it.

    A page is its address and its HTML. ``top`` is the path of the site on its host, with which links of the
    page for missing addresses begin.
    """
    found: dict[str, list[str]] = {}
    known: dict[str, tuple[str, ...]] = {}  # the same tag stands on many pages
    for address, html in pages:
        for tag in dict.fromkeys(_TAG.findall(html)):
            if tag not in known or tag.startswith(_BY_ADDRESS):
                known[tag] = tuple(_of_tag(tag, address, top))
            for why in known[tag]:
                found.setdefault(f"{tag}: {why}", []).append(address)
    return found


def _of_tag(tag: str, address: str, top: str) -> Iterator[str]:
    name, _, attributes = _SPACE.sub(" ", tag[1:-1], 1).partition(" ")
    name = name.lower()
    if name in _RULES or name in NEVER or _ASKED.search(attributes):
        yield from _of_element(name, _parsed(attributes), address, top)


def _parsed(attributes: str) -> Mapping[str, str]:
    """Attributes by name, in small letters; a browser keeps the first of a name."""
    found: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(attributes):
        found.setdefault(name.lower(), unescape("".join(values)).strip())
    return found


def _of_element(tag: str, has: Mapping[str, str], address: str, top: str) -> Iterator[str]:
    if tag in NEVER:
        yield "pages hold no such element"
    for name, value in has.items():
        if name == "style":
            yield "a style stands in the style sheet, under a class"
        elif name.startswith("on"):
            yield "a script is a file of its own, in macros/pages/assets/js/"
        elif name == "ping":
            yield "no link tells anybody that it was followed"
        elif name in _LOADED_BY and any(_SCHEME.match(one) for one in re.split(r"[\s,]+", value)):
            yield "what a page shows comes from this site alone"
        elif name in ("action", "formaction") and _SCHEME.match(value):
            yield "a form is sent to this site alone"
    if tag in _RULES:
        yield from _RULES[tag](has, address, top)
    elif "href" in has:
        yield from _link(has, address, top)


def _script(has: Mapping[str, str], address: str, top: str) -> Iterator[str]:
    if "src" not in has:
        if has.get("type") != "application/ld+json":  # data: it does not run
            yield "a script is a file of its own, in macros/pages/assets/js/"
    elif _within(has["src"], address, top) not in {assets.script(name).address for name in assets.SCRIPTS}:
        yield "a page loads what macros/pages/assets/ holds, under the name with its hash"


def _loaded(has: Mapping[str, str], address: str, top: str) -> Iterator[str]:
    """A ``link``: most only tell of another page, some are loaded."""
    relations = has.get("rel", "").lower().split()
    if any(one in _LOADING for one in relations):
        own = {asset.address for asset in assets.assets()}
        if _within(has.get("href", ""), address, top) not in own:
            yield "a page loads what macros/pages/assets/ holds, under the name with its hash"


def _meta(has: Mapping[str, str], address: str, top: str) -> Iterator[str]:  # noqa: ARG001 - one form for all
    if has.get("http-equiv", "Content-Security-Policy") != "Content-Security-Policy":
        yield "no page says this; a host may"


def _link(has: Mapping[str, str], address: str, top: str) -> Iterator[str]:  # noqa: ARG001
    """A link that leads away says so, to readers and to browsers; one that runs a script is none."""
    href = has.get("href", "")
    if not _SCHEME.match(href):
        return
    if not href.lower().startswith(_READ_ELSEWHERE):
        yield "a link leads to a page"
    elif not href.lower().startswith("mailto:") and not (
        "noopener" in has.get("rel", "").split() and "st-away" in has.get("class", "").split()
    ):
        yield "a link to another site says so; in Markdown write `{ rel=noopener .st-away }` after it"


_Rule = Callable[[Mapping[str, str], str, str], Iterator[str]]
_RULES: Mapping[str, _Rule] = {"script": _script, "link": _loaded, "meta": _meta, "a": _link, "area": _link}


def _within(url: str, address: str, top: str) -> str:
    """The address below the site's root that a link on a page leads to."""
    start = url.removeprefix(top) if url.startswith("/") else posixpath.join(posixpath.dirname(address), url)
    return posixpath.normpath(start)
