"""The page of what changed in the record, by release, the newest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from markupsafe import Markup

from macros.pages.addresses import (
    CHANGES,
    FEEDS,
    GLOSSARY,
    OVERSIGHT,
    RELEASES,
    address,
    feed_of,
    gap_address,
    index_of,
    release_address,
    twin,
)
from macros.pages.changes.by_release import Told, by_release
from macros.pages.changes.said import GAP, STANDING, Chapter, Said, Topic
from macros.pages.changes.words import chapters, summary
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.guides.vocabulary import anchor_of
from macros.pages.names import KINDS, counted, joined
from macros.pages.page import Crumb, Page
from macros.pages.parts.links import marks
from macros.pages.parts.view import (
    Block,
    Bullets,
    Entries,
    Entry,
    Fact,
    Fold,
    Group,
    IndexView,
    Line,
    Link,
    Paragraph,
)
from macros.records.when import When
from macros.releases.model import Labelled

CHANGES_JSON = twin("changes")

NOT_YET = "not-yet-released"
"""The anchor of what has changed since the last release."""

NONE_YET = (
    "This record has not been released yet. From its second release on, this page tells what each of them "
    "changed."
)

LONG = 6
"""More lines than this stand in a fold."""


def changes_pages() -> Iterator[Page]:
    """The page."""
    yield Page(
        address=RELEASES,
        title="Changes of this record",
        description="What changed in the record of UK atrocity prevention, release by release: people, "
        "oversight, gaps, asks and addresses.",
        make=_make,
        crumbs=(Crumb("Home", ""),),
    )


def _make(edition: Edition, page: Page) -> Markup:
    return render("index.html.jinja", page.address, page=page, view=view(edition))


def view(edition: Edition) -> IndexView:
    """The page: a group for each release."""
    found = by_release(edition)
    return IndexView(
        "What changed in this record, and when?",
        (_answer(edition),),
        tuple(_group(edition, one) for one in found),
        _points(),
    )


def _points() -> tuple[Line, ...]:
    apart = (
        "A change of this record is a change of what it knows. What happened in the world stands by its own "
        "date on the "
    )
    no_longer = (
        "A gap that is no longer found is not told as closed: the record was corrected, or more was read."
    )
    return (
        (
            apart,
            Link("timeline", index_of("events")),
            "; which gaps that opened and closed, under ",
            Link("gaps opened and closed", CHANGES),
            ".",
        ),
        (no_longer,),
        (
            "The same ",
            Link("as data", CHANGES_JSON),
            ", and a note of each release in ",
            Link("the feed of everything", feed_of("all")),
            ". There are ",
            Link("more feeds", FEEDS),
            ".",
        ),
    )


def _answer(edition: Edition) -> Line:
    releases = edition.history.releases
    if not releases:
        return (NONE_YET,)
    first, last = releases[0], releases[-1]
    link = Link(last.on.words, release_address(last.name))
    if first is last:
        return ("One release so far, of ", link, ".")
    return (f"{counted(len(releases), 'release')} since {first.on.words}; the newest is of ", link, ".")


def _group(edition: Edition, told: Told) -> Group:
    tells = f"Its evidence was sought up to {When(told.state.as_of).words}."
    anchor = release_address(told.name).partition("#")[2] if told.name else NOT_YET
    if told.change is None:
        return Group(anchor, told.title, (f"The first release. {tells}",), tuple(_first(told)))
    about = (f"{tells} {summary(told.change)}",)
    return Group(anchor, told.title, about, tuple(_blocks(edition, chapters(told.change))))


def _first(told: Told) -> Iterator[Block]:
    """How much the first release held: nothing comes before it that it could be compared with."""
    kinds = Counter(key.partition("/")[0] for key in told.state.records)
    registers = Counter(gap.register for gap in told.state.gaps.values() if not gap.until)
    by_kind = joined(
        counted(kinds[kind], names.one, names.many) for kind, names in KINDS.items() if kinds[kind]
    )
    yield Paragraph((f"{counted(len(told.state.records), 'record')}: {by_kind}.",))
    gaps = f"{counted(registers['government'], 'gap')} in what government has said"
    yield Paragraph((f"Gaps that stood: {gaps}; {counted(registers['record'], 'gap')} of this record.",))


def _blocks(edition: Edition, found: tuple[Chapter, ...]) -> Iterator[Block]:
    if found:
        yield Entries(tuple(_entry(edition, one) for one in found))


def _entry(edition: Edition, told: Chapter) -> Entry:
    """A chapter: short lists as facts, long ones folded."""
    short = [topic for topic in told.topics if len(topic.lines) <= LONG]
    return Entry(
        title=(told.title,),
        facts=tuple(_fact(edition, topic) for topic in short),
        folds=tuple(_fold(edition, topic) for topic in told.topics if topic not in short),
    )


def _fact(edition: Edition, topic: Topic) -> Fact:
    return Fact(topic.title, tuple(_line(edition, line) for line in topic.lines), gloss=topic.about)


def _fold(edition: Edition, topic: Topic) -> Fold:
    about: tuple[Block, ...] = (Paragraph((topic.about,)),) if topic.about else ()
    lines = Bullets(tuple(_line(edition, line) for line in topic.lines))
    return Fold(f"{topic.title}: {topic.number:,}", (*about, lines))


def _line(edition: Edition, said: Said) -> Line:
    """A line with links to what is still there, and with the marks that go with it."""
    line: Line = ()
    for part in said:
        line += _named(edition, part) if isinstance(part, Labelled) else (part,)
    return line


def _named(edition: Edition, one: Labelled) -> Line:
    if one.key.startswith(GAP):
        id_ = one.key.removeprefix(GAP)
        rule, _, anchor = id_.partition("/")
        return (Link(one.label, gap_address(rule, anchor)),) if id_ in edition.state.gaps else (one.label,)
    if one.key.startswith(STANDING):
        return (Link(one.label, f"{GLOSSARY}#{anchor_of('StandingWord')}"),)
    kind, _, name = one.key.partition("/")
    if kind == "role":
        return (Link(one.label, f"{OVERSIGHT}#{name}"),)
    record = edition.register.find(edition.register.now(one.key.partition("#")[0]))
    return (Link(one.label, address(record)), *marks(edition, record)) if record else (one.label,)
