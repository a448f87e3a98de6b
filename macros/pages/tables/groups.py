"""The lists of groups that records hold, each as a table: a row for each group, which names its record."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from macros.pages.addresses import address
from macros.pages.edition import Edition
from macros.pages.tables.flat import cells_of, columns_of, shape_of
from macros.pages.tables.model import Cells, Column, Table
from macros.records.ask import Ask
from macros.records.base import Model, Record
from macros.records.conflict import Conflict
from macros.records.department import Department
from macros.records.kinds import KINDS
from macros.records.lever import Lever
from macros.records.person import Minister, OtherPerson
from macros.records.workstream import Workstream

PAGE_OF = Column("page", "The page, or the part of one, that shows it", "url", required=True)


@dataclass(frozen=True, slots=True)
class Groups:
    """A list of groups: ``path`` leads to it from a record of ``kinds``, by the names in the code.

    ``record`` is what the column with the key of the record is called; ``part`` the place on its page.
    """

    name: str
    title: str
    description: str
    kinds: tuple[type[Record], ...]
    path: tuple[str, ...]
    record: str = "record"
    part: Callable[[Model], str] = lambda _: ""

    @property
    def to(self) -> str:
        """The table that the key of the record leads to."""
        return self.kinds[0].kind if len(self.kinds) == 1 else "records"


PEOPLE = (Minister, OtherPerson)

GROUPS: tuple[Groups, ...] = (
    Groups(
        "sightings",
        "Days on which somebody was seen in post",
        "Each day on which a source shows a person in post: no claim about any later day.",
        PEOPLE,
        ("appointments", "seen"),
        "person",
    ),
    Groups(
        "reported_changes",
        "Changes of structure that were reported",
        "What somebody reported or asked about a body: no claim that it came.",
        (Department,),
        ("reported_changes",),
        "department",
    ),
    Groups(
        "lever_uses",
        "Levers that workstreams use",
        "Each use of a policy lever by a workstream, with in what way.",
        (Workstream,),
        ("levers",),
        "workstream",
    ),
    Groups(
        "workstreams_named",
        "Who is named with workstreams",
        "Each person or post named with a workstream. In what sense, says `named_basis` of the workstream.",
        (Workstream,),
        ("named", "who"),
        "workstream",
    ),
    Groups(
        "levers_named_by",
        "Documents that name levers",
        "For each lever and document, whether the document names the lever.",
        (Lever,),
        ("named_by",),
        "lever",
    ),
    Groups(
        "lever_decisions",
        "Who is named where a source speaks of decisions",
        "Each person or post named where a source speaks of decisions on a lever: no claim that they decide.",
        (Lever,),
        ("decision", "who"),
        "lever",
    ),
    Groups(
        "answers",
        "Answers to asks",
        "What was answered to each ask, or that an answer was not read or not found.",
        (Ask,),
        ("answers",),
        "ask",
        lambda _: "answers",
    ),
    Groups(
        "deliveries",
        "What came of asks",
        "What came of each ask, as far as read. An ask without a row here: it is not known.",
        (Ask,),
        ("delivery",),
        "ask",
        lambda _: "delivery",
    ),
    Groups(
        "conflict_sides",
        "Sides of contradictions between sources",
        "What each side of a contradiction says.",
        (Conflict,),
        ("sides",),
        "conflict",
    ),
    Groups(
        "replies",
        "Replies by those named",
        "What people and bodies named in the record have asked to have shown beside it.",
        KINDS,
        ("reply",),
    ),
    Groups(
        "excuses",
        "Findings that the editors let stand",
        "Each finding of a check that stands as it is, with the reason.",
        KINDS,
        ("excused",),
    ),
)
"""All of them but appointments, evidence and absences, which have more columns than their groups."""


def groups(edition: Edition) -> Iterator[Table]:
    """The table of each list of groups."""
    for one in GROUPS:
        yield table(edition, one)


def table(edition: Edition, of: Groups) -> Table:
    """A list of groups as a table."""
    numbers = _numbers(of)
    columns = (
        Column(of.record, "The key of the record that holds it", required=True, to=of.to),
        *(Column(name, about, "integer", required=True) for name, about in numbers),
        *columns_of(_model(of)),
        PAGE_OF,
    )
    key = (of.record, *(name for name, _ in numbers))
    return Table(of.name, of.title, of.description, columns, tuple(_rows(edition, of)), key)


def _numbers(of: Groups) -> tuple[tuple[str, str], ...]:
    """The columns that count: the place in the list, and before it that of the group that holds the list."""
    own = ("number", "Its place among those of the record, from 1")
    if of.path[:-1] == ("appointments",):
        return (("appointment", "The number of the appointment, as in `appointments`"), own)
    return (own,)


def _model(of: Groups) -> type[Model]:
    model: type[Model] = of.kinds[0]
    for name in of.path:
        inner = shape_of(model.model_fields[name]).group
        if inner is None:
            raise TypeError(f"{model.__name__}.{name} holds no groups")
        model = inner
    return model


def _rows(edition: Edition, of: Groups) -> Iterator[Cells]:
    for model in of.kinds:
        for record in edition.register.of(model).values():
            for numbers, group in walk(record, of.path):
                url = edition.url(address(record, of.part(group)))
                yield (record.key, *numbers, *cells_of(edition.register, group), url)


def walk(group: Model, path: tuple[str, ...]) -> Iterator[tuple[tuple[int, ...], Model]]:
    """The groups at the end of a path, each with its number in every list on the way, from 1."""
    value = getattr(group, path[0])
    several = isinstance(value, tuple)
    for number, one in enumerate(value if several else (value,), start=1):
        if one is None:
            continue
        before = (number,) if several else ()
        if len(path) == 1:
            yield before, one
        else:
            for numbers, inner in walk(one, path[1:]):
                yield (*before, *numbers), inner
