"""What can be found: an entry for each record and each page, as a pure function of the edition.

`macros.site.search` makes the index of these, with the text of the pages beside them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from macros.gaps.catalogue import GAP_RULES
from macros.pages.addresses import (
    A_TO_Z,
    BY,
    CONFLICT_PREVENTION,
    CORRECTIONS,
    EARLY_WARNING,
    GAPS,
    GLOSSARY,
    HOME,
    LICENCES,
    ON_A_LIST,
    OVERSIGHT,
    SEARCH,
    STATEMENT,
    WHO_TO_ASK,
    address,
    gaps_of,
    index_of,
)
from macros.pages.edition import Edition
from macros.pages.found import filters
from macros.pages.found.called import Called, names_of
from macros.pages.found.told import told
from macros.pages.names import KINDS
from macros.pages.page import Page
from macros.pages.parts.links import marks
from macros.pages.parts.spells import plain
from macros.records.base import Record
from macros.records.source import Source
from macros.register.references import texts

PAGES, OF_GAPS = "pages", "gaps"
"""The kinds of what is no record: pages that answer a question, and the questions that gaps answer."""

ASKED_AS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        HOME: ("which minister is responsible", "who is responsible", "who is in charge"),
        OVERSIGHT: (
            "which minister was responsible",
            "who was minister",
            "who was responsible",
            "minister in each year, {years}",
        ),
        GAPS: ("what is missing", "what is not known"),
        EARLY_WARNING: ("early warning", "warning signs", "risk assessment"),
        CONFLICT_PREVENTION: ("difference between conflict prevention and atrocity prevention",),
        WHO_TO_ASK: ("who to write to", "whom to ask", "contact", "contact the minister"),
        index_of("asks"): (
            "recommendations",
            "what did government answer",
            "government response",
            "open letter",
            "letter of {letter}",
        ),
        CORRECTIONS: ("report a mistake", "report an error", "complain", "something is wrong"),
        GLOSSARY: ("what does it mean", "definitions"),
        LICENCES: ("copyright", "can I reuse this"),
        index_of("situations"): ("countries", "by country"),
        index_of("resources"): ("how much money", "how much is spent", "budget", "funding", "cost"),
        index_of("events"): ("history", "dates", "chronology"),
    }
)
"""The words in which readers ask what a page answers, where its title has others."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search can find: where it is, what it is called, and what is said of it in a line.

    ``kind`` is that of a record, `PAGES` or `OF_GAPS`; ``searched_as`` is never shown.
    ``words`` are those of its id, and ``asked_as`` are
    words of readers: neither is a name. ``text`` is what stands there, where that is not a page
    of its own. A page that ``gathers`` puts together what stands on the pages of records: it holds
    many words, and is about few of them.
    """

    address: str
    title: str
    kind: str
    answer: str = ""
    names: tuple[Called, ...] = ()
    words: tuple[str, ...] = ()
    searched_as: tuple[str, ...] = ()
    asked_as: tuple[str, ...] = ()
    marks: str = ""
    bodies: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    standings: tuple[str, ...] = ()
    registers: tuple[str, ...] = ()
    text: str = ""
    gathers: bool = False


def found(edition: Edition, made: Iterable[Page]) -> tuple[Found, ...]:
    """An entry for each record and, of ``made``, for each page that is no record's, in a fixed order."""
    return (*(_record(edition, record) for record in edition.register), *_pages(edition, made))


def of_prose(edition: Edition, address: str, title: str, description: str) -> Found:
    """The entry of a page of prose."""
    return Found(address, title, PAGES, description, asked_as=_asked(edition, address))


def _record(edition: Edition, record: Record) -> Found:
    on_list = record.kind in ON_A_LIST
    return Found(
        address=address(record),
        title=edition.name(record),
        kind=record.kind,
        answer=told(edition, record),
        names=names_of(edition, record),
        words=() if isinstance(record, Source) else (record.id,),
        searched_as=record.searched_as,
        marks=plain(marks(edition, record)).strip(),
        bodies=filters.bodies(edition, record),
        years=filters.years(edition, record),
        standings=filters.standings(edition, record),
        registers=filters.registers(edition, record),
        text=" ".join(text for path, text in texts(record) if path[0] not in NO_TEXT) if on_list else "",
    )


NO_TEXT = ("evidence", "not_found", "searched_as", "excused")
"""Fields of a record that are no words of its own entry on a list."""


def _pages(edition: Edition, made: Iterable[Page]) -> Iterator[Found]:
    rules = {gaps_of(rule.name): rule for rule in GAP_RULES}
    for page in made:
        of_record = edition.register.find(page.key or "") is not None
        if page.noindex or page.canonical or of_record or _is_part(page.address):
            continue
        if rule := rules.get(page.address):
            yield Found(
                page.address, page.title, OF_GAPS, rule.question, registers=(rule.whose,), gathers=True
            )
        else:
            asked = _asked(edition, page.address)
            yield Found(page.address, page.title, PAGES, page.description, asked_as=asked, gathers=True)


def _is_part(page: str) -> bool:
    """Whether a page only lists what stands elsewhere: the search, the whole in one, a part of an index."""
    below = any(page.startswith(top) and page != top for top in ON_A_LIST.values())
    return below or f"/{BY}/" in page or page.startswith((SEARCH, A_TO_Z, STATEMENT))


def _asked(edition: Edition, page: str) -> tuple[str, ...]:
    """The words of readers for a page, with the years of the record: none where it has no such year."""
    first, last = edition.about.period_from.first.year, edition.as_of.year
    years = {"years": ", ".join(str(year) for year in range(first, last + 1)), "letter": _of_letter(edition)}
    asked = ASKED_AS.get(page, ())
    return tuple(one.format(**years) for one in asked if years["letter"] or "{letter}" not in one)


def _of_letter(edition: Edition) -> str:
    """The year of the open letter that the record begins from."""
    letter = edition.about.letter
    day = edition.register.of(Source)[letter.id].date if letter else None
    return str(day.first.year) if day else ""


def kind_title(kind: str) -> str:
    """What a kind of results is called."""
    own = {PAGES: "Questions and pages", OF_GAPS: "Gaps, by question"}
    return own.get(kind) or KINDS[kind].index


ORDER: tuple[str, ...] = (PAGES, *KINDS, OF_GAPS)
"""The kinds of results, in the order in which the filter lists them."""
