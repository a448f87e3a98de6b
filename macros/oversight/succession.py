"""Which bodies stand in the line of another: its successors, and theirs."""

from __future__ import annotations

from collections.abc import Iterable

from macros.records.department import Department
from macros.records.references import DepartmentRef
from macros.register.register import Register


def with_successors(register: Register, start: Iterable[DepartmentRef]) -> tuple[DepartmentRef, ...]:
    """The bodies given and all that followed them, nearest first. A circle of successions is walked once."""
    departments = register.of(Department)
    found: list[DepartmentRef] = []
    waiting = list(start)
    while waiting:
        ref = waiting.pop(0)
        if ref not in found:
            found.append(ref)
            department = departments.get(ref)
            waiting.extend(department.successors if department else ())
    return tuple(found)
