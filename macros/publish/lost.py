"""No address is ever lost: what the ledger has and the record no longer answers, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from macros.pages.addresses import GAPS, record_at
from macros.pages.edition import Edition
from macros.publish.published import DOCS, former_addresses, prose_pages, published_addresses
from macros.reading.finding import Finding
from macros.register.register import Register
from macros.releases.history import History, read_history
from macros.releases.ledger import Ledger
from macros.releases.state import Kept
from macros.rules.check import Report, check

RULE = "address-lost"


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of the record and of all that was published found; an edition, where it found nothing."""

    report: Report
    history: History
    edition: Edition | None


def check_all(data: Path, docs: Path = DOCS) -> Checked:
    """Checks a data folder with its releases and ledger, and the addresses. Raises `NoData` if none is there.

    ``docs`` holds the pages of prose.
    """
    report = check(data)
    history, wrong = read_history(data)
    found = [*report.findings, *wrong]
    edition = None
    if report.register is not None:
        found.extend(lost_records(report.register, history, data.name))
        if not found:
            edition = Edition(report.register, history)
            found.extend(lost_others(edition, prose_pages(docs)))
    whole = replace(report, findings=tuple(sorted(found)))
    return Checked(whole, history, None if found else edition)


def lost_records(register: Register, history: History, folder: str = "data") -> Iterator[Finding]:
    """The records of the ledger of which neither a file nor a mark is left, each at its first address."""
    for key, addresses in _by_record(history.ledger).items():
        kind, _, id_ = key.partition("/")
        if register.may_hold(kind, id_) or key in register.moved:
            continue
        first, *more = addresses
        line = history.ledger.lines[first]
        others = f", and {len(more):,} more of it" if more else ""
        name = _name(history, key)
        yield Finding(
            line.place,
            RULE,
            f"`/{first}`{others}, first published in the release {line.release}, would answer no more: there "
            f"is no record `{key}`{f' ({name})' if name else ''}",
            f"put `{folder}/{key}.yml` back, or say in it `renamed_to`, `merged_into` or `withdrawn`; "
            "`statement rename`, `statement merge` and `statement withdraw` do that where it is there",
        )


def lost_others(edition: Edition, prose: Iterable[str]) -> Iterator[Finding]:
    """The addresses of the ledger that belong to no lost record, and that nothing answers."""
    ledger = edition.history.ledger
    if not ledger.lines:
        return
    published = published_addresses(edition, prose)
    answered = {*published, *former_addresses(edition, published)}
    lost = [address for address in ledger if address not in answered]
    for address in lost:
        page = address.partition("#")[0]
        key = record_at(address)
        if (page != address and page in lost) or (key and _is_gone(edition.register, key)):
            continue  # told with its page, or with its record
        line = ledger.lines[address]
        yield Finding(
            line.place,
            RULE,
            f"`/{address}`, first published in the release {line.release}, would answer no more",
            f"bring it back: {_what(address, key)}",
        )


def _by_record(ledger: Ledger) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for address in ledger:
        if key := record_at(address):
            found.setdefault(key, []).append(address)
    return found


def _is_gone(register: Register, key: str) -> bool:
    return register.find(key) is None and key not in register.moved


def _name(history: History, key: str) -> str:
    """What a record was called in the last release that had it."""
    kept: Iterable[Kept | None] = (release.state.records.get(key) for release in reversed(history.releases))
    return next((one.label for one in kept if one is not None), "")


def _what(address: str, key: str) -> str:
    """What stood at an address, in words, and what may be known of how to bring it back."""
    page, _, anchor = address.partition("#")
    if anchor:
        return f"a place on the page `/{page}` stood there"
    of = f" of the record `{key}`" if key else ""
    if page.startswith(GAPS) and page.count("/") == 2 and page.endswith("/"):
        rule = page.removeprefix(GAPS).rstrip("/")
        return (
            f"the page of the rule of gaps `{rule}`, which may find nothing any more, but stays in the list"
        )
    if page == "" or page.endswith("/"):
        file = (
            ""
            if key
            else f"; a page of prose is a file such as `{DOCS.name}/{page.rstrip('/') or 'index'}.md`"
        )
        return f"a page{of} stood there{file}"
    return f"a file{of}, of the form `.{page.rpartition('.')[2]}`, stood there"
