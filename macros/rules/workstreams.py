"""Rules of workstreams."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.workstream import Workstream
from macros.register.register import Register
from macros.rules.problem import Problem


def relation_without_basis(register: Register) -> Iterator[Problem]:
    """A relation to conflict prevention that does not say whose reading it is."""
    for record in register.of(Workstream).values():
        if record.relation != "unclear" and record.relation_basis is None:
            yield Problem(
                record,
                ("relation",),
                f"`relation` is `{record.relation}`, and nothing says whether a source says so",
                "add `relation_basis:` with one of: stated, stated-as-reported, inferred",
            )
