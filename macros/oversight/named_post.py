"""What becomes of a post that a statement names without a person: seen held, or not seen any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from macros.oversight.acting import Acts, shown_until
from macros.oversight.leaving import Leaving
from macros.oversight.spells import Held, Spell, cuts, spells
from macros.oversight.state import Reason, State, Stretch, between, spans
from macros.records.post import Post
from macros.records.references import DepartmentRef, PersonRef, PostRef
from macros.records.statement import Names, Statement
from macros.records.when import When
from macros.records.words import StandingWord
from macros.register.register import Register


@dataclass(frozen=True, slots=True)
class NamedPost:
    """A post that a statement names, with every appointment to it. Holders are shown, never named."""

    statement: Statement
    post: PostRef
    department: DepartmentRef | None
    held: tuple[Held, ...]

    @property
    def closeness(self) -> int:
        """How closely the statement names whom it means: a post is less close than a person."""
        return 2

    @property
    def dates(self) -> tuple[When, ...]:
        """Every date that the standing depends on."""
        return (self.statement.date, *(when for one in self.held for when in one.dates))

    def stretches(self, acts: Acts, until: date) -> Iterator[Stretch]:
        """What holds from the day of the statement to ``until``, as if no later statement were made."""
        said = acts(self.statement.date)
        found = spells(self.held, acts)
        days = (*cuts(found), *(spell.sure_until for spell in found), shown_until(self.statement.date))
        stretches = (Stretch(*span, self._on(span[0], found)) for span in spans(days, said, max(until, said)))
        return between(stretches, said, until)

    def _on(self, day: date, found: Sequence[Spell]) -> State:
        holding = [spell for spell in found if spell.holds(day)]
        holders = tuple(sorted({spell.person for spell in holding if day < spell.sure_until}))
        leaving = _leaving([spell for spell in holding if spell.person not in holders])
        if holders:
            return self._state("stated", "post-held", holders, leaving)
        if leaving:
            return self._state("stated", "post-held-until", (), leaving)
        shown = shown_until(self.statement.date)
        if day < shown:
            return self._state("stated", "post-named-only")
        past = [spell for spell in found if spell.end <= day]
        last = max(past, key=lambda spell: (spell.end, spell.left is None), default=None)
        if last is None or last.end < shown:
            return self._state("unconfirmed", "post-last-seen", day=self.statement.date)
        if last.left is None:
            return self._state("unconfirmed", "post-last-seen", day=last.seen)
        return self._state("unconfirmed", "post-last-held", day=last.left)

    def _state(
        self,
        standing: StandingWord,
        reason: Reason,
        holders: tuple[PersonRef, ...] = (),
        leaving: tuple[Leaving, ...] = (),
        day: When | None = None,
    ) -> State:
        return State(
            standing,
            reason,
            self.statement,
            last_named=self.post,
            post=self.post,
            department=self.department,
            holders=holders,
            leaving=leaving,
            day=day,
        )


def _leaving(found: Iterable[Spell]) -> tuple[Leaving, ...]:
    return tuple(
        sorted(
            {
                Leaving(spell.person, spell.last, spell.left is not None)
                for spell in found
                if spell.last is not None
            }
        )
    )


def named_post(register: Register, statement: Statement, names: Names, ref: PostRef) -> NamedPost:
    """Gathers the appointments to the post that a statement names."""
    post = register.of(Post).get(ref)
    department = names.department or (post.department if post else None)
    held = (
        Held(PersonRef(holding.person.id), holding.appointment)
        for holding in register.holdings(ref)
        if holding.appointment.status == "held"
    )
    return NamedPost(statement, ref, department, tuple(held))
