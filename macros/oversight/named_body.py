"""What becomes of a department or unit that a statement names: seen, replaced, or not seen any more."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from macros.oversight.acting import Acts, seen_until, shown_until
from macros.oversight.state import Reason, State, Stretch, between, spans
from macros.oversight.succession import with_successors
from macros.records.department import Department
from macros.records.references import DepartmentRef
from macros.records.statement import Statement
from macros.records.when import When
from macros.records.words import StandingWord
from macros.register.evidence import newest_evidence
from macros.register.register import Register


@dataclass(frozen=True, slots=True)
class Body:
    """What is known of the life of a body.

    ``to`` is empty where the end was only planned: that it came is not known. ``seen`` is the newest
    evidence.
    """

    to: When | None
    seen: When | None
    successors: tuple[DepartmentRef, ...]
    inferred: bool = False
    """Whether the end was inferred from other facts."""

    def ended(self, day: date, acts: Acts) -> bool:
        """Whether it is known to have ended by that day."""
        return self.to is not None and acts(self.to) <= day

    def exists(self, day: date, acts: Acts) -> bool:
        """Whether its known end is later, or else evidence that names it reaches to that day."""
        if self.to is not None:
            return day < acts(self.to)
        return self.seen is not None and day < seen_until(self.seen, acts)

    @property
    def dates(self) -> tuple[When, ...]:
        """Every date of its life."""
        return tuple(when for when in (self.to, self.seen) if when is not None)


@dataclass(frozen=True, slots=True)
class NamedBody:
    """A body that a statement names, with all that followed it.

    A body that ended stands for its successors, from the day of its end. If there are several at once, none
    is singled out: no source says which of them took the work over.
    """

    statement: Statement
    body: DepartmentRef
    family: Mapping[DepartmentRef, Body]

    @property
    def closeness(self) -> int:
        """How closely the statement names whom it means: a body is the least close."""
        return 1

    @property
    def dates(self) -> tuple[When, ...]:
        """Every date that the standing depends on."""
        return (self.statement.date, *(when for body in self.family.values() for when in body.dates))

    def stretches(self, acts: Acts, until: date) -> Iterator[Stretch]:
        """What holds from the day of the statement to ``until``, as if no later statement were made."""
        said = acts(self.statement.date)
        days = [shown_until(self.statement.date)]
        for body in self.family.values():
            days.extend([acts(body.to)] if body.to is not None else ())
            days.extend([seen_until(body.seen, acts)] if body.seen is not None else ())
        stretches = (Stretch(*span, self._on(span[0], acts)) for span in spans(days, said, max(until, said)))
        return between(stretches, said, until)

    def _on(self, day: date, acts: Acts) -> State:
        root = self.family[self.body]
        if not root.ended(day, acts):
            if root.exists(day, acts):
                reason: Reason = "body-before-end" if root.to is not None else "body-seen"
                return self._state("stated", reason, self.body, day=root.to or root.seen)
            if day < shown_until(self.statement.date):
                return self._state("stated", "body-named-only", self.body)
            seen = self._newest(root.seen, self.statement.date)
            return self._state("unconfirmed", "body-last-seen", self.body, day=seen)
        leaves = self._standing_for(self.body, day, acts, ())
        if not leaves:
            return self._state("unconfirmed", "body-ended", None, day=root.to)
        only = leaves[0] if len(leaves) == 1 else None
        if any(self.family[leaf].exists(day, acts) for leaf in leaves):
            return self._state("carried", "body-replaced", only, leaves, root.to)
        seen = self._newest(*(self.family[leaf].seen for leaf in leaves))
        return self._state("unconfirmed", "successor-last-seen", only, leaves, seen)

    def _standing_for(
        self, ref: DepartmentRef, day: date, acts: Acts, passed: tuple[DepartmentRef, ...]
    ) -> tuple[DepartmentRef, ...]:
        """The bodies that a body stands for on a day: itself, or the successors of one that has ended."""
        body = self.family.get(ref)
        if body is None or ref in passed:
            return ()
        if not body.ended(day, acts):
            return (ref,)
        found = (self._standing_for(one, day, acts, (*passed, ref)) for one in body.successors)
        return tuple(dict.fromkeys(leaf for leaves in found for leaf in leaves))

    @staticmethod
    def _newest(*dates: When | None) -> When | None:
        return max(
            (when for when in dates if when is not None),
            key=lambda when: (when.last, when.first),
            default=None,
        )

    def _state(
        self,
        standing: StandingWord,
        reason: Reason,
        department: DepartmentRef | None,
        bodies: tuple[DepartmentRef, ...] = (),
        day: When | None = None,
    ) -> State:
        return State(
            standing,
            reason,
            self.statement,
            last_named=self.body,
            department=department,
            bodies=bodies,
            day=day,
            inferred=day is not None and self.family[self.body].inferred and day == self.family[self.body].to,
        )


def named_body(register: Register, statement: Statement, ref: DepartmentRef) -> NamedBody:
    """Gathers the life of the body that a statement names, and of all that followed it."""
    departments = register.of(Department)
    family = {ref: Body(None, None, ())}
    for one in with_successors(register, [ref]):
        if department := departments.get(one):
            family[one] = Body(
                department.ended,
                newest_evidence(register, department),
                department.successors,
                inferred=department.to_basis == "inferred",
            )
    return NamedBody(statement, ref, family)
