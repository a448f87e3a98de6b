"""Each rule finds what breaks it, there and nothing else, and passes what only looks like it.

A case under ``cases/`` is named for its rule: edits to the fictional government, and all findings they lead
to. A case with `findings: []` is near to what the rule finds, and right.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from macros.reading.finding import Finding
from macros.reading.refusals import REFUSALS
from macros.records.read import SHAPE_RULES
from macros.rules.catalogue import RULES, UNKNOWN_EXCUSE, UNUSED_EXCUSE
from macros.rules.check import check

CASES = Path(__file__).parent / "cases"
NAMES = {
    "rules": tuple(rule.name for rule in (*RULES, UNKNOWN_EXCUSE, UNUSED_EXCUSE)),
    "shapes": tuple(SHAPE_RULES),
    "refusals": tuple(REFUSALS),
}
WHYS = {
    **{rule.name: rule.why for rule in (*RULES, UNKNOWN_EXCUSE, UNUSED_EXCUSE)},
    **SHAPE_RULES,
    **REFUSALS,
}


@dataclass(frozen=True)
class Expected:
    """A finding as a case writes it; ``at`` is the file, line and column in the data folder."""

    at: str
    message: str
    mend: str

    @classmethod
    def of(cls, finding: Finding) -> Expected:
        """What a case would write for a finding."""
        return cls(str(finding.place).removeprefix("data/"), finding.message, finding.fix)


@dataclass(frozen=True)
class Case:
    """A case: edits to the records, and the findings of ``rule`` that they lead to."""

    rule: str
    name: str
    edits: tuple[dict[str, str], ...]
    findings: tuple[Expected, ...] | None

    def __str__(self) -> str:
        return f"{self.rule}: {self.name}"


def read_cases(file: Path) -> Iterator[Case]:
    for raw in yaml.safe_load(file.read_text(encoding="utf-8")):
        findings = raw.get("findings")
        yield Case(
            raw.get("other_rule", file.stem),
            raw["case"],
            tuple(raw["edits"]),
            None if findings is None else tuple(Expected(**finding) for finding in findings),
        )


ALL = tuple(case for file in sorted(CASES.rglob("*.yml")) for case in read_cases(file))


@pytest.mark.parametrize("case", ALL, ids=str)
def test_a_case_leads_to_its_findings_and_no_other(
    case: Case, fictional_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_edits(case, fictional_copy, monkeypatch)
    report = check(fictional_copy)
    assert tuple(Expected.of(finding) for finding in report.findings) == case.findings
    assert {finding.rule for finding in report.findings} <= {case.rule}


@pytest.mark.parametrize("folder", NAMES)
def test_no_rule_lacks_a_case_and_no_case_a_rule(folder: str) -> None:
    breaking = [
        file.stem for file in sorted((CASES / folder).iterdir()) if any(c.findings for c in read_cases(file))
    ]
    assert breaking == sorted(NAMES[folder])


def test_each_rule_has_one_name_and_a_reason_in_a_line() -> None:
    names = [name for group in NAMES.values() for name in group]
    assert len(names) == len(set(names))
    assert [name for name, why in WHYS.items() if not why or "\n" in why or len(why) > 90] == []


def test_the_fictional_government_has_no_findings_and_one_excuse(fictional: Path) -> None:
    report = check(fictional)
    assert report.findings == ()
    assert report.excused_by_rule == {"appointment-before-department": 1}


def make_edits(case: Case, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for edit in case.edits:
        file = data / edit["file"]
        if "locked" in edit:
            lock(file, monkeypatch)
        elif "delete" in edit:
            file.unlink()
        elif "link_to" in edit:
            file.symlink_to(edit["link_to"])
        else:
            change(file, edit)


def change(file: Path, edit: dict[str, str]) -> None:
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    if "find" in edit:
        assert before.count(edit["find"]) == 1, f"{file.name} holds it {before.count(edit['find'])} times"
        after = before.replace(edit["find"], edit["put"])
    elif "append" in edit:
        after = before + edit["append"] * int(edit.get("times", 1))
    else:
        after = edit["text"]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(after.encode(edit.get("encoding", "utf-8")))


def lock(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes the system refuse to open a file or folder; taking away its permissions would not stop root."""
    for name in ("open", "iterdir"):
        monkeypatch.setattr(Path, name, refusing(file, getattr(Path, name)))


def refusing(locked: Path, opener: Callable[..., object]) -> Callable[..., object]:
    def refuse(self: Path, *arguments: object, **options: object) -> object:
        if self == locked:
            raise PermissionError(13, os.strerror(13), str(self))
        return opener(self, *arguments, **options)

    return refuse
