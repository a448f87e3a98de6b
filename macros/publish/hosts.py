"""Rules for hosts: where addresses that moved lead to, in the form of Netlify and in that of nginx.

Both come from one list. What was split or withdrawn leads nowhere by itself: it is served as a page. A third
file lets programs in other people's pages read what is here.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from macros.pages.addresses import (
    HEADERS,
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
from macros.publish.file import PublishedFile

HOST_FILES = (REDIRECTS, REDIRECTS_MAP, HEADERS)
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
# Programs in other people's pages may read all, on hosts that read this form (Netlify, Cloudflare Pages).
"""


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The three files."""
    yield PublishedFile(REDIRECTS, partial(_redirects, edition))
    yield PublishedFile(REDIRECTS_MAP, partial(_map, edition))
    yield PublishedFile(HEADERS, partial(_headers, edition))


def moved_addresses(edition: Edition) -> Iterator[tuple[str, str]]:
    """Each address that moved to one other, and that: pages first, then files. A place on a page stays.

    Pages of records on lists have not moved: only a place on them has, which no host is asked for.
    """
    sent = [mark for mark in edition.register.moved.values() if mark.goes_to]
    for mark in sent:
        if mark.kind in OWN_PAGE:
            yield place_of(mark.key), place_of(edition.register.now(mark.key))
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
    lines = (f"{old} {new} 301\n" for old, new in _below_root(edition))
    return (ABOUT_REDIRECTS + "".join(lines)).encode()


def _map(edition: Edition) -> bytes:
    lines = (f'"{old}" "{new}";\n' for old, new in _below_root(edition))
    return (ABOUT_MAP + "".join(lines)).encode()


def _headers(edition: Edition) -> bytes:
    return f"{ABOUT_HEADERS}{_top(edition)}/*\n  Access-Control-Allow-Origin: *\n".encode()


def _top(edition: Edition) -> str:
    """The path of the site on its host, without a slash at its end."""
    return urlsplit(str(edition.about.site_url)).path.rstrip("/")


def _below_root(edition: Edition) -> Iterator[tuple[str, str]]:
    """The addresses as a host is asked for them: below its own root, where the site may have a folder."""
    top = _top(edition)
    for old, new in moved_addresses(edition):
        yield f"{top}/{old}", f"{top}/{new}"
