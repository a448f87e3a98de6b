"""In what connection, and in what sense, workstreams and levers name a person or post."""

from __future__ import annotations

from collections import Counter

from macros.pages.answers.rows import few
from macros.pages.edition import Edition
from macros.pages.names import counted
from macros.pages.parts.crossrefs import BASIS, referring
from macros.pages.parts.sections import statements_in
from macros.pages.parts.view import Line, Link
from macros.records.base import Record
from macros.records.words import NamedBasis, words
from macros.records.workstream import Workstream


def named_for(edition: Edition, record: Record, field: str) -> tuple[Line, ...]:
    """For how many workstreams somebody is named, by sense: a number alone would make them responsible."""
    found = referring(edition, record, f"workstreams.named.who.{field}")
    senses = Counter(ref.record.named.basis for ref in found if isinstance(ref.record, Workstream))
    return few((_sense(word, senses) for word in words(NamedBasis) if senses[_basis(word)]), "named")


def _basis(word: str) -> NamedBasis:
    return word  # type: ignore[return-value]  # the words of a vocabulary are its type


def _sense(word: str, senses: Counter[NamedBasis]) -> Line:
    basis = _basis(word)
    return (Link(counted(senses[basis], "workstream"), "#named"), f": {BASIS[basis]}")


def explicit_days(edition: Edition, record: Record, field: str) -> tuple[Line, ...]:
    """The explicit statements by government that point to a record, newest last."""
    found = statements_in(referring(edition, record, f"statements.names.{field}"))
    explicit = sorted((one for one in found if one.explicit), key=lambda one: (one.date, one.id))
    return tuple((Link(edition.name(one), f"statements/{one.id}/"),) for one in explicit)
