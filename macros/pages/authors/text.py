"""How macros for pages of prose hand their HTML to Markdown, and what they say when they are misused.

What is called inline is safe inside a sentence of Markdown; a block stands on a line of its own. Data passes
through both as text, whatever Markdown, Jinja or HTML it looks like.
"""

from __future__ import annotations

import string
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from markupsafe import Markup, escape

from macros.pages.addresses import is_of_another_site, is_whole, relative
from macros.pages.edition import Edition
from macros.pages.oversight.oversight_words import role_named
from macros.pages.parts.said import ROLE_NAMES
from macros.records.base import Record
from macros.records.kinds import BY_FOLDER
from macros.records.when import When
from macros.records.words import Role
from macros.register.register import Register


class Misused(Exception):
    """A macro was called wrongly. ``wrong`` says what, ``mend`` what to write instead."""

    def __init__(self, wrong: str, mend: str) -> None:
        super().__init__(f"{wrong}. Mend: {mend}")
        self.wrong = wrong
        self.mend = mend


@dataclass(frozen=True, slots=True)
class OnPage:
    """Where a macro is called: the edition, and the address of the page it stands on."""

    edition: Edition
    origin: str

    @property
    def register(self) -> Register:
        """All records."""
        return self.edition.register


_TEXT = str.maketrans(
    {mark: f"&#{ord(mark)};" for mark in string.punctuation if mark not in ",.()-'"} | {"'": "&#39;"}
)


def inline(text: str) -> Markup:
    """Text for a sentence of Markdown: every mark that Markdown, Jinja or HTML could read is spelt out."""
    one_line = " ".join(text.split())
    if one_line[:1] in ("-", "(") or one_line[:1].isdigit():
        # At the start of a line these would begin a list.
        one_line, first = one_line[1:], f"&#{ord(one_line[0])};"
    else:
        first = ""
    return Markup(first + one_line.translate(_TEXT))  # noqa: S704  # every special mark has just been spelt out


def block(html: Markup) -> Markup:
    """HTML that Markdown leaves alone: one line that begins with the tag of a block, without backticks."""
    one_line = " ".join(line.strip() for line in html.splitlines() if line.strip())
    spelt = one_line.replace("`", "&#96;").replace("~", "&#126;")
    return Markup(f'<div class="st-block">{spelt}</div>')  # noqa: S704  # it was safe, and is still


def link(here: OnPage, target: str, text: str) -> Markup:
    """A link for the middle of a Markdown sentence; ``target`` is an address of the site or of the web."""
    leaves = is_of_another_site(target)
    href = target if is_whole(target) else relative(target, here.origin)
    spelt = Markup(str(escape(href)).translate(_URL))  # noqa: S704
    away = Markup(' rel="noopener" class="st-away"') if leaves else ""
    return Markup('<a href="{}"{}>{}</a>').format(spelt, away, inline(text))


_URL = str.maketrans({mark: f"&#{ord(mark)};" for mark in "_*`[]{}~^|\\!"})


def a_kind(kind: str) -> str:
    """The kind, if there is one of this name. Raises `Misused`."""
    if kind not in BY_FOLDER:
        raise Misused(
            f"there is no kind `{kind}`", nearest(kind, BY_FOLDER, f"use one of: {', '.join(BY_FOLDER)}")
        )
    return kind


def a_key(key: str) -> tuple[str, str]:
    """The kind and the id in ``kind/id`` or ``kind/id#part``. Raises `Misused`."""
    kind, slash, rest = key.partition("/")
    if not slash or not rest:
        raise Misused(f"`{key}` names no record", "write `kind/id`, as in `workstreams/early-signals-desk`")
    return a_kind(kind), rest.partition("#")[0]


def a_record(here: OnPage, key: str) -> tuple[Record, str]:
    """The record with this key, and the part of it that the key names. Raises `Misused`."""
    kind, id_ = a_key(key)
    found = here.register.find(f"{kind}/{id_}")
    if found is None:
        near = nearest(id_, here.register.kind(kind), "look for the file under `data/`")
        raise Misused(f"there is no record `{kind}/{id_}`", near)
    return found, key.partition("#")[2]


def nearest(word: str, among: Iterable[str], otherwise: str) -> str:
    """The mend for a word that is not known: the known one that is most like it, else ``otherwise``."""
    close = get_close_matches(word, list(among), n=1, cutoff=0.6)
    return f"did you mean `{close[0]}`?" if close else otherwise


def a_role(role: str) -> Role:
    """The role of oversight with this name. Raises `Misused`."""
    found = role_named(role)
    if found is None:
        raise Misused(f"there is no role `{role}`", f"use one of: {', '.join(ROLE_NAMES)}")
    return found


def a_day(here: OnPage, on: str) -> date:
    """The day, which must lie in the period of the record; by default its last. Raises `Misused`."""
    if not on:
        return here.edition.as_of
    try:
        day = When(str(on))
    except ValueError:
        raise Misused(f"`{on}` is no date", "write a day that exists, as in `2019-07-16`") from None
    if day.precision != "day":
        raise Misused(f"`{on}` is no day", "write year, month and day, as in `2019-07-16`")
    if not here.edition.about.period_from.first <= day.first <= here.edition.as_of:
        first, last = here.edition.about.period_from, here.edition.about.as_of
        raise Misused(f"`{on}` is outside the period of the record", f"write a day from {first} to {last}")
    return day.first
