"""What a gap is, and what a rule of gaps is: a question, its limits, and a function that finds spells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from macros.records.when import When
from macros.records.words import GapName, glosses
from macros.register.register import Register

Whose = Literal["government", "record"]
"""Whose gap it is: what government has said in public, or what this record has read."""


@dataclass(frozen=True, slots=True)
class Spell:
    """What a rule finds: something is missing of ``subject`` from ``since`` up to, not including, ``until``.

    ``subject`` is a record (``kind/id``), a role of oversight (``role/minister``) or a cell of the matrix of
    stages and settings (``cell/prevention-peacetime``). ``since`` is empty where it is not known since when;
    ``until`` is empty while the gap stands. ``closed_by`` is the key of the record that closed it.
    ``evidence`` holds keys of records, ``searches`` ids of searches. ``concerns`` holds the keys of other
    records on whose pages the gap is shown as well. ``fill`` gives the words that a draft needs, by the name
    they have in its template. A gap ``recurs`` where its subject can have several, one after the other.
    """

    subject: str
    why: str
    closes_when: str
    evidence: tuple[str, ...] = ()
    searches: tuple[str, ...] = ()
    since: When | None = None
    until: date | None = None
    closed_by: str | None = None
    recurs: bool = False
    concerns: tuple[str, ...] = ()
    fill: tuple[tuple[str, str], ...] = ()

    @property
    def anchor(self) -> str:
        """Its place on the page of its rule: the subject, with the start of a gap that recurs."""
        subject = self.subject.replace("/", "-").replace("#", "-")
        return f"{subject}-{self.since}" if self.recurs and self.since else subject

    def stands(self, on: date, last: date) -> bool:
        """Whether it stands on a day.

        On the ``last`` day of the record every gap stands that is not closed. On an earlier day one stands
        that had surely begun: one of which it is not known since when is not told there.
        """
        if self.until is not None and self.until <= on:
            return False
        return on == last or (self.since is not None and self.since.after <= on)


Find = Callable[[Register], Iterator[Spell]]
"""What a rule does: it reads the whole register, and finds the spells of the whole period."""


def nothing(_register: Register) -> Iterator[Spell]:
    """Finds nothing: for a rule without gaps of its own, or with nothing beside them."""
    return iter(())


@dataclass(frozen=True, slots=True)
class GapRule:
    """A rule of gaps: whose gaps it finds, the question that it asks, and what it cannot tell.

    A rule about government may have templates of drafts: ``ask`` is what stands after ``To ask the …, `` in a
    question to a minister, ``request`` a request for recorded information; ``{name}`` is what the subject is
    called, and a spell's ``fill`` may give more. A rule about this record says with ``mend`` what to read
    first, and how to add it. What a rule finds is an ``absence`` unless it says otherwise. ``apart`` finds
    what is shown beside the gaps and not counted among them.
    """

    name: GapName
    whose: Whose
    question: str
    limits: str
    find: Find
    ask: str = ""
    request: str = ""
    mend: str = ""
    absence: bool = True
    apart: Find = nothing

    def grounds(self, spell: Spell) -> bool:
        """Whether something stands behind a spell: a search behind an absence, else evidence or a search."""
        return bool(spell.searches) or (not self.absence and bool(spell.evidence))

    @property
    def title(self) -> str:
        """What it finds, in a few words that begin small."""
        return glosses(GapName)[self.name]


@dataclass(frozen=True, slots=True)
class Gap:
    """A spell that a rule found; ``found_by`` names the rule, where the gap is told under another one."""

    rule: GapRule
    spell: Spell
    found_by: str = ""

    @property
    def anchor(self) -> str:
        """Its place on the page of the rule it is told under."""
        return f"{self.found_by}-{self.spell.anchor}" if self.found_by else self.spell.anchor

    @property
    def id(self) -> str:
        """The rule and the anchor, which unrelated records do not change."""
        return f"{self.rule.name}/{self.anchor}"

    @property
    def register(self) -> Whose:
        """Whose gap it is."""
        return self.rule.whose

    @property
    def subjects(self) -> tuple[str, ...]:
        """The subject, and the other records that it concerns."""
        return (self.spell.subject, *self.spell.concerns)
