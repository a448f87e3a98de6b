"""Every feed: of everything, of gaps, of each department and workstream; and that of a record which moved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property, partial

from macros.pages.addresses import CHANGES, HOME, address, feed_of, release_address
from macros.pages.changes.by_release import Told, by_release
from macros.pages.changes.said import text_of as said_text
from macros.pages.changes.words import chapters, summary
from macros.pages.edition import Edition
from macros.pages.feeds_page import ALL, NEWEST, NEWEST_OF_ONE, OF_GAPS, WHAT, WITH_FEED
from macros.pages.gaps.changes import Change
from macros.pages.lists.events import rows
from macros.pages.lists.timeline_rows import TimelineRow
from macros.pages.moved.words import DONE, became, called
from macros.pages.names import counted, first_up
from macros.pages.parts.links import record_line
from macros.pages.places import place_now
from macros.publish.feeds.atom import Feed, Item, atom, newest
from macros.publish.feeds.happened import First, carried, gap_changes, gaps, happened, happened_to, text_of
from macros.publish.file import PublishedFile
from macros.records.base import Record
from macros.records.moved import Moved

SAID_OF: tuple[str, ...] = ("statements", "asks", "events", "posts")
"""The kinds through which a row of the timeline tells of a record that they refer to."""


class Found:
    """What all feeds are made of, worked out once and only when a feed is written."""

    def __init__(self, edition: Edition) -> None:
        """``edition`` is what they tell of."""
        self.edition = edition

    @cached_property
    def rows(self) -> tuple[TimelineRow, ...]:
        """The rows of the timeline."""
        return rows(self.edition)

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every gap that opened or closed."""
        return gap_changes(self.edition)

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """What each release changed."""
        return by_release(self.edition)


def files(edition: Edition) -> Iterator[PublishedFile]:
    """A file for each feed; and for each that was published of a record which moved."""
    found = Found(edition)
    yield PublishedFile(feed_of(ALL), partial(_write, found, everything))
    yield PublishedFile(feed_of(OF_GAPS), partial(_write, found, of_gaps))
    for kind in WITH_FEED:
        for record in edition.register.kind(kind).values():
            yield PublishedFile(
                feed_of(record.key), partial(_write, found, partial(of_record, record=record))
            )
    for mark in edition.register.moved.values():
        if feed_of(mark.key) in edition.history.ledger:
            yield PublishedFile(feed_of(mark.key), partial(moved_feed, edition, mark))


def _write(found: Found, feed: Callable[[Found], Feed]) -> bytes:
    return atom(found.edition, feed(found))


def everything(found: Found) -> Feed:
    """The feed of everything."""
    edition = found.edition
    ours = tuple(one for one in found.changes if one.gap.register == "government")
    items = (*happened(edition, found.rows), *gaps(edition, ours), *_releases(found.told))
    about = "The timeline, gaps in what government has said, and each release of this record."
    return Feed(ALL, f"{edition.about.name}: everything", about, HOME, newest(items, NEWEST[ALL]))


def of_gaps(found: Found) -> Feed:
    """The feed of gaps."""
    edition = found.edition
    items = newest(gaps(edition, found.changes), NEWEST[OF_GAPS])
    about = "Gaps that opened and closed: in what government has said, and, marked as such, of this record."
    return Feed(OF_GAPS, f"{edition.about.name}: gaps", about, CHANGES, items)


def of_record(found: Found, record: Record) -> Feed:
    """The feed of one record."""
    edition = found.edition
    ours = tuple(one for one in found.changes if record.key in _of(one))
    items = (
        *happened_to(edition, found.rows, _related(edition, record)),
        *gaps(edition, ours),
        *_changed(edition, record, found.told),
    )
    name = text_of(record_line(edition, record))
    title = f"{name} – {edition.about.name}"
    about = f"{first_up(WHAT[record.kind])}."
    return Feed(record.key, title, about, address(record), newest(items, NEWEST_OF_ONE))


def moved_feed(edition: Edition, mark: Moved) -> bytes:
    """The feed of a record that moved: one entry, which says so and leads on."""
    name = called(mark)
    page = place_now(edition, edition.register.now(mark.key))
    item = Item(
        id=f"moved/{mark.key}",
        title=f"{name}: {DONE[mark.how]}",
        on=carried(edition, mark.on),
        address=page,
        text=text_of(became(edition, mark)),
        category="moved",
    )
    title = f"{name} – {edition.about.name}"
    return atom(edition, Feed(mark.key, title, "What became of this record.", page, (item,)))


def _related(edition: Edition, record: Record) -> frozenset[str]:
    """A record with what refers to it, and what refers to the posts of a department, as the timeline does."""
    found = {record.key}
    posts: list[Record] = []
    for reference in edition.register.referring_to(record):
        if reference.record.kind in SAID_OF:
            found.add(reference.record.key)
        if reference.record.kind == "posts" and record.kind == "departments":
            posts.append(reference.record)
    for post in posts:
        found |= {
            reference.record.key
            for reference in edition.register.referring_to(post)
            if reference.record.kind in SAID_OF
        }
    return frozenset(found)


def _of(one: Change) -> frozenset[str]:
    return frozenset(key.partition("#")[0] for key in one.gap.subjects)


def _releases(told: tuple[Told, ...]) -> Iterator[Item]:
    """An entry for each release, with all that it changed in words."""
    for one in told:
        if one.on is None:
            continue
        if one.change is None:
            lines = [f"The first release: {counted(len(one.state.records), 'record')}."]
        else:
            lines = [summary(one.change)]
            for chapter in chapters(one.change):
                lines += [f"{chapter.title}: {topic.title}: {topic.number:,}." for topic in chapter.topics]
        yield Item(
            id=f"releases/{one.name}",
            title=f"This record: {one.title}",
            on=one.on.first,
            address=release_address(one.name),
            text="\n".join(lines),
            category="release",
        )


def _changed(edition: Edition, record: Record, told: tuple[Told, ...]) -> Iterator[Item]:
    """An entry for each release in which the record itself was added or changed."""
    first = First(edition)
    for one in told:
        if one.on is None or one.change is None:
            continue
        records = one.change.records
        words = {key.key: "added" for key in records.added} | {key.key: "changed" for key in records.changed}
        known = {record.key, first.key(record.key)}
        found = sorted({words[key] for key in known if key in words})
        if found:
            lines = [f"What this record says of it was {found[0]} in the release of {one.on.words}."]
            for chapter in chapters(one.change):
                for topic in chapter.topics:
                    lines += [
                        f"{topic.title}: {said_text(line)}"
                        for line in topic.lines
                        if chapter.title != "Records" and _names(line, known)
                    ]
            yield Item(
                id=f"releases/{one.name}/{first.key(record.key)}",
                title=f"This record: {text_of(record_line(edition, record))}: {found[0]}",
                on=one.on.first,
                address=release_address(one.name),
                text="\n".join(lines),
                category="release",
            )


def _names(line: tuple[object, ...], keys: set[str]) -> bool:
    return any(getattr(part, "key", "").partition("#")[0] in keys for part in line)
