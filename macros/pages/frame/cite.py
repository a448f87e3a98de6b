"""How a page is cited: its title, the record that it belongs to, its day, its version and its address.

Nobody is the author of the record, so it stands under its own name. A citation holds no day of access: what
a page says depends on its day and version alone, and both are told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from macros.gaps.catalogue import GAP_RULES
from macros.pages.addresses import COMPONENTS, OVERSIGHT, cite_file, gaps_of, page_of, record_at
from macros.pages.edition import Edition
from macros.pages.frame.bibtex import bibtex
from macros.pages.frame.citation import Citation
from macros.pages.frame.shown import Relation, Shown
from macros.pages.gaps import registers
from macros.pages.names import title_of
from macros.pages.parts.view import Line, Link

CITED_KINDS = ("workstreams", "levers", "asks", "statements", "situations")
"""The kinds that journalists and researchers cite: files beside the pages of their records cite them."""

OVERSIGHT_TITLE = "Who was said to hold oversight"
"""The title of the page on oversight, which is prose; a test compares the two."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which a page is cited by a file: its media type, and what it is called."""

    type: str
    name: str


FORMS: Mapping[str, Form] = MappingProxyType(
    {
        "bib": Form("application/x-bibtex", "BibTeX"),
        "ris": Form("application/x-research-info-systems", "RIS"),
        "json": Form("application/vnd.citationstyles.csl+json", "CSL-JSON"),
    }
)
"""The files beside a page that cite it, by their endings."""

_RULE_PAGES = frozenset(gaps_of(rule.name) for rule in GAP_RULES)


@dataclass(frozen=True, slots=True)
class CiteView:
    """The block on a page. ``quoted_in`` ends a quote that a reader copies."""

    text: str
    bibtex: str
    quoted_in: str
    files: Line


def citation(edition: Edition, address: str, title: str) -> Citation:
    """How a page is cited."""
    return Citation(
        title=title,
        record=edition.about.name,
        day=edition.about.as_of,
        version=version_words(edition),
        address=address,
        url=edition.url(address),
    )


def version_words(edition: Edition) -> str:
    """The version in words: ``release 2026-11-28``, ``after release …``; nothing before the first."""
    before, _, name = edition.version.rpartition(" ")
    return f"{before} release {name}".strip() if name else ""


def cited_pages(edition: Edition) -> Iterator[tuple[str, str]]:
    """The address and title of every page that has files beside it which cite it."""
    yield OVERSIGHT, OVERSIGHT_TITLE
    for rule in GAP_RULES:
        yield gaps_of(rule.name), registers.title_of(rule)
    for kind in CITED_KINDS:
        for record in edition.register.kind(kind).values():
            yield page_of(record), title_of(kind, edition.name(record))


def has_files(edition: Edition, shown: Shown) -> bool:
    """Whether files beside a page cite it."""
    if shown.address == OVERSIGHT or shown.address in _RULE_PAGES:
        return True
    kind, _, id_ = shown.key.partition("/")
    return bool(id_) and kind in CITED_KINDS and edition.register.find(shown.key) is not None


def cite(edition: Edition, shown: Shown) -> CiteView | None:
    """The block of a page; one that tells what became of a record, or shows what is made up, has none."""
    if shown.address.startswith(COMPONENTS) and shown.address != COMPONENTS:
        return None
    if shown.canonical != shown.address or record_at(shown.address) in edition.register.moved:
        return None
    found = citation(edition, shown.address, shown.title)
    files: list[str | Link] = []
    if has_files(edition, shown):
        for ending, form in FORMS.items():
            files += [", " if files else "", Link(form.name, cite_file(shown.address, ending))]
    return CiteView(
        text=found.text,
        bibtex=bibtex(found),
        quoted_in=f"{found.record}, {found.state}",
        files=tuple(part for part in files if part),
    )


def cite_relations(edition: Edition, shown: Shown) -> Iterator[Relation]:
    """The files that cite a page, for its head."""
    if has_files(edition, shown):
        for ending, form in FORMS.items():
            address = cite_file(shown.address, ending)
            yield Relation("describedby", form.type, address, f"How to cite this page: {form.name}")
