"""Checks a data folder: reads it, applies every rule, and sets aside what the editors have excused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from macros.reading.finding import Finding
from macros.records.base import Record
from macros.register.load import load
from macros.register.register import Register
from macros.rules.catalogue import EXCUSABLE, RULES, UNKNOWN_EXCUSE, UNUSED_EXCUSE
from macros.rules.excuses import unknown_excuse, unused_excuse
from macros.rules.problem import Problem, Rule

HIDE_OTHERS = ("reference-to-nothing", "stray-file", "bad-id", "unknown-kind", "folder-not-file")
"""What can keep a record that cites something out of sight."""

ECHOES = ("uncited-source",)
"""What then may be no more than an echo, and is told once the cause is mended."""


@dataclass(frozen=True, slots=True, order=True)
class Excused:
    """A finding that a record excuses, with the editors' reason."""

    finding: Finding
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found. Without a readable ``record.yml`` there is no register, and no rule was applied."""

    findings: tuple[Finding, ...]
    excused: tuple[Excused, ...]
    files: int
    register: Register | None

    @property
    def excused_by_rule(self) -> Mapping[str, int]:
        """How many findings are excused, by rule, in the order of the rules' names."""
        return dict(sorted(Counter(excused.finding.rule for excused in self.excused).items()))


def check(data: Path) -> Report:
    """Reads a data folder and applies every rule. Raises `NoData` if there is no folder to read."""
    loaded = load(data)
    if loaded.register is None:
        return Report(loaded.findings, (), loaded.files, None)
    findings, excused = check_register(loaded.register)
    told = (*loaded.findings, *findings)
    if any(finding.rule in HIDE_OTHERS for finding in told):
        told = tuple(finding for finding in told if finding.rule not in ECHOES)
    return Report(tuple(sorted(told)), excused, loaded.files, loaded.register)


def check_register(register: Register) -> tuple[tuple[Finding, ...], tuple[Excused, ...]]:
    """Applies every rule to a register: what is wrong, and what is excused, both sorted."""
    findings: list[Finding] = []
    excused: list[Excused] = []
    used: dict[str, set[str]] = {}
    for rule, problem in _problems(register):
        finding = rule.finding(register, problem)
        record = problem.record
        if isinstance(record, Record) and (why := _excuse(record, rule)) is not None:
            excused.append(Excused(finding, why))
            used.setdefault(record.key, set()).add(rule.name)
        else:
            findings.append(finding)
    findings.extend(_of_excuses(register, used))
    return tuple(sorted(findings)), tuple(sorted(excused))


def _problems(register: Register) -> Iterator[tuple[Rule, Problem]]:
    for rule in RULES:
        for problem in rule.find(register):
            yield rule, problem


def _excuse(record: Record, rule: Rule) -> str | None:
    """The reason that a record gives for breaking a rule, if it may and does."""
    if not rule.may_be_excused:
        return None
    return next((excuse.why for excuse in record.excused if excuse.rule == rule.name), None)


def _of_excuses(register: Register, used: Mapping[str, Set[str]]) -> Iterator[Finding]:
    for rule, problems in (
        (UNKNOWN_EXCUSE, unknown_excuse(register, EXCUSABLE)),
        (UNUSED_EXCUSE, unused_excuse(register, used, EXCUSABLE)),
    ):
        for problem in problems:
            yield rule.finding(register, problem)
