"""The JSON of what changed: every release beside the one before it, as data and in the words of the page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from pydantic import ConfigDict

from macros.pages.addresses import RELEASES, release_address
from macros.pages.changes.by_release import Told, by_release
from macros.pages.changes.changes_page import NOT_YET
from macros.pages.changes.said import Chapter, Topic, text_of
from macros.pages.changes.words import chapters, summary
from macros.pages.edition import Edition
from macros.publish.api.documents import CHANGES
from macros.publish.api.model import Address, Dated, Json, Whole, whole
from macros.publish.file import PublishedFile, json_bytes
from macros.records.base import detail
from macros.releases.model import Difference


class TopicJson(Json):
    """A list of changes of one sort, in words."""

    model_config = ConfigDict(title="Changes of one sort, in words")

    title: str = detail("What they have in common")
    about: str = detail("What must be known of them; may be empty")
    number: int = detail("How many there are", ge=0)
    lines: tuple[str, ...] = detail("Each, in a line; a line of records names several")


class ChapterJson(Json):
    """A part of what changed, in words."""

    model_config = ConfigDict(title="A part of what changed, in words")

    title: str = detail("What it is about")
    topics: tuple[TopicJson, ...] = detail("What changed, by sort")


class ChangeJson(Json):
    """What is otherwise between two states of the record, as data and in words."""

    model_config = ConfigDict(title="What changed between two states")

    summary: str = detail("How much changed, in a sentence")
    difference: Difference = detail("What changed")
    in_words: tuple[ChapterJson, ...] = detail("The same, as the page of changes tells it")


class ReleaseJson(Json):
    """A release, and what it changed."""

    model_config = ConfigDict(title="A release")

    name: str | None = detail("Its name, which begins with its day; null for what is not released yet")
    on: Dated | None = detail("The day of the release; null for what is not released yet")
    as_of: Dated = detail("The day that it tells of")
    url: Address = detail("Where the page of changes tells of it")
    records: int = detail("How many records it holds", ge=0)
    gaps_of_government: int = detail("How many gaps in what government has said stood in it", ge=0)
    gaps_of_record: int = detail("How many gaps of this record stood in it", ge=0)
    change: ChangeJson | None = detail("What it changed; null for the first, before which nothing comes")


class ChangesJson(Whole):
    """What changed in the record, by release, the newest first."""

    model_config = ConfigDict(title="What changed in the record, by release")

    releases: tuple[ReleaseJson, ...] = detail(
        "The releases, the newest first; before them what is not released yet, if anything is"
    )


def files(edition: Edition) -> Iterator[PublishedFile]:
    """The file."""
    yield PublishedFile(CHANGES.path, partial(_make, edition))


def _make(edition: Edition) -> bytes:
    return json_bytes(changes_json(edition).model_dump(mode="json"))


def changes_json(edition: Edition) -> ChangesJson:
    """What every release changed."""
    found = tuple(_release(edition, told) for told in by_release(edition))
    return ChangesJson(**whole(edition, RELEASES, CHANGES.path), releases=found)


def change_json(change: Difference) -> ChangeJson:
    """A difference, as data and in words."""
    words = tuple(map(_chapter, chapters(change)))
    return ChangeJson(summary=summary(change), difference=change, in_words=words)


def _release(edition: Edition, told: Told) -> ReleaseJson:
    stood = [gap.register for gap in told.state.gaps.values() if not gap.until]
    place = release_address(told.name or NOT_YET)
    return ReleaseJson(
        name=told.name or None,
        on=str(told.on) if told.on else None,
        as_of=told.state.as_of,
        url=edition.url(place),
        records=len(told.state.records),
        gaps_of_government=stood.count("government"),
        gaps_of_record=stood.count("record"),
        change=change_json(told.change) if told.change else None,
    )


def _chapter(one: Chapter) -> ChapterJson:
    return ChapterJson(title=one.title, topics=tuple(map(_topic, one.topics)))


def _topic(one: Topic) -> TopicJson:
    lines = tuple(text_of(line) for line in one.lines)
    return TopicJson(title=one.title, about=one.about, number=one.number, lines=lines)
