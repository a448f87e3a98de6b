"""What every change starts from, and what it leaves in the place of a record that moved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from macros.editing.addresses_of import published
from macros.editing.plan import Said
from macros.records.base import Record
from macros.register.register import Register
from macros.releases.history import History


@dataclass(frozen=True, slots=True)
class Given:
    """The record as it stands in ``folder``; ``on`` is the day of the change.

    ``mark`` asks for a mark even in the place of what was never published.
    """

    register: Register
    folder: Path
    history: History
    on: date
    mark: bool = False


def left_behind(given: Given, record: Record, mark: str, needed: bool = False) -> tuple[str | None, Said]:
    """The text that is left in the place of a record, if any, and what to tell about its address.

    ``needed`` says that other marks lead to it, so that it has to stay.
    """
    addresses = published(given.history, record)
    place = given.register.place(record)
    if addresses:
        number = sum(len(found) for found in addresses.values())
        by_what = ", ".join(f"{what} {len(found)}" for what, found in addresses.items())
        count = "1 published address" if number == 1 else f"{number} published addresses"
        return mark, Said(f"{count} of it ({by_what}) will be answered by the mark that stays", (place,))
    if needed:
        return mark, Said("it was never published; a mark stays, as other marks lead to it", (place,))
    if given.mark:
        return mark, Said("it was never published; a mark stays, as --mark asks", (place,))
    told = "it was never published, so no mark stays in its place (--mark leaves one all the same)"
    return None, Said(told, (place,))
