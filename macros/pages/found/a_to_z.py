"""All records from A to Z, a page for each letter: what can be found without the search."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from macros.pages.addresses import A_TO_Z, OWN_PAGE, SEARCH, index_of, letter_page
from macros.pages.edition import Edition
from macros.pages.engine import render
from macros.pages.found.called import Called, names_of
from macros.pages.names import KINDS, counted, first_up
from macros.pages.page import Crumb, Page
from macros.pages.paging.part_of import TITLES
from macros.pages.parts.links import record_line
from macros.pages.parts.view import Bullets, Group, IndexView, Line, Link, Mark
from macros.records.base import Record
from macros.records.person import Person

TITLE = "All records from A to Z"
FIGURES = "0-9"
"""The page of names that begin with a figure, or with a sign that is no letter."""

LISTED = tuple(kind for kind in OWN_PAGE if kind != "sources")
"""The kinds that are listed; sources are many, and have an index of their own."""


Make = Callable[[Edition, Page], Markup]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: what it is sorted by, the record, and the other name that it stands for, if any."""

    sorted_by: str
    record: Record
    called: Called | None = None

    @property
    def letter(self) -> str:
        """The page it stands on."""
        first = self.sorted_by[:1]
        return first if "a" <= first <= "z" else FIGURES


def a_to_z_pages(edition: Edition) -> Iterator[Page]:
    """The page that leads to the letters, and a page for each letter that something begins with."""
    letters = by_letter(edition)
    yield Page(
        address=A_TO_Z,
        title=TITLE,
        description="All names in the record of UK atrocity prevention, letter by letter: people, posts, "
        "bodies, work, places, asks and statements.",
        make=lambda _, page: _render(page, _index(edition, letters)),
        crumbs=(Crumb("Home", ""),),
    )
    for letter in letters:
        yield Page(
            address=letter_page(letter),
            title=f"{TITLE}: {letter.upper()}",
            description="Records of UK atrocity prevention whose names, or earlier names, begin with "
            f"{letter.upper()}.",
            make=_making(edition, letters, letter),
            crumbs=(Crumb("Home", ""), Crumb(TITLE, A_TO_Z)),
            noindex=True,
        )


def by_letter(edition: Edition) -> Mapping[str, tuple[Entry, ...]]:
    """Every line of the list, by letter, each in the order of the alphabet."""
    found: dict[str, list[Entry]] = {}
    for entry in sorted(_entries(edition), key=lambda one: (one.sorted_by, one.record.key)):
        found.setdefault(entry.letter, []).append(entry)
    return {letter: tuple(found[letter]) for letter in sorted(found)}


def _entries(edition: Edition) -> Iterator[Entry]:
    for kind in LISTED:
        for record in edition.register.kind(kind).values():
            yield Entry(_sorted_by(record, edition.name(record)), record)
            for called in names_of(edition, record) if kind != "asks" else ():
                yield Entry(_sorted_by(record, called.text), record, called)


def _sorted_by(record: Record, name: str) -> str:
    """A name as it is sorted: in small letters, without a title or article before it."""
    words = name.split()
    if isinstance(record, Person):
        words = [word for word in words if word not in TITLES] or words
    elif words[0].lower() in ("a", "an", "the") and len(words) > 1:
        words = words[1:]
    return " ".join(words).lstrip("“\"'‘(").casefold()


def _making(edition: Edition, letters: Mapping[str, tuple[Entry, ...]], letter: str) -> Make:
    def make(_: Edition, page: Page) -> Markup:
        return _render(page, _letter(edition, letters, letter))

    return make


def _render(page: Page, view: IndexView) -> Markup:
    return render("index.html.jinja", page.address, page=page, view=view)


def _index(edition: Edition, letters: Mapping[str, tuple[Entry, ...]]) -> IndexView:
    records = sum(len(edition.register.kind(kind)) for kind in LISTED)
    lines = tuple(
        (Link(letter.upper(), letter_page(letter)), f": {counted(len(entries), 'line')}")
        for letter, entries in letters.items()
    )
    answer = (
        f"{counted(records, 'record')}: people, posts, bodies, workstreams, levers, situations, asks and "
        "statements. Each stands under its name, and under its earlier or other names. A person stands "
        "under the first name, or under the name after a title."
    )
    more: Line = (
        "What stands on lists is not here: ",
        Link("sources", index_of("sources")),
        ", ",
        Link("events", index_of("events")),
        ", ",
        Link("searches", index_of("searches")),
        ". The ",
        Link("search", SEARCH),
        " finds these, too.",
    )
    return IndexView(
        TITLE, ((answer,), more), (Group("letters", "Letters", (), (Bullets(lines, in_row=True),)),)
    )


def _letter(edition: Edition, letters: Mapping[str, tuple[Entry, ...]], letter: str) -> IndexView:
    others: list[Link | str] = []
    for other in letters:
        others += [other.upper() if other == letter else Link(other.upper(), letter_page(other)), " "]
    lines = Bullets(tuple(_line(edition, entry) for entry in letters[letter]))
    group = Group("names", f"Names that begin with {letter.upper()}", (), (lines,))
    return IndexView(f"All records: {letter.upper()}", (tuple(others[:-1]),), (group,))


def _line(edition: Edition, entry: Entry) -> Line:
    kind: Line = (" ", Mark(first_up(KINDS[entry.record.kind].one), quiet=True))
    if entry.called is None:
        return (*record_line(edition, entry.record), *kind)
    return (f"{entry.called.text}: see ", *record_line(edition, entry.record), *kind)
