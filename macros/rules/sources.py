"""Rules of sources: one document is one record, and each is there for a reason."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from macros.reading.tree import Path
from macros.records.references import SourceRef
from macros.records.source import Source
from macros.register.register import Register
from macros.rules.problem import Problem


def shared_address(register: Register) -> Iterator[Problem]:
    """An address that another source has already, or that one source has twice."""
    first: dict[str, Source] = {}
    for source in register.of(Source).values():
        for path, url in _addresses(source):
            holder = first.setdefault(same_page(url), source)
            if holder is not source:
                message = f"`{holder.id}` has this address already"
                yield Problem(source, path, message, "keep one record for a document, and let all cite it")
            elif path != _first_place(source, url):
                yield Problem(source, path, "this address stands here twice", "delete one of the two")


def uncited_source(register: Register) -> Iterator[Problem]:
    """A source that nothing cites, without a word on why it is kept."""
    if not register.is_whole:
        return  # a record that could not be read may cite it
    cited = _cited(register)
    for source in register.of(Source).values():
        if source.id not in cited and source.kept_for is None:
            fix = "cite it where it proves something, say in `kept_for` why it is kept, or delete it"
            yield Problem(source, (), f"nothing cites `{source.id}`", fix)


def needless_kept_for(register: Register) -> Iterator[Problem]:
    """A reason for keeping a source that is cited, and so needs none."""
    cited = _cited(register)
    for source in register.of(Source).values():
        if source.id in cited and source.kept_for is not None:
            message = f"`{source.id}` is cited, so `kept_for` tells nothing"
            yield Problem(source, ("kept_for",), message, "delete `kept_for`")


def same_page(url: str) -> str:
    """An address without what leaves the page the same: scheme, `www.`, case of the host, fragment, slash."""
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc.lower().removeprefix('www.')}{parts.path.rstrip('/')}{query}"


def _addresses(source: Source) -> Iterator[tuple[Path, str]]:
    if source.url is not None:
        yield ("url",), source.url
    for number, url in enumerate(source.other_urls):
        yield ("other_urls", number), url


def _first_place(source: Source, url: str) -> Path:
    return next(path for path, other in _addresses(source) if same_page(other) == same_page(url))


def _cited(register: Register) -> set[str]:
    """The sources that a record cites, or names in its text; not those that it is about."""
    return {
        reference.ref.id
        for reference in register.references
        if isinstance(reference.ref, SourceRef)
        or (reference.field not in ("concerns", "subjects") and reference.ref.startswith(f"{Source.kind}/"))
    }
