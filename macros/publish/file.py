"""A file that is published beside the pages: where it stands, and what makes it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file for programs. ``make`` is called when it is written: the same record, the same bytes."""

    address: str
    make: Callable[[], bytes] = field(repr=False)


def json_bytes(value: object) -> bytes:
    """A value as JSON: UTF-8, indented by one space, so that a person can read it and a change is a line."""
    return f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode()
