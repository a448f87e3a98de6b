"""Policy levers, with what names them, who is named with them, and which test is stated."""

from __future__ import annotations

from typing import ClassVar

from macros.records.base import Coded, Evidenced, Line, Model, Name, Prose, detail, fact, in_words
from macros.records.references import DepartmentRef, SourceRef
from macros.records.words import DecisionWord, NamedWord, TestWord
from macros.records.workstream import Named


class NamedBy(Evidenced):
    """Whether one document names the lever."""

    document: SourceRef = detail("The document")
    named: NamedWord = fact("Whether it names the lever")
    note: Line | None = detail("How it names it", default=None)


class Decision(Model):
    """Who is named where a source speaks of decisions on the use of a lever: no claim that they decide."""

    word: DecisionWord = detail("Whether a source says who decides")
    who: tuple[Named, ...] = detail("The people and posts, where the source makes them certain", default=())
    as_written: Prose = detail("What was written down on who decides, or on who spoke of it")


class Test(Model):
    """Whether an atrocity-prevention test is stated for the lever, and which test else."""

    word: TestWord = detail("Whether an atrocity-prevention aim or test is stated")
    as_written: Line | None = detail("The same in words, where they say more", default=None)


class Lever(Coded):
    """A policy lever: a means by which government can act."""

    kind: ClassVar[str] = "levers"

    name: Name = detail("The name")
    basis: Prose = fact("The law or policy behind it")
    owners: tuple[DepartmentRef, ...] = fact("The bodies that own it")
    owners_as_written: Line | None = in_words("owners", "The owner as written down, where it says more")
    decision: Decision | None = fact("Who is named where a source speaks of decisions", default=None)
    test: Test = fact("Whether an atrocity-prevention test is stated")
    test_note: Line | None = fact("A remark on the test", default=None)
    other_test: Line | None = fact("The test that is stated instead", default=None)
    named_by: tuple[NamedBy, ...] = detail("Which documents name the lever")
    missing: Prose | None = detail("What is missing or unclear, in our own words", default=None)

    @property
    def label(self) -> str:
        """The name."""
        return self.name
