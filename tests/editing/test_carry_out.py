"""A plan is carried out whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.editing.carry_out import carry_out, read
from macros.editing.plan import NotDone, Plan
from tests.editing.desk import Desk
from tests.editing.test_rename import to


@pytest.fixture
def plan(desk: Desk) -> Plan:
    """The plan of a rename that touches several files."""
    desk.mark = True
    plan = desk.plan(to("departments/specimen-fund", "departments/sf"))
    assert len(plan.files) > 3
    return plan


@pytest.mark.parametrize("failing", ["write_bytes", "replace"])
@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_fault_leaves_every_file_as_it_was(
    desk: Desk, plan: Plan, monkeypatch: pytest.MonkeyPatch, failing: str, after: int
) -> None:
    before = desk.files()
    texts = read(desk.data, plan)
    real = getattr(Path, failing)
    calls = 0

    def fails(self: Path, *arguments: object) -> object:
        nonlocal calls
        calls += 1
        if calls == after + 1:
            raise OSError(28, "No space left on device")
        return real(self, *arguments)

    monkeypatch.setattr(Path, failing, fails)
    with pytest.raises(OSError, match="No space"):
        carry_out(desk.data, plan, texts)
    monkeypatch.undo()
    assert desk.files() == before


def test_a_file_that_somebody_changed_meanwhile_is_not_overwritten(desk: Desk, plan: Plan) -> None:
    texts = read(desk.data, plan)
    desk.change("levers/grants", "name: Grants", "name: Grants, changed")
    before = desk.files()
    with pytest.raises(NotDone, match="run it again"):
        carry_out(desk.data, plan, texts)
    assert desk.files() == before


def test_what_a_file_may_be_used_for_stays(desk: Desk, plan: Plan) -> None:
    file = desk.data / "levers" / "grants.yml"
    file.chmod(0o640)
    carry_out(desk.data, plan, read(desk.data, plan))
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(desk.data.rglob(".*")) == []
