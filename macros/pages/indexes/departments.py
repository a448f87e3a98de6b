"""Departments and other bodies: by kind, with their days and their part in atrocity prevention."""

from __future__ import annotations

from macros.pages.edition import Edition
from macros.pages.indexes.parts import group, in_groups, texts
from macros.pages.names import counted, first_up, gloss
from macros.pages.parts.links import link_to, linked
from macros.pages.parts.view import IndexView, Line, Row, Table
from macros.records.department import Department
from macros.records.words import DepartmentType, EndBasis


def view(edition: Edition) -> IndexView:
    """The index of departments."""
    bodies = tuple(edition.register.of(Department).values())
    ended = [body for body in bodies if body.ended]
    answer = texts(
        f"{counted(len(bodies), 'body', 'bodies')} stand in this record; for {len(ended)} of them an end "
        f"by {edition.as_of_words} is stated or inferred. Who was said to lead what, and who said so, is on "
        "each page."
    )
    groups = tuple(
        group(word, first_up(gloss(DepartmentType, word)), _table(edition, word, found))
        for word, found in in_groups(bodies, lambda body: body.type, DepartmentType).items()
    )
    return IndexView("Which departments and bodies have a part in atrocity prevention?", answer, groups)


def _table(edition: Edition, word: str, bodies: tuple[Department, ...]) -> Table:
    rows = tuple(
        Row(
            (
                (link_to(edition, body),),
                (body.abbreviation or "",),
                _days(edition, body),
                (body.summary or "",),
            )
        )
        for body in sorted(bodies, key=lambda body: body.name)
    )
    columns = (
        "Body",
        "Abbreviation",
        "Began and ended, where found",
        "Part in atrocity prevention, in our words",
    )
    return Table(f"Kind of body: {gloss(DepartmentType, word)}", columns, rows)


def _days(edition: Edition, body: Department) -> Line:
    parts: list[str] = []
    if body.from_:
        parts.append(f"from {body.from_.words}")
    if body.to:
        parts.append(f"{_ENDS.get(body.to_basis, 'until')} {body.to.words}")
    line: Line = (", ".join(parts),)
    followed = "replaced by" if body.to_basis in ("stated", None) else "put down here as what followed it:"
    for number, ref in enumerate(body.successors):
        line += (f"; {followed} " if number == 0 else " and ", linked(edition, ref))
    return line


_ENDS: dict[EndBasis | None, str] = {
    "planned-not-confirmed": "end reported as planned for",
    "inferred": "end inferred from other facts:",
}
"""How an end stands in the table, where no source states it."""
