"""Short names on a page: the first use of each leads to what it stands for, at the foot of the same page.

A note at the foot needs no pointer held over it and no script, and a reader who hears the page gets it as any
link. What a short name stands for is said once: with a department, or among the ``short_names`` of
``data/record.yml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape

from markupsafe import Markup

from macros.pages.edition import Edition
from macros.records.department import Department
from macros.register.register import Register

# Our templates and Markdown write every `<` of a text as an entity, so that these find tags alone.
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>")

_SAID = ("blockquote", "figcaption")
_CODE = ("code", "form", "pre", "script", "style", "svg")
_LEADS = ("a", "button", "nav", "summary")
_HEADS = ("h1", "h2", "h3", "h4")
_NOT_IN = frozenset((*_SAID, *_CODE, *_LEADS, *_HEADS))
"""Elements in which no link is put: what others said, what is code, what leads on itself, and headings."""


@dataclass(frozen=True, slots=True)
class Gloss:
    """A short name that a page uses, what it stands for, and the place at its foot that says so."""

    short: str
    stands_for: str
    anchor: str


def glossed(edition: Edition, content: str) -> tuple[Markup, tuple[Gloss, ...]]:
    """The HTML of a page with a link at the first use of each short name, and those names in their order.

    A name that a page itself spells out before it is left as it is. One that stands only in headings, links
    or quotes gets no link there, and is told at the foot all the same.
    """
    names, pattern = _known(edition.register)
    if pattern is None:
        return Markup(content), ()  # noqa: S704 - the page's own HTML, as it came
    found: dict[str, int] = {}
    for match in pattern.finditer(_TAG.sub(lambda tag: " " * len(tag.group()), content)):
        found.setdefault(match.group(1), match.start())
    unsaid = {
        short: names[short] for short, at in found.items() if not _is_spelt_out(content, names[short], at)
    }
    glosses = {
        short: Gloss(unescape(short), text, f"short-{_slug(unescape(short))}")
        for short, text in unsaid.items()
    }
    linked = "".join(_linked(content, pattern, glosses))
    return Markup(linked), tuple(glosses.values())  # noqa: S704 - as above, with links that are escaped where they are made


def _linked(content: str, pattern: re.Pattern[str], wanted: Mapping[str, Gloss]) -> Iterator[str]:
    """The HTML piece by piece; ``wanted`` are the short names to be linked, as HTML writes them."""
    left, inside, at = dict(wanted), 0, 0
    for tag in _TAG.finditer(content):
        text = content[at : tag.start()]
        yield _link_in(text, pattern, left) if left and not inside else text
        yield tag.group()
        closes, name = bool(tag.group(1)), tag.group(2).lower()
        if name in _NOT_IN:
            inside += -1 if closes else 1
        at = tag.end()
    yield content[at:]


def _link_in(text: str, pattern: re.Pattern[str], left: dict[str, Gloss]) -> str:
    def link(match: re.Match[str]) -> str:
        gloss = left.pop(match.group(1), None)
        if gloss is None:
            return match.group()
        return f'<a class="st-short" href="#{escape(gloss.anchor)}">{match.group()}</a>'

    return pattern.sub(link, text)


def _is_spelt_out(content: str, stands_for: str, at: int) -> bool:
    """Whether a page says what a short name stands for before it uses it."""
    said = content.find(escape(stands_for, quote=False))
    return 0 <= said < at


def _slug(short: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", short.lower()).strip("-")


@lru_cache(maxsize=4)
def _known(register: Register) -> tuple[Mapping[str, str], re.Pattern[str] | None]:
    """Every short name, as HTML writes it, with what it stands for; and the pattern that finds them."""
    names = {escape(short, quote=False): text for short, text in _names(register)}
    if not names:
        return {}, None
    longest = sorted(names, key=lambda short: (-len(short), short))
    pattern = re.compile(rf"(?<![\w&#/-])({'|'.join(map(re.escape, longest))})(?![\w-])")
    return names, pattern


def _names(register: Register) -> Iterator[tuple[str, str]]:
    """Those of departments, in the order of their files; then those of the record itself."""
    for record in register.of(Department).values():
        if record.abbreviation:
            yield record.abbreviation, record.name
    for one in register.about.short_names:
        yield one.short, one.stands_for
