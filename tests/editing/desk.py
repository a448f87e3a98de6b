"""A copy of the fictional record on which changes are planned, tried and carried out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType

from macros.editing.carry_out import carry_out, read
from macros.editing.given import Given
from macros.editing.named import named
from macros.editing.plan import NotDone, Plan
from macros.editing.trial import tried
from macros.reading.finding import Finding, Place
from macros.records.base import Record
from macros.register.load import load
from macros.register.register import Register
from macros.releases.history import NO_HISTORY, History
from macros.releases.ledger import Ledger, Line
from macros.rules.check import check

ON = date(2034, 6, 30)


class Desk:
    """The records below ``data``."""

    def __init__(self, data: Path, history: History = NO_HISTORY, mark: bool = False) -> None:
        self.data = data
        self.history = history
        self.mark = mark

    @property
    def register(self) -> Register:
        """All records, read anew."""
        loaded = load(self.data)
        assert loaded.register is not None
        assert loaded.findings == ()
        return loaded.register

    def plan(self, make: Callable[[Given], Plan]) -> Plan:
        """A plan that was tried."""
        given = Given(self.register, self.data, self.history, ON, self.mark)
        plan = make(given)
        tried(given.register, self.data, plan)
        return plan

    def do(self, make: Callable[[Given], Plan]) -> Plan:
        """A plan that was tried and carried out."""
        plan = self.plan(make)
        carry_out(self.data, plan, read(self.data, plan))
        return plan

    def refuses(self, make: Callable[[Given], Plan]) -> NotDone:
        """Why a plan cannot be. Nothing is changed by it."""
        before = self.files()
        try:
            self.do(make)
        except NotDone as error:
            assert self.files() == before
            return error
        raise AssertionError("it was done")

    def files(self) -> dict[str, bytes]:
        """Every file, by the key of its record."""
        return {
            str(file.relative_to(self.data).with_suffix("")): file.read_bytes()
            for file in sorted(self.data.rglob("*"))
            if file.is_file()
        }

    def put_back(self, files: Mapping[str, bytes]) -> None:
        """Leaves exactly these files, by key."""
        for key in self.files().keys() - files.keys():
            (self.data / f"{key}.yml").unlink()
        for key, text in files.items():
            (self.data / f"{key}.yml").write_bytes(text)

    def text(self, key: str) -> str:
        """The text of a file."""
        return (self.data / f"{key}.yml").read_bytes().decode()

    def write(self, key: str, text: str) -> None:
        """Writes a file."""
        (self.data / f"{key}.yml").write_bytes(text.encode())

    def change(self, key: str, old: str, new: str) -> None:
        """Replaces text that stands once in a file."""
        assert self.text(key).count(old) == 1, self.text(key)
        self.write(key, self.text(key).replace(old, new))

    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the record."""
        return check(self.data).findings

    def names(self) -> Counter[str]:
        """How often each record is named, in fields and texts."""
        return Counter(one.whose for one in named(self.register))


def record(given: Given, key: str) -> Record:
    """The record with a key, which is there."""
    found = given.register.find(key)
    assert found is not None
    return found


def published(*addresses: str) -> History:
    """A history whose ledger has these addresses."""
    lines = {one: Line(Place("data/addresses/2034.txt", 2), "2034-06-30") for one in addresses}
    return History((), Ledger(MappingProxyType(lines)))


def words(plan: Plan | NotDone) -> str:
    """Everything that a plan, or the reason against one, tells."""
    told: Iterable[object] = plan.said if isinstance(plan, Plan) else (plan.why, *plan.more)
    return "\n".join(str(getattr(one, "words", one)) for one in told)


def places(plan: Plan | NotDone, part: str) -> list[str]:
    """The places of what is told in words that hold ``part``."""
    told = plan.said if isinstance(plan, Plan) else plan.more
    return [str(place) for one in told if part in one.words for place in one.places]


def changed_lines(before: bytes, after: bytes) -> list[tuple[str, str]]:
    """Each changed line, as it was and as it is. None was added or taken out."""
    if before == after:
        return []
    was, now = before.decode().splitlines(), after.decode().splitlines()
    assert len(was) == len(now)
    return [(one, other) for one, other in zip(was, now, strict=True) if one != other]
