"""Rules for hosts: where addresses that moved lead to, and what is sent with each answer.

In the form of Netlify and in that of nginx: both come from one list. What was split or withdrawn leads
nowhere by itself: it is served as a page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from urllib.parse import urlsplit

from macros.pages.addresses import (
    HEADERS,
    HEADERS_MAP,
    HEADERS_NGINX,
    OWN_PAGE,
    REDIRECTS,
    REDIRECTS_MAP,
    cite_file,
    feed_of,
    place_of,
    twin,
)
from macros.pages.edition import Edition
from macros.pages.frame.cite import FORMS
from macros.pages.places import place_now
from macros.publish.file import PublishedFile
from macros.publish.headers import as_map, as_rules, as_server

HOST_FILES = (REDIRECTS, REDIRECTS_MAP, HEADERS, HEADERS_MAP, HEADERS_NGINX)
"""Read by hosts, which may serve them or not: no address of these is promised."""

ABOUT_REDIRECTS = """\
# Where addresses that moved lead to, for hosts that read this form (Netlify, Cloudflare Pages).
"""

ABOUT_MAP = """\
# Where addresses that moved lead to, for nginx. In its `http` block, with the path of the site:
#     map_hash_bucket_size 256;
#     map $uri $moved { include /path/of/site/redirects.map; }
# and in its `server` block:
#     if ($moved) { return 301 $moved; }
"""

ABOUT_HEADERS = """\
# What is sent with each answer, for hosts that read this form (Netlify, Cloudflare Pages).
"""

ABOUT_HEADERS_MAP = """\
# What some headers say, by address, for nginx. In its `http` block:
#     include /path/of/site/headers.map;
"""

ABOUT_HEADERS_NGINX = """\
# What is sent with each answer, for nginx. In its `server` block, after headers.map in its `http` block:
#     include /path/of/site/headers.conf;
# A `location` with an `add_header` of its own would send that alone, and none of these.
"""


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The five files."""
    top = _top(edition)
    yield PublishedFile(REDIRECTS, partial(_redirects, edition))
    yield PublishedFile(REDIRECTS_MAP, partial(_map, edition))
    yield PublishedFile(HEADERS, lambda: _lines(ABOUT_HEADERS, as_rules(top)))
    yield PublishedFile(HEADERS_MAP, lambda: _lines(ABOUT_HEADERS_MAP, as_map(top)))
    yield PublishedFile(HEADERS_NGINX, lambda: _lines(ABOUT_HEADERS_NGINX, as_server()))


def moved_addresses(edition: Edition) -> Iterator[tuple[str, str]]:
    """Each address that moved to one other, and that: pages first, then files. A place on a page stays.

    Pages of records on lists have not moved: only a place on them has, which no host is asked for.
    """
    sent = [mark for mark in edition.register.moved.values() if mark.goes_to]
    for mark in sent:
        if mark.kind in OWN_PAGE:
            yield place_of(mark.key), place_now(edition, edition.register.now(mark.key))
    for mark in sent:
        now = edition.register.now(mark.key)
        yield twin(mark.key), twin(now)
        record = edition.register.find(now)
        if record is not None and record.kind == mark.kind:  # so it has the same files
            for old, new in zip(_files_of(mark.key), _files_of(now), strict=True):
                if old in edition.history.ledger:
                    yield old, new


def _files_of(key: str) -> tuple[str, ...]:
    """The files that a record may have besides its JSON: its feed, and what cites its page."""
    return (feed_of(key), *(cite_file(place_of(key), form) for form in FORMS))


def _redirects(edition: Edition) -> bytes:
    return _lines(ABOUT_REDIRECTS, (f"{old} {new} 301" for old, new in _below_root(edition)))


def _map(edition: Edition) -> bytes:
    return _lines(ABOUT_MAP, (f'"{old}" "{new}";' for old, new in _below_root(edition)))


def _lines(about: str, lines: Iterable[str]) -> bytes:
    return (about + "".join(f"{line}\n" for line in lines)).encode()


def _top(edition: Edition) -> str:
    """The path of the site on its host, without a slash at its end."""
    return urlsplit(str(edition.about.site_url)).path.rstrip("/")


def _below_root(edition: Edition) -> Iterator[tuple[str, str]]:
    """The addresses as a host is asked for them: below its own root, where the site may have a folder."""
    top = _top(edition)
    for old, new in moved_addresses(edition):
        yield f"{top}/{old}", f"{top}/{new}"
