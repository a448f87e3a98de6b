"""All tables of an edition, in one list: what the files, the database and the pages are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from macros.pages.edition import Edition
from macros.pages.tables.asks import asks_with_answers
from macros.pages.tables.csv_form import csv_bytes
from macros.pages.tables.groups import groups
from macros.pages.tables.kinds import kinds
from macros.pages.tables.model import Table
from macros.pages.tables.people import appointments, holders
from macros.pages.tables.proof import evidence, not_found, relations
from macros.pages.tables.words import moved, words
from macros.pages.tables.worked_out import gap_records, gaps, oversight, possible
from macros.register.register import Register


@dataclass(frozen=True)
class Tables:
    """The tables of one edition, each made once, with their files."""

    edition: Edition

    @cached_property
    def all(self) -> tuple[Table, ...]:
        """Every table: that of all records, those of the kinds, then what joins them."""
        edition = self.edition
        told = (
            *kinds(edition),
            appointments(edition),
            holders(edition),
            oversight(edition),
            possible(edition),
            gaps(edition),
            gap_records(edition),
            asks_with_answers(edition),
            *groups(edition),
            evidence(edition),
            not_found(edition),
            relations(edition),
            moved(edition),
        )
        return (*told, words(told))

    @cached_property
    def by_name(self) -> Mapping[str, Table]:
        """Every table by its name."""
        return MappingProxyType({table.name: table for table in self.all})

    @cached_property
    def csv(self) -> Mapping[str, bytes]:
        """The file of each table, by its name."""
        return MappingProxyType({table.name: csv_bytes(table) for table in self.all})


def heads(edition: Edition) -> tuple[Table, ...]:
    """The tables without their rows: names, titles and what they hold, which follow from no record."""
    return Tables(Edition(Register(edition.about, (), {}))).all


_last: Tables | None = None


def tables_of(edition: Edition) -> Tables:
    """The tables of an edition. Those asked for last are kept, for pages and files share them."""
    global _last  # noqa: PLW0603 - the one thing that outlasts a call
    if _last is None or _last.edition is not edition:
        _last = Tables(edition)
    return _last
