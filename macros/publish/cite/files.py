"""The files beside each page that is cited: BibTeX, RIS and CSL-JSON, from one citation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from macros.pages.addresses import cite_file
from macros.pages.edition import Edition
from macros.pages.frame.bibtex import bibtex
from macros.pages.frame.citation import Citation
from macros.pages.frame.cite import citation, cited_pages
from macros.publish.cite.csl import csl
from macros.publish.cite.ris import ris
from macros.publish.file import PublishedFile, json_bytes

WRITERS: Mapping[str, Callable[[Citation], bytes]] = MappingProxyType(
    {
        "bib": lambda found: f"{bibtex(found)}\n".encode(),
        "ris": lambda found: ris(found).encode(),
        "json": lambda found: json_bytes([csl(found)]),
    }
)
"""What writes each form, by the ending of its file."""


def files(edition: Edition) -> Iterator[PublishedFile]:
    """Three files for each page that is cited."""
    for address, title in cited_pages(edition):
        for form, write in WRITERS.items():
            yield PublishedFile(cite_file(address, form), partial(_make, edition, address, title, write))


def _make(edition: Edition, address: str, title: str, write: Callable[[Citation], bytes]) -> bytes:
    return write(citation(edition, address, title))
