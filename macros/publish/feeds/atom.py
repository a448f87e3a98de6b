"""Writes a feed as Atom (RFC 4287): text only, with ids that never change."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from macros.pages.addresses import feed_of
from macros.pages.edition import Edition
from macros.pages.feeds_page import ATOM

NAMESPACE = "http://www.w3.org/2005/Atom"

MINTED = "2026"
"""The year in which the form of the ids was made, as RFC 4151 asks of a tag. It never changes."""

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

ET.register_namespace("", NAMESPACE)


@dataclass(frozen=True, slots=True)
class Item:
    """An entry. ``id`` is what it is known by for ever; ``about`` holds the keys of what it tells of.

    ``address`` is where a reader finds it, on this site; ``on`` the day that it carries.
    """

    id: str
    title: str
    on: date
    address: str
    text: str
    category: str
    about: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: ``key`` is that of its address, ``page`` the page that it goes with."""

    key: str
    title: str
    about: str
    page: str
    items: tuple[Item, ...]


def newest(items: Iterable[Item], number: int) -> tuple[Item, ...]:
    """The newest entries, the newest first."""
    return tuple(sorted(items, key=lambda item: (-item.on.toordinal(), item.id))[:number])


def atom(edition: Edition, feed: Feed) -> bytes:
    """The feed as a file. Its date is that of its newest entry; without one, that of the record."""
    root = ET.Element(f"{{{NAMESPACE}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "en-GB"})
    _text(root, "id", tag(edition, f"feeds/{feed.key}"))
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.about)
    _text(root, "updated", _time(max((item.on for item in feed.items), default=edition.as_of)))
    _link(root, "self", edition.url(feed_of(feed.key)), ATOM)
    _link(root, "alternate", edition.url(feed.page), "text/html")
    author = ET.SubElement(root, f"{{{NAMESPACE}}}author")
    _text(author, "name", edition.about.name)
    _text(author, "uri", edition.url(""))
    _text(root, "rights", edition.about.licences.data)
    for item in feed.items:
        entry = ET.SubElement(root, f"{{{NAMESPACE}}}entry")
        _text(entry, "id", tag(edition, item.id))
        _text(entry, "title", item.title)
        _text(entry, "updated", _time(item.on))
        _link(entry, "alternate", edition.url(item.address), "text/html")
        ET.SubElement(entry, f"{{{NAMESPACE}}}category", {"term": item.category})
        _text(entry, "summary", item.text)
    ET.indent(root, " ")
    return f"<?xml version='1.0' encoding='utf-8'?>\n{ET.tostring(root, encoding='unicode')}\n".encode()


def tag(edition: Edition, id_: str) -> str:
    """The id of a feed or entry: a tag of the site's host, which no change of a text or page moves."""
    return f"tag:{urlsplit(str(edition.about.site_url)).hostname},{MINTED}:{id_}"


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{NAMESPACE}}}{name}").text = _NOT_XML.sub("\ufffd", text)


def _link(parent: ET.Element, rel: str, address: str, type_: str) -> None:
    ET.SubElement(parent, f"{{{NAMESPACE}}}link", {"rel": rel, "type": type_, "href": address})


def _time(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
