"""The other forms of a page that its head names: its JSON, its feed."""

from __future__ import annotations

from collections.abc import Iterator

from macros.pages.addresses import twin
from macros.pages.edition import Edition
from macros.pages.frame.shown import Relation, Shown


def relations(edition: Edition, shown: Shown) -> tuple[Relation, ...]:
    """Every other form of a page, in a fixed order."""
    return tuple(_found(edition, shown))


def _found(edition: Edition, shown: Shown) -> Iterator[Relation]:
    if "/" in shown.key and edition.register.find(shown.key) is not None:
        yield Relation("alternate", "application/json", twin(shown.key), "This record as JSON")
