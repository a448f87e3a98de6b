"""Words and absences away from their page: a quotation with its source, an absence with its search."""

from __future__ import annotations

from collections.abc import Iterable

from macros.pages.addresses import address
from macros.pages.edition import Edition
from macros.pages.names import first_up
from macros.pages.parts.links import LONG_TITLE, link_to, marks
from macros.pages.parts.proof import place_in
from macros.pages.parts.view import Bullets, Entry, Fold, Line, Link
from macros.records.base import Evidence, Evidenced
from macros.records.search import Search
from macros.records.source import Source


def searched(edition: Edition, part: Evidenced, *, told: bool = False) -> tuple[Line, ...]:
    """The searches that a part of a record cites, each with its day."""
    refs = (ref for absence in part.not_found for ref in absence.searches)
    found = (edition.register.resolve(ref) for ref in dict.fromkeys(refs))
    searches = (search for search in found if isinstance(search, Search))
    return tuple(search_line(edition, search, told=told) for search in searches)


def search_line(edition: Edition, search: Search, *, told: bool = False) -> Line:
    """A search that found nothing, with its day; the general one in its standing words.

    ``told`` says that what was not found has just been told.
    """
    if search.is_general:
        words = first_up(edition.about.wording.general_search)
        return (link_to(edition, search, text=words), f", {search.date.words}.")
    before = "Search: “" if told else "Not found. Search: “"
    return (before, link_to(edition, search), f"”, {search.date.words}.")


def jump(summary: str, entries: Iterable[Entry], of: str) -> Fold:
    """A folded list of links to entries further down, by their titles; ``of`` is heard after its summary."""
    links = (Link(_plain(one.title), f"#{one.anchor}") for one in entries)
    return Fold(summary, (Bullets(tuple((link,) for link in links)),), f": {of}")


def _plain(line: Line) -> str:
    return "".join(part if isinstance(part, str) else getattr(part, "text", "") for part in line)


def sources_of(edition: Edition, part: Evidenced) -> tuple[Source, ...]:
    """The sources behind a part of a record, each once."""
    return tuple(dict.fromkeys(source for entry in part.evidence if (source := source_of(edition, entry))))


def source_of(edition: Edition, entry: Evidence) -> Source | None:
    """The source of an entry of evidence."""
    found = edition.register.resolve(entry.source)
    return found if isinstance(found, Source) else None


def short_source(edition: Edition, source: Source, name: str = "") -> Line:
    """A source with its day, in few words; what the words leave of its title is heard.

    One with a long title goes by ``name``, else by its publisher.
    """
    short = len(source.name) <= LONG_TITLE
    text, more = (source.name, "") if short else (name or source.publisher, f": {source.name}")
    day = f", {source.date.words}" if source.date else ", no date on the page read"
    return (Link(text, address(source), more), day, *marks(edition, source))


def quoted(edition: Edition, entry: Evidence, name: str = "") -> Line:
    """Words with their source, its day and the place; ``name`` is what a source with a long title goes by."""
    source = source_of(edition, entry)
    place = place_in(entry.at)
    where = f"; at: {place}" if place and not place.startswith("not read") else ""
    told = short_source(edition, source, name) if source is not None else (str(entry.source),)
    return (f"“{entry.quote}” ", *told, f"{where}.")
