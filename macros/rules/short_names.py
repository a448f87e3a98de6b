"""Rules of short names: each is explained once, with its department or in ``record.yml``."""

from __future__ import annotations

from collections.abc import Iterator

from macros.records.department import Department
from macros.register.register import Register
from macros.rules.problem import Problem


def short_name_twice(register: Register) -> Iterator[Problem]:
    """A short name in ``record.yml`` that is explained there already, or that a department bears."""
    bodies = {body.abbreviation: body for body in register.of(Department).values() if body.abbreviation}
    earlier: dict[str, int] = {}
    for number, one in enumerate(register.about.short_names):
        first = earlier.setdefault(one.short, number)
        path = ("short_names", number, "short")
        if first != number:
            message = f"`{one.short}` is number {first + 1} of this list already"
            yield Problem(register.about, path, message, "keep the one that says what it stands for")
        elif one.short in bodies:
            message = f"`{one.short}` is the abbreviation of `{bodies[one.short].key}`"
            yield Problem(register.about, path, message, "delete it: pages explain it already")
