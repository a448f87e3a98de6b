"""The page that lists the feeds: what each holds, and how to follow one."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from macros.pages.addresses import CHANGES, FEEDS, RELEASES, feed_of, index_of
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.names import KINDS, counted, first_up
from macros.pages.page import Crumb, Page
from macros.pages.parts.links import record_line
from macros.pages.parts.view import Bullets, Group, IndexView, Line, Link
from macros.records.base import Record

ATOM = "application/atom+xml"
"""The media type of a feed."""

WITH_FEED: tuple[str, ...] = ("departments", "workstreams")
"""The kinds whose records have a feed each."""

ALL, OF_GAPS = "all", "gaps"
"""The feeds of more than one record."""

NEWEST = {ALL: 100, OF_GAPS: 100}
NEWEST_OF_ONE = 50
"""As many entries as a feed holds at most: the newest."""

WHAT = {
    "departments": "what was said, asked and answered of it, who came to its posts and left them, its gaps, "
    "and in which releases its entry changed",
    "workstreams": "what happened and was said, asked and answered of it, its gaps, and in which releases "
    "its entry changed",
}
"""What the feed of a record holds, by kind."""


def feeds_pages() -> Iterator[Page]:
    """The page."""
    yield Page(
        address=FEEDS,
        title="Feeds",
        description="Feeds of the record of UK atrocity prevention for news readers: everything, gaps, and "
        "each department and workstream.",
        make=_make,
        crumbs=(Crumb("Home", ""),),
    )


def _make(edition: Edition, page: Page) -> Markup:
    return render("index.html.jinja", page.address, page=page, view=view(edition))


def view(edition: Edition) -> IndexView:
    """The page: the feeds of all, then those of each kind."""
    answer = (
        "A feed tells a program that reads feeds what is new here. Copy its address into the program; no "
        "account is needed."
    )
    dated = (
        "Each entry carries the date of what it tells. What is known by its month or year alone carries the "
        "first day after it, or the day of this record where that is earlier. After more was read a feed may "
        "gain an entry with an old date."
    )
    return IndexView(
        "Which feeds are there?",
        ((answer,),),
        (
            Group(ALL, "Of the whole record", (), (Bullets(_whole()),)),
            *(_group(edition, kind) for kind in WITH_FEED),
        ),
        ((dated,), ("The format is Atom (RFC 4287).",)),
    )


def _whole() -> tuple[Line, ...]:
    return (
        (
            Link("Everything", feed_of(ALL)),
            ": the ",
            Link("timeline", index_of("events")),
            ", gaps in what government has said that opened and closed, and each ",
            Link("release of this record", RELEASES),
            f"; the newest {NEWEST[ALL]}",
        ),
        (
            Link("Gaps", feed_of(OF_GAPS)),
            ": all ",
            Link("gaps that opened and closed", CHANGES),
            f", those of this record marked as such; the newest {NEWEST[OF_GAPS]}",
        ),
    )


def _group(edition: Edition, kind: str) -> Group:
    found = tuple(edition.register.kind(kind).values())
    names = KINDS[kind]
    about = (f"{first_up(WHAT[kind])}; the newest {NEWEST_OF_ONE}.",)
    lines = Bullets(tuple(_line(edition, record) for record in sorted(found, key=edition.name)))
    return Group(kind, f"{first_up(counted(len(found), names.one, names.many))}", about, (lines,))


def _line(edition: Edition, record: Record) -> Line:
    """A record with its marks, and its feed."""
    feed = Link("feed", feed_of(record.key), f" of {edition.name(record)}")
    return (*record_line(edition, record), ": ", feed)
