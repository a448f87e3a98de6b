"""The file of a release, ``data/releases/<name>.json``: the key facts, and what proves the ledger whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

from macros.releases.state import State, as_json

LEDGER = "ledger"
FORMER = "former"


def chained(before: str, addresses: Iterable[str]) -> str:
    """A hash of the addresses that a release added, and of all before: ``before`` is that of the last one.

    A line that is deleted, changed or moved later changes it.
    """
    return hashlib.sha256("\n".join((before, *addresses)).encode()).hexdigest()[:16]


def text_of_release(state: State, addresses: Iterable[str], former: Iterable[str], hash_: str) -> str:
    """The file of a release: a row of facts on a line, so that two releases can be compared by line.

    ``addresses`` are those that it is the first to publish; ``former`` those of the ledger at which only a
    note answers that says what stood there; ``hash_`` is that of the ledger up to here.
    """
    ledger = {"new": len(tuple(addresses)), "hash": hash_}
    return f"{_rows({LEDGER: ledger, FORMER: sorted(former), **as_json(state)})}\n"


def _rows(value: Any, level: int = 0) -> str:
    """JSON with a line for each row of plain values, and no indents that a diff would show."""
    if not value or (_is_flat(value) and level > 1):
        return _line(value)
    if isinstance(value, dict):
        inner = (f"{_line(key)}: {_rows(one, level + 1)}" for key, one in value.items())
        return "{\n" + ",\n".join(inner) + "\n}"
    if isinstance(value, list):
        return "[\n" + ",\n".join(_rows(one, level + 1) for one in value) + "\n]"
    return _line(value)


def _is_flat(value: Any) -> bool:
    """Whether a value is short enough for a line: a row of plain values, or an object of a few such rows."""
    if isinstance(value, dict):
        return all(not isinstance(one, dict) and not _has_rows(one) for one in value.values())
    return not _has_rows(value)


def _has_rows(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(one, dict | list) for one in value)


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
