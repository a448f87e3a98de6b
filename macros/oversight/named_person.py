"""What becomes of a person whom a statement names: in the post of that day, in another, not seen, or gone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from macros.oversight.acting import Acts, shown_until
from macros.oversight.spells import Held, Spell, cuts, spells
from macros.oversight.state import Reason, State, Stretch, between, spans
from macros.oversight.succession import with_successors
from macros.records.person import Appointment
from macros.records.post import Post
from macros.records.references import DepartmentRef, PersonRef, PostRef
from macros.records.statement import Names, Statement
from macros.records.when import When
from macros.register.register import Register

LONGEST_BREAK = timedelta(days=7)
"""Between two posts of one department: a reshuffle may take some days."""


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person whom a statement names, with every appointment that bears on the standing.

    ``named`` holds the spells in the post named, ``others`` those in other ministerial posts of its
    department or a successor, ``elsewhere`` those in ministerial posts of other departments.
    """

    statement: Statement
    person: PersonRef
    post: PostRef | None
    department: DepartmentRef | None
    ministerial: bool
    departments: Mapping[PostRef, DepartmentRef]
    named: tuple[Held, ...]
    others: tuple[Held, ...]
    elsewhere: tuple[Held, ...]

    @property
    def closeness(self) -> int:
        """How closely the statement names whom it means: a person is closest."""
        return 3

    @property
    def dates(self) -> tuple[When, ...]:
        """Every date that the standing depends on."""
        return (self.statement.date, *(when for one in (*self.named, *self.others) for when in one.dates))

    def stretches(self, acts: Acts, until: date) -> Iterator[Stretch]:
        """What holds from the day of the statement to ``until``, as if no later statement were made."""
        return between(self._sweep(acts, until), acts(self.statement.date), until)

    def _sweep(self, acts: Acts, until: date) -> Iterator[Stretch]:
        # A statement of a month or year may have been made on its first day: what was held since counts.
        said = self.statement.date.first
        named = self._in_post_named(acts)
        others = spells(self.others, acts)
        for since, to in spans(cuts((*named, *others)), said, max(until, said)):
            state = self._on(since, said, named, others, acts)
            if state is None:
                continue
            if state.standing == "lapsed":
                yield Stretch(since, until, state)
                return
            yield Stretch(since, to, state)

    def _in_post_named(self, acts: Acts) -> tuple[Spell, ...]:
        if any(one.named_on for one in self.named):
            return spells(self.named, acts)
        # No appointment reaches the statement, so the statement alone shows the person in post that day.
        said = self.statement.date
        shown = Spell(self.person, self.post, said.first, acts(said), shown_until(said), None, said)
        return (shown, *spells(self.named, acts))

    def _on(
        self, day: date, said: date, named: Sequence[Spell], others: Sequence[Spell], acts: Acts
    ) -> State | None:
        for spell in named:
            if spell.holds(day):
                return self._state("stated", "in-post", self.post, self.department)
        for spell in others:
            if spell.holds(day):
                return self._state("carried", "in-other-post", spell.post, self._department(spell.post))
        every = [spell for spell in (*named, *others) if spell.end > said]
        unknown = [spell for spell in every if spell.unknown(day) and not _superseded(spell, every, day)]
        if unknown:
            last = max(unknown, key=lambda spell: spell.end)
            department = self.department if last in named else self._department(last.post)
            return self._state("unconfirmed", "person-last-seen", last.post, department, last.seen)
        gone = [spell for spell in every if spell.over(day)]
        if not gone:
            return None
        last = max(gone, key=lambda spell: spell.end)
        following = [max(spell.earliest, last.end) - last.end for spell in every if spell.start > day]
        if following and min(following) <= LONGEST_BREAK:
            return self._state("carried", "between-posts", None, None)
        return State(
            "lapsed", self._why_gone(last.end, acts), self.statement, last_named=self.person, day=last.left
        )

    def _state(
        self,
        standing: Literal["stated", "carried", "unconfirmed"],
        reason: Reason,
        post: PostRef | None,
        department: DepartmentRef | None,
        day: When | None = None,
    ) -> State:
        return State(
            standing,
            reason,
            self.statement,
            last_named=self.person,
            person=self.person,
            post=post,
            department=department,
            day=day,
        )

    def _department(self, post: PostRef | None) -> DepartmentRef | None:
        return self.departments.get(post) if post is not None else None

    def _why_gone(self, day: date, acts: Acts) -> Reason:
        if not self.ministerial:
            return "left-post"
        for spell in spells(self.elsewhere, acts):
            if spell.unknown(day) or (spell.end > day and spell.earliest <= day + LONGEST_BREAK):
                return "left-department"
        return "left-office"


def named_person(register: Register, statement: Statement, names: Names, person: PersonRef) -> NamedPerson:
    """Gathers the appointments of the person whom a statement names.

    Where the statement names no post, the one that the person held that day is taken: one of the department
    named before others, a ministerial one before others, then the one that began first, then by id.
    """
    found = register.people.get(person)
    held = [one for one in (found.appointments if found else ()) if one.status == "held"]
    ref = names.post or _post_held(register, statement.date, names.department, held)
    post = _post(register, ref)
    start = (post.department, *post.joint_with) if post else (names.department,) if names.department else ()
    family = with_successors(register, start)
    named: list[Held] = []
    others: list[Held] = []
    elsewhere: list[Held] = []
    departments: dict[PostRef, DepartmentRef] = {}
    for one in held:
        if one.post == ref:
            named.append(Held(person, one, statement.date if may_hold(one, statement.date) else None))
            continue
        other = _post(register, one.post)
        if other is None or not is_ministerial(other):
            continue
        departments[one.post] = other.department
        ours = any(department in family for department in (other.department, *other.joint_with))
        (others if ours else elsewhere).append(Held(person, one))
    return NamedPerson(
        statement,
        person,
        ref,
        names.department or (post.department if post else None),
        post is not None and is_ministerial(post),
        departments,
        tuple(named),
        tuple(others),
        tuple(elsewhere),
    )


def is_ministerial(post: Post) -> bool:
    """Whether a post is a minister's: it has a ministerial rank, or is said to be one."""
    return post.rank is not None or post.type == "ministerial"


def _superseded(spell: Spell, among: Iterable[Spell], day: date) -> bool:
    """Whether a later spell of the same person in the same post tells what became of one without an end."""
    return any(other.post == spell.post and spell.start < other.start <= day for other in among)


def may_hold(appointment: Appointment, when: When) -> bool:
    """Whether the dates of an appointment allow that it was held on a date."""
    known = [appointment.from_] if appointment.from_ else [seen.on for seen in appointment.seen]
    begun = not known or min(one.first for one in known) <= when.last
    return begun and (appointment.to is None or when.first < appointment.to.after)


def _post_held(
    register: Register, when: When, department: DepartmentRef | None, held: Iterable[Appointment]
) -> PostRef | None:
    found: list[tuple[bool, date, PostRef]] = []
    for one in held:
        post = _post(register, one.post)
        if post is None or not may_hold(one, when):
            continue
        if department is not None and department not in (post.department, *post.joint_with):
            continue
        found.append((not is_ministerial(post), one.from_.first if one.from_ else date.min, one.post))
    return min(found)[2] if found else None


def _post(register: Register, ref: PostRef | None) -> Post | None:
    return register.of(Post).get(ref) if ref is not None else None
