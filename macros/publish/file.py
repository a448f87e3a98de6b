"""A file that is published beside the pages: where it stands, and what makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from pydantic_core import to_json


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file for programs. ``make`` is called when it is written: the same record, the same bytes."""

    address: str
    make: Callable[[], bytes] = field(repr=False)


def json_bytes(value: object) -> bytes:
    """A value or a model as JSON: UTF-8, indented by one space, so that a change is a line."""
    return to_json(value, indent=1) + b"\n"
