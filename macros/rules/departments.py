"""Rules of departments: when they existed, what replaced them, what they belong to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from macros.records.department import Department
from macros.records.post import Post
from macros.register.register import Holding, Register
from macros.rules.problem import Problem
from macros.rules.spells import surely_held


def appointment_before_department(register: Register) -> Iterator[Problem]:
    """Somebody who surely held a ministerial post on a day before its department began.

    The posts of officials and envoys outlive departments and stand under the newest one.
    """
    for holding, department in _holdings(register):
        days = surely_held(holding.appointment)
        if days is None or department.from_ is None or days.start >= department.from_.first:
            continue
        if register.of(Post)[holding.appointment.post].type != "ministerial":
            continue
        yield Problem(
            holding.person,
            (*holding.path, "from"),
            f"{holding.person.name} held `{holding.appointment.post}` before `{department.id}` began "
            f"({department.from_})",
            f"correct the date here or in {department.key}, or name the post in the department before it",
        )


def appointment_after_department(register: Register) -> Iterator[Problem]:
    """Somebody who surely held a post on a day on which its department was no more."""
    for holding, department in _holdings(register):
        days = surely_held(holding.appointment)
        if days is None or department.ended is None:
            continue
        if days.end > department.ended.last:
            yield Problem(
                holding.person,
                (*holding.path, "to" if holding.appointment.to else "seen"),
                f"{holding.person.name} held `{holding.appointment.post}` after `{department.id}` had ended "
                f"({department.ended})",
                f"correct the date here or in {department.key}, or name the post in the department after it",
            )


def department_without_successor(register: Register) -> Iterator[Problem]:
    """A body that has ended, with neither a successor nor a search for one."""
    for department in register.of(Department).values():
        sought = any("successors" in absence.fields for absence in department.not_found)
        if department.ended and not department.successors and not sought:
            yield Problem(
                department,
                ("to",),
                f"`{department.id}` ended on {department.ended}, and no successor is named",
                "add `successors:`, or name `successors` in `not_found` with the search that found none",
            )


def circular_succession(register: Register) -> Iterator[Problem]:
    """Bodies that succeed one another in a circle."""
    following = {d.id: tuple(ref.id for ref in d.successors) for d in register.of(Department).values()}
    for circle in circles(following):
        yield _circle(register, circle, "successors", "a body cannot come after itself")


def circular_belonging(register: Register) -> Iterator[Problem]:
    """Bodies that belong to one another in a circle."""
    above = {d.id: (d.part_of.id,) if d.part_of else () for d in register.of(Department).values()}
    for circle in circles(above):
        yield _circle(register, circle, "part_of", "a body cannot be a part of itself")


def circles(following: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The shortest circle through each id that leads back to itself, in the order of ids, each once."""
    seen: set[frozenset[str]] = set()
    for start in sorted(following):
        circle = _way_back(start, following)
        if circle and frozenset(circle) not in seen:
            seen.add(frozenset(circle))
            yield circle


def _way_back(start: str, following: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    ways: list[tuple[str, ...]] = [(start,)]
    reached: set[str] = set()
    for way in ways:  # grows while it is read: the nearest are looked at first
        for step in following.get(way[-1], ()):
            if step == start:
                return way
            if step not in reached:
                reached.add(step)
                ways.append((*way, step))
    return ()


def _circle(register: Register, circle: tuple[str, ...], field: str, why: str) -> Problem:
    way = " → ".join((*circle, circle[0]))
    return Problem(
        register.of(Department)[circle[0]], (field,), f"`{field}` runs in a circle: {way}", f"break it: {why}"
    )


def _holdings(register: Register) -> Iterator[tuple[Holding, Department]]:
    """Every post that was held, with the department it belongs to."""
    departments: Callable[[str], Department | None] = register.of(Department).get
    for post in register.of(Post).values():
        department = departments(post.department.id)
        if department is None:
            continue
        for holding in register.holdings(post.id):
            if holding.appointment.status == "held":
                yield holding, department
